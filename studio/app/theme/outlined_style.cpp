// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/outlined_style.h"

#include "app/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace mica::app {

OutlinedStyle::OutlinedStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool box = element == PE_IndicatorCheckBox, circle = element == PE_IndicatorRadioButton;
    const bool focused = option->state.testFlag(State_HasFocus); // then Fusion's own outline is that of the focus
    if (!(box || circle) || focused || !Theme::current().isDark()) { return; }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, circle);
    painter->setPen(Theme::current().color(Token::dim));
    painter->setBrush(Qt::NoBrush);
    if (box) {
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    } else {
        painter->drawEllipse(QRectF(option->rect).adjusted(1.5, 1.5, -1.5, -1.5));
    }
    painter->restore();
}

void OutlinedStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    QProxyStyle::drawControl(element, option, painter, widget);
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    const bool line = element == CE_MenuItem && item != nullptr &&
                      item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty();
    if (!line || !Theme::current().isDark()) { return; }
    const int y = option->rect.center().y();
    painter->save();
    painter->setPen(Theme::current().color(Token::border));
    painter->drawLine(option->rect.left() + Theme::grid(1), y, option->rect.right() - Theme::grid(1), y);
    painter->restore();
}

} // namespace mica::app
