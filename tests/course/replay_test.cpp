// SPDX-License-Identifier: GPL-3.0-or-later
// The failing moment again: the same tick, the place in the student's source, registers and callers; and when it cannot be had.
#include "qt_printing.h"
#include "workspace_sample.h"

#include <boost/test/unit_test.hpp>

using namespace mica::test;

namespace {

const QString check = QStringLiteral("lines-remapped");

/// Work that hangs in pic::remap, checked once; the document is kept as a student would send it to an instructor.
struct Hanging : WorkspaceSample {
    QString document = root() + QStringLiteral("/sent.json");

    Hanging() {
        solve();
        replaceInFile(file(QStringLiteral("pic.cpp")), "    constexpr std::uint8_t icw1_begin",
                      "    for (volatile int stuck = 0; stuck < 1;) {\n    }\n    constexpr std::uint8_t icw1_begin");
        BOOST_REQUIRE(WorkspaceSample::check({QStringLiteral("--json"), document}).code == 1);
    }
    quint64 tick() const {
        return static_cast<quint64>(checkOf(Said{0, readFile(document), {}}.document(), ::check)
                                        .value(QStringLiteral("evidence"))
                                        .toObject()
                                        .value(QStringLiteral("tick"))
                                        .toInteger());
    }
    static QByteArray grouped(quint64 tick) {
        QByteArray digits = QByteArray::number(tick);
        for (qsizetype at = digits.size() - 3; at > 0; at -= 3) { digits.insert(at, ','); }
        return digits;
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(the_last_result_of_a_lab_is_replayed_to_its_tick, Hanging) {
    const Said said = mica({QStringLiteral("replay"), interruptsLab, ::check});
    BOOST_TEST(said.code == 0, said.err.toStdString());
    BOOST_TEST(said.out.contains("at tick " + grouped(tick())), said.out.toStdString());
    BOOST_TEST(said.out.contains("mica::pic::remap"));
    BOOST_TEST(said.out.contains("pic.cpp:"));
    BOOST_TEST(said.out.contains("stuck < 1"));
    BOOST_TEST(said.out.contains("Called from"));
    BOOST_TEST(said.out.contains("eflags"));
}

BOOST_FIXTURE_TEST_CASE(a_document_is_replayed_elsewhere_with_the_same_words, Hanging) {
    const Said here = mica({QStringLiteral("replay"), interruptsLab, ::check});
    Surroundings instructor;
    const Said there = instructor.mica({QStringLiteral("replay"), document, QStringLiteral("interrupts.") + ::check,
                                        QStringLiteral("--workspace"), root()});
    BOOST_TEST(there.code == 0, there.err.toStdString());
    BOOST_TEST(there.out == here.out);
}

BOOST_FIXTURE_TEST_CASE(files_that_have_changed_since_are_refused_unless_one_insists, Hanging) {
    replaceInFile(file(QStringLiteral("pit.cpp")), "namespace mica::pit {", "// a remark\nnamespace mica::pit {");
    const Said refused = mica({QStringLiteral("replay"), document, ::check});
    BOOST_TEST(refused.code == 5);
    BOOST_TEST(refused.err.contains("pit.cpp"));
    BOOST_TEST(refused.err.contains("--anyway"));
    const Said insisted = mica({QStringLiteral("replay"), document, ::check, QStringLiteral("--anyway")});
    BOOST_TEST(insisted.code == 0);
    BOOST_TEST(insisted.err.contains("pit.cpp"));
}

BOOST_FIXTURE_TEST_CASE(a_check_without_a_failing_moment_is_a_usage_error, Hanging) {
    const Said unknown = mica({QStringLiteral("replay"), interruptsLab, QStringLiteral("timer-rat")});
    BOOST_TEST(unknown.code == 2);
    BOOST_TEST(unknown.err.contains("lines-remapped"), unknown.err.toStdString());
    const Said skipped = mica({QStringLiteral("replay"), interruptsLab, QStringLiteral("end-master")});
    BOOST_TEST(skipped.code == 2);
    BOOST_TEST(skipped.err.contains("skipped"), skipped.err.toStdString());
    const Said noFile = mica({QStringLiteral("replay"), QStringLiteral("none.json"), ::check});
    BOOST_TEST(noFile.code == 2);
    BOOST_TEST(noFile.err.contains("none.json"));
    const Said noResult = mica({QStringLiteral("replay"), file(QStringLiteral("pic.cpp")), ::check});
    BOOST_TEST(noResult.code == 2);
    BOOST_TEST(noResult.err.contains("no result document"), noResult.err.toStdString());
}

BOOST_FIXTURE_TEST_CASE(own_parts_of_other_labs_belong_to_the_moment_too, Hanging) {
    BOOST_REQUIRE(mica({QStringLiteral("start"), QStringLiteral("boot")}).code == 0);
    const QString serial = root() + QStringLiteral("/01-boot/serial.cpp");
    BOOST_REQUIRE(WorkspaceSample::check({QStringLiteral("--on-mine")}).code == 1);
    BOOST_TEST(mica({QStringLiteral("replay"), interruptsLab, ::check}).code == 0);
    writeFile(serial, readFile(serial) + "// later\n");
    const Said refused = mica({QStringLiteral("replay"), interruptsLab, ::check});
    BOOST_TEST(refused.code == 5);
    BOOST_TEST(refused.err.contains("serial.cpp (of lab boot)"), refused.err.toStdString());
}
