// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/course/lab_delegate.h"

#include "app/course/course_model.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>

namespace mica::app {

namespace {

constexpr int margin = Theme::grid(2);
constexpr int stripe = Theme::grid(1);

int pictureSide(const QStyleOptionViewItem& option) { return option.fontMetrics.height() * 5 / 4; }

} // namespace

QSize LabDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.fontMetrics.averageCharWidth() * 16, 2 * option.fontMetrics.lineSpacing() + 2 * margin};
}

void LabDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const Theme& theme = Theme::current();
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(item.rect, theme.color(selected ? Token::accent : Token::background));
    if (index.data(CourseModel::openRole).toBool()) {
        painter->fillRect(QRect(item.rect.left(), item.rect.top(), stripe, item.rect.height()),
                          theme.color(selected ? Token::accentText : Token::accent));
        item.font.setBold(true);
    }
    const int side = pictureSide(item);
    const QRect picture(item.rect.left() + stripe + margin, item.rect.center().y() - side / 2, side, side);
    item.icon.paint(painter, picture, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    const QRect texts = item.rect.adjusted(picture.right() + 1 - item.rect.left() + margin, margin, -margin, -margin);
    const int line = item.fontMetrics.lineSpacing();
    const auto draw = [&](int top, const QString& text, Token token, const QFont& font) {
        painter->setFont(font);
        painter->setPen(theme.color(selected ? Token::accentText : token));
        const QString fits = QFontMetrics(font).elidedText(text, Qt::ElideRight, texts.width());
        painter->drawText(QRect(texts.left(), top, texts.width(), line), Qt::AlignVCenter | Qt::TextSingleLine, fits);
    };
    draw(texts.top(), item.text, Token::text, item.font);
    draw(texts.top() + line, index.data(CourseModel::standingRole).toString(), Token::dim, option.font);
    if (item.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(item);
        focus.rect = item.rect.adjusted(1, 1, -1, -1);
        QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, item.widget);
    }
    painter->restore();
}

} // namespace mica::app
