// SPDX-License-Identifier: GPL-3.0-or-later
// A figure of a handout: the part of SVG that figures are written in, read once and drawn at any size in the colours of the theme.
// (QtSvg is not part of the Windows kit.) docs/author/handout.md lists what may be used. Used by the handout's browser.
#pragma once

#include <QColor>
#include <QFont>
#include <QPainterPath>
#include <QStringList>

class QPainter;

namespace mica::app {

struct FigureShape {
    QPainterPath path;   ///< of a text: empty
    QColor fill, stroke; ///< invalid: none
    double strokeWidth = 1;
    QList<double> dashes; ///< in units of the figure
    bool arrow = false;   ///< an arrow head at the end, in the colour of the stroke
    QString text;
    QPointF at; ///< of a text: where its base line begins, is centred or ends
    double fontSize = 12;
    bool bold = false, italic = false, mono = false;
    Qt::Alignment anchor = Qt::AlignLeft;
};

struct Figure {
    QRectF box;
    QString title;
    QList<FigureShape> shapes;
    QStringList problems; ///< what it uses that cannot be drawn, each once: "<filter>"
};

/// Total: any bytes give a figure, with what is wrong among its problems.
Figure readFigure(const QByteArray& svg);

/// SVG 1.1, 8.3: M L H V C Q Z, absolute or relative. Nothing when there is anything else.
std::optional<QPainterPath> pathFromData(const QString& data);

/// Draws the figure's box into `target`. White is the theme's background; on a dark theme light and dark change places.
void paintFigure(QPainter& painter, const Figure& figure, const QRectF& target);

} // namespace mica::app
