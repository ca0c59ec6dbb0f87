// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checks/check_detail.h"

#include "app/checks/comparison.h"
#include "app/theme/icons.h"
#include "core/check/fact_words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mica::app {

namespace {

constexpr int shownFindings = 4;
constexpr int longestValue = 600;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CheckDetail)
};

QString coloured(const QString& html, Token token) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(Theme::current().color(token).name(), html);
}

QString mono(const QString& text) {
    QString html = text.toHtmlEscaped();
    html.replace(u' ', QChar::Nbsp);
    return QStringLiteral("<span style=\"font-family:'%1'\">%2</span>").arg(Theme::current().codeFont().family(), html);
}

QString row(const QString& label, const QString& html) {
    return QStringLiteral("<tr><td style=\"padding-right:12px\">%1</td><td>%2</td></tr>")
        .arg(coloured(label.toHtmlEscaped(), Token::dim), html);
}

QString excerpt(const QString& text) {
    return text.size() <= longestValue
               ? text
               : text.first(longestValue / 2) + QStringLiteral(" … ") + text.last(longestValue / 2);
}

/// The actual value with what differs bold and in the colour of failure; the carets below say the same without colour.
QString withDifference(const Comparison& comparison) {
    QString html;
    for (qsizetype i = 0; i < comparison.actual.size(); ++i) {
        const QString letter = mono(comparison.actual.mid(i, 1));
        html += comparison.marks[i] == u'^' ? coloured(QStringLiteral("<b>%1</b>").arg(letter), Token::bad) : letter;
    }
    return html;
}

QString findingRows(const check::Finding& finding) {
    QString html =
        row(Words::tr("about"), QStringLiteral("<b>%1</b>").arg(check::nameInWords(finding.name).toHtmlEscaped()));
    const Comparison compared = compareTexts(finding.expected, finding.actual);
    if (compared.marks.isEmpty()) {
        html += row(Words::tr("expected"), excerpt(finding.expected).toHtmlEscaped());
        html += row(Words::tr("actual"), coloured(excerpt(finding.actual).toHtmlEscaped(), Token::bad));
    } else {
        html += row(Words::tr("expected"), mono(compared.expected));
        html += row(Words::tr("actual"), withDifference(compared));
        html += row({}, coloured(mono(compared.marks), Token::bad));
    }
    if (!finding.decoded.isEmpty()) { html += row(Words::tr("in full"), mono(excerpt(finding.decoded))); }
    return html;
}

QString findingsHtml(const check::CheckResult& result) {
    QString html;
    int wrong = 0;
    for (const check::Finding& finding : result.findings) {
        if (!finding.holds && ++wrong <= shownFindings) { html += findingRows(finding); }
    }
    if (wrong > shownFindings) {
        html += row({}, Words::tr("and %n that do not hold either", nullptr, wrong - shownFindings).toHtmlEscaped());
    }
    return html;
}

QString whereRow(const check::CheckResult& result) {
    if (!result.evidence) { return {}; }
    const check::Evidence& evidence = *result.evidence;
    QString html = evidence.symbol.isEmpty() ? QString() : mono(evidence.symbol);
    if (!evidence.file.isEmpty()) {
        const QString place =
            evidence.line > 0 ? QStringLiteral("%1:%2").arg(evidence.file).arg(evidence.line) : evidence.file;
        html +=
            QStringLiteral("%1<a href=\"place:%2\">%3</a>")
                .arg(html.isEmpty() ? QString() : QStringLiteral(", "), place.toHtmlEscaped(), place.toHtmlEscaped());
    }
    return html.isEmpty() ? QString() : row(Words::tr("where"), html);
}

QString verdictHtml(const course::Lab& lab, const check::CheckResult& result) {
    switch (result.verdict) {
    case check::Verdict::passed: return Words::tr("Passed: every expectation holds.").toHtmlEscaped();
    case check::Verdict::skipped: {
        const course::Check* need = lab.findCheck(result.blockedBy);
        if (need == nullptr) { return result.message.toHtmlEscaped(); }
        return Words::tr("Skipped, because it needs a check that has not passed: %1")
            .arg(QStringLiteral("<a href=\"check:%1\">%2</a>").arg(need->id, need->title.toHtmlEscaped()));
    }
    case check::Verdict::failed:
    case check::Verdict::harnessError: break;
    }
    const bool failed = result.verdict == check::Verdict::failed;
    QString rows = findingsHtml(result);
    if (!result.meaning.isEmpty()) {
        rows += row(failed ? Words::tr("meaning") : Words::tr("reason"), result.meaning.toHtmlEscaped());
    } else if (rows.isEmpty()) {
        rows += row(Words::tr("meaning"), result.message.toHtmlEscaped());
    }
    rows += whereRow(result);
    if (!failed) {
        rows += row(Words::tr("advice"),
                    Words::tr("This says nothing about your files, and no points are lost by it. Check "
                              "again; if it stays, look at the tools in the status bar.")
                        .toHtmlEscaped());
    }
    return QStringLiteral("<table cellspacing=\"2\">%1</table>").arg(rows);
}

} // namespace

