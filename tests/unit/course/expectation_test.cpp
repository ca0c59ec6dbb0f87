// SPDX-License-Identifier: GPL-3.0-or-later
// Expectations: each matcher with what it takes and what it refuses, and the names of observations and machine facts.
#include "qt_printing.h"
#include "sample_lab.h"

#include "core/course/expectation_reader.h"
#include "core/course/fact_name.h"

#include <boost/test/unit_test.hpp>

using namespace mica;
using namespace mica::course;
using mica::test::problemsOf;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

/// Reads one line of an `expect` table; `problem` receives "column message" of each problem.
QList<Expectation> read(const QByteArray& line, QString& problem) {
    QList<Problem> problems;
    ProblemList list(QStringLiteral("lab.toml"), problems);
    const auto tree = parseToml(line, list);
    BOOST_REQUIRE_MESSAGE(tree.has_value(), line.toStdString());
    const QList<Expectation> result = readExpectations(*tree, list);
    problem.clear();
    for (const Problem& found : std::as_const(problems)) {
        problem += QStringLiteral("%1 %2").arg(found.column).arg(found.message);
    }
    return result;
}

Expectation good(const QByteArray& matcher) {
    QString problem;
    const QList<Expectation> result = read("\"irq0.count\" = { " + matcher + " }", problem);
    BOOST_TEST(problem.isEmpty(), problem.toStdString());
    BOOST_REQUIRE(result.size() == 1);
    return result.first();
}

QString refusal(const QByteArray& matcher) {
    QString problem;
    BOOST_TEST(read("\"irq0.count\" = { " + matcher + " }", problem).isEmpty());
    return problem;
}

QString nameRefusal(const char* name) {
    QString problem;
    BOOST_TEST(read('"' + QByteArray(name) + "\" = { equals = 1 }", problem).isEmpty());
    return problem;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_matcher_is_read_with_its_operands) {
    BOOST_TEST(good("equals = 0xFB").operands[0].number() == 251);
    BOOST_TEST(good("equals = \"text\"").operands[0].text() == text("text"));
    BOOST_TEST(good("equals = \"\"").operands[0].text().isEmpty());
    BOOST_TEST(good("one_of = [1, \"x\"]").operands.size() == 2);
    BOOST_TEST(good("between = [-1, -1]").operands[0].number() == -1);
    BOOST_TEST((good("at_least = 1").kind == MatcherKind::atLeast));
    BOOST_TEST((good("at_most = 1").kind == MatcherKind::atMost));
    BOOST_TEST(good("contains = \"x\"").operands[0].text() == text("x"));
    BOOST_TEST(good("sequence = [1, 2, 2]").operands.size() == 3);
    BOOST_TEST(good("absent = true").operands.isEmpty());
    for (const auto kind : {MatcherKind::equals, MatcherKind::oneOf, MatcherKind::between, MatcherKind::atLeast,
                            MatcherKind::atMost, MatcherKind::contains, MatcherKind::sequence, MatcherKind::absent}) {
        BOOST_TEST(!matcherName(kind).isEmpty());
    }
    BOOST_TEST(matcherName(MatcherKind::oneOf) == text("one_of"));
}

BOOST_AUTO_TEST_CASE(an_unknown_matcher_is_refused) {
    BOOST_TEST(refusal("at_lest = 1") == text("18 unknown matcher `at_lest`; did you mean `at_least`?"));
    BOOST_TEST(refusal("like = 1").startsWith(text("18 unknown matcher `like`; known: `equals`, `one_of`")));
    BOOST_TEST(refusal("") == text("16 the expectation of `irq0.count` must be one matcher, as in { equals = 1 }"));
    BOOST_TEST(refusal("at_least = 1, at_most = 2")
                   .startsWith(text("16 the expectation of `irq0.count` must be one matcher")));
    QString problem;
    read("\"irq0.count\" = 1", problem);
    BOOST_TEST(problem == text("16 the expectation of `irq0.count` must be one matcher, as in { equals = 1 }"));
}

