// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grade/evidence_view.h"

#include "app/theme/icons.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace mica::app {

EvidenceView::EvidenceView(const GradeModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_text(new QTextBrowser(this)),
      m_back(new QPushButton(tr("Whole st&udent"), this)), m_showMe(new QPushButton(tr("&Show me"), this)),
      m_report(new QPushButton(tr("&Report page"), this)), m_files(new QPushButton(tr("F&iles"), this)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setIndentWidth(Theme::grid(4));
    m_text->setAccessibleName(tr("Evidence"));
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    rows->addWidget(m_text, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(Theme::grid(2), Theme::grid(), Theme::grid(2), Theme::grid(2));
    buttons->setSpacing(Theme::grid());
    m_back->setIcon(icon(Icon::up));
    m_showMe->setIcon(icon(Icon::showMe));
    m_report->setIcon(icon(Icon::link));
    m_files->setIcon(icon(Icon::open));
    m_back->setToolTip(tr("Everything about this student"));
    m_showMe->setToolTip(
        tr("Build this student's files, boot the same machine to the moment of the failure, and look into it"));
    m_report->setToolTip(tr("Open this student's page of the report in the browser"));
    m_files->setToolTip(tr("Show the folder with the files as they were graded"));
    for (QPushButton* button : {m_showMe, m_back, m_report, m_files}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    rows->addLayout(buttons);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        const int column = m_model.columnOf(link.toString().section(u':', 1));
        if (m_row >= 0 && column >= 0) { Q_EMIT checkWanted(m_row, column); }
    });
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT checkWanted(m_row, GradeModel::studentColumn); });
    connect(m_showMe, &QPushButton::clicked, this, [this] {
        if (const auto* check = m_model.check(m_row, m_column)) {
            Q_EMIT showMeWanted(m_model.student(m_row), check->id);
        }
    });
    connect(m_report, &QPushButton::clicked, this, [this] { Q_EMIT reportWanted(m_model.student(m_row)); });
    connect(m_files, &QPushButton::clicked, this, [this] { Q_EMIT filesWanted(m_model.student(m_row)); });
    connect(&Theme::current(), &Theme::changed, this, &EvidenceView::refresh);
    refresh();
}

void EvidenceView::choose(int row, int column) {
    m_row = row;
    m_column = column;
    refresh();
}

void EvidenceView::refresh() {
    if (m_row >= m_model.rowCount()) { m_row = -1; }
    const QString html = m_row < 0 ? classHtml(m_model) : checkHtml(m_model, m_row, m_column);
    if (m_text->property("shown").toString() != html) {
        m_text->setProperty("shown", html);
        m_text->setHtml(html);
    }
    updateButtons();
}

void EvidenceView::setHasPages(bool has) {
    m_hasPages = has;
    updateButtons();
}

QString EvidenceView::text() const { return m_text->toPlainText(); }

void EvidenceView::updateButtons() {
    const bool hasResult = m_row >= 0 && m_model.result(m_row).has_value();
    const exports::ViewedCheck* check = hasResult ? m_model.check(m_row, m_column) : nullptr;
    m_back->setVisible(check != nullptr);
    m_showMe->setVisible(check != nullptr && check->status == u"failed" && !check->tick.isEmpty());
    m_report->setVisible(hasResult);
    m_report->setEnabled(m_hasPages);
    m_files->setVisible(hasResult && m_model.result(m_row)->handedIn);
}

} // namespace mica::app
