// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/legend.h"

#include "app/theme/theme.h"

#include <QPainter>

namespace mica::app {

Legend::Legend(const QList<Sample>& samples, QWidget* parent) : QWidget(parent), m_samples(samples) {
    setAccessibleName(tr("Legend"));
    QStringList said;
    for (const Sample& sample : samples) { said += sample.text; }
    setAccessibleDescription(said.join(QStringLiteral(", ")));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QList<QRect> Legend::areas(int width) const {
    const QFontMetrics metrics(Theme::current().textFont());
    const int height = metrics.height() + Theme::grid();
    QList<QRect> all;
    int x = 0, y = 0;
    for (const Sample& sample : m_samples) {
        const int wide = height + Theme::grid() + metrics.horizontalAdvance(sample.text) + Theme::grid(4);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += height;
        }
        all += QRect(x, y, wide, height);
        x += wide;
    }
    return all;
}

int Legend::heightForWidth(int width) const {
    const QList<QRect> all = areas(width);
    return all.isEmpty() ? 0 : all.last().bottom() + 1;
}

QSize Legend::sizeHint() const { return {width(), heightForWidth(std::max(width(), Theme::grid(60)))}; }

void Legend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(Theme::current().textFont());
    const QList<QRect> all = areas(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QRect area = all.at(i);
        const int side = area.height() - Theme::grid();
        m_samples.at(i).paint(painter, QRectF(area.left(), area.top() + 2, side, side));
        painter.setPen(Theme::current().color(Token::text));
        painter.drawText(area.adjusted(side + Theme::grid(), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         m_samples.at(i).text);
    }
}

} // namespace mica::app
