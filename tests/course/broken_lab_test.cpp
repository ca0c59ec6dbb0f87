// SPDX-License-Identifier: GPL-3.0-or-later
// A lab.toml with a mistake: every command that needs it says which file, which line and what, exits 2 and runs nothing.
#include "kit_copy.h"
#include "qt_printing.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

#include <QFile>
#include <QRegularExpression>

using namespace mica::test;

namespace {

struct Copy {
    KitCopy kit;
    Surroundings surroundings;

    Copy() { surroundings.set(QStringLiteral("MICA_KIT"), kit.root()); }
    QString toml() const { return kit.lab(interruptsFolder + QStringLiteral("/lab.toml")); }
    void change(const QByteArray& from, const QByteArray& to) const { replaceInFile(toml(), from, to); }

    /// Requires a refusal that names lab.toml with a line, holds `words`, and writes nothing to standard output.
    void requireRefusal(const QStringList& words) const {
        const Said said =
            surroundings.mica({QStringLiteral("check"), interruptsLab, QStringLiteral("--from"),
                               QStringLiteral("reference"), QStringLiteral("--json"), QStringLiteral("-")});
        BOOST_TEST(said.code == 2);
        BOOST_TEST(said.out == QByteArray());
        const QString told = QString::fromUtf8(said.err);
        BOOST_TEST(told.contains(QRegularExpression(QStringLiteral("02-interrupts/lab\\.toml:\\d+:\\d+"))),
                   told.toStdString());
        for (const QString& word : words) {
            BOOST_TEST(told.contains(word), "no \"" << word.toStdString() << "\" in: " << told.toStdString());
        }
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_syntax_error, Copy) {
    change("title = \"Interrupts\"", "title = \"Interrupts");
    requireRefusal({});
}

BOOST_FIXTURE_TEST_CASE(an_unknown_key, Copy) {
    change("hours = 12", "huors = 12");
    requireRefusal({QStringLiteral("huors")});
}

BOOST_FIXTURE_TEST_CASE(an_unknown_matcher, Copy) {
    change("expect.\"pit.hertz@slow\" = { equals = 20 }", "expect.\"pit.hertz@slow\" = { equal = 20 }");
    requireRefusal({QStringLiteral("equal")});
}

BOOST_FIXTURE_TEST_CASE(a_duplicate_id, Copy) {
    change("id = \"timer-rate\"", "id = \"timer-fires\"");
    requireRefusal({QStringLiteral("timer-fires")});
}

BOOST_FIXTURE_TEST_CASE(a_file_that_is_not_there, Copy) {
    change("path = \"pit.cpp\"", "path = \"pti.cpp\"");
    requireRefusal({QStringLiteral("pti.cpp")});
}

BOOST_FIXTURE_TEST_CASE(a_probe_that_is_not_there, Copy) {
    change("probe = \"unhandled\"", "probe = \"unhandeld\"");
    requireRefusal({QStringLiteral("unhandeld")});
}

BOOST_FIXTURE_TEST_CASE(points_that_do_not_add_up, Copy) {
    change("points = 100", "points = 90");
    requireRefusal({QStringLiteral("90"), QStringLiteral("100")});
}

BOOST_FIXTURE_TEST_CASE(a_cycle_in_needs, Copy) {
    change("needs = [\"timer-fires\"]", "needs = [\"timer-fires\", \"timer-rate\"]");
    requireRefusal({QStringLiteral("timer-rate")});
}

BOOST_FIXTURE_TEST_CASE(an_unknown_need, Copy) {
    change("needs = [\"rate-generator\"]", "needs = [\"rate-genrator\"]");
    requireRefusal({QStringLiteral("rate-genrator")});
}

BOOST_FIXTURE_TEST_CASE(a_course_that_lists_a_lab_that_is_not_there, Copy) {
    replaceInFile(kit.lab(QStringLiteral("course.toml")), "02-interrupts", "03-exceptions");
    const Said said = surroundings.mica({QStringLiteral("labs")});
    BOOST_TEST(said.code == 2);
    BOOST_TEST(said.err.contains("03-exceptions"), said.err.toStdString());
}

BOOST_FIXTURE_TEST_CASE(the_doctor_tells_a_broken_course_and_goes_on, Copy) {
    change("hours = 12", "huors = 12");
    const Said said = surroundings.mica({QStringLiteral("doctor")});
    BOOST_TEST(said.code == 4);
    BOOST_TEST(said.out.contains("huors"));
    BOOST_TEST(said.out.contains("Bochs"));
}

BOOST_FIXTURE_TEST_CASE(a_mutant_whose_text_does_not_occur_is_refused_by_verify, Copy) {
    replaceInFile(kit.solution(interruptsFolder + QStringLiteral("/mutants/no-latch.toml")), "latch_counter0",
                  "latch_counter_0");
    const Said said = surroundings.mica({QStringLiteral("verify"), interruptsLab});
    BOOST_TEST(said.code == 2);
    BOOST_TEST(said.err.contains("no-latch.toml"), said.err.toStdString());
}

BOOST_FIXTURE_TEST_CASE(a_kit_without_an_archive_is_told_by_the_doctor, Copy) {
    BOOST_REQUIRE(QFile::remove(kit.root() + QStringLiteral("/lib/libprobe.a")));
    const Said said = surroundings.mica({QStringLiteral("doctor")});
    BOOST_TEST(said.code == 4);
    BOOST_TEST(said.out.contains("lib/libprobe.a"));
}
