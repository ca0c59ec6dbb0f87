// SPDX-License-Identifier: GPL-3.0-or-later
// JUnit XML as CI systems read it: failure is a wrong answer, error the grader's or the build's, skipped a need that did not pass.
#include "core/export/plain_text.h"
#include "core/export/writers.h"

#include <QXmlStreamWriter>

namespace mica::exports {

namespace {

struct Counts {
    int tests = 0, failures = 0, errors = 0, skipped = 0;
};

Counts countsOf(const ResultView& result) {
    Counts counts{1, 0, result.buildStatus == QStringLiteral("ok") ? 0 : 1, 0};
    for (const ViewedCheck& check : result.checks) {
        ++counts.tests;
        counts.failures += check.status == QStringLiteral("failed") ? 1 : 0;
        counts.errors += check.status == QStringLiteral("error") ? 1 : 0;
        counts.skipped += check.status == QStringLiteral("skipped") ? 1 : 0;
    }
    return counts;
}

void writeCounts(QXmlStreamWriter& xml, const Counts& counts) {
    xml.writeAttribute(QStringLiteral("tests"), QString::number(counts.tests));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(counts.failures));
    xml.writeAttribute(QStringLiteral("errors"), QString::number(counts.errors));
    xml.writeAttribute(QStringLiteral("skipped"), QString::number(counts.skipped));
}

void writeProperty(QXmlStreamWriter& xml, const QString& name, const QString& value) {
    xml.writeEmptyElement(QStringLiteral("property"));
    xml.writeAttribute(QStringLiteral("name"), name);
    xml.writeAttribute(QStringLiteral("value"), plainLine(value));
}

void writeTrouble(QXmlStreamWriter& xml, const QString& element, const QString& type, const QString& message,
                  const QString& text) {
    xml.writeStartElement(element);
    xml.writeAttribute(QStringLiteral("message"), plainLine(message));
    xml.writeAttribute(QStringLiteral("type"), type);
    xml.writeCharacters(text);
    xml.writeEndElement();
}

void writeCheck(QXmlStreamWriter& xml, const ViewedCheck& check) {
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("name"), plainLine(check.title));
    xml.writeAttribute(QStringLiteral("classname"), plainLine(check.id));
    if (!check.file.isEmpty()) {
        xml.writeAttribute(QStringLiteral("file"), plainLine(check.file));
        xml.writeAttribute(QStringLiteral("line"), QString::number(check.line));
    }
    xml.writeStartElement(QStringLiteral("properties"));
    writeProperty(xml, QStringLiteral("check_id"), check.id);
    writeProperty(xml, QStringLiteral("points"), QString::number(check.score));
    writeProperty(xml, QStringLiteral("max_points"), QString::number(check.maxScore));
    xml.writeEndElement();
    if (check.status == QStringLiteral("failed")) {
        writeTrouble(xml, QStringLiteral("failure"), QStringLiteral("expectation"), check.message,
                     explanationOf(check));
    } else if (check.status == QStringLiteral("error")) {
        writeTrouble(xml, QStringLiteral("error"), QStringLiteral("grader"), check.message, explanationOf(check));
    } else if (check.status == QStringLiteral("skipped")) {
        xml.writeEmptyElement(QStringLiteral("skipped"));
        xml.writeAttribute(QStringLiteral("message"), plainLine(check.message));
    }
    xml.writeEndElement();
}

void writeSuite(QXmlStreamWriter& xml, const ResultView& result) {
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), plainLine(result.labId + u' ' + result.student));
    writeCounts(xml, countsOf(result));
    xml.writeStartElement(QStringLiteral("properties"));
    writeProperty(xml, QStringLiteral("student"), result.student);
    writeProperty(xml, QStringLiteral("status"), result.shownStatus());
    writeProperty(xml, QStringLiteral("integrity"), result.integrity);
    if (result.hasScore()) { writeProperty(xml, QStringLiteral("score"), QString::number(result.score)); }
    writeProperty(xml, QStringLiteral("max_score"), QString::number(result.maxScore));
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("Builds"));
    xml.writeAttribute(QStringLiteral("classname"), QStringLiteral("build"));
    if (result.buildStatus != QStringLiteral("ok")) {
        writeTrouble(xml, QStringLiteral("error"), QStringLiteral("build"), result.buildStatus,
                     plainText(result.reasons().join(u'\n')));
    }
    xml.writeEndElement();
    for (const ViewedCheck& check : result.checks) { writeCheck(xml, check); }
    xml.writeEndElement();
}

} // namespace

QByteArray junitXml(const QList<ResultView>& results) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("mica"));
    Counts all;
    for (const ResultView& result : results) {
        const Counts one = countsOf(result);
        all = {all.tests + one.tests, all.failures + one.failures, all.errors + one.errors, all.skipped + one.skipped};
    }
    writeCounts(xml, all);
    for (const ResultView& result : results) { writeSuite(xml, result); }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace mica::exports
