// SPDX-License-Identifier: GPL-3.0-or-later
// What each step of a ninja run said. Messages of a step that need not run again are kept, so that a warning is shown by every
// build and not just by the first, and equal sources give equal diagnostics. Used by builder.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace mica::build {

struct NinjaOutput {
    QMap<QString, QByteArray>
        byOutput;       ///< "obj/pic.cpp.s" -> what the command that makes it printed; ran, but may be empty
    QStringList failed; ///< outputs whose command failed
    QByteArray rest;    ///< ninja's own words
};

/// Pre: ninja ran with NINJA_STATUS = ninjaStatus and one step an output.
NinjaOutput splitNinjaOutput(const QByteArray& output);

/// Messages of a step, kept beside its output as OUTPUT.messages.
class MessageStore {
public:
    explicit MessageStore(const QString& workDir) : m_workDir(workDir) {}
    /// Takes over what ran. Throws Failure(harness).
    void remember(const NinjaOutput& output) const;
    QByteArray of(const QString& output) const;

private:
    QString m_workDir;
};

} // namespace mica::build
