// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/tour_row.h"

#include "app/theme/theme.h"

#include <QListView>
#include <QPainter>

namespace mica::app {

namespace {

constexpr int margin = Theme::grid(1);

struct Line {
    QString text;
    QFont font;
    Token token; ///< where the row is not chosen
    QRect where;
};

/// The three lines of a row, one below the other, in a space of this left upper corner and width.
QList<Line> linesOf(const QModelIndex& index, const QFont& font, QPoint corner, int width) {
    QFont bold = font;
    bold.setBold(true);
    const QStringList texts = index.data(Qt::DisplayRole).toString().split(u'\n');
    QList<Line> lines{{texts.value(0), bold, Token::text, {}},
                      {texts.value(1), font, Token::text, {}},
                      {texts.value(2), font, Token::dim, {}}};
    for (Line& line : lines) {
        constexpr int anyHeight = 10'000;
        line.where =
            QFontMetrics(line.font).boundingRect({corner, QSize(width, anyHeight)}, Qt::TextWordWrap, line.text);
        line.where.setWidth(width);
        corner.setY(line.where.bottom() + 1);
    }
    return lines;
}

} // namespace

TourRow::TourRow(QListView* list) : QStyledItemDelegate(list), m_list(list) {}

void TourRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear(); // the style paints what lies behind the text, and the focus
    m_list->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, m_list);
    const bool chosen = row.state.testFlag(QStyle::State_Selected);
    const QRect space = row.rect.adjusted(margin, margin, -margin, -margin);
    painter->save();
    for (const Line& line : linesOf(index, row.font, space.topLeft(), space.width())) {
        painter->setFont(line.font);
        painter->setPen(Theme::current().color(chosen ? Token::accentText : line.token));
        painter->drawText(line.where, Qt::TextWordWrap, line.text);
    }
    painter->restore();
}

QSize TourRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = m_list->viewport()->width() - 2 * m_list->spacing() - 2 * margin;
    const Line last = linesOf(index, option.font, {}, width).last();
    return {width, last.where.bottom() + 1 + 2 * margin};
}

} // namespace mica::app
