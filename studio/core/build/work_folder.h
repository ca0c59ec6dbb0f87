// SPDX-License-Identifier: GPL-3.0-or-later
// The folder a build works in. Tools see names below it only, relative and ASCII, whatever the folder itself is called.
//
//   kit/include kit/lib kit/link   copies of the kit's         kit/toolchain.txt   which compiler made what lies in obj/
//   src/                           the student's files of the lab, normalised
//   others/<lab>/                  the student's own files of other labs
//   obj/                           assembly, objects, dependencies, messages      tmp/   temporary files of the tools
//   build.ninja nucleus.elf        build.lock                   unfinished        while a build runs
//
// Used by builder, which holds the lock.
#pragma once

#include "core/build/source_unit.h"
#include "core/build/toolchain.h"
#include "core/course/kit.h"

#include <QByteArray>
#include <QMap>

namespace mica::build {

class WorkFolder {
public:
    explicit WorkFolder(QString path) : m_path(std::move(path)) {}

    QString path() const { return m_path; }
    QString file(const QString& relative) const { return m_path + u'/' + relative; }

    /// Makes kit/ equal to what the tools need of the kit: copies what changed, removes what is gone.
    /// Throws Failure(harness), also for a kit that lacks a file every build needs.
    void installKit(const course::Kit& kit, const QString& labDirectory, const Toolchain& toolchain) const;

    /// Makes src/ and others/ hold exactly `texts` (by SourceUnit::source); writes only what changed. Throws Failure(harness).
    void writeSources(const QMap<QString, QByteArray>& texts) const;

    /// Ninja takes what a killed or cancelled build made for up to date, but what its tools said is lost, and what is remembered of them
    /// is about older texts. After such a build: forgets all that was made.
    void forgetInterruptedBuild() const;
    void beginBuild() const; ///< ninja is about to run; throws Failure(harness)
    void endBuild() const;   ///< it has run, and its messages are kept

private:
    QString m_path;
};

} // namespace mica::build
