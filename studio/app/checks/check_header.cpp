// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checks/check_header.h"

#include "app/theme/icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace mica::app {

namespace {

struct Look {
    Icon icon;
    Token token;
};

Look lookOf(CheckState state) {
    switch (state) {
    case CheckState::passed: return {Icon::passed, Token::ok};
    case CheckState::failed: return {Icon::failed, Token::bad};
    case CheckState::skipped: return {Icon::skipped, Token::dim};
    case CheckState::harnessError: return {Icon::harnessError, Token::warn};
    case CheckState::running:
    case CheckState::waiting: return {Icon::running, Token::accent};
    case CheckState::notRun: break;
    }
    return {Icon::labNotBegun, Token::dim};
}

int iconLength(const QFontMetrics& metrics) { return metrics.height(); }

/// All words get the width of the longest, so that the titles begin below each other.
int wordWidth(const QFontMetrics& metrics) {
    int width = 0;
    for (int state = 0; state <= static_cast<int>(CheckState::harnessError); ++state) {
        width = qMax(width, metrics.horizontalAdvance(wordOf(static_cast<CheckState>(state))));
    }
    return width;
}

} // namespace

CheckHeader::CheckHeader(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, [this] { updateGeometry(); });
}

void CheckHeader::show(const course::Check& check, CheckState state, int points, bool stale) {
    const bool known = state != CheckState::notRun && state != CheckState::waiting && state != CheckState::running;
    m_title = check.title;
    m_points = known ? tr("%1/%2").arg(points).arg(check.points) : tr("%n points", nullptr, check.points);
    m_state = state;
    m_stale = stale && known;
    setAccessibleName(tr("%1: %2, %3").arg(wordOf(state), check.title, m_points));
    setToolTip(m_stale ? tr("%1: the files have changed since this verdict.").arg(check.id) : check.id);
    updateGeometry();
    update();
}

QRect CheckHeader::titleRect(int width) const {
    const QFontMetrics metrics = fontMetrics();
    const int gap = Theme::grid(2);
    const int left = gap + iconLength(metrics) + gap + wordWidth(metrics) + 2 * gap;
    const int right =
        metrics.horizontalAdvance(tr("%1/%2").arg(88).arg(88)) + metrics.horizontalAdvance(m_points) / 4 + 3 * gap;
    const int space = qMax(metrics.averageCharWidth() * 12, width - left - right);
    return metrics.boundingRect(QRect(left, Theme::grid(), space, 10'000), Qt::TextWordWrap | Qt::AlignLeft, m_title)
        .united(QRect(left, Theme::grid(), space, metrics.height()));
}

int CheckHeader::heightForWidth(int width) const { return titleRect(width).height() + Theme::grid(2); }

QSize CheckHeader::sizeHint() const {
    const int width = fontMetrics().averageCharWidth() * 30;
    return {width, fontMetrics().height() + Theme::grid(2)};
}

void CheckHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::current();
    const QFontMetrics metrics = fontMetrics();
    const int gap = Theme::grid(2), top = Theme::grid(), size = iconLength(metrics);
    if (isChecked() || underMouse()) { painter.fillRect(rect(), theme.color(Token::currentLine)); }
    const Look look = lookOf(m_state);
    const QRect line(0, top, width(), metrics.height());
    app::icon(look.icon, m_stale ? Token::dim : look.token).paint(&painter, gap, top, size, size);
    painter.setPen(theme.color(m_stale ? Token::dim : look.token));
    painter.drawText(line.adjusted(2 * gap + size, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop, wordOf(m_state));
    painter.setPen(theme.color(m_stale || m_state == CheckState::skipped ? Token::dim : Token::text));
    painter.drawText(titleRect(width()), Qt::TextWordWrap | Qt::AlignLeft, m_title);
    painter.drawText(line.adjusted(0, 0, -gap, 0), Qt::AlignRight | Qt::AlignTop, m_points);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect().adjusted(1, 1, -1, -1);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void CheckHeader::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up: Q_EMIT moveWanted(-1); return;
    case Qt::Key_Down: Q_EMIT moveWanted(1); return;
    case Qt::Key_Right: setChecked(true); return;
    case Qt::Key_Left: setChecked(false); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier) { return click(); }
        break;
    default: break;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace mica::app