BOOST_AUTO_TEST_CASE(every_matcher_refuses_wrong_operands) {
    BOOST_TEST(refusal("equals = [1]") == text("27 `equals` takes a whole number or a text"));
    BOOST_TEST(refusal("equals = true") ==
               text("27 `equals` takes a whole number or a text; an observed bool is 1 or 0"));
    BOOST_TEST(refusal("equals = 1.5") ==
               text("27 `equals` takes a whole number or a text; observations are whole numbers"));
    BOOST_TEST(refusal("one_of = []") == text("27 `one_of` takes a list of whole numbers and texts, at least one"));
    BOOST_TEST(refusal("one_of = [true]") == text("27 `one_of` takes a list of whole numbers and texts, at least one"));
    BOOST_TEST(refusal("between = [1]") == text("28 `between` takes two whole numbers [lowest, highest]"));
    BOOST_TEST(refusal("between = [1, 2, 3]") == text("28 `between` takes two whole numbers [lowest, highest]"));
    BOOST_TEST(refusal("between = [1, \"2\"]") == text("28 `between` takes two whole numbers [lowest, highest]"));
    BOOST_TEST(refusal("between = [2, 1]") ==
               text("28 `between` has its lower bound 2 above its upper bound 1, so nothing can match"));
    BOOST_TEST(refusal("at_least = \"1\"") == text("29 `at_least` takes a whole number"));
    BOOST_TEST(refusal("at_most = [1]") == text("28 `at_most` takes a whole number"));
    BOOST_TEST(refusal("contains = \"\"") == text("29 `contains` takes a text that is not empty"));
    BOOST_TEST(refusal("contains = 1") == text("29 `contains` takes a text that is not empty"));
    BOOST_TEST(refusal("sequence = []") == text("29 `sequence` takes a list of whole numbers and texts, at least one"));
    BOOST_TEST(refusal("sequence = 3") == text("29 `sequence` takes a list of whole numbers and texts, at least one"));
    BOOST_TEST(refusal("absent = false") == text("27 `absent` takes true"));
    BOOST_TEST(refusal("absent = 1") == text("27 `absent` takes true"));
}

BOOST_AUTO_TEST_CASE(an_empty_expectation_table_is_refused) {
    BOOST_TEST(problemsOf(mica::test::changedLab("expect.\"irq0.count\" = { at_least = 1 }", "expect = {}")) ==
               text("53:10 `expect` is empty, so it holds whatever is observed"));
    BOOST_TEST(problemsOf(mica::test::changedLab("when.\"irq0.count\" = { equals = 1 }", "when = {}")) ==
               text("72:8 `when` is empty, so it holds whatever is observed"));
}

BOOST_AUTO_TEST_CASE(names_no_probe_can_observe_are_refused) {
    const QString wanted = text(": a name has 1 to 64 of a-z 0-9 _ . - [ ]");
    BOOST_TEST(nameRefusal("Irq0.count") == text("1 no probe can observe `Irq0.count`") + wanted);
    BOOST_TEST(nameRefusal("irq0 count") == text("1 no probe can observe `irq0 count`") + wanted);
    BOOST_TEST(nameRefusal("") == text("1 no probe can observe ``") + wanted);
    BOOST_TEST(nameRefusal(QByteArray(65, 'x').constData()).endsWith(wanted));
    BOOST_TEST(nameRefusal("irq0.count@end") ==
               text("1 `irq0.count@end` is read at a mark, but `irq0.count` is no fact of "
                    "the machine; what a probe observes has no mark"));
}

BOOST_AUTO_TEST_CASE(machine_facts_of_every_form_are_accepted) {
    for (const char* name : {"run.end",
                             "run.ticks",
                             "cr0",
                             "cr0.wp",
                             "cr2",
                             "cr3",
                             "cr4.pse",
                             "eflags",
                             "eflags.if",
                             "gdtr.limit",
                             "idtr.base",
                             "gdt[1]",
                             "gdt[8191].dpl",
                             "idt[255]",
                             "idt[0-255].type",
                             "idt[32].symbol",
                             "cs.selector",
                             "ss.limit",
                             "tr.base",
                             "pic.master.imr",
                             "pic.slave.isr",
                             "pit.hertz",
                             "page[0xC0100000].present",
                             "memory.u8[mica_ticks]",
                             "memory.u32[mica::pit::state]",
                             "vga.row[24]",
                             "serial.text",
                             "serial.line[0]",
                             "serial.line[0-3]"}) {
        QString error;
        BOOST_TEST(isMachineFact(text(name)), name);
        BOOST_TEST(parseFactName(text(name), error).has_value(), name << ": " << error.toStdString());
    }
}

