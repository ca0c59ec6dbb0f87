// SPDX-License-Identifier: GPL-3.0-or-later
// Anchors of Markdown headings, and "did you mean".
#include "qt_printing.h"

#include "core/course/heading_anchors.h"
#include "core/course/nearest_name.h"
#include "core/course/value.h"

#include <boost/test/unit_test.hpp>

using namespace mica::course;

namespace {

QString anchors(const char* markdown) { return headingAnchors(QByteArray(markdown)).join(u' '); }

QString near(const char* word) {
    const QStringList known{QStringLiteral("budget_ticks"), QStringLiteral("points"), QStringLiteral("probe"),
                            QStringLiteral("id")};
    return nearestName(QString::fromUtf8(word), known);
}

} // namespace

BOOST_AUTO_TEST_CASE(headings_become_anchors) {
    BOOST_TEST(anchors("# Interrupts\n\n## Programming the PIT\n") ==
               QStringLiteral("#interrupts #programming-the-pit"));
    BOOST_TEST(anchors("## What is `EOI`, and why? ##\r\n") == QStringLiteral("#what-is-eoi-and-why"));
    BOOST_TEST(anchors("## See [the figure](figures/gate.svg)") == QStringLiteral("#see-the-figure"));
    BOOST_TEST(anchors("## C++ & i386 -- snake_case") == QStringLiteral("#c--i386----snake_case"));
    BOOST_TEST(anchors("## Žluťoučký kůň") == QStringLiteral("#žluťoučký-kůň"));
    BOOST_TEST(anchors("# Task\n# Task\n# Task") == QStringLiteral("#task #task-1 #task-2"));
    BOOST_TEST(anchors("Title\n=====\n\nSection\n---\n") == QStringLiteral("#title #section"));
}

BOOST_AUTO_TEST_CASE(what_is_no_heading_is_no_anchor) {
    BOOST_TEST(anchors("```\n# include\n```\n# Real") == QStringLiteral("#real"));
    BOOST_TEST(anchors("~~~~\n# a\n~~~\n# b\n~~~~\n# Real") == QStringLiteral("#real"));
    BOOST_TEST(anchors("#include <x>\n####### seven\n    # code") == QString());
    BOOST_TEST(anchors("text\n\n---\n") == QString(), "a rule after a blank line");
}

BOOST_AUTO_TEST_CASE(the_nearest_name_is_within_a_third_of_the_word) {
    BOOST_TEST(near("buget_ticks") == QStringLiteral("budget_ticks"));
    BOOST_TEST(near("budgetticks") == QStringLiteral("budget_ticks"));
    BOOST_TEST(near("proeb") == QStringLiteral("probe"), "two swapped letters are one edit");
    BOOST_TEST(near("POINTS") == QStringLiteral("points"));
    BOOST_TEST(near("ip") == QStringLiteral("id"));
    BOOST_TEST(near("colour").isEmpty());
    BOOST_TEST(near("").isEmpty());
    BOOST_TEST(nearestName(QString(5000, u'x'), {QString(5000, u'x')}).isEmpty(), "absurd words are not compared");
}

BOOST_AUTO_TEST_CASE(values_are_shown_without_control_characters) {
    BOOST_TEST(mica::Value(-5).display() == QStringLiteral("-5"));
    BOOST_TEST(mica::Value(QStringLiteral("a\n\"b\"\x1b[31m\\")).display() ==
               QStringLiteral("\"a\\n\\\"b\\\"\\x1b[31m\\\\\""));
    BOOST_TEST((mica::Value(1) == mica::Value(1)));
    BOOST_TEST(!(mica::Value(1) == mica::Value(QStringLiteral("1"))));
}
