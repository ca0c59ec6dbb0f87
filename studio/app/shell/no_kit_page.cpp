// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/no_kit_page.h"

#include "app/theme/icons.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mica::app {

NoKitPage::NoKitPage(const QString& what, const QString& advice, QWidget* parent) : QWidget(parent) {
    auto* column = new QWidget(this);
    column->setMaximumWidth(fontMetrics().averageCharWidth() * 80);
    auto* rows = new QVBoxLayout(column);
    rows->setSpacing(Theme::grid(3));
    auto* head = new QLabel(tr("The kit was not found"), column);
    QFont font = Theme::current().textFont();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setBold(true);
    head->setFont(font);
    rows->addWidget(head);
    const QString meaning =
        tr("The kit holds the labs and the parts of the kernel that are not yours. Without it there "
           "is nothing to build.");
    for (const QString& text : {meaning, what, advice}) {
        auto* label = new QLabel(text, column);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        rows->addWidget(label);
    }
    auto* again = new QPushButton(tr("Loo&k again"), column);
    again->setIcon(icon(Icon::restart));
    again->setDefault(true);
    connect(again, &QPushButton::clicked, this, &NoKitPage::againWanted);
    rows->addWidget(again, 0, Qt::AlignLeft);
    auto* page = new QVBoxLayout(this);
    page->addStretch(1);
    page->addWidget(column, 0, Qt::AlignHCenter);
    page->addStretch(2);
}

} // namespace mica::app
