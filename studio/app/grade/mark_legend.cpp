// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grade/mark_legend.h"

#include <QPainter>

namespace mica::app {

namespace {

const QList<Mark> shownMarks{Mark::passed, Mark::failed, Mark::skipped, Mark::notJudged};

int widthOf(Mark mark, const QFontMetrics& metrics) {
    return metrics.height() + Theme::grid() + metrics.horizontalAdvance(wordOf(mark)) + Theme::grid(3);
}

} // namespace

MarkLook lookOf(Mark mark) {
    switch (mark) {
    case Mark::passed: return {Icon::passed, Token::ok};
    case Mark::failed: return {Icon::failed, Token::bad};
    case Mark::skipped: return {Icon::skipped, Token::dim};
    case Mark::notJudged: return {Icon::harnessError, Token::warn};
    case Mark::waiting:
    case Mark::absent: break;
    }
    return {Icon::labNotBegun, Token::dim};
}

MarkLegend::MarkLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QStringList words;
    for (const Mark mark : shownMarks) { words += wordOf(mark); }
    setAccessibleName(tr("Shapes of the verdicts: %1").arg(words.join(QStringLiteral(", "))));
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize MarkLegend::sizeHint() const {
    int width = 0;
    for (const Mark mark : shownMarks) { width += widthOf(mark, fontMetrics()); }
    return {width, fontMetrics().height()};
}

void MarkLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int size = fontMetrics().height();
    int left = 0;
    for (const Mark mark : shownMarks) {
        const MarkLook look = lookOf(mark);
        icon(look.icon, look.token).paint(&painter, QRect(left, (height() - size) / 2, size, size));
        painter.setPen(Theme::current().color(Token::dim));
        painter.drawText(QRect(left + size + Theme::grid(), 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter,
                         wordOf(mark));
        left += widthOf(mark, fontMetrics());
    }
}

} // namespace mica::app
