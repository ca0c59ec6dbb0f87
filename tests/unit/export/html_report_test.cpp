// SPDX-License-Identifier: GPL-3.0-or-later
// The pages: well-formed, complete in themselves, and whatever a student wrote is text in them.
#include "qt_printing.h"
#include "result_sample.h"

#include "core/export/html_report.h"

#include <boost/test/unit_test.hpp>

#include <QXmlStreamReader>

using namespace mica;
using namespace mica::exports;
using namespace mica::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Reads the body as XML, which our pages are but for the head: every tag closed, nothing from outside, no script.
void checkBody(const QByteArray& page) {
    const qsizetype begin = page.indexOf("<body>"), end = page.indexOf("</body>");
    BOOST_REQUIRE((begin > 0 && end > begin));
    BOOST_TEST(page.indexOf("</body>", end + 1) == -1);
    QXmlStreamReader xml(page.mid(begin, end + 7 - begin));
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            BOOST_TEST((xml.name() != u"script"_s && xml.name() != u"img"_s && xml.name() != u"style"_s));
            for (const QXmlStreamAttribute& attribute : xml.attributes()) {
                BOOST_TEST(!attribute.name().startsWith(u"on"_s));
                BOOST_TEST((attribute.name() != u"href"_s || attribute.value().endsWith(u".html"_s)));
                BOOST_TEST(!attribute.value().contains(u"javascript:"_s));
            }
        }
    }
    BOOST_TEST(!xml.hasError(), xml.errorString().toStdString() << " in line " << xml.lineNumber());
}

} // namespace

BOOST_AUTO_TEST_CASE(no_text_becomes_markup) {
    ClassPage overview;
    for (const QString& text : hostileTexts()) {
        const ResultView hostile = withHostile(text);
        overview.add(hostile);
        for (const Audience audience : {Audience::instructor, Audience::student}) {
            checkBody(studentPage(hostile, audience));
        }
    }
    checkBody(overview.page(u"</title><script>"_s));
    BOOST_TEST(!overview.page(u"</title><script>"_s).contains("</title><script>"));
}

BOOST_AUTO_TEST_CASE(the_students_page_says_nothing_about_hidden_checks) {
    const QByteArray own = studentPage(sampleResult(), Audience::student);
    BOOST_TEST(!own.contains("SECRET"));
    BOOST_TEST(own.contains("Other values"));
    BOOST_TEST(own.contains("irq0.count: expected 1, found 0"));
    BOOST_TEST(!own.contains("index.html"));
    BOOST_TEST(studentPage(sampleResult(), Audience::instructor).contains("SECRET-EXPECTED"));
}

BOOST_AUTO_TEST_CASE(the_class_page_counts_the_graded_only) {
    ClassPage overview;
    for (const ResultView& result : {sampleResult(), refusedResult(), troubledResult(), absentResult()}) {
        overview.add(result);
    }
    const QByteArray page = overview.page(u"Interrupts"_s);
    checkBody(page);
    BOOST_TEST(page.contains("Interrupts: 4 students"));
    BOOST_TEST(page.contains("1 of 1"));
    BOOST_TEST(page.contains("<strong>refused</strong>"));
    BOOST_TEST(page.indexOf("interrupts.fires") < page.lastIndexOf("interrupts.gate")); // hardest first
}
