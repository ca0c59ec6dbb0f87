// SPDX-License-Identifier: GPL-3.0-or-later
// One student file on its way through a work folder: which names it has there. Used by builder and what it is made of.
#pragma once

#include <QString>

namespace mica::build {

struct SourceUnit {
    QString file;         ///< as shown: "pic.cpp", or "01-boot/serial.cpp" for the student's own part of another lab
    QString labDirectory; ///< "02-interrupts"
    QString source;       ///< in the work folder: "src/pic.cpp", "others/01-boot/serial.cpp"
    QString program = {}; ///< that it is linked into; empty: the nucleus

    bool isHandWritten() const { return file.endsWith(QLatin1String(".S")); }
    QString made(const char* suffix) const { return QStringLiteral("obj/") + file + QString::fromLatin1(suffix); }
    QString assembly() const { return made(".s"); }
    QString dependencies() const { return made(".d"); }
    QString object() const { return made(".o"); }
};

} // namespace mica::build
