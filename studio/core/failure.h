// SPDX-License-Identifier: GPL-3.0-or-later
// The one way core reports that something could not be done: what, where, and what to do about it.
// Thrown by every folder of core; caught by a CLI command, a worker of the check engine, or Studio's task runner.
#pragma once

#include <QString>

#include <exception>

namespace mica {

enum class FailureKind {
    usage,     ///< the caller asked for something that does not exist                  exit 2
    content,   ///< a lab.toml, kit, workspace or submission is not as it must be       exit 2
    build,     ///< the student's files do not compile or link, or take too long        exit 3
    tool,      ///< Bochs, the compiler, ninja … is missing or does not work            exit 4
    harness,   ///< the kit itself failed: disk full, emulator killed, protocol broken  exit 4
    integrity, ///< a file does what a submission must not do                           exit 5
    cancelled, ///< the user stopped it                                                 exit 130
};

/// Exit code of `mica` for a kind, as documented in docs/student/cli.md.
int exitCode(FailureKind kind);

class Failure : public std::exception {
public:
    /// `what`: one sentence, what is wrong. `where`: file[:line[:column]], a path or a tool; may be empty.
    /// `advice`: one sentence, what to do; may be empty only where nothing can be done.
    Failure(FailureKind kind, QString what, QString where = {}, QString advice = {});

    FailureKind kind() const { return m_kind; }
    const QString& message() const { return m_message; }
    const QString& where() const { return m_where; }
    const QString& advice() const { return m_advice; }

    /// "where: message. advice" on one line.
    QString text() const;
    const char* what() const noexcept override { return m_utf8.constData(); }

private:
    FailureKind m_kind;
    QString m_message, m_where, m_advice;
    QByteArray m_utf8;
};

} // namespace mica
