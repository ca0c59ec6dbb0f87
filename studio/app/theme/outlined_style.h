// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion, with boxes to tick and lines in menus that can be seen in a dark theme: Fusion draws them darker than a background that is dark
// already. Used by Theme.
#pragma once

#include <QProxyStyle>

namespace mica::app {

class OutlinedStyle : public QProxyStyle {
public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
};

} // namespace mica::app
