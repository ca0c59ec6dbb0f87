// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the evidence: of a class, of a student, of one check of a student.
#include "app/grade/evidence_view.h"

#include "app/theme/theme.h"
#include "core/export/plain_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace mica::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

constexpr int hardestShown = 5;

/// What somebody else wrote, as text.
QString safe(const QString& text) {
    return exports::plainText(text).toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>"));
}

QString coloured(const QString& html, Token token) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(Theme::current().color(token).name(), html);
}

QString code(const QString& text) {
    return QStringLiteral("<span style=\"font-family:'%1'\">%2</span>")
        .arg(Theme::current().codeFont().family(), safe(text));
}

QString heading(const QString& html) { return QStringLiteral("<h3 style=\"margin-bottom:4px\">%1</h3>").arg(html); }

QString row(const QString& label, const QString& html) {
    return QStringLiteral("<tr><td style=\"padding-right:12px\">%1</td><td>%2</td></tr>")
        .arg(coloured(label.toHtmlEscaped(), Token::dim), html);
}

QString table(const QString& rows) {
    return rows.isEmpty() ? QString() : QStringLiteral("<table cellspacing=\"2\">%1</table>").arg(rows);
}

QString list(const QString& title, const QStringList& items) {
    if (items.isEmpty()) { return {}; }
    return heading(title.toHtmlEscaped()) +
           QStringLiteral("<ul style=\"margin-top:0px; -qt-list-indent:1\"><li>%1</li></ul>")
               .arg(items.join(QStringLiteral("</li><li>")));
}

Token tokenOf(Mark mark) {
    return mark == Mark::passed      ? Token::ok
           : mark == Mark::failed    ? Token::bad
           : mark == Mark::notJudged ? Token::warn
                                     : Token::dim;
}

QString nameOf(const GradeModel& model, int student) {
    const auto& result = model.result(student);
    const QString name = result ? result->name : QString();
    return name.isEmpty() ? model.student(student) : name;
}

QString scoreLine(const exports::ResultView& result) {
    if (result.hasScore()) { return Words::tr("%1 of %2 points").arg(result.score).arg(result.maxScore); }
    return result.handedIn
               ? Words::tr("No score: the grader itself failed, which says nothing about the work. Grade again "
                           "into the same folder.")
               : Words::tr("Nothing was handed in.");
}

QStringList messagesOf(const exports::ResultView& result) {
    QStringList messages;
    for (const exports::ViewedDiagnostic& one : result.diagnostics) {
        const QString where = one.line > 0 ? QStringLiteral("%1:%2").arg(one.file).arg(one.line) : one.file;
        const Token token = one.severity == u"error" ? Token::bad : Token::text;
        messages += QStringLiteral("%1 %2").arg(code(where), coloured(safe(one.text), token)).trimmed();
    }
    return messages;
}

QStringList remarksOf(const exports::ResultView& result) {
    QStringList lines;
    for (const exports::ViewedRemark& remark : result.remarks) {
        const QString kind = remark.kind == u"refused"    ? Words::tr("not used")
                             : remark.kind == u"repaired" ? Words::tr("repaired")
                                                          : Words::tr("noted");
        lines += QStringLiteral("%1 (%2): %3").arg(code(remark.file), kind.toHtmlEscaped(), safe(remark.text));
    }
    return lines;
}

/// Those that did not pass, each a link to its evidence.
QStringList checksOf(const GradeModel& model, int student) {
    QStringList lines;
    for (int column = GradeModel::firstCheckColumn; column < model.columnCount(); ++column) {
        const exports::ViewedCheck* check = model.check(student, column);
        const Mark mark = model.mark(student, column);
        if (check == nullptr || mark == Mark::passed) { continue; }
        const QString title =
            QStringLiteral("<a href=\"check:%1\" style=\"color:%2\">%3</a>")
                .arg(check->id.toHtmlEscaped(), Theme::current().color(Token::accent).name(), safe(check->title));
        lines += QStringLiteral("%1 %2").arg(coloured(wordOf(mark).toHtmlEscaped(), tokenOf(mark)), title);
    }
    return lines;
}

} // namespace

