// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screen/screen_dock.h"

#include "app/screen/screen_view.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mica::app {

namespace {

constexpr quint32 screenAddress = 0xb8000, bytesARow = 160; // IBM VGA, colour text

} // namespace

ScreenDock::ScreenDock(QWidget* parent)
    : InspectorDock(tr("Screen"), parent), m_pages(new QStackedWidget(this)), m_view(new ScreenView(this)),
      m_caption(new QLabel(this)), m_window(new QPushButton(tr("Open &Bochs' own window"), this)) {
    setObjectName(QStringLiteral("screen"));
    auto* empty = new QLabel(
        tr("No machine yet. Press Run, or Show me in a failed check; the guest's text screen is seen at every stop."),
        this);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setContentsMargins(Theme::grid(4), Theme::grid(4), Theme::grid(4), Theme::grid(4));
    m_pages->addWidget(empty);
    m_pages->addWidget(m_view);
    auto* body = new QWidget(this);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(Theme::grid(1), Theme::grid(1), Theme::grid(1), Theme::grid(1));
    rows->addWidget(m_pages, 1);
    auto* foot = new QHBoxLayout;
    m_caption->setWordWrap(true);
    foot->addWidget(m_caption, 1);
    foot->addWidget(m_window);
    rows->addLayout(foot);
    setWidget(body);
    setFocusProxy(m_view);
    m_window->setToolTip(
        tr("Boots the same machine again with the emulator's window, where the screen is seen while it runs."));
    m_window->setVisible(false);
    connect(m_window, &QPushButton::clicked, this, &ScreenDock::windowWanted);
}

void ScreenDock::setWindowAvailable(bool available) { m_window->setVisible(available); }

void ScreenDock::showStop(const debug::Stop& now, const debug::Stop& before) {
    m_pages->setCurrentWidget(m_view);
    QList<int> changed;
    for (int row = 0; before && row < ScreenView::rows; ++row) {
        if (now->screen.value(row) != before->screen.value(row)) { changed += row; }
    }
    m_view->setText(now->screen, changed);
    m_caption->setText(
        changed.isEmpty()
            ? tr("The text screen at this stop.")
            : tr("The text screen at this stop. Rows that differ from the stop before: %1.").arg(changed.size()));
}

void ScreenDock::showRunning() {
    m_view->setDimmed(true);
    if (m_pages->currentWidget() == m_view) { m_caption->setText(tr("The text screen at the last stop.")); }
}

bool ScreenDock::reveal(const debug::Place& place) {
    const bool onScreen = place.kind == debug::Place::Kind::physical && place.number >= screenAddress &&
                          place.number < screenAddress + quint64{bytesARow} * ScreenView::rows;
    if (!onScreen) { return false; }
    m_view->mark(static_cast<int>((place.number - screenAddress) / bytesARow));
    return true;
}

} // namespace mica::app
