// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/folding_layout.h"

#include <algorithm>

namespace mica::app {

FoldingLayout::FoldingLayout(QWidget* parent) : QBoxLayout(LeftToRight, parent) { setContentsMargins(0, 0, 0, 0); }

int FoldingLayout::gaps() const { return std::max(0, count() - 1) * std::max(0, spacing()); }

bool FoldingLayout::foldsAt(int width) const {
    int needed = gaps();
    for (int i = 0; i < count(); ++i) { needed += itemAt(i)->minimumSize().width(); }
    return width < needed;
}

QSize FoldingLayout::minimumSize() const {
    int widest = 0, highest = 0, sum = gaps();
    for (int i = 0; i < count(); ++i) {
        const QSize one = itemAt(i)->minimumSize();
        widest = std::max(widest, one.width());
        highest = std::max(highest, one.height());
        sum += one.height();
    }
    return {widest, isFolded() ? sum : highest};
}

int FoldingLayout::heightFor(int width, HeightOf heightOf) const {
    const bool folds = foldsAt(width);
    int sum = gaps(), highest = 0;
    for (int i = 0; i < count(); ++i) {
        const QLayoutItem& item = *itemAt(i);
        const int height = heightOf(item, folds ? width : std::min(width, item.sizeHint().width()));
        sum += height;
        highest = std::max(highest, height);
    }
    return folds ? sum : highest;
}

int FoldingLayout::heightForWidth(int width) const {
    return heightFor(width, [](const QLayoutItem& item, int share) {
        return item.hasHeightForWidth() ? item.heightForWidth(share) : item.sizeHint().height();
    });
}

int FoldingLayout::minimumHeightForWidth(int width) const {
    return heightFor(width, [](const QLayoutItem& item, int share) {
        return item.hasHeightForWidth() ? item.minimumHeightForWidth(share) : item.minimumSize().height();
    });
}

void FoldingLayout::setGeometry(const QRect& area) {
    const Direction wanted = foldsAt(area.width()) ? TopToBottom : LeftToRight;
    if (wanted != direction()) { setDirection(wanted); }
    QBoxLayout::setGeometry(area);
}

} // namespace mica::app
