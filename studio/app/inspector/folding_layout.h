// SPDX-License-Identifier: GPL-3.0-or-later
// Widgets side by side where they have room, below each other where they have not. Used by docks that must stay readable when narrow.
#pragma once

#include <QBoxLayout>

namespace mica::app {

/// Its margins are 0. As narrow as its widest widget needs; folded as soon as not all fit beside each other at their least width.
class FoldingLayout : public QBoxLayout {
    Q_OBJECT
public:
    explicit FoldingLayout(QWidget* parent);

    bool isFolded() const { return direction() == TopToBottom; }

    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    int minimumHeightForWidth(int width) const override;
    void setGeometry(const QRect& area) override;

private:
    bool foldsAt(int width) const;
    int gaps() const;
    /// Of one item that gets `share` pixels of the width.
    using HeightOf = int (*)(const QLayoutItem& item, int share);
    int heightFor(int width, HeightOf heightOf) const;
};

} // namespace mica::app
