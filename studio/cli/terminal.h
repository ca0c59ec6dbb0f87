// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between terminals of the operating systems. Used by Console and `mica run`.
#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

namespace mica::cli {

enum class Stream { input, output, error };

/// Is the stream of this process a terminal (and not a pipe or a file)?
bool isTerminal(Stream stream);

/// Columns of the terminal behind the output; 100 when there is none.
int terminalColumns();

/// Makes standard output take UTF-8 and ANSI colours where that has to be asked for. Call once, before anything is written.
void prepareTerminal();

/// Standard input, a piece at a time. While it lives, a terminal hands over each key as it is pressed and does not echo it (the
/// guest echoes); Ctrl-C still interrupts. The destructor restores the terminal.
class KeyInput {
public:
    KeyInput();
    ~KeyInput();
    KeyInput(const KeyInput&) = delete;
    KeyInput& operator=(const KeyInput&) = delete;

    /// Waits at most `milliseconds`. Absent: the input has ended. Empty: nothing came.
    std::optional<QByteArray> read(int milliseconds);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace mica::cli