BOOST_AUTO_TEST_CASE(a_fact_name_comes_apart) {
    QString error;
    const auto range = parseFactName(text("idt[32-47].type"), error);
    BOOST_REQUIRE(range.has_value());
    BOOST_TEST(range->root == text("idt"));
    BOOST_TEST(range->indexed);
    BOOST_TEST(range->first == 32U);
    BOOST_TEST(range->last == 47U);
    BOOST_TEST(range->field == text("type"));
    BOOST_TEST(parseFactName(text("page[0xC0100000].user"), error)->first == 0xc0100000U);
    const auto memory = parseFactName(text("memory.u16[mica::table[3]]"), error);
    BOOST_TEST(memory->root == text("memory.u16"));
    BOOST_TEST(memory->symbol == text("mica::table[3]"));
    BOOST_TEST(parseFactName(text("pic.slave.irr"), error)->field == text("slave.irr"));
    BOOST_TEST(!parseFactName(text("cr0"), error)->indexed);
}

BOOST_AUTO_TEST_CASE(a_malformed_fact_says_what_would_be_right) {
    const auto refused = [](const char* name, const char* why) {
        const QString message = nameRefusal(name);
        BOOST_TEST(message == text("1 `") + text(name) + text("` is no fact of the machine: ") + text(why));
    };
    refused("idt[256].type", "`idt[N]` takes a number, or a range as in [0-7], from 0 to 255");
    refused("idt[7-3]", "`idt[N]` takes a number, or a range as in [0-7], from 0 to 255");
    refused("idt[x]", "`idt[N]` takes a number, or a range as in [0-7], from 0 to 255");
    refused("idt[]", "`idt[N]` takes a number, or a range as in [0-7], from 0 to 255");
    refused("idt[1-2-3]", "`idt[N]` takes a number, or a range as in [0-7], from 0 to 255");
    refused("idt[32", "the [ is never closed");
    refused("idt.type", "`idt` needs an [index]");
    refused("idt[32].typ",
            "`idt[…]` has the fields type, selector, offset, dpl, present, symbol; did you mean `type`?");
    refused("idt[32]type",
            "`idt[…]` has the fields type, selector, offset, dpl, present, symbol; did you mean `type`?");
    refused("cr0[1]", "`cr0` has no [index]");
    refused("cr3.pe", "nothing may follow `cr3`");
    refused("run", "`run` has the fields end, ticks");
    refused("pic.primary.imr",
            "`pic` has the fields master.imr, master.isr, master.irr, slave.imr, slave.isr, slave.irr");
    refused("page[1000].present", "`page[ADDRESS]` takes a linear address as in [0xC0100000]");
    refused("page[0x100000000].present", "`page[ADDRESS]` takes a linear address as in [0xC0100000]");
    refused("page[0x1000]", "`page[…]` has the fields present, writable, user, physical");
    refused("memory.u64[x]", "known: `memory.u8`, `memory.u16`, `memory.u32`");
    refused("memory.u8[]", "`memory.u8[SYMBOL]` takes the name of a symbol");
    refused("vga.row[25]", "`vga.row[N]` takes a number, or a range as in [0-7], from 0 to 24");
    refused("vga.cursor", "known: `vga.row`");
    refused("serial.text.length", "nothing may follow `serial.text`");
    BOOST_TEST(nameRefusal("idt[32]@After") == text("1 `@After` is no mark: a mark has 1 to 64 of a-z 0-9 _ . -"));
    BOOST_TEST(nameRefusal("idt[32]@").startsWith(text("1 `@` is no mark")));
}

BOOST_AUTO_TEST_CASE(names_that_only_begin_like_a_fact_belong_to_the_probe) {
    for (const char* name : {"idt_loaded", "runs", "irq0.count", "tracks", "page_faults"}) {
        BOOST_TEST(!isMachineFact(text(name)), name);
    }
}
