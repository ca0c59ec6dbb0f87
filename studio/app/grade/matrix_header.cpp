// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grade/matrix_header.h"

#include "app/grade/grade_model.h"
#include "app/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace mica::app {

namespace {

constexpr int longestName = 24; // letters; the rest is on the tip

QString nameOf(const QAbstractItemModel& model, int section) {
    return model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
}

} // namespace

MatrixHeader::MatrixHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setHighlightSections(false);
    setMinimumSectionSize(Theme::grid(4));
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometries();
        viewport()->update();
    });
}

int MatrixHeader::checkWidth() const {
    return fontMetrics().horizontalAdvance(QStringLiteral("100 %")) + Theme::grid(3);
}

int MatrixHeader::shareHeight() const { return fontMetrics().height() + Theme::grid(3); }

QSize MatrixHeader::sizeHint() const {
    int longest = 0;
    for (int section = GradeModel::firstCheckColumn; model() != nullptr && section < model()->columnCount();
         ++section) {
        longest = std::max(longest, fontMetrics().horizontalAdvance(nameOf(*model(), section)));
    }
    longest = std::min(longest, fontMetrics().averageCharWidth() * longestName);
    return {QHeaderView::sizeHint().width(),
            longest + (longest == 0 ? 0 : shareHeight()) + fontMetrics().height() + Theme::grid(3)};
}

void MatrixHeader::paintSection(QPainter* painter, const QRect& area, int section) const {
    const Theme& theme = Theme::current();
    painter->save();
    painter->fillRect(area, theme.color(Token::panel));
    painter->setPen(theme.color(Token::text));
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    if (isSorted) {
        QFont bold = painter->font();
        bold.setBold(true);
        painter->setFont(bold);
    }
    const QString arrow = !isSorted                                    ? QString()
                          : sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("▲")
                                                                       : QStringLiteral("▼");
    const QRect inner = area.adjusted(Theme::grid(), Theme::grid(), -Theme::grid(), -Theme::grid());
    if (section < GradeModel::firstCheckColumn) {
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
                          QStringLiteral("%1 %2").arg(nameOf(*model(), section), arrow).trimmed());
    } else {
        const int share = shareHeight();
        const QRect text(0, 0, inner.height() - share - fontMetrics().height(), inner.width());
        painter->drawText(QRect(inner.left(), inner.top(), inner.width(), fontMetrics().height()), Qt::AlignCenter,
                          arrow);
        painter->save();
        painter->translate(inner.left(), inner.bottom() - share);
        painter->rotate(-90);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          fontMetrics().elidedText(nameOf(*model(), section), Qt::ElideRight, text.width()));
        painter->restore();
        paintShare(*painter, QRect(inner.left(), inner.bottom() - share + 1, inner.width(), share), section);
    }
    painter->restore();
    painter->setPen(theme.color(Token::border));
    painter->drawLine(area.bottomLeft(), area.bottomRight());
}

/// A bar as wide as the share that passed, and the share as a number below it. Nothing while nobody was judged.
void MatrixHeader::paintShare(QPainter& painter, const QRect& area, int section) const {
    const QVariant percent = model()->headerData(section, Qt::Horizontal, GradeModel::percentRole);
    if (!percent.isValid()) { return; }
    const Theme& theme = Theme::current();
    const QRect bar(area.left(), area.top(), area.width() - 1, Theme::grid());
    painter.setPen(theme.color(Token::border));
    painter.drawRect(bar);
    painter.fillRect(bar.adjusted(1, 1, 0, 0).adjusted(0, 0, -bar.width() + bar.width() * percent.toInt() / 100, 0),
                     theme.color(Token::accent));
    painter.setPen(theme.color(Token::dim));
    painter.drawText(area.adjusted(0, Theme::grid(2), 0, 0), Qt::AlignCenter, tr("%1 %").arg(percent.toInt()));
}

} // namespace mica::app
