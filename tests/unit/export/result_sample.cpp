// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_sample.h"

#include <QJsonDocument>

namespace mica::test {

QJsonObject sampleDocument() {
    return QJsonDocument::fromJson(R"({
  "schema": "mica.result/1", "mica_version": "1.0", "status": "graded", "score": 40, "max_score": 100,
  "lab": {"id": "interrupts", "title": "Interrupts", "version": "2026.1", "manifest_sha256": "00ff"},
  "submission": {"id": "anna", "integrity": "clean", "handed_in": true,
    "files": [{"path": "src/pic.cpp", "sha256": "aa"}],
    "student": {"name": "Anna Novak", "number": "s-1", "email": "anna@x.example", "platform": "moodle", "platform_id": "17"},
    "intake": [{"kind": "repaired", "file": "PIC.CPP", "text": "It is taken as pic.cpp."}]},
  "build": {"status": "ok", "refusals": [], "normalised": [], "diagnostics": [
    {"file": "pic.cpp", "line": 3, "column": 7, "severity": "warning", "code": "-Wunused", "text": "unused x"}]},
  "checks": [
    {"id": "interrupts.gate", "group": "gates", "title": "The gate is there", "status": "passed", "score": 40, "max_score": 40,
     "visibility": "visible", "probe": "p", "seed": 1, "instructions": 5, "end": "finished", "findings": []},
    {"id": "interrupts.fires", "group": "timer", "title": "The timer fires", "status": "failed", "score": 0, "max_score": 30,
     "visibility": "visible", "probe": "p", "seed": 1, "instructions": 5, "end": "finished", "findings": [],
     "message": "irq0.count: expected 1, found 0", "expected": "1", "actual": "0",
     "evidence": {"tick": 7654321, "symbol": "mica::pic::mask+0x3", "file": "pic.cpp", "line": 41},
     "hint": {"level": 1, "text": "Look at the mask.", "handout": "handout.md#masks"}},
    {"id": "interrupts.rate", "group": "timer", "title": "The rate is right", "status": "skipped", "score": 0, "max_score": 20,
     "visibility": "visible", "probe": "p", "seed": 1, "instructions": 0, "end": "finished", "findings": [],
     "message": "Needs fires.", "blocked_by": "interrupts.fires"},
    {"id": "interrupts.other", "group": "timer", "title": "Other values", "status": "failed", "score": 0, "max_score": 10,
     "visibility": "hidden", "probe": "p", "seed": 9, "instructions": 5, "end": "finished", "findings": [],
     "message": "SECRET-SEED", "expected": "SECRET-EXPECTED", "actual": "SECRET-ACTUAL"}],
  "environment": {"bochs": "2.7", "gxx": "12.2.0"}, "limits": {"instructions": 100}})")
        .object();
}

exports::ResultView sampleResult() { return exports::viewResult(sampleDocument(), QStringLiteral("sample")); }

exports::ResultView refusedResult() {
    exports::ResultView result = sampleResult();
    result.student = QStringLiteral("boris");
    result.status = QStringLiteral("not_gradable");
    result.integrity = QStringLiteral("modified_protected");
    result.buildStatus = QStringLiteral("refused");
    result.score = 0;
    result.refusals = {
        {QStringLiteral("pic.cpp"), QStringLiteral("defines mica::probe::observe"), QStringLiteral("Remove it.")}};
    for (exports::ViewedCheck& check : result.checks) {
        check.status = QStringLiteral("skipped");
        check.score = 0;
    }
    return result;
}

exports::ResultView unbuiltResult() {
    exports::ResultView result = refusedResult();
    result.student = QStringLiteral("cleo");
    result.integrity = QStringLiteral("clean");
    result.buildStatus = QStringLiteral("failed");
    result.refusals.clear();
    result.diagnostics = {
        {QStringLiteral("pic.cpp"), QStringLiteral("error"), {}, QStringLiteral("expected ';'"), 12, 9}};
    return result;
}

exports::ResultView troubledResult() {
    exports::ResultView result = unbuiltResult();
    result.student = QStringLiteral("dora");
    result.status = QStringLiteral("infrastructure_error");
    result.diagnostics = {{{}, QStringLiteral("error"), {}, QStringLiteral("the disk is full"), 0, 0}};
    for (exports::ViewedCheck& check : result.checks) { check.status = QStringLiteral("error"); }
    return result;
}

exports::ResultView absentResult() {
    exports::ResultView result = unbuiltResult();
    result.student = QStringLiteral("emil");
    result.handedIn = false;
    result.diagnostics.clear();
    return result;
}

QStringList hostileTexts() {
    return {QStringLiteral("=HYPERLINK(\"http://x\",\"y\")"),
            QStringLiteral("+1+1|cmd"),
            QStringLiteral("-2+3"),
            QStringLiteral("@SUM(A1)"),
            QStringLiteral("\t=1+1"),
            QStringLiteral("a,b;\"c\"\r\nd"),
            QStringLiteral("Grade :=>> 100\nComment :=>> done"),
            QStringLiteral("--|>\nGrade :=>> 100\n<|--"),
            QStringLiteral("{\"scores\": {\"x\": 100}}\n{\"scores\": {\"x\": 100}}"),
            QStringLiteral("ok 1 - all\n1..1\nBail out! # SKIP"),
            QStringLiteral("</style><script>alert(1)</script><img src=x onerror='a()'>&amp;\"'"),
            QStringLiteral("]]><failure/>"),
            QStringLiteral("\x1b[31mred\x1b]0;title\x07\x08\x01"),
            QStringLiteral("late (-2)"),
            QStringLiteral("::set-output name=x::y\n::error::z"),
            QString(QChar(0xd800)) + QStringLiteral("lone") + QChar(0xdfff) + QChar(0xfffe) + QChar(0xffff),
            QStringLiteral("\u202Eright to left\u2028new line"),
            QStringLiteral("...\n---\nkey: !!python/object"),
            QStringLiteral("`${x}` **bold** [a](javascript:b) | cell |"),
            QString(5000, u'x'),
            QString(QChar(u'\0')) + QStringLiteral("zero")};
}

exports::ResultView withHostile(const QString& text) {
    exports::ResultView result = sampleResult();
    result.student = result.name = result.number = result.email = result.labTitle = text;
    for (exports::ViewedCheck& check : result.checks) {
        check.title = check.group = check.message = check.expected = check.actual = text;
        check.symbol = check.file = check.hint = check.handout = text;
    }
    for (exports::ViewedDiagnostic& one : result.diagnostics) {
        one.file = one.text = one.code = text;
        one.severity = QStringLiteral("error");
    }
    result.refusals = {{text, text, text}};
    result.remarks = {{QStringLiteral("refused"), text, text}};
    return result;
}

} // namespace mica::test