QString classHtml(const GradeModel& model) {
    if (model.rowCount() == 0) { return {}; }
    QString html = heading(Words::tr("The class").toHtmlEscaped());
    QString rows = row(Words::tr("students"), QString::number(model.rowCount()));
    for (const Standing standing :
         {Standing::graded, Standing::notGradable, Standing::graderFailed, Standing::notHandedIn, Standing::waiting}) {
        if (model.count(standing) > 0) { rows += row(wordOf(standing), QString::number(model.count(standing))); }
    }
    if (const auto spread = session::spreadOf(model.scores())) {
        rows += row(Words::tr("scores"), Words::tr("lowest %1, median %2, highest %3")
                                             .arg(spread->lowest)
                                             .arg(spread->median)
                                             .arg(spread->highest)
                                             .toHtmlEscaped());
    }
    html += table(rows);
    QList<exports::CheckDifficulty> hardest = model.checks();
    hardest.removeIf([](const auto& one) { return one.judged == 0; });
    std::stable_sort(hardest.begin(), hardest.end(),
                     [](const auto& a, const auto& b) { return a.percent() < b.percent(); });
    QStringList items;
    for (const exports::CheckDifficulty& one : std::as_const(hardest).mid(0, hardestShown)) {
        items += Words::tr("%1: passed by %2 of %3").arg(safe(one.title)).arg(one.passed).arg(one.judged);
    }
    html += list(Words::tr("Hardest checks"), items);
    return html + QStringLiteral("<p>%1</p>")
                      .arg(coloured(Words::tr("Choose a student or a cell to see what is behind it.").toHtmlEscaped(),
                                    Token::dim));
}

QString studentHtml(const GradeModel& model, int student) {
    QString html = heading(safe(nameOf(model, student)));
    const auto& result = model.result(student);
    if (!result) { return html + Words::tr("Waits to be graded.").toHtmlEscaped(); }
    QString rows = row(Words::tr("status"), wordOf(model.standing(student)).toHtmlEscaped());
    rows += row(Words::tr("score"), QStringLiteral("<b>%1</b>").arg(scoreLine(*result).toHtmlEscaped()));
    if (!result->number.isEmpty()) { rows += row(Words::tr("number"), safe(result->number)); }
    if (!result->email.isEmpty()) { rows += row(Words::tr("e-mail"), safe(result->email)); }
    html += table(rows);
    QStringList flags;
    for (const QString& flag : model.flags(student)) { flags += coloured(safe(flag), Token::warn); }
    html += list(Words::tr("Worth a look"), flags);
    QStringList refusals;
    for (const exports::ViewedRefusal& one : result->refusals) {
        refusals += QStringLiteral("%1 %2. %3").arg(code(one.file), safe(one.reason), safe(one.advice));
    }
    html += list(Words::tr("Refused"), refusals);
    html += list(Words::tr("Messages of the compiler"), messagesOf(*result));
    html += list(Words::tr("What was handed in"), remarksOf(*result));
    if (model.standing(student) == Standing::graded) {
        html += list(Words::tr("Checks that did not pass"), checksOf(model, student));
    }
    return html;
}

QString checkHtml(const GradeModel& model, int student, int column) {
    const exports::ViewedCheck* check = model.check(student, column);
    if (check == nullptr) { return studentHtml(model, student); }
    const Mark mark = model.mark(student, column);
    QString html = heading(safe(check->title));
    QString rows = row(Words::tr("student"), safe(nameOf(model, student)));
    rows += row(Words::tr("verdict"),
                QStringLiteral("<b>%1</b>").arg(coloured(wordOf(mark).toHtmlEscaped(), tokenOf(mark))));
    rows += row(Words::tr("points"), Words::tr("%1 of %2").arg(check->score).arg(check->maxScore).toHtmlEscaped());
    if (check->isHidden()) {
        rows += row(Words::tr("hidden"), Words::tr("students see the title only").toHtmlEscaped());
    }
    if (!check->expected.isEmpty() || !check->actual.isEmpty()) {
        rows += row(Words::tr("expected"), code(check->expected));
        rows += row(Words::tr("actual"), coloured(code(check->actual), Token::bad));
    }
    if (!check->message.isEmpty()) { rows += row(Words::tr("meaning"), safe(check->message)); }
    if (!check->symbol.isEmpty()) { rows += row(Words::tr("where"), code(check->symbol)); }
    if (!check->file.isEmpty()) {
        rows += row(Words::tr("line"), code(QStringLiteral("%1:%2").arg(check->file).arg(check->line)));
    }
    if (!check->tick.isEmpty()) { rows += row(Words::tr("tick"), code(check->tick)); }
    if (!check->end.isEmpty() && check->end != u"finished") { rows += row(Words::tr("the run"), safe(check->end)); }
    if (!check->handout.isEmpty()) { rows += row(Words::tr("handout"), safe(check->handout)); }
    const exports::CheckDifficulty& about = model.checks()[column - GradeModel::firstCheckColumn];
    rows += row(Words::tr("the class"),
                Words::tr("passed by %1 of %2").arg(about.passed).arg(about.judged).toHtmlEscaped());
    return html + table(rows);
}

} // namespace mica::app
