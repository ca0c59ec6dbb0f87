// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of one build, in the order builder calls them. Each says in the result why the build ends with it, if it does.
#pragma once

#include "core/build/builder.h"
#include "core/build/edge_output.h"
#include "core/build/inspection.h"
#include "core/build/ninja_file.h"
#include "core/build/source_unit.h"
#include "core/build/work_folder.h"

#include <QDeadlineTimer>

namespace mica::build {

/// Pre: the caller holds the lock of request.workDir. Every step returns whether the build goes on; all throw what build() throws.
class BuildSteps {
public:
    BuildSteps(const BuildRequest& request, const course::Kit& kit, const Toolchain& toolchain,
               const Cancellation& cancel);

    /// The work folder as the tools need it. Ends the build for a file that is no text.
    bool prepare(BuildResult& result);
    /// All files to objects; collects every file's messages. Goes on to the inspection also when files did not compile.
    bool compile(BuildResult& result);
    /// Refuses what may not be linked; ends the build when a file did not compile.
    bool inspect(BuildResult& result);
    bool link(BuildResult& result);

    QString nucleusPath() const;
    QList<BuiltProgram> programs() const;

private:
    void takeSources(const QString& labDirectory, const course::Sources& sources, bool isThisLab, BuildResult& result);
    QString programOf(const QString& file) const;
    QList<ProgramPlan> programPlans() const;
    void takeOtherLabs(BuildResult& result);
    void writeNinjaFile() const;
    void writeCompileCommands() const;
    process::ChildCommand inSandbox(const process::ChildCommand& command) const;
    NinjaOutput runNinja(const QString& target, BuildResult& result);
    void addMessages(const SourceUnit& unit, BuildResult& result) const;
    void addUnfinished(BuildResult& result) const;
    QList<IntegrityFinding> inspectUnit(const SourceUnit& unit);
    const KitSymbols& symbolsFor(const QString& labDirectory);
    QByteArray made(const QString& relative) const;

    const BuildRequest& m_request;
    const course::Kit& m_kit;
    const Toolchain& m_toolchain;
    const Cancellation& m_cancel;
    WorkFolder m_folder;
    SourceNames m_names;
    MessageStore m_messages;
    QDeadlineTimer m_deadline;
    QList<SourceUnit> m_units;
    QMap<QString, QByteArray> m_texts;   ///< by SourceUnit::source
    QMap<QString, KitSymbols> m_symbols; ///< by lab folder
    QStringList m_failed;                ///< outputs of the steps that failed
    QStringList m_ownLabs;               ///< folders of the labs whose parts are the student's own
};

} // namespace mica::build
