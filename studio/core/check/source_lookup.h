// SPDX-License-Identifier: GPL-3.0-or-later
// From an address of the linked kernel to a source line, by the toolchain's addr2line. Answers are kept. Safe from any thread.
#pragma once

#include "core/build/toolchain.h"

#include <QMap>
#include <QMutex>

#include <optional>

namespace mica::check {

struct SourceLine {
    QString file; ///< "pic.cpp" for a student file, a path like "nucleus/startup/main.cpp" for the kit's
    int line = 0;
    bool isStudents = false;
};

class SourceLookup {
public:
    SourceLookup(QString elfPath, build::Toolchain toolchain);

    /// Where inlined code lies: the student's innermost line if one of the functions around it is the student's, else the innermost.
    /// Nothing when the ELF has no line for the address, or addr2line cannot be run: a verdict never depends on it. Blocks.
    std::optional<SourceLine> at(quint32 address);
    /// Asks for all that are not known yet at once, so that at() need not start the program for each. Blocks.
    void prepare(const QList<quint32>& addresses);

private:
    void ask(const QList<quint32>& addresses);

    QString m_elfPath;
    build::Toolchain m_toolchain;
    QMutex m_mutex;
    QMap<quint32, std::optional<SourceLine>> m_known;
};

/// "src/pic.cpp:41 (discriminator 2)" -> pic.cpp, 41, the student's. Nothing for "??:0". Pure.
std::optional<SourceLine> parseSourceLine(const QString& text);

/// Of what addr2line -i -a answers to several addresses: what it says of each, an address on the line before it. Pure.
QMap<quint32, QString> splitAnswers(const QString& answer);

/// Of what addr2line -i answers, one line a function, innermost first, the line to show. Pure.
std::optional<SourceLine> chooseSourceLine(const QString& answer);

} // namespace mica::check
