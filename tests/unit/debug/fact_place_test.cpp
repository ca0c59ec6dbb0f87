// SPDX-License-Identifier: GPL-3.0-or-later
// Where the facts of a failed check can be seen.
#include "qt_printing.h"

#include "core/debug/fact_place.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::debug;
using Kind = Place::Kind;

namespace {

QList<Place> of(const char* name) { return placesOfFact(QString::fromLatin1(name)); }

Place place(Kind kind, quint64 number, const char* name = "", const char* field = "") {
    return {kind, number, QString::fromLatin1(name), QString::fromLatin1(field), 0};
}

} // namespace

BOOST_AUTO_TEST_SUITE(fact_place)

BOOST_AUTO_TEST_CASE(every_kind_of_fact_has_its_place) {
    BOOST_TEST((of("idt[32].type") == QList{place(Kind::vector, 32, "", "type")}));
    BOOST_TEST((of("gdt[2].dpl@start") == QList{place(Kind::selector, 16, "", "dpl")}));
    BOOST_TEST((of("cr0.wp") == QList{place(Kind::cpuRegister, 0, "cr0", "wp")}));
    BOOST_TEST((of("tr.selector") == QList{place(Kind::cpuRegister, 0, "tr", "selector")}));
    BOOST_TEST((of("pic.master.imr") == QList{place(Kind::cpuRegister, 0, "pic", "master.imr")}));
    BOOST_TEST((of("page[0xffffffff].writable") == QList{place(Kind::page, 0xffffffff, "", "writable")}));
    BOOST_TEST((of("vga.row[2]") == QList{place(Kind::physical, 0xb8000 + 320)}));
    BOOST_TEST((of("serial.text") == QList{place(Kind::console, 0)}));
}

BOOST_AUTO_TEST_CASE(a_range_is_several_places_but_not_all_of_them) {
    BOOST_TEST(of("idt[32-34].type").size() == 3);
    BOOST_TEST(of("idt[0-255].type").size() == 8);
}

BOOST_AUTO_TEST_CASE(what_is_no_machine_fact_has_none) {
    BOOST_TEST(of("irq0.per_second").isEmpty());
    BOOST_TEST(of("run.end").isEmpty());
    BOOST_TEST(of("idt[300].type").isEmpty());
}

BOOST_AUTO_TEST_CASE(a_failed_check_points_at_its_line_and_at_what_was_not_as_expected) {
    check::CheckResult result;
    result.evidence = check::Evidence{100, QStringLiteral("mica::pit::start"), QStringLiteral("pit.cpp"), 41};
    result.findings = {{QStringLiteral("cr0.wp"), true, {}, {}, {}, 0},
                       {QStringLiteral("idt[32].type"), false, {}, {}, {}, 0},
                       {QStringLiteral("idt[32].type@later"), false, {}, {}, {}, 0}};
    const QList<Place> places = placesOf(result);
    BOOST_REQUIRE(places.size() == 2);
    BOOST_TEST((places[0].kind == Kind::sourceLine));
    BOOST_TEST(places[0].line == 41);
    BOOST_TEST((places[1] == place(Kind::vector, 32, "", "type")));
}

BOOST_AUTO_TEST_SUITE_END()
