// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/stop_dock.h"

#include "app/inspector/words.h"
#include "app/theme/theme.h"

#include <QGraphicsOpacityEffect>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mica::app {

namespace {

constexpr double dimmed = 0.7;

} // namespace

StopDock::StopDock(const QString& name, const QString& title, QWidget* parent) : InspectorDock(title, parent) {
    setObjectName(name);
    setAccessibleName(title);
    QWidget* frame = new QWidget(this);
    QVBoxLayout* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_strip = new QLabel(frame);
    m_strip->setMargin(Theme::grid());
    m_strip->setWordWrap(true);
    m_strip->hide();
    m_stack = new QStackedWidget(frame);
    m_sentence = new QLabel(tr("No machine yet. Press Run, or Show me in a failed check."), m_stack);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMargin(Theme::grid(2));
    QWidget* content = new QWidget;
    m_contentLayout = new QVBoxLayout(content);
    m_contentLayout->setContentsMargins(Theme::grid(), Theme::grid(), Theme::grid(), Theme::grid());
    auto* scroll = new QScrollArea(m_stack); // so that a dock can be smaller than what is in it
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->setMinimumSize(fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 5);
    m_stack->addWidget(m_sentence);
    m_stack->addWidget(scroll);
    layout->addWidget(m_strip);
    layout->addWidget(m_stack, 1);
    setWidget(frame);
}

void StopDock::setContent(QWidget* content) { m_contentLayout->addWidget(content, 1); }

QString StopDock::missing(const debug::StopState&) const { return {}; }

bool StopDock::isShown() const { return m_now && missing(*m_now).isEmpty(); }

void StopDock::showStop(const debug::Stop& now, const debug::Stop& before) {
    m_now = now;
    m_before = before;
    m_strip->hide();
    m_stack->setGraphicsEffect(nullptr);
    const QString reason = now ? missing(*now) : tr("No machine yet. Press Run, or Show me in a failed check.");
    m_sentence->setText(reason);
    m_stack->setCurrentIndex(reason.isEmpty() ? 1 : 0);
    if (reason.isEmpty()) { showState(*now, before.get()); }
}

void StopDock::showRunning() {
    if (!m_now) { return; }
    m_strip->setText(tr("The machine does not stand still. This is of tick %1.").arg(ticks(m_now->tick)));
    m_strip->show();
    QGraphicsOpacityEffect* effect = new QGraphicsOpacityEffect(m_stack);
    effect->setOpacity(dimmed);
    m_stack->setGraphicsEffect(effect);
}

QString StopDock::sentence() const {
    if (m_stack->currentIndex() == 0) { return m_sentence->text(); }
    return m_strip->isHidden() ? QString() : m_strip->text();
}

CellView* StopDock::makeTable(const QStringList& headings, const QString& name, QWidget* parent) {
    CellModel* model = new CellModel(headings, this);
    CellView* view = new CellView(model, name, parent);
    connect(view, &CellView::linkActivated, this, &InspectorDock::linkActivated);
    return view;
}

} // namespace mica::app
