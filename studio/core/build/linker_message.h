// SPDX-License-Identifier: GPL-3.0-or-later
// What ld says, taken apart. Used by diagnostic (plain wording) and link_explanation (in the words of the lab).
#pragma once

#include <QString>

#include <optional>

namespace mica::build {

struct LinkerMessage {
    enum class Kind { undefined, multiple, other };
    Kind kind = Kind::other;
    bool isWarning = false;
    QString path;      ///< source or object file that ld names; may be empty
    int line = 0;      ///< 0: ld knows the object only
    QString symbol;    ///< undefined, multiple: demangled, with parameters
    QString firstPath; ///< multiple: where the other definition is
    int firstLine = 0;
    QString text; ///< other: ld's own words
};

/// One line of output; nothing when it is not a message of ld (also for its "in function" lines, which only prepare the next).
std::optional<LinkerMessage> parseLinkerLine(const QString& line);

} // namespace mica::build
