// SPDX-License-Identifier: GPL-3.0-or-later
// `mica verify [LAB…]`: the grader graded. Prints a table and every deviation. `mica verify --kernel` is in verify_kernel.
#include "cli/command.h"
#include "cli/verify_kernel.h"
#include "cli/verify_report.h"
#include "core/session/course_access.h"
#include "core/session/file_output.h"

#include <CLI/App.hpp>

#include <QJsonDocument>

#include <memory>
#include <optional>

namespace mica::cli {

namespace {

struct Options {
    std::vector<std::string> labs;
    std::string json;
    int workers = 2;
    bool kernel = false;
    bool all = false;
    bool longOnes = false;
    std::vector<std::string> only;
    std::optional<quint64> seed;
};

/// A status line on a terminal; elsewhere a plain line a case that deviates and one a lab.
class Progress : public grade::VerifyListener {
public:
    explicit Progress(Console& console) : m_console(console) {}

    void labStarted(const course::Lab& lab, qsizetype cases) override {
        m_lab = lab.directory;
        m_cases = cases;
        m_done = 0;
        m_deviating = 0;
        if (!m_console.showsStatus()) { m_console.notice(QStringLiteral("%1: %2 cases").arg(m_lab).arg(cases)); }
        show(QStringLiteral("starting"));
    }
    void caseFinished(const grade::CaseOutcome& outcome) override {
        ++m_done;
        m_deviating += outcome.deviations.isEmpty() ? 0 : 1;
        for (const grade::Deviation& deviation : outcome.deviations) {
            for (const QString& text : deviationLines(deviation)) { m_console.line(text); }
        }
        show(outcome.name);
    }
    void labFinished(const grade::LabVerification& lab) override {
        m_console.clearStatus();
        if (!m_console.showsStatus()) {
            m_console.notice(QStringLiteral("%1: done in %2 s").arg(m_lab, secondsText(lab.milliseconds)));
        }
    }

private:
    void show(const QString& last) {
        m_console.status(QStringLiteral("%1: %2 of %3 cases, %4 deviating; last: %5")
                             .arg(m_lab)
                             .arg(m_done)
                             .arg(m_cases)
                             .arg(m_deviating)
                             .arg(last));
    }

    Console& m_console;
    QString m_lab;
    qsizetype m_cases = 0, m_done = 0, m_deviating = 0;
};

int verifyKernel(const Options& options, Context& context) {
    KernelOptions kernel;
    for (const std::string& name : options.labs) { kernel.mutants += fromArgument(name); }
    for (const std::string& id : options.only) { kernel.claims += fromArgument(id); }
    kernel.longOnes = options.longOnes;
    kernel.allClaims = options.all;
    kernel.seed = options.seed;
    kernel.json = fromArgument(options.json);
    kernel.workers = options.workers;
    return verifyKernelTests(kernel, context);
}

int verify(const Options& options, Context& context) {
    const session::CourseAccess access = session::openCourse(context.kitPath);
    grade::VerifyRequest request;
    request.workers = options.workers;
    request.workDir = session::cacheFor(access.kit, QStringLiteral("verify"));
    for (const std::string& name : options.labs) { request.labs += &access.course.find(fromArgument(name)); }
    if (request.labs.isEmpty()) {
        for (const course::Lab& lab : access.course.labs) { request.labs += &lab; }
    }
    context.console.setQuiet(options.json == "-");
    Progress progress(context.console);
    const QList<grade::LabVerification> labs =
        grade::verify(request, session::openTools(access), progress, context.cancel);
    context.console.text(verifyTable(labs));
    const QByteArray document = QJsonDocument(verifyDocument(labs)).toJson();
    if (options.json == "-") {
        context.console.raw(document);
    } else if (!options.json.empty()) {
        session::writeWholeFile(fromArgument(options.json), document);
    }
    qsizetype deviations = 0;
    for (const grade::LabVerification& lab : labs) { deviations += lab.deviations().size(); }
    if (deviations > 0) {
        context.console.error(
            QStringLiteral("%1 from what must come out.")
                .arg(report::counted(deviations, QStringLiteral("deviation"), QStringLiteral("deviations"))));
    }
    return deviations == 0 ? 0 : 1;
}

} // namespace

Command makeVerifyCommand(CLI::App& program) {
    auto options = std::make_shared<Options>();
    CLI::App* arguments = program.add_subcommand(
        "verify",
        "authors: grade the grader (skeleton 0, reference and alternative full, mutants caught, spoofs gain nothing)");
    arguments->add_option("LAB", options->labs, "labs to verify (default: all); with --kernel: its mutants");
    arguments->add_option("--json", options->json, "write the outcome as JSON to a file, or - for standard output")
        ->type_name("FILE");
    arguments->add_option("--jobs", options->workers, "cases at once (default 2)")
        ->check(CLI::Range(1, 64))
        ->type_name("N");
    CLI::Option* kernel = arguments->add_flag(
        "--kernel", options->kernel, "the kernel's own tests instead: every claim holds, every mutant is caught");
    arguments->add_flag("--all", options->all, "judge each mutant by every claim, not only by those of its probes")
        ->needs(kernel);
    arguments->add_option("--only", options->only, "these claims (\"IPC-001\", or a beginning: \"IPC\") and no mutants")
        ->needs(kernel)
        ->type_name("CLAIM");
    arguments->add_flag("--long", options->longOnes, "the claims too that take minutes")->needs(kernel);
    arguments->add_option("--seed", options->seed, "seed of the random tests (default: the tests' own)")
        ->needs(kernel)
        ->type_name("N");
    return {arguments, [options](Context& context) {
                return options->kernel ? verifyKernel(*options, context) : verify(*options, context);
            }};
}

} // namespace mica::cli
