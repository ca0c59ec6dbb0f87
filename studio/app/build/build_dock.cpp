// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/build/build_dock.h"

#include "app/theme/icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace mica::app {

BuildDock::BuildDock(QWidget* parent)
    : QDockWidget(tr("Build"), parent), m_model(new BuildModel(this)), m_status(new QLabel(this)),
      m_empty(new QLabel(this)), m_emptyPage(new QScrollArea(this)), m_tabs(new QTabWidget(this)),
      m_stack(new QStackedWidget(this)), m_list(new QTreeView(this)), m_raw(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("build"));
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Messages of the build"));
    m_list->setUniformRowHeights(false);
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(BuildModel::messageColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(BuildModel::placeColumn, QHeaderView::ResizeToContents);
    m_raw->setReadOnly(true);
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_raw->setFrameShape(QFrame::NoFrame);
    m_raw->setAccessibleName(tr("Raw text of the build"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(Theme::grid(2));
    m_emptyPage->setWidget(m_empty);
    m_emptyPage->setWidgetResizable(true);
    m_emptyPage->setFrameShape(QFrame::NoFrame);
    m_emptyPage->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_emptyPage);
    m_stack->addWidget(m_list);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_stack, tr("Messages"));
    m_tabs->addTab(m_raw, tr("Raw text"));
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setAccessibleName(tr("State of the build"));
    auto* copy = new QToolButton(this);
    copy->setIcon(icon(Icon::copy));
    copy->setAutoRaise(true);
    copy->setAccessibleName(tr("Copy as text"));
    copy->setToolTip(tr("Copy what the tab in front shows"));
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, Theme::grid(), 0, 0);
    layout->setSpacing(Theme::grid());
    auto* head = new QHBoxLayout;
    head->setContentsMargins(Theme::grid(2), 0, Theme::grid(2), 0);
    head->addWidget(m_status, 1);
    head->addWidget(copy);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);
    setWidget(body);
    const auto go = [this](const QModelIndex& index) {
        const auto place = index.data(BuildModel::placeRole).value<debug::Place>();
        if (place.kind != debug::Place::Kind::none) { Q_EMIT placeActivated(place); }
    };
    connect(m_list, &QTreeView::activated, this, go);
    connect(m_list, &QTreeView::clicked, this, go);
    connect(copy, &QToolButton::clicked, this, &BuildDock::copyAsText);
    const auto dress = [this] { m_raw->setFont(Theme::current().codeFont()); };
    connect(&Theme::current(), &Theme::changed, this, dress);
    dress();
    clear();
}

void BuildDock::clear() {
    m_model->clear();
    m_raw->clear();
    m_status->setText(tr("Not built yet."));
    m_empty->setText(tr("Nothing was built yet. Press Check: it builds your files first."));
    m_stack->setCurrentWidget(m_emptyPage);
}

void BuildDock::buildStarted() { m_status->setText(tr("Building…")); }

QString BuildDock::sentenceFor(const build::BuildResult& result) const {
    const int errors = m_model->count(build::Severity::error), warnings = m_model->count(build::Severity::warning);
    const QString seconds = locale().toString(static_cast<double>(result.milliseconds) / 1000, 'f', 1);
    switch (result.status) {
    case build::BuildStatus::ok:
        return warnings == 0 ? tr("Your files build, without a word. It took %1 s.").arg(seconds)
                             : tr("Your files build. Warnings: %1.").arg(warnings);
    case build::BuildStatus::timedOut: return tr("The build took too long and was stopped.");
    case build::BuildStatus::refused:
        return tr("Your files were refused before anything was run, because of what they contain.");
    case build::BuildStatus::failed: break;
    }
    return tr("Your files do not build. Errors: %1. Mend the first one first; others often follow from it.")
        .arg(errors);
}

void BuildDock::buildFinished(const build::BuildResult& result) {
    m_model->setResult(result);
    m_status->setText(sentenceFor(result));
    m_empty->setText(tr("No messages."));
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_list) : m_emptyPage);
    if (any) {
        m_list->expand(m_model->index(0, 0)); // the first message is the one to mend; the others open by a key or click
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    showRaw(result);
}

void BuildDock::showRaw(const build::BuildResult& result) {
    QString text;
    for (const build::LogStep& step : result.log) {
        text += QStringLiteral("$ %1\n").arg(step.command);
        if (!step.output.isEmpty()) { text += QString::fromUtf8(step.output).trimmed() + u'\n'; }
        text += u'\n';
    }
    if (result.log.isEmpty()) {
        text = result.status == build::BuildStatus::refused
                   ? tr("What the tools said is not shown, because the files were refused.")
                   : tr("No tool was started.");
    }
    m_raw->setPlainText(text);
}

void BuildDock::copyAsText() {
    const bool raw = m_tabs->currentWidget() == m_raw;
    QGuiApplication::clipboard()->setText(raw ? m_raw->toPlainText() : m_status->text() + u'\n' + m_model->asText());
}

} // namespace mica::app
