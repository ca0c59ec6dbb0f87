// SPDX-License-Identifier: GPL-3.0-or-later
// The engine judges the kernel's own tests: claims of every subject hold, one that is not so fails.
#include "qt_printing.h"
#include "real_kit.h"

#include "core/course/kernel_tests.h"

#include <boost/test/unit_test.hpp>

#include <QTemporaryDir>

using namespace mica;

namespace {

check::LabResult run(const course::Lab& tests, const QStringList& only = {}) {
    const QTemporaryDir work;
    check::LinkedCheckRequest request;
    request.lab = &tests;
    request.elfPath = test::realKit() + QStringLiteral("/tests/nucleus-tests.elf");
    request.workDir = work.path();
    request.only = only;
    check::Listener silent;
    return check::runLinkedChecks(request, test::tools(), silent);
}

std::string allThatDoesNotHold(const check::CheckResult& result) {
    QString text;
    for (const check::Finding& finding : result.findings) {
        if (!finding.holds) {
            text += QStringLiteral("\n  %1: expected %2, found %3").arg(finding.name, finding.expected, finding.actual);
        }
    }
    return text.toStdString();
}

course::Lab load() { return course::loadKernelTests(test::realKit() + QStringLiteral("/tests/tests.toml")); }

} // namespace

// All of them: course_verify_kernel.
BOOST_AUTO_TEST_CASE(claims_of_each_subject_hold) {
    const course::Lab tests = load();
    const QStringList some{QStringLiteral("IPC-001"), QStringLiteral("CAP-001"),   QStringLiteral("MEM-012"),
                           QStringLiteral("IRQ-002"), QStringLiteral("FAULT-040"), QStringLiteral("SCHED-010")};
    const check::LabResult result = run(tests, some);
    BOOST_REQUIRE(result.checks.size() == some.size());
    for (const check::CheckResult& one : result.checks) {
        BOOST_TEST((one.verdict == check::Verdict::passed),
                   one.check->id.toStdString() << ": " << one.check->title.toStdString() << allThatDoesNotHold(one));
    }
}

// The judge is not blind: the same boot fails a claim that is not so.
BOOST_AUTO_TEST_CASE(a_claim_that_is_not_so_fails) {
    course::Lab tests = load();
    tests.checks.resize(1);
    BOOST_REQUIRE(tests.checks[0].expect.size() > 1);
    tests.checks[0].expect[0].operands = {Value(qint64{-1})};
    const check::LabResult result = run(tests);
    BOOST_TEST((result.checks[0].verdict == check::Verdict::failed));
    BOOST_TEST(result.checks[0].message.contains(tests.checks[0].expect[0].name));
}
