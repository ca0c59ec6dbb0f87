// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real program `mica` as a user would, and keeps what it said. Used by every course test.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace mica::test {

/// Absolute path of build/bin/mica.
QString micaProgram();

struct Said {
    int code = -1; ///< exit code; -1: it crashed or did not end
    QByteArray out, err;

    QJsonObject document() const; ///< standard output as JSON; fails the test when it is none
};

/// Where the program stands and what it finds around it. Each has a cache folder of its own, so tests can run at the same time.
class Surroundings {
public:
    Surroundings();

    QString folder() const { return m_folder.path(); } ///< the working folder; empty at first
    void enter(const QString& folder) { m_working = folder; }
    /// What standard input holds from now on; else it is empty.
    void type(const QByteArray& input);
    void set(const QString& variable, const QString& value) { m_variables.insert(variable, value); }

    Said mica(const QStringList& arguments) const;
    /// Starts it and returns at once. Standard output and error are separate pipes.
    std::unique_ptr<QProcess> start(const QStringList& arguments) const {
        return startProgram(micaProgram(), arguments);
    }
    std::unique_ptr<QProcess> startProgram(const QString& program, const QStringList& arguments) const;

private:
    QTemporaryDir m_folder;
    QString m_working;
    QString m_input; ///< file
    QMap<QString, QString> m_variables;
};

/// Waits for the end of a process that start() began.
Said finish(QProcess& process);

/// Waits until the process has written `text` to standard output; returns what it wrote up to then. Fails the test at its end.
QByteArray waitFor(QProcess& process, const QByteArray& text);

/// The whole file; fails the test when it cannot be read or written.
QByteArray readFile(const QString& path);
void writeFile(const QString& path, const QByteArray& bytes);

/// Replaces `from`, which must occur, in a file.
void replaceInFile(const QString& path, const QByteArray& from, const QByteArray& to);

} // namespace mica::test
