// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/build_steps.h"

#include "core/advice.h"
#include "core/build/changed_file.h"
#include "core/build/compile_commands.h"
#include "core/build/link_explanation.h"
#include "core/build/ninja_file.h"
#include "core/build/ninja_run.h"
#include "core/build/resource_limits.h"
#include "core/build/source_text.h"
#include "core/build/tool_environment.h"
#include "core/failure.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace mica::build {

namespace {

/// Names of student files stand in build.ninja and on command lines; lab.toml allows no others.
void requirePlainName(const QString& file) {
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_][A-Za-z0-9_.-]*$"));
    if (!plain.match(file).hasMatch()) {
        throw Failure(FailureKind::content,
                      QStringLiteral("a student file's name may hold letters, digits, '_', '-' and '.' only"), file,
                      QStringLiteral("Rename it in lab.toml."));
    }
}

/// Programs of a lab are linked at different addresses, so that an address tells which one it belongs to. Below them is
/// where the kit's own programs begin, above them the examiner (kernel/cmake/labs.cmake).
constexpr quint32 firstProgramAddress = 0x0080'0000, programSpacing = 0x0080'0000;

/// A lab's folder in the kit is its number and its id: "10-servers".
bool isOfPrograms(const course::Kit& kit, const QString& labId) {
    const QStringList examiners = QDir(kit.file(QStringLiteral("examiners"))).entryList(QDir::Files);
    return std::any_of(examiners.begin(), examiners.end(),
                       [&](const QString& name) { return name.section(u'-', 1) == labId; });
}

Diagnostic errorIn(const QString& file, int line, const QString& text) {
    Diagnostic diagnostic;
    diagnostic.file = file;
    diagnostic.line = line;
    diagnostic.text = text;
    return diagnostic;
}

} // namespace

BuildSteps::BuildSteps(const BuildRequest& request, const course::Kit& kit, const Toolchain& toolchain,
                       const Cancellation& cancel)
    : m_request(request), m_kit(kit), m_toolchain(toolchain), m_cancel(cancel),
      m_folder(QDir::cleanPath(request.workDir)), m_names(m_folder.path(), toolchain.includeDirs),
      m_messages(m_folder.path()), m_deadline(std::chrono::seconds(request.timeoutSeconds)) {}

QString BuildSteps::nucleusPath() const { return m_folder.file(QString::fromLatin1(ninjaNucleus)); }

QList<BuiltProgram> BuildSteps::programs() const {
    QList<BuiltProgram> built;
    for (const QString& name : m_request.lab->programs()) { built += {name, m_folder.file(programFile(name))}; }
    return built;
}

QString BuildSteps::programOf(const QString& file) const {
    for (const course::StudentFile& known : m_request.lab->files) {
        if (known.path == file) { return known.program; }
    }
    return {};
}

QList<ProgramPlan> BuildSteps::programPlans() const {
    QList<ProgramPlan> plans;
    quint32 address = firstProgramAddress;
    for (const QString& name : m_request.lab->programs()) {
        const QString archive = QStringLiteral("lib/program-%1.a").arg(name);
        const bool hasOne = QFileInfo(m_kit.file(archive)).exists();
        plans += {name, hasOne ? QStringLiteral("kit/") + archive : QString(), address};
        address += programSpacing;
    }
    return plans;
}

