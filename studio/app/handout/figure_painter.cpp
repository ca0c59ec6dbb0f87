// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a figure in the colours of the theme.
#include "app/handout/figure.h"

#include "app/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QtMath>

namespace mica::app {

namespace {

constexpr double arrowLength = 8;

/// Figures are drawn for white paper. White becomes the theme's background; on a dark one lightness is turned round, the hue stays.
QColor themed(const QColor& colour) {
    const Theme& theme = Theme::current();
    const QColor paper = theme.color(Token::background);
    if (!colour.isValid()) { return colour; }
    if (colour == QColor(Qt::white)) { return paper; }
    if (!theme.isDark()) { return colour; }
    const float dark = paper.lightnessF();
    const float lightness = dark + (1.0F - colour.lightnessF()) * (0.96F - dark);
    return QColor::fromHslF(qMax(0.0F, colour.hslHueF()), colour.hslSaturationF(), lightness);
}

void paintArrow(QPainter& painter, const FigureShape& shape) {
    const QPainterPath& path = shape.path;
    if (path.elementCount() < 2) { return; }
    const QPointF tip = path.currentPosition();
    const double angle = path.angleAtPercent(1.0) * M_PI / 180.0; // counter-clockwise, y upwards
    const QPointF along(std::cos(angle), -std::sin(angle)), across(-along.y(), along.x());
    const QPointF back = tip - along * arrowLength * qMax(1.0, shape.strokeWidth / 1.4);
    QPainterPath head(tip);
    head.lineTo(back + across * arrowLength * 0.42);
    head.lineTo(back - across * arrowLength * 0.42);
    head.closeSubpath();
    painter.fillPath(head, themed(shape.stroke));
}

void paintText(QPainter& painter, const FigureShape& shape) {
    QFont font = shape.mono ? Theme::current().codeFont() : Theme::current().textFont();
    font.setPixelSize(qMax(1, qRound(shape.fontSize)));
    font.setBold(shape.bold);
    font.setItalic(shape.italic);
    font.setHintingPreference(QFont::PreferNoHinting); // it is scaled
    const double width = QFontMetricsF(font).horizontalAdvance(shape.text);
    const double left = shape.anchor == Qt::AlignHCenter ? width / 2 : shape.anchor == Qt::AlignRight ? width : 0;
    painter.setFont(font);
    painter.setPen(themed(shape.fill.isValid() ? shape.fill : QColor(Qt::black)));
    painter.drawText(shape.at - QPointF(left, 0), shape.text);
}

void paintShape(QPainter& painter, const FigureShape& shape) {
    QPen pen(Qt::NoPen);
    if (shape.stroke.isValid()) {
        pen = QPen(themed(shape.stroke), shape.strokeWidth);
        pen.setJoinStyle(Qt::MiterJoin);
        QList<double> dashes = shape.dashes;
        for (double& dash : dashes) { dash /= qMax(0.1, shape.strokeWidth); } // Qt counts in widths of the pen
        if (dashes.size() % 2 == 1) { dashes += dashes; }
        if (!dashes.isEmpty()) { pen.setDashPattern(dashes); }
    }
    painter.setPen(pen);
    painter.setBrush(shape.fill.isValid() ? QBrush(themed(shape.fill)) : QBrush(Qt::NoBrush));
    painter.drawPath(shape.path);
    if (shape.arrow && shape.stroke.isValid()) { paintArrow(painter, shape); }
}

} // namespace

void paintFigure(QPainter& painter, const Figure& figure, const QRectF& target) {
    if (figure.box.isEmpty()) { return; }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.translate(target.topLeft());
    painter.scale(target.width() / figure.box.width(), target.height() / figure.box.height());
    painter.translate(-figure.box.topLeft());
    for (const FigureShape& shape : figure.shapes) {
        shape.text.isEmpty() ? paintShape(painter, shape) : paintText(painter, shape);
    }
    painter.restore();
}

} // namespace mica::app
