// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screen/screen_dock.h"

#include "app/screen/screen_view.h"
#include "app/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mica::app {

namespace {

constexpr quint32 screenAddress = 0xb8000, bytesARow = 160; // IBM VGA, colour text

} // namespace

ScreenDock::ScreenDock(QWidget* parent)
    : InspectorDock(tr("Screen"), parent), m_pages(new QStackedWidget(this)), m_empty(new QLabel(this)),
      m_view(new ScreenView(this)), m_live(new LiveScreen(this)), m_caption(new QLabel(this)),
      m_meaning(new QLabel(this)), m_liveChoice(new QCheckBox(tr("Live screen"), this)), m_scale(new QComboBox(this)),
      m_boot(new QPushButton(tr("Boot with it"), this)),
      m_window(new QPushButton(tr("Open &Bochs' own window"), this)) {
    setObjectName(QStringLiteral("screen"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(Theme::grid(4), Theme::grid(4), Theme::grid(4), Theme::grid(4));
    for (QWidget* page : std::initializer_list<QWidget*>{m_empty, m_view, m_live}) { m_pages->addWidget(page); }
    auto* body = new QWidget(this);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(Theme::grid(1), Theme::grid(1), Theme::grid(1), Theme::grid(1));
    rows->addWidget(m_pages, 1);
    m_caption->setWordWrap(true);
    rows->addWidget(m_caption);
    rows->addLayout(makeChoices());
    m_meaning->setWordWrap(true);
    rows->addWidget(m_meaning);
    setWidget(body);
    connect(m_live, &LiveScreen::capturingChanged, this, &ScreenDock::showLiveCaption);
    connect(m_live, &LiveScreen::pictureCameOrWent, this, &ScreenDock::showLiveCaption);
    m_window->setVisible(false);
    setMachine(Machine::none, machine::Display::hidden);
}

QLayout* ScreenDock::makeChoices() {
    m_liveChoice->setToolTip(tr(
        "Shows the screen here while the whole system runs, and takes keys for it. Checks and Show me never have it."));
    m_scale->setAccessibleName(tr("Size of the live screen"));
    m_scale->addItem(tr("As large as fits"), QVariant::fromValue(LiveScreen::Scale::smooth));
    m_scale->addItem(tr("Whole pixels"), QVariant::fromValue(LiveScreen::Scale::whole));
    m_boot->setToolTip(tr("Ends the present machine and boots the whole system with its screen in this dock."));
    m_window->setToolTip(
        tr("Ends the present machine and boots the whole system with the emulator's window beside Studio. Such a run "
           "has no way back, because what is typed there has no tick."));
    connect(m_liveChoice, &QCheckBox::toggled, this, [this](bool chosen) {
        showChoices();
        Q_EMIT liveChosen(chosen);
    });
    connect(m_scale, &QComboBox::activated, this, [this] {
        const auto scale = m_scale->currentData().value<LiveScreen::Scale>();
        m_live->setScale(scale);
        Q_EMIT scaleChosen(scale);
    });
    connect(m_boot, &QPushButton::clicked, this, &ScreenDock::liveBootWanted);
    connect(m_window, &QPushButton::clicked, this, &ScreenDock::windowWanted);
    auto* choices = new QHBoxLayout;
    choices->addWidget(m_liveChoice);
    choices->addWidget(m_scale);
    choices->addWidget(m_boot);
    choices->addStretch(1);
    choices->addWidget(m_window);
    return choices;
}

void ScreenDock::showChoices() {
    const bool chosen = m_liveChoice->isChecked();
    const bool isLive = m_machine != Machine::none && m_display == machine::Display::network;
    m_liveChoice->setEnabled(m_hasNetwork);
    m_scale->setVisible(chosen);
    m_boot->setVisible(chosen && m_hasNetwork && !isLive);
    m_meaning->setVisible(chosen || !m_hasNetwork);
    m_meaning->setText(m_hasNetwork ? tr("From the next boot of the whole system on, Bochs listens on a port of this "
                                         "computer between 5900 and 5949, without a "
                                         "password: others in your network may reach it, a firewall may ask, and "
                                         "because what is typed there has no tick, "
                                         "such a run has no way back.")
                                    : tr("There is no live screen: this Bochs lacks the display library rfb. Install a "
                                         "Bochs that has it, for example the package "
                                         "bochs of Debian."));
}

void ScreenDock::setDisplays(bool window, bool network) {
    m_window->setVisible(window);
    m_hasNetwork = network;
    showChoices();
}

void ScreenDock::setLiveChosen(bool chosen) {
    const QSignalBlocker quiet(m_liveChoice);
    m_liveChoice->setChecked(chosen);
    showChoices();
}

void ScreenDock::setScale(LiveScreen::Scale scale) {
    m_scale->setCurrentIndex(m_scale->findData(QVariant::fromValue(scale)));
    m_live->setScale(scale);
}

void ScreenDock::setMachine(Machine machine, machine::Display display) {
    m_machine = machine;
    m_display = display;
    const bool live = machine == Machine::runs && display == machine::Display::network;
    if (!live) { m_live->endCapture(); }
    m_empty->setText(
        machine == Machine::none
            ? tr("No machine yet. Press Run, or Show me in a failed check; the guest's text screen is seen at "
                 "every stop.")
            : tr("The machine runs. Press Pause to see its text screen."));
    m_pages->setCurrentWidget(live        ? static_cast<QWidget*>(m_live)
                              : m_hasStop ? static_cast<QWidget*>(m_view)
                                          : m_empty);
    setFocusProxy(live ? static_cast<QWidget*>(m_live) : m_view);
    if (live) {
        showLiveCaption();
    } else if (machine == Machine::runs && display == machine::Display::window) {
        m_caption->setText(tr(
            "The screen is in Bochs' own window. While the machine stands, that window shows nothing new and takes no "
            "keys. Closing it ends the machine."));
    }
    showChoices();
}

void ScreenDock::showLiveCaption() {
    if (m_pages->currentWidget() != m_live) { return; }
    m_caption->setText(!m_live->hasPicture() ? QString() // what is shown in its place says why
                       : m_live->isCapturing()
                           ? tr("Keys and mouse go to the guest. Press Shift+Esc to have them back for Studio.")
                           : tr("Click the screen, or press Enter on it, to type into the guest."));
}

void ScreenDock::showStop(const debug::Stop& now, const debug::Stop& before) {
    m_hasStop = true;
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
