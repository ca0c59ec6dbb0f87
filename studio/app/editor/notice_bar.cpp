// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/notice_bar.h"

#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mica::app {

namespace {
constexpr int grid = 4;
}

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent), m_text(new QLabel(this)), m_layout(new QHBoxLayout(this)) {
    m_layout->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    m_layout->setSpacing(2 * grid);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Notice"));
    m_layout->addWidget(m_text, 1);
    setAutoFillBackground(true);
    connect(&Theme::current(), &Theme::changed, this, &NoticeBar::applyTheme);
    applyTheme();
    hide();
}

void NoticeBar::applyTheme() {
    QPalette colours = palette();
    colours.setColor(QPalette::Window, Theme::current().color(Token::marked));
    colours.setColor(QPalette::WindowText, Theme::current().color(Token::text));
    setPalette(colours);
    m_text->setPalette(colours);
}

QString NoticeBar::text() const { return m_text->text(); }

void NoticeBar::show(const QString& text, const QList<Offer>& offers) {
    m_text->setText(text);
    for (QWidget* button : m_buttons) {
        button->hide();
        button->deleteLater(); // it may be the one that was pressed
    }
    m_buttons.clear();
    for (const Offer& offer : offers) {
        auto* button = new QPushButton(offer.label, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, act = offer.act] {
            hide();
            if (act) { act(); }
        });
        m_layout->addWidget(button);
        m_buttons.append(button);
    }
    QFrame::show();
}

} // namespace mica::app
