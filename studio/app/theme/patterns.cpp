// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/patterns.h"

#include <QPainter>
#include <QPixmap>

namespace mica::app {

namespace {

constexpr int tile = 8; // pixels of a pattern's period

void drawTile(QPainter& painter, Pattern pattern) {
    switch (pattern) {
    case Pattern::risingLines:
        for (const int x : {-tile, 0, tile}) { painter.drawLine(x, tile, x + tile, 0); }
        break;
    case Pattern::fallingLines:
        for (const int x : {-tile, 0, tile}) { painter.drawLine(x, 0, x + tile, tile); }
        break;
    case Pattern::levelLines:
        painter.drawLine(QPointF(0, 2), QPointF(tile, 2));
        painter.drawLine(QPointF(0, 6), QPointF(tile, 6));
        break;
    case Pattern::uprightLines: painter.drawLine(QPointF(4, 0), QPointF(4, tile)); break;
    case Pattern::crossedLines:
        painter.drawLine(QPointF(4, 0), QPointF(4, tile));
        painter.drawLine(QPointF(0, 4), QPointF(tile, 4));
        break;
    case Pattern::dots:
        painter.drawPoint(QPointF(2, 2));
        painter.drawPoint(QPointF(6, 6));
        break;
    case Pattern::solid:
    case Pattern::outline: break;
    }
}

} // namespace

Pattern patternOf(Token token) {
    switch (token) {
    case Token::pageUser:
    case Token::threadReady: return Pattern::risingLines;
    case Token::threadStopped: return Pattern::fallingLines;
    case Token::pageReadOnly:
    case Token::threadReceives: return Pattern::levelLines;
    case Token::threadCalls: return Pattern::uprightLines;
    case Token::pageTable:
    case Token::threadReplies: return Pattern::crossedLines;
    case Token::pageDevice:
    case Token::threadSleeps: return Pattern::dots;
    case Token::pageNone: return Pattern::outline;
    default: return Pattern::solid;
    }
}

QBrush patternBrush(Token token, double scale) {
    const Theme& theme = Theme::current();
    const Pattern pattern = patternOf(token);
    if (pattern == Pattern::solid) { return theme.color(token); }
    QPixmap pixmap(qRound(tile * scale), qRound(tile * scale));
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(pattern == Pattern::outline ? Qt::transparent : theme.color(token));
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing, pattern == Pattern::risingLines || pattern == Pattern::fallingLines);
    painter.setPen(QPen(theme.color(Token::background), pattern == Pattern::dots ? 2 : 1));
    drawTile(painter, pattern);
    return pixmap;
}

void fillPattern(QPainter& painter, const QRectF& area, Token token) {
    if (patternOf(token) != Pattern::outline) {
        painter.fillRect(area, patternBrush(token, painter.device()->devicePixelRatioF()));
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Theme::current().color(token));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0, 0, -1, -1));
    painter.restore();
}

} // namespace mica::app
