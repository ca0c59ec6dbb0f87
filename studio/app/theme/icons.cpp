// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/icons.h"

#include "app/theme/icon_drawings.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

#include <optional>

namespace mica::app {

namespace {

constexpr double gridSize = 24, lineWidth = 2;

/// Draws an icon anew whenever it is asked for, so that no pixmap of an older theme or another scale is ever shown.
class DrawnIcon : public QIconEngine {
public:
    DrawnIcon(Icon icon, std::optional<Token> token) : m_icon(icon), m_token(token) {}

    void paint(QPainter* painter, const QRect& area, QIcon::Mode mode, QIcon::State state) override {
        Q_UNUSED(state)
        const IconDrawing drawing = drawingOf(m_icon);
        const double side = std::min(area.width(), area.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(area).center() - QPointF(side / 2, side / 2));
        painter->scale(side / gridSize, side / gridSize);
        const QColor colour = colourOf(drawing, mode);
        painter->setPen(QPen(colour, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(drawing.lines);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawPath(drawing.areas);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new DrawnIcon(*this); }
    QString key() const override { return QStringLiteral("mica"); }

private:
    QColor colourOf(const IconDrawing& drawing, QIcon::Mode mode) const {
        const Theme& theme = Theme::current();
        if (mode == QIcon::Selected) { return theme.color(Token::accentText); }
        QColor colour = theme.color(mode == QIcon::Disabled ? Token::dim : m_token.value_or(drawing.token));
        if (mode == QIcon::Disabled) { colour.setAlphaF(0.5F); }
        return colour;
    }

    Icon m_icon;
    std::optional<Token> m_token;
};

} // namespace

QIcon icon(Icon icon) { return QIcon(new DrawnIcon(icon, std::nullopt)); }

QIcon icon(Icon icon, Token token) { return QIcon(new DrawnIcon(icon, token)); }

} // namespace mica::app
