// SPDX-License-Identifier: GPL-3.0-or-later
// Code that is asked for elsewhere than where a real machine stands: by address and by name, before and behind, and what cannot be had.
#include "debugged_lab.h"
#include "qt_printing.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::debug;
using namespace mica::test;
using Outcome = CodeFound::Outcome;
using Part = CodeWish::Part;

namespace {

const QString start = QStringLiteral("mica::pit::start");
const QString far = QStringLiteral("mica::pic::end_of_interrupt");
constexpr quint32 unmapped = 0x40000000;

quint32 endOf(const Instruction& one) { return one.address + static_cast<quint32>(one.bytes.size()); }

struct Stopped : DebuggedLab {
    Stop stop;
    Stopped() {
        session->start();
        stop = session->runToSymbol(start);
    }
    CodeFound at(quint32 linear, Part part = Part::around) const { return session->findCode({{}, linear, part}); }
    CodeFound named(const QString& name) const { return session->findCode({name, 0, Part::around}); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(code_elsewhere)

BOOST_FIXTURE_TEST_CASE(it_is_what_a_stop_there_shows, Stopped) {
    const quint32 address = *session->code().address(far);
    const CodeFound found = at(address);
    BOOST_TEST((found.outcome == Outcome::found));
    BOOST_TEST(found.linear == address);
    for (const Instruction& one : stop->code) { BOOST_TEST(one.address != address); }
    const Stop there = session->runToAddress(address);
    BOOST_REQUIRE(there->registers.eip == address);
    BOOST_TEST((there->code == found.code));
    BOOST_TEST(found.code.first().file == QStringLiteral("pic.cpp"));
    BOOST_TEST((session->findCode({{}, stop->registers.eip, Part::around}).code == stop->code));
}

BOOST_FIXTURE_TEST_CASE(functions_have_their_names_and_calls_those_of_their_targets, Stopped) {
    const CodeFound found = at(stop->calls.value(1).address); // inside the call of mica::pit::start
    QString function, target;
    for (const Instruction& one : found.code) {
        const bool calls = one.address <= stop->calls[1].address && endOf(one) > stop->calls[1].address;
        function = calls ? one.function : function;
        target = calls ? one.targetName : target;
    }
    BOOST_TEST(function == stop->calls[1].function);
    BOOST_TEST(target == start);
    BOOST_TEST(stop->code.first().offset == 0U);
    BOOST_TEST(stop->code.first().function == start);
}

BOOST_FIXTURE_TEST_CASE(a_name_is_enough_and_its_last_part, Stopped) {
    const CodeFound whole = named(far);
    BOOST_TEST(whole.linear == *session->code().address(far));
    BOOST_TEST((whole.code == at(whole.linear).code));
    BOOST_TEST((named(QStringLiteral("end_of_interrupt")).code == whole.code));
    const CodeFound none = named(QStringLiteral("no_such_function"));
    BOOST_TEST((none.outcome == Outcome::noSuchName));
    BOOST_TEST(none.code.isEmpty());
    const CodeFound several = named(QStringLiteral("initialise")); // many parts of the nucleus have one
    BOOST_TEST((several.outcome == Outcome::severalNames));
    BOOST_TEST(several.code.isEmpty());
    BOOST_TEST(several.functions.size() > 1);
    for (const image::SymbolMap::Named& one : several.functions) {
        BOOST_TEST(one.name.endsWith(QStringLiteral("::initialise")));
        BOOST_TEST((session->findCode({one.name, 0, Part::around}).linear == one.address));
    }
}

BOOST_FIXTURE_TEST_CASE(what_lies_before_and_behind_joins_on, Stopped) {
    const QList<Instruction> here = stop->code;
    const CodeFound behind = at(endOf(here.last()), Part::from);
    BOOST_REQUIRE(!behind.code.isEmpty());
    BOOST_TEST(behind.code.first().address == endOf(here.last()));
    const CodeFound before = at(behind.code.first().address, Part::before);
    BOOST_REQUIRE(!before.code.isEmpty());
    BOOST_TEST(endOf(before.code.last()) == behind.code.first().address);
    for (const Instruction& one : before.code) { // told apart as from the function's begin
        const bool same =
            std::any_of(here.cbegin(), here.cend(), [&one](const Instruction& other) { return other == one; });
        BOOST_TEST((same || one.address < here.first().address), "another instruction at " << one.address);
    }
}

BOOST_FIXTURE_TEST_CASE(what_is_not_mapped_is_said, Stopped) {
    for (const Part part : {Part::around, Part::from}) {
        const CodeFound found = at(unmapped, part);
        BOOST_TEST((found.outcome == Outcome::notMapped));
        BOOST_TEST(found.linear == unmapped);
        BOOST_TEST(found.code.isEmpty());
    }
    const CodeFound before = at(unmapped, Part::before);
    BOOST_TEST((before.outcome == Outcome::notMapped));
    BOOST_TEST(before.linear == unmapped - 1);
    BOOST_TEST((at(0, Part::before).outcome == Outcome::notMapped));
}

BOOST_AUTO_TEST_CASE(without_symbols_code_begins_at_the_address_and_what_is_before_falls_into_step) {
    DebuggedLab lab;
    const Stop first = lab.session->start(); // in the BIOS
    BOOST_REQUIRE(!first->code.isEmpty());
    const quint32 eip = first->segments.cs.base + first->registers.eip;
    BOOST_TEST(first->code.first().address == eip);
    BOOST_TEST(first->code.first().function.isEmpty());
    BOOST_TEST((lab.session->findCode({far, 0, Part::around}).outcome == Outcome::notLoaded));
    const Stop inBios = lab.session->goTo(50'000);
    BOOST_REQUIRE(inBios->code.size() > 20);
    BOOST_TEST(inBios->code.first().function.isEmpty());
    const quint32 begin = inBios->segments.cs.base + inBios->registers.eip;
    BOOST_TEST(inBios->code.first().address == begin);
    const quint32 later = inBios->code.at(20).address;
    const CodeFound before = lab.session->findCode({{}, later, Part::before});
    BOOST_REQUIRE(!before.code.isEmpty());
    BOOST_TEST(endOf(before.code.last()) == later);
    BOOST_TEST(before.code.first().address >= later - 160);
}

BOOST_AUTO_TEST_CASE(until_paging_is_on_names_lead_to_physical_addresses) {
    constexpr quint32 directMap = 0xc0000000;
    DebuggedLab lab;
    lab.session->start();
    const quint32 entry = *lab.session->code().address(QStringLiteral("nucleus_entry"));
    BOOST_REQUIRE(entry >= directMap);
    const Stop stop = lab.session->runToAddress(entry - directMap);
    BOOST_REQUIRE(stop->registers.eip == entry - directMap);
    BOOST_TEST(stop->code.first().function == QStringLiteral("nucleus_entry"));
    BOOST_TEST(stop->calls.value(0).function == QStringLiteral("nucleus_entry"));
    const CodeFound found = lab.session->findCode({far, 0, Part::around});
    BOOST_TEST((found.outcome == Outcome::found));
    BOOST_TEST(found.linear == *lab.session->code().address(far) - directMap);
    BOOST_REQUIRE(!found.code.isEmpty());
    BOOST_TEST(found.code.first().function == far);
    BOOST_TEST(found.code.first().file == QStringLiteral("pic.cpp"));
}

BOOST_AUTO_TEST_SUITE_END()
