// SPDX-License-Identifier: GPL-3.0-or-later
// Handouts made ready to read: anchors as the checks name them, names that are links, checks beside their sections, code in colour.
#include "qt_printing.h"

#include "app/handout/handout_document.h"
#include "app/handout/handout_link.h"
#include "app/theme/theme.h"
#include "core/course/heading_anchors.h"
#include "core/course/lab_file.h"

#include <QDir>
#include <QFile>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <boost/test/unit_test.hpp>

using namespace mica;
using app::HandoutLink;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

course::Lab sampleLab() {
    course::Lab lab;
    lab.files = {{text("pic.cpp"), text("Controllers")}};
    course::Check check;
    check.id = text("timer-rate");
    check.points = 6;
    check.handout = text("#the-timer");
    lab.checks = {check};
    return lab;
}

const char* const sample = "# Lab\n\n| | |\n|---|---|\n| You edit | `pic.cpp` |\n\n"
                           "## The timer\n\nSee `timer-rate` and `nucleus/interrupts/pic.h`, not `other`.\n\n"
                           "```cpp\nreturn 1; // one\n```\n\n## The timer\n\n[go](#lab) [out](https://example.org)\n";

/// The link under the first appearance of `words`; empty: none.
QString linkUnder(const QTextDocument& document, const char* words) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().text().contains(text(words))) { return it.fragment().charFormat().anchorHref(); }
        }
    }
    return text("(not there)");
}

QColor colourOf(const QTextDocument& document, const char* words) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().text() == text(words)) { return it.fragment().charFormat().foreground().color(); }
        }
    }
    return {};
}

} // namespace

BOOST_AUTO_TEST_CASE(headings_have_the_anchors_that_checks_name) {
    QTextDocument document;
    const auto headings = app::fillHandout(document, sample, sampleLab(), {});
    BOOST_REQUIRE_EQUAL(headings.size(), 3);
    BOOST_TEST(headings[0].anchor == text("#lab"));
    BOOST_TEST(headings[1].anchor == text("#the-timer"));
    BOOST_TEST(headings[2].anchor == text("#the-timer-1"));
    for (const app::HandoutHeading& heading : headings) {
        BOOST_TEST(document.findBlock(heading.position).text() == heading.text);
    }
}

BOOST_AUTO_TEST_CASE(names_of_checks_and_files_lead_there) {
    QTextDocument document;
    app::fillHandout(document, sample, sampleLab(), {});
    BOOST_TEST(linkUnder(document, "timer-rate") == text("check:timer-rate"));
    BOOST_TEST(linkUnder(document, "pic.cpp") == text("file:pic.cpp"));
    BOOST_TEST(linkUnder(document, "nucleus/interrupts/pic.h") == text("file:nucleus/interrupts/pic.h"));
    BOOST_TEST(linkUnder(document, "other") == QString());
    BOOST_TEST(linkUnder(document, "Check this (1 check") == text("checks:#the-timer"));
    BOOST_TEST(document.toPlainText().count(text("Check this")) == 1);
}

BOOST_AUTO_TEST_CASE(code_is_coloured_and_an_empty_head_goes) {
    QTextDocument document;
    app::fillHandout(document, sample, sampleLab(), {});
    BOOST_TEST(colourOf(document, "return").name() == app::Theme::current().color(app::Token::syntaxKeyword).name());
    BOOST_TEST(colourOf(document, "// one").name() == app::Theme::current().color(app::Token::syntaxComment).name());
    const auto frames = document.rootFrame()->childFrames();
    BOOST_REQUIRE(!frames.isEmpty());
    BOOST_TEST(qobject_cast<QTextTable*>(frames[0])->rows() == 1);
}

BOOST_AUTO_TEST_CASE(every_handout_of_the_course_has_a_place_for_each_check) {
    int labs = 0;
    for (const QFileInfo& entry :
         QDir(text(MICA_SOURCE_DIR "/labs")).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const course::Lab lab = course::loadLab(entry.absoluteFilePath());
        QFile file(lab.handoutPath());
        BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray markdown = file.readAll();
        QTextDocument document;
        const auto headings = app::fillHandout(document, markdown, lab, {});
        BOOST_TEST(headings.size() == course::headingAnchors(markdown).size());
        for (const course::Check& check : lab.checks) {
            const bool there = std::any_of(headings.begin(), headings.end(), [&](const app::HandoutHeading& heading) {
                return heading.anchor == check.handout;
            });
            BOOST_TEST(there, check.fullId.toStdString());
            BOOST_TEST(linkUnder(document, qPrintable(check.id)) != text("(never)"));
        }
        ++labs;
    }
    BOOST_TEST(labs >= 7);
}

BOOST_AUTO_TEST_CASE(links_are_read) {
    using Kind = HandoutLink::Kind;
    const auto read = [](const char* url) { return app::readHandoutLink(QUrl(text(url))); };
    BOOST_TEST((read("check:timer-rate") == HandoutLink{Kind::check, text("timer-rate"), {}, 0}));
    BOOST_TEST((read("checks:#the-timer") == HandoutLink{Kind::section, text("#the-timer"), {}, 0}));
    BOOST_TEST((read("file:pic.cpp#controllers") == HandoutLink{Kind::file, text("pic.cpp"), text("controllers"), 0}));
    BOOST_TEST((read("file:nucleus/startup/main.cpp:41") ==
                HandoutLink{Kind::file, text("nucleus/startup/main.cpp"), {}, 41}));
    BOOST_TEST((read("file:pic.cpp") == HandoutLink{Kind::file, text("pic.cpp"), {}, 0}));
    BOOST_TEST((read("dock:descriptors") == HandoutLink{Kind::dock, text("descriptors"), {}, 0}));
    BOOST_TEST((read("#the-timer") == HandoutLink{Kind::anchor, text("#the-timer"), {}, 0}));
    BOOST_TEST((read("https://example.org/a").kind == Kind::web));
    for (const char* other : {"", "#", "check:", "file:", "javascript:alert(1)", "ftp://x", "lab.toml"}) {
        BOOST_TEST((read(other).kind == Kind::none), other);
    }
}
