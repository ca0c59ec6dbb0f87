// SPDX-License-Identifier: GPL-3.0-or-later
// A lab that does not build is not graded: nothing boots, nothing passes, nothing is failed.
#include "checked_lab.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::check;
using mica::test::CheckedLab;

namespace {

const QString timerFile = QStringLiteral("pit.cpp");

LabResult notGradable(const course::Sources& sources, build::BuildStatus status, int processorSeconds = 60) {
    const test::WorkFolder work;
    CheckRequest request = CheckedLab::get().request(sources, work.path());
    request.build.processorSeconds = processorSeconds;
    test::Recorder listener;
    LabResult result = runChecks(request, CheckedLab::get().tools, listener);
    BOOST_TEST((result.build.status == status));
    BOOST_TEST((result.status == LabStatus::notGradable));
    BOOST_TEST(result.score == 0);
    BOOST_TEST(result.checks.size() == CheckedLab::get().lab.checks.size());
    for (const CheckResult& one : result.checks) {
        BOOST_TEST((one.verdict == Verdict::skipped));
        BOOST_TEST(one.message.startsWith(QStringLiteral("Not run: ")));
    }
    return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(builds)

BOOST_AUTO_TEST_CASE(a_file_that_does_not_compile) {
    const LabResult result =
        notGradable(CheckedLab::get().withCodeInTimer("    return nothing;"), build::BuildStatus::failed);
    BOOST_REQUIRE(!result.build.diagnostics.isEmpty());
    BOOST_TEST(result.build.diagnostics[0].file == timerFile);
    BOOST_TEST(result.build.diagnostics[0].line == CheckedLab::get().lineOfTimerCode());
}

BOOST_AUTO_TEST_CASE(a_function_under_another_name) {
    course::Sources sources = CheckedLab::get().reference;
    sources[timerFile].replace("void start(", "void begin(");
    const LabResult result = notGradable(sources, build::BuildStatus::failed);
    const auto& diagnostics = result.build.diagnostics;
    const bool found = std::any_of(diagnostics.begin(), diagnostics.end(), [](const build::Diagnostic& one) {
        return one.file == timerFile &&
               one.text.startsWith(QStringLiteral("'mica::pit::start(unsigned int)' is used but not defined"));
    });
    BOOST_TEST(found);
}

BOOST_AUTO_TEST_CASE(a_template_that_never_ends) {
    course::Sources sources = CheckedLab::get().reference;
    sources[timerFile] += "template <int N, int M> struct Deep { using type = typename Deep<N - 1, 2 * M>::type;\n"
                          "  using more = typename Deep<N - 1, 2 * M + 1>::type; };\n"
                          "template <int M> struct Deep<0, M> { using type = int; };\n"
                          "Deep<28, 1>::type lamp;\n";
    const LabResult result = notGradable(sources, build::BuildStatus::timedOut, 2);
    BOOST_REQUIRE_EQUAL(result.build.diagnostics.size(), 1);
    BOOST_TEST(result.build.diagnostics[0].file == timerFile);
}

BOOST_AUTO_TEST_CASE(a_file_that_does_what_it_must_not) {
    const LabResult result =
        notGradable(CheckedLab::get().withCodeInTimer("    asm volatile(\".incbin \\\"/etc/passwd\\\"\");"),
                    build::BuildStatus::refused);
    BOOST_REQUIRE_EQUAL(result.build.findings.size(), 1);
    BOOST_TEST(result.build.findings[0].file == timerFile);
    BOOST_TEST(result.build.findings[0].reason.startsWith(QStringLiteral("reads another file with .incbin")));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_missing) {
    course::Sources sources = CheckedLab::get().reference;
    sources.remove(timerFile);
    const LabResult result = notGradable(sources, build::BuildStatus::failed);
    BOOST_TEST(result.build.diagnostics[0].text.startsWith(QStringLiteral("The file is missing.")));
}

BOOST_AUTO_TEST_CASE(every_reference_and_alternative_passes_the_inspection) {
    const check::EngineTools& tools = CheckedLab::get().tools;
    for (const course::Lab& lab : tools.course.labs) {
        const course::Solution solution = course::loadSolution(tools.kit, lab);
        for (const course::Sources& sources : {solution.reference, solution.alternative.value_or(solution.reference)}) {
            const test::WorkFolder work;
            build::BuildRequest request = CheckedLab::get().request(sources, work.path()).build;
            request.lab = &lab;
            const build::BuildResult result = build::build(request, tools.kit, tools.toolchain, {});
            BOOST_TEST((result.status == build::BuildStatus::ok), lab.id.toStdString());
            BOOST_TEST(result.diagnostics.isEmpty(), lab.id.toStdString());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
