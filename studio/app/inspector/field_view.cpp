// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/field_view.h"

#include "app/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace mica::app {

namespace {

constexpr int bitsInRow = 32;

quint64 bitsOf(quint64 raw, machine::BitRange range) {
    const unsigned count = range.high - range.low + 1;
    return raw >> range.low & ((quint64{1} << count) - 1);
}

QString rangeText(machine::BitRange range) {
    return range.high == range.low ? QString::number(range.low)
                                   : QStringLiteral("%1-%2").arg(range.high).arg(range.low);
}

} // namespace

FieldView::FieldView(const QString& name, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    setObjectName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FieldView::show(const QList<machine::BitField>& fields, unsigned width, quint64 raw, quint64 before) {
    m_fields = fields;
    m_width = width;
    m_raw = raw;
    m_before = before;
    QStringList said;
    for (const machine::BitField& field : fields) {
        said += tr("%1 %2: %3").arg(field.name).arg(field.value).arg(field.meaning);
    }
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

bool FieldView::mark(const QString& field) {
    m_marked = field;
    update();
    return std::any_of(m_fields.cbegin(), m_fields.cend(), [&field](const machine::BitField& each) {
        return each.name.compare(field, Qt::CaseInsensitive) == 0;
    });
}

int FieldView::rowHeight() const {
    const QFontMetrics text(Theme::current().textFont());
    return 4 * text.height() + Theme::grid(2);
}

QSize FieldView::sizeHint() const {
    return {bitsInRow * Theme::grid(5), rowHeight() * static_cast<int>(m_width) / bitsInRow};
}

QSize FieldView::minimumSizeHint() const { return {bitsInRow * Theme::grid(3), sizeHint().height()}; }

QList<FieldView::Box> FieldView::boxes() const {
    const int rows = static_cast<int>(m_width) / bitsInRow;
    const auto left = [this](int bit) { return (width() - 1) * (bitsInRow - 1 - bit) / bitsInRow; };
    QList<Box> all;
    for (const machine::BitField& field : m_fields) {
        for (const machine::BitRange& whole : field.bits) {
            // A range that crosses the middle is drawn in both rows.
            for (int row = 0; row < rows; ++row) {
                const int lowest = (rows - 1 - row) * bitsInRow;
                const int high = std::min(static_cast<int>(whole.high), lowest + bitsInRow - 1);
                const int low = std::max(static_cast<int>(whole.low), lowest);
                if (high < low) { continue; }
                Box box;
                box.bits = {static_cast<unsigned>(high), static_cast<unsigned>(low)};
                const int x = left(high - lowest), end = left(low - lowest - 1);
                box.area = {x, row * rowHeight(), end - x, rowHeight() - Theme::grid()};
                box.name = field.name;
                box.value = QString::number(bitsOf(m_raw, box.bits), 16);
                box.changed = bitsOf(m_raw, box.bits) != bitsOf(m_before, box.bits);
                box.marked = !m_marked.isEmpty() && field.name.compare(m_marked, Qt::CaseInsensitive) == 0;
                box.hint = tr("%1, bits %2: %3").arg(field.name, rangeText(whole), field.meaning);
                all += box;
            }
        }
    }
    return all;
}

void FieldView::paintBox(QPainter& painter, const Box& box) const {
    const Theme& theme = Theme::current();
    const int line = QFontMetrics(theme.textFont()).height();
    const QRect body = box.area.adjusted(0, line, 0, 0);
    painter.fillRect(body, theme.color(box.marked ? Token::marked : box.changed ? Token::changed : Token::panel));
    painter.setPen(theme.color(Token::border));
    painter.drawRect(body);
    QFont small = theme.textFont();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    painter.setFont(small);
    painter.setPen(theme.color(Token::dim));
    const QFontMetrics smallMetrics(small);
    const QRect top = box.area.adjusted(1, 0, 0, 0);
    const QString high = QString::number(box.bits.high), low = QString::number(box.bits.low);
    const bool both =
        box.bits.high != box.bits.low && smallMetrics.horizontalAdvance(high + low) + Theme::grid(2) < top.width();
    painter.drawText(top, both ? Qt::AlignLeft | Qt::AlignTop : Qt::AlignHCenter | Qt::AlignTop, high);
    if (both) { painter.drawText(top, Qt::AlignRight | Qt::AlignTop, low); }
    painter.setPen(theme.color(Token::text));
    QFont font = theme.textFont();
    font.setBold(box.changed);
    painter.setFont(font);
    const QRect upper = body.adjusted(1, 0, -1, -line - Theme::grid() / 2);
    if (QFontMetrics(font).horizontalAdvance(box.name) + 2 <= body.width()) {
        painter.drawText(upper, Qt::AlignCenter, box.name);
    } else {
        painter.setFont(small);
        painter.save();
        painter.translate(upper.center());
        painter.rotate(-90);
        const QRect turned(-upper.height() / 2, -upper.width() / 2, upper.height(), upper.width());
        painter.drawText(turned, Qt::AlignCenter, smallMetrics.elidedText(box.name, Qt::ElideRight, upper.height()));
        painter.restore();
    }
    QFont code = theme.codeFont();
    code.setBold(box.changed);
    painter.setFont(code);
    painter.drawText(body.adjusted(0, 0, 0, -2), Qt::AlignHCenter | Qt::AlignBottom, box.value);
}

void FieldView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (const Box& box : boxes()) { paintBox(painter, box); }
}

bool FieldView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) { return QWidget::event(event); }
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const Box& box : boxes()) {
        if (box.area.contains(help->pos())) {
            QToolTip::showText(help->globalPos(), box.hint, this, box.area);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace mica::app
