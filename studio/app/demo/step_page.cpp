// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/step_page.h"

#include "app/handout/handout_view.h"
#include "app/theme/icons.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace mica::app {

StepPage::StepPage(TourPlayer& player, QWidget* parent)
    : QWidget(parent), m_player(player), m_title(new QLabel(this)), m_progress(new QLabel(this)),
      m_state(new QLabel(this)), m_remarks(new QLabel(this)), m_text(new HandoutView(this)) {
    m_text->setAccessibleName(tr("Text of the step"));
    m_remarks->setWordWrap(true);
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_remarks->setContentsMargins(Theme::grid(2), Theme::grid(1), Theme::grid(2), Theme::grid(1));
    m_remarks->setAccessibleName(tr("What does not go as the tour says"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHead());
    rows->addWidget(m_text, 1);
    rows->addWidget(m_remarks);
    rows->addWidget(makeFoot());
    setFocusProxy(m_text); // a button loses the keyboard when it is disabled
    connect(&m_player, &TourPlayer::changed, this, &StepPage::show);
    connect(&Theme::current(), &Theme::changed, this, &StepPage::show);
    show();
}

QToolButton* StepPage::addButton(QLayout* row, int picture, const QString& text, const QString& tip) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(static_cast<Icon>(picture)));
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(button);
    return button;
}

QWidget* StepPage::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(Theme::grid(2), Theme::grid(1), Theme::grid(2), Theme::grid(1));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    row->addWidget(m_title, 1);
    QToolButton* list = addButton(row, int(Icon::up), tr("All tours"), tr("Leave this tour and choose another"));
    list->setAutoRaise(true);
    connect(list, &QToolButton::clicked, this, &StepPage::listWanted);
    return head;
}

QWidget* StepPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* rows = new QVBoxLayout(foot);
    rows->setContentsMargins(Theme::grid(2), Theme::grid(1), Theme::grid(2), Theme::grid(2));
    rows->setSpacing(Theme::grid(1));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    rows->addWidget(m_state);
    auto* row = new QHBoxLayout;
    m_back = addButton(row, int(Icon::stepBack), tr("Back"), tr("The step before (Page Up)"));
    m_next = addButton(row, int(Icon::run), tr("Next"), tr("The next step (Space or Page Down)"));
    m_restart = addButton(row, int(Icon::restart), tr("Restart"), tr("The first step again, with a new machine"));
    m_restart->setAutoRaise(true);
    row->addStretch(1);
    row->addWidget(m_progress);
    rows->addLayout(row);
    connect(m_back, &QToolButton::clicked, &m_player, &TourPlayer::back);
    connect(m_next, &QToolButton::clicked, &m_player, &TourPlayer::next);
    connect(m_restart, &QToolButton::clicked, &m_player, &TourPlayer::restart);
    return foot;
}

QString StepPage::progressText() const { return m_progress->text(); }

QString StepPage::stateText() const { return m_state->text(); }

QString StepPage::remarkText() const { return m_remarks->isHidden() ? QString() : m_remarks->text(); }

void StepPage::show() {
    const tour::Tour& tour = m_player.tour();
    const int step = m_player.step();
    m_title->setText(tour.title);
    m_progress->setText(step < 0 ? tr("%n steps", nullptr, m_player.steps())
                                 : tr("%1 of %2", "steps").arg(step + 1).arg(m_player.steps()));
    const bool moving = m_player.state() == TourPlayer::State::moving;
    switch (m_player.state()) {
    case TourPlayer::State::none: m_state->clear(); break;
    case TourPlayer::State::ready: m_state->setText(tr("Next begins the tour.")); break;
    case TourPlayer::State::moving: m_state->setText(tr("The machine is on its way to the next stop…")); break;
    case TourPlayer::State::standing:
        m_state->setText(m_player.hasNext() ? tr("The machine stands. Next leads on.") : tr("The tour ends here."));
        break;
    case TourPlayer::State::lost:
        m_state->setText(
            tr("Another machine was started, or this one was ended. Next and Back start the tour's machine again."));
        break;
    }
    m_back->setEnabled(!moving && m_player.hasBack());
    m_next->setEnabled(!moving && m_player.hasNext());
    m_restart->setEnabled(!moving && step >= 0);
    const QString text =
        step < 0 ? QStringLiteral("# %1\n\n%2\n").arg(tour.title, tour.summary) : tour.steps[step].text;
    if (text != m_shown) {
        m_shown = text;
        m_text->setHandout(text.toUtf8(), QFileInfo(tour.path).absolutePath(), {});
    }
    showRemarks();
}

void StepPage::showRemarks() {
    QStringList lines;
    for (const tour::Remark& remark : m_player.remarks()) {
        const QString text = tr("Line %1 of the tour. %2").arg(remark.line).arg(remark.text);
        lines += remark.kind == tour::Remark::Kind::notAsClaimed ? tr("Not as the text says. %1").arg(text)
                 : remark.kind == tour::Remark::Kind::paused     ? tr("Paused. %1").arg(text)
                                                                 : tr("Not carried out. %1").arg(text);
    }
    m_remarks->setText(lines.join(u'\n'));
    m_remarks->setVisible(!lines.isEmpty());
    QPalette colours = m_remarks->palette();
    colours.setColor(QPalette::WindowText, Theme::current().color(Token::warn));
    m_remarks->setPalette(colours);
}

} // namespace mica::app
