// SPDX-License-Identifier: GPL-3.0-or-later
// What a tour points at and claims, at a recorded stop of the real system at its prompt.
#include "qt_printing.h"

#include "core/debug/stop_record.h"
#include "core/tour/show_reader.h"
#include "core/tour/tour_facts.h"
#include "core/tour/tour_place.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::tour;

namespace {

using namespace Qt::Literals::StringLiterals;
using Kind = debug::Place::Kind;

const debug::StopState& prompt() {
    static const debug::Stop state = debug::loadStop(QStringLiteral(MICA_TEST_DATA "/stops/shell-prompt.cbor"));
    return *state;
}

std::optional<debug::Place> shown(const QString& words, QString* why = nullptr) {
    QString problem;
    const auto show = readShow(words.split(u' '), problem);
    BOOST_REQUIRE_MESSAGE(show, problem.toStdString());
    const auto address = [](const QString& symbol) {
        return symbol == "known"_L1 ? std::optional<quint32>(0xc0101234) : std::nullopt;
    };
    const auto place = placeOf(*show, prompt(), address, problem);
    if (why != nullptr) { *why = problem; }
    return place;
}

QList<check::Observed> seen(const QString& name, const QByteArray& console = {}) {
    check::Observations all;
    readFact(name, prompt(), console, all);
    course::Expectation expectation;
    expectation.name = name;
    return all.of(expectation);
}

} // namespace

BOOST_AUTO_TEST_SUITE(tour_places)

BOOST_AUTO_TEST_CASE(numbers_registers_and_symbols_become_places) {
    BOOST_TEST((shown(u"vector 0x20 dpl"_s)->number == 32));
    BOOST_TEST(shown(u"vector 0x20 dpl"_s)->field == u"dpl"_s);
    BOOST_TEST(shown(u"irq 4"_s)->number == 36U);
    BOOST_TEST(shown(u"bytes esp"_s)->number == prompt().registers.esp);
    BOOST_TEST(shown(u"code known"_s)->number == 0xc0101234U);
    BOOST_TEST(shown(u"page 0x400000"_s)->number == 0x400000U);
    BOOST_TEST(shown(u"row 2"_s)->number == 0xb8000U + 320);
    BOOST_TEST(shown(u"source a/b.cpp:7"_s)->line == 7);
    BOOST_TEST(shown(u"task esp0"_s)->field == u"esp0"_s);
    BOOST_TEST(shown(u"pic master.isr"_s)->name == u"pic"_s);
    BOOST_TEST(shown(u"pic master.isr"_s)->field == u"master.isr"_s);
    BOOST_TEST(shown(u"pit"_s)->name == u"pit"_s);
    BOOST_TEST((shown(u"pit"_s)->kind == Kind::cpuRegister));
}

BOOST_AUTO_TEST_CASE(threads_and_endpoints_are_found_by_name) {
    const auto console = shown(u"thread console"_s);
    BOOST_REQUIRE(console.has_value());
    BOOST_TEST(prompt().system->nameOf(static_cast<quint32>(console->number)) == u"console"_s);
    BOOST_TEST((shown(u"endpoint names"_s)->kind == Kind::endpoint));
    QString why;
    BOOST_TEST(!shown(u"thread nobody-at-all"_s, &why).has_value());
    BOOST_TEST(why == u"There is no thread nobody-at-all at this moment."_s);
    BOOST_TEST(!shown(u"bytes nowhere"_s, &why).has_value());
    BOOST_TEST(why.contains(u"\"nowhere\" is no address"_s));
}

BOOST_AUTO_TEST_CASE(facts_of_a_stop_have_values) {
    BOOST_TEST(seen(u"stop.ring"_s).value(0).value.number() == (prompt().segments.cs.selector & 3));
    BOOST_TEST(seen(u"stop.function"_s).value(0).value.text() == prompt().calls.value(0).function);
    BOOST_TEST(seen(u"stop.end"_s).value(0).value.text().isEmpty());
    BOOST_TEST(seen(u"stop.console"_s, "abc").value(0).value.text() == u"abc"_s);
    BOOST_TEST(seen(u"processes.console"_s).value(0).value.number() == 1);
    BOOST_TEST(seen(u"processes.nobody"_s).value(0).value.number() == 0);
    BOOST_TEST(seen(u"thread.console.priority"_s).value(0).value.number() == 25);
    BOOST_TEST(seen(u"thread.console.does"_s).value(0).value.text().contains(u"waits"_s));
    BOOST_TEST(seen(u"walk.eip.present"_s).value(0).value.number() == 1);
    BOOST_TEST(seen(u"walk.0xc0100000.user"_s).value(0).value.number() == 0);
    BOOST_TEST(seen(u"walk.0x10.present"_s).value(0).value.number() == 0);
}

BOOST_AUTO_TEST_CASE(a_name_without_a_meaning_is_not_observed) {
    for (const QString& name : {u"stop.color"_s, u"thread.nobody.does"_s, u"thread.console.color"_s,
                                u"walk.x.present"_s, u"walk.0x10.user"_s, u"nothing"_s}) {
        BOOST_TEST(seen(name).isEmpty(), name.toStdString());
    }
}

BOOST_AUTO_TEST_SUITE_END()
