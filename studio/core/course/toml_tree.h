// SPDX-License-Identifier: GPL-3.0-or-later
// A TOML document as plain data with the place of every key and value. toml_tree.cpp is the only file that knows toml++.
#pragma once

#include "core/course/problem.h"

#include <optional>

namespace mica::course {

struct TomlNode {
    enum class Kind { text, integer, real, boolean, date, list, table };

    Kind kind = Kind::table;
    Position at;
    QString text;       ///< of a text
    qint64 integer = 0; ///< of an integer
    bool boolean = false;
    QList<TomlNode> children; ///< of a list or a table, in the order of the file
    QString key;              ///< of a table's child
    Position keyAt;

    const TomlNode* find(const QString& childKey) const; ///< a table's child, or null
    QString kindName() const;                            ///< "a text", "a whole number", …
};

/// Parses UTF-8 (a byte-order mark and CRLF are fine). On a syntax error: one problem and nothing.
std::optional<TomlNode> parseToml(const QByteArray& text, ProblemList& problems);

/// Reads and parses a file. Throws Failure(content) when it cannot be read.
std::optional<TomlNode> readToml(const QString& path, ProblemList& problems);

/// The bytes of a file of a course. Throws Failure(content) when it cannot be read or is over 1 MiB.
QByteArray readCourseFile(const QString& path);

} // namespace mica::course
