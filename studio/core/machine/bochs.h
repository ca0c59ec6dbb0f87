// SPDX-License-Identifier: GPL-3.0-or-later
// The Bochs on this computer: where it is, its version, its BIOS files, and the configuration of one machine.
#pragma once

#include <QByteArray>
#include <QString>

namespace mica::process {
class Sandbox;
}

namespace mica::machine {

struct BochsInstallation {
    QString program; ///< absolute path of the emulator itself (bochs-bin on Debian, not its wrapper script)
    QString version; ///< "2.7"
    int major = 0, minor = 0;
    QString bios, vgaBios;  ///< absolute paths
    QString displayLibrary; ///< for a headless run: "rfb" (2.7) or "nogui" (3.x)
    QString windowLibrary;  ///< for a run with a window of its own: "x", "sdl2", "win32"; empty when it has none
    QString networkLibrary; ///< for a run whose picture another program shows: "rfb"; empty when it has none
    QString pluginFolder;   ///< where its plugins lie; empty when they are linked into the program
    /// For guests nobody trusts: it runs in there and sees its own files and the folder of the run only. Null: unconfined.
    const process::Sandbox* sandbox = nullptr;
};

/// Looks in MICA_BOCHS (the program or its folder), beside the program (<exe>/../bochs), then PATH; asks it for its version.
/// Blocks for a few hundredths of a second. Throws Failure(tool): not found (what to install), does not start, built without its
/// debugger, without its BIOS, or a version this kit does not know.
BochsInstallation findBochs();

/// Who sees the guest's screen while it runs, and may type into it.
enum class Display {
    hidden,  ///< nobody
    window,  ///< a window of Bochs
    network, ///< whoever connects to Machine::screenPort(), on every interface of this computer, without a password
};

/// How the machine is set up. Equal configuration, image and Bochs: bit-equal runs.
struct MachineConfig {
    QByteArray disk; ///< image bytes; written to a private file of the run
    int memoryMiB = 16;
    quint32 ips = 1'000'000;
    bool interactive = false; ///< the clock follows the wall (sync=slowdown)
    Display display = Display::hidden;
    QString serialDevice; ///< what COM1 is connected to; empty: a file of the run (Machine::serialOutput)
};

} // namespace mica::machine