QString checkDetailHtml(const course::Lab& lab, const course::Check& check,
                        const std::optional<check::CheckResult>& result, int hints) {
    QString html = result ? verdictHtml(lab, *result)
                          : Words::tr("Not run yet. Press Check to see what your files do here.").toHtmlEscaped();
    QString rows;
    for (int i = 0; i < qMin<int>(hints, static_cast<int>(check.hints.size())); ++i) {
        rows += row(Words::tr("hint %1 of %2").arg(i + 1).arg(check.hints.size()), check.hints[i].toHtmlEscaped());
    }
    if (!rows.isEmpty()) { html += QStringLiteral("<table cellspacing=\"2\">%1</table>").arg(rows); }
    return html;
}

CheckDetail::CheckDetail(QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_hint(new QPushButton(this)),
      m_handout(new QPushButton(tr("Handout"), this)), m_showMe(new QPushButton(tr("Show me"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::grid(8), Theme::grid(), Theme::grid(2), Theme::grid(3));
    layout->setSpacing(Theme::grid(2));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_text->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_text);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::grid(2));
    for (QPushButton* button : {m_hint, m_handout, m_showMe}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    layout->addLayout(buttons);
    m_hint->setIcon(icon(Icon::hint));
    m_handout->setIcon(icon(Icon::handout));
    m_showMe->setIcon(icon(Icon::showMe));
    m_handout->setToolTip(tr("Read the section that this check is about"));
    m_showMe->setToolTip(tr("Boot the same machine to the moment of the failure and look into it"));
    connect(m_text, &QLabel::linkActivated, this, &CheckDetail::follow);
    connect(m_hint, &QPushButton::clicked, this, &CheckDetail::hintWanted);
    connect(m_handout, &QPushButton::clicked, this, [this] { follow(QStringLiteral("handout:") + m_anchor); });
    connect(m_showMe, &QPushButton::clicked, this, [this] { Q_EMIT showMeWanted(m_id); });
}

void CheckDetail::show(const ChecksModel& model, int row) {
    const course::Check& check = model.check(row);
    const auto& result = model.result(row);
    m_id = check.id;
    m_anchor = check.handout;
    const QString html = checkDetailHtml(model.lab(), check, result, model.hints(row));
    if (m_text->text() != html) { m_text->setText(html); }
    m_text->setAccessibleName(tr("About %1").arg(check.title));
    QPalette palette = this->palette();
    palette.setColor(QPalette::Link, Theme::current().color(Token::accent));
    m_text->setPalette(palette);
    const bool failed = result && result->verdict == check::Verdict::failed;
    const int left = static_cast<int>(check.hints.size()) - model.hints(row);
    m_hint->setVisible(left > 0 && (failed || model.hints(row) > 0));
    m_hint->setText(model.hints(row) == 0 ? tr("Hint") : tr("Next hint"));
    m_hint->setToolTip(tr("%n more to see", nullptr, left));
    m_handout->setVisible(!check.handout.isEmpty());
    m_showMe->setVisible(failed && result->evidence.has_value());
}

void CheckDetail::follow(const QString& link) {
    const QString target = link.section(u':', 1);
    debug::Place place;
    if (link.startsWith(QLatin1StringView("place:"))) {
        place.kind = debug::Place::Kind::sourceLine;
        place.name = target.section(u':', 0, 0);
        place.line = target.section(u':', 1).toInt();
    } else if (link.startsWith(QLatin1StringView("handout:"))) {
        place.kind = debug::Place::Kind::handout;
        place.name = target;
    } else {
        place.kind = debug::Place::Kind::check;
        place.name = target;
    }
    Q_EMIT placeActivated(place);
}

} // namespace mica::app