QByteArray BuildSteps::made(const QString& relative) const {
    QFile file(m_folder.file(relative));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void BuildSteps::takeSources(const QString& labDirectory, const course::Sources& sources, bool isThisLab,
                             BuildResult& result) {
    for (auto entry = sources.cbegin(); entry != sources.cend(); ++entry) {
        requirePlainName(entry.key());
        const QString shown = isThisLab ? entry.key() : labDirectory + u'/' + entry.key();
        const SourceText source = normaliseSource(entry.value());
        if (!source.problem.isEmpty()) {
            result.diagnostics += errorIn(shown, source.problemLine, source.problem);
            continue;
        }
        for (const QString& change : source.changes) { result.normalised += shown + QStringLiteral(": ") + change; }
        m_units +=
            SourceUnit{shown, labDirectory, (isThisLab ? QStringLiteral("src/") : QStringLiteral("others/")) + shown,
                       isThisLab ? programOf(shown) : QString()};
        m_texts.insert(m_units.last().source, source.text);
    }
    if (!sources.isEmpty()) { m_ownLabs += labDirectory; } // without files the lab's part is the reference's
}

void BuildSteps::takeOtherLabs(BuildResult& result) {
    const QStringList archives =
        QDir(m_kit.file(QStringLiteral("lib"))).entryList({QStringLiteral("part-*.a")}, QDir::Files);
    for (auto other = m_request.others.cbegin(); other != m_request.others.cend(); ++other) {
        // A lab's folder is its number and its id: "01-boot".
        const auto isItsArchive = [&](const QString& archive) {
            return archive.section(u'-', 2).chopped(2) == other.key();
        };
        const auto archive = std::find_if(archives.begin(), archives.end(), isItsArchive);
        if (archive == archives.end() && isOfPrograms(m_kit, other.key())) {
            continue; // its programs are not in this lab's boot bundle
        }
        if (archive == archives.end()) {
            throw Failure(FailureKind::usage, QStringLiteral("the kit has no lab \"%1\"").arg(other.key()), {},
                          QStringLiteral("mica labs lists the labs there are."));
        }
        takeSources(archive->section(u'-', 1).chopped(2), other.value(), false, result);
    }
}

bool BuildSteps::prepare(BuildResult& result) {
    course::Sources sources;
    for (const course::StudentFile& file : m_request.lab->files) {
        if (m_request.sources.contains(file.path)) {
            sources.insert(file.path, m_request.sources[file.path]);
        } else {
            result.diagnostics +=
                errorIn(file.path, 0, QStringLiteral("The file is missing. ") + advise(Advice::restoreFiles));
        }
    }
    takeSources(m_request.lab->directory, sources, true, result);
    takeOtherLabs(result);
    if (!result.diagnostics.isEmpty()) { return false; }
    m_folder.installKit(m_kit, m_request.lab->directory, m_toolchain);
    m_folder.forgetInterruptedBuild();
    m_folder.writeSources(m_texts);
    writeNinjaFile();
    writeCompileCommands();
    return true;
}

void BuildSteps::writeNinjaFile() const {
    NinjaPlan plan;
    plan.toolPrefix = m_toolchain.prefix;
    plan.cxxFlags = m_kit.cxxFlags;
    plan.asmFlags = m_kit.asmFlags;
    plan.linkFlags = m_kit.linkFlags;
    plan.units = m_units;
    plan.programs = programPlans();
    const QString lib = QStringLiteral("kit/lib/");
    plan.kitArchives = {lib + QStringLiteral("libprobe.a"),
                        lib + QStringLiteral("probes-%1.a").arg(m_request.lab->directory),
                        lib + QStringLiteral("libnucleus.a")};
    for (const QString& archive :
         QDir(m_kit.file(QStringLiteral("lib"))).entryList({QStringLiteral("part-*.a")}, QDir::Files)) {
        if (!m_ownLabs.contains(archive.section(u'-', 1).chopped(2))) { plan.partArchives += lib + archive; }
    }
    plan.partArchives += lib + QStringLiteral("libgcc.a");
    writeIfChanged(m_folder.file(QStringLiteral("build.ninja")), makeNinjaFile(plan));
}

void BuildSteps::writeCompileCommands() const {
    if (m_request.compileCommandsDir.isEmpty()) { return; }
    const QString folder = QDir::cleanPath(m_request.compileCommandsDir);
    writeIfChanged(folder + QStringLiteral("/compile_commands.json"),
                   makeCompileCommands(m_units, m_kit, m_toolchain, m_folder.path(), folder));
}

/// Student's code is compiled where there are no solutions, no hidden checks and no other submissions.
process::ChildCommand BuildSteps::inSandbox(const process::ChildCommand& command) const {
    if (m_request.sandbox == nullptr) { return command; }
    process::Confinement confinement{m_folder.path(), {m_folder.file(QStringLiteral("kit"))}};
    for (const QString& tool : {m_toolchain.compiler, m_toolchain.ninja}) {
        const QString prefix = QDir::cleanPath(QFileInfo(tool).canonicalPath() + QStringLiteral("/.."));
        if (!prefix.startsWith(QStringLiteral("/usr")) && prefix != QStringLiteral("/")) {
            confinement.readOnly += prefix;
        }
    }
    return m_request.sandbox->confined(command, confinement);
}

NinjaOutput BuildSteps::runNinja(const QString& target, BuildResult& result) {
    process::ChildCommand command;
    command.program = m_toolchain.ninja;
    command.arguments = {QStringLiteral("-k"), QStringLiteral("0"), target};
    command.directory = m_folder.path();
    command.environment = toolEnvironment(QFileInfo(m_toolchain.compiler).absolutePath(), QStringLiteral("tmp"));
    command.environment.insert(QStringLiteral("NINJA_STATUS"), QString::fromLatin1(ninjaStatus));
    command.limits = compilerLimits(m_request.processorSeconds);
    command.timeoutSeconds = std::max(1, static_cast<int>(m_deadline.remainingTime() / 1000));
    m_folder.beginBuild();
    NinjaRun run = build::runNinja(inSandbox(command), m_folder.path(), m_cancel);
    if (run.timedOut) { result.status = BuildStatus::timedOut; }
    m_failed += run.output.failed;
    m_messages.remember(run.output);
    m_folder.endBuild();
    return std::move(run.output);
}

void BuildSteps::addMessages(const SourceUnit& unit, BuildResult& result) const {
    QByteArray text = m_messages.of(unit.assembly());
    if (!m_failed.contains(unit.assembly())) { // else what is remembered of the assembler is about an older text
        text += m_messages.of(unit.object());
    }
    if (const QString limit = exceededLimit(text, m_request.processorSeconds); !limit.isEmpty()) {
        result.status = BuildStatus::timedOut;
        result.diagnostics += errorIn(unit.file, 0, limit);
        return;
    }
    for (Diagnostic diagnostic : parseDiagnostics(text, m_names)) {
        if (diagnostic.file.isEmpty()) { diagnostic.file = unit.file; }
        result.diagnostics += diagnostic;
    }
}

/// After the time is over: the files whose objects are not as new as their source.
void BuildSteps::addUnfinished(BuildResult& result) const {
    const QString text =
        QStringLiteral(
            "The compiler did not finish within %1 s and was stopped. Look for a template or constexpr function "
            "that never ends, or for a very large array.")
            .arg(m_request.timeoutSeconds);
    for (const SourceUnit& unit : m_units) {
        const QFileInfo object(m_folder.file(unit.object()));
        if (!object.exists() || object.lastModified() < QFileInfo(m_folder.file(unit.source)).lastModified()) {
            result.diagnostics += errorIn(unit.file, 0, text);
        }
    }
}

bool BuildSteps::compile(BuildResult& result) {
    runNinja(QString::fromLatin1(ninjaObjectsTarget), result);
    result.log = compileLog(m_units, m_kit, m_toolchain, m_messages, m_failed);
    if (result.status == BuildStatus::timedOut) {
        addUnfinished(result);
        return false;
    }
    for (const SourceUnit& unit : m_units) { addMessages(unit, result); }
    return result.status != BuildStatus::timedOut;
}

const KitSymbols& BuildSteps::symbolsFor(const QString& labDirectory) {
    const auto found = m_symbols.constFind(labDirectory);
    const auto read = [&] {
        return labDirectory == m_request.lab->directory ? readKitSymbols(m_kit, *m_request.lab)
                                                        : readKitSymbols(m_kit, labDirectory);
    };
    return found != m_symbols.cend() ? *found : *m_symbols.insert(labDirectory, read());
}

QList<IntegrityFinding> BuildSteps::inspectUnit(const SourceUnit& unit) {
    const bool compiled = !m_failed.contains(unit.assembly());
    const bool assembled = compiled && !m_failed.contains(unit.object());
    QList<IntegrityFinding> findings = inspectDependencies(unit.file, made(unit.dependencies()), m_names);
    findings += inspectDiagnostics(unit.file, parseDiagnostics(m_messages.of(unit.assembly()), m_names), m_names);
    if (compiled) { findings += inspectAssembly(unit.file, made(unit.assembly())); }
    if (assembled) {
        const image::Elf32 object = image::Elf32::parse(made(unit.object()), unit.object());
        findings += inspectObject(unit.file, object, symbolsFor(unit.labDirectory));
    }
    return findings;
}

bool BuildSteps::inspect(BuildResult& result) {
    for (const SourceUnit& unit : m_units) { result.findings += inspectUnit(unit); }
    if (!result.findings.isEmpty()) {
        result.status = BuildStatus::refused;
        result.diagnostics.clear(); // they may quote what the file was not to read
        result.log.clear();
        return false;
    }
    return m_failed.isEmpty();
}

bool BuildSteps::link(BuildResult& result) {
    const NinjaOutput output = runNinja(QString::fromLatin1(ninjaLinkedTarget), result);
    QStringList linked{QString::fromLatin1(ninjaNucleus)};
    for (const QString& program : m_request.lab->programs()) { linked += programFile(program); }
    result.log += linkLog(linked, m_units, m_kit, m_toolchain, m_messages, m_failed);
    if (result.status == BuildStatus::timedOut) {
        result.diagnostics +=
            errorIn({}, 0, QStringLiteral("The linker did not finish within %1 s.").arg(m_request.timeoutSeconds));
        return false;
    }
    QStringList files;
    for (const course::StudentFile& file : m_request.lab->files) { files += file.path; }
    for (const QString& made : linked) {
        result.diagnostics += explainLink(m_messages.of(made), m_names, symbolsFor(m_request.lab->directory), files);
    }
    return output.failed.isEmpty();
}

} // namespace mica::build
