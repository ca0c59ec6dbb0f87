// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cpu/flag_strip.h"

#include "app/theme/theme.h"
#include "core/machine/register_fields.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace mica::app {

namespace {

/// Flags that no lab speaks of: not worth the room while they are clear.
bool isRare(const QString& flag) {
    static const QStringList rare{
        QStringLiteral("AF"),  QStringLiteral("RF"),  QStringLiteral("VIF"),    QStringLiteral("VIP"),
        QStringLiteral("AM"),  QStringLiteral("NW"),  QStringLiteral("CD"),     QStringLiteral("VME"),
        QStringLiteral("PVI"), QStringLiteral("TSD"), QStringLiteral("DE"),     QStringLiteral("PAE"),
        QStringLiteral("MCE"), QStringLiteral("PCE"), QStringLiteral("OSFXSR"), QStringLiteral("OSXMMEXCPT"),
        QStringLiteral("ID"),  QStringLiteral("ET"),  QStringLiteral("AC")};
    return rare.contains(flag);
}

} // namespace

FlagStrip::FlagStrip(const QString& name, QWidget* parent) : QWidget(parent), m_name(name) {
    setAccessibleName(tr("Flags of %1").arg(name.toUpper()));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FlagStrip::show(quint32 value, std::optional<quint32> before) {
    m_value = value;
    m_before = before;
    QStringList set;
    for (const Box& box : boxes(width())) {
        if (box.set) { set += box.text; }
    }
    setAccessibleDescription(tr("Set: %1").arg(set.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

bool FlagStrip::mark(const QString& flag) {
    m_marked = flag;
    update();
    return machine::findRegisterField(m_name, flag) != nullptr;
}

QList<FlagStrip::Box> FlagStrip::boxes(int width) const {
    const QFontMetrics metrics(Theme::current().codeFont());
    const int height = metrics.height() + Theme::grid() / 2, gap = Theme::grid();
    QList<Box> result;
    int x = 0, y = 0;
    for (const machine::RegisterField& field : machine::registerFields(m_name)) {
        Box box;
        const quint32 value = field.of(m_value);
        const QString name = field.name;
        box.set = value != 0;
        box.changed = m_before && field.of(*m_before) != value;
        box.flag = name.toLower();
        if (isRare(name) && !box.set && !box.changed && m_marked != box.flag) { continue; }
        box.text = tr("%1=%2").arg(name).arg(value);
        box.hint =
            tr("%1.%2, %3. %4\nIntel SDM %5").arg(m_name.toUpper(), name, field.title, field.meaning, field.section);
        const int wide = metrics.horizontalAdvance(box.text) + 2 * Theme::grid();
        if (x > 0 && x + wide > width) {
            x = 0;
            y += height + gap;
        }
        box.area = {x, y, wide, height};
        x += wide + gap;
        result += box;
    }
    return result;
}

int FlagStrip::heightForWidth(int width) const {
    const QList<Box> all = boxes(width);
    return all.isEmpty() ? 0 : all.last().area.bottom() + 1;
}

QSize FlagStrip::sizeHint() const { return {width(), heightForWidth(std::max(width(), minimumSizeHint().width()))}; }

QSize FlagStrip::minimumSizeHint() const {
    const QFontMetrics metrics(Theme::current().codeFont());
    return {8 * metrics.averageCharWidth() + 2 * Theme::grid(), metrics.height() + Theme::grid()};
}

void FlagStrip::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    for (const Box& box : boxes(width())) {
        QFont font = theme.codeFont();
        font.setBold(box.set || box.changed);
        painter.setFont(font);
        const bool marked = !m_marked.isEmpty() && m_marked == box.flag;
        const Token back = marked ? Token::marked : box.changed ? Token::changed : Token::panel;
        painter.fillRect(box.area, theme.color(back));
        painter.setPen(theme.color(box.set ? Token::accent : Token::border));
        painter.drawRect(box.area.adjusted(0, 0, -1, -1));
        painter.setPen(theme.color(box.set || box.changed || marked ? Token::text : Token::dim));
        painter.drawText(box.area, Qt::AlignCenter, box.text);
    }
}

bool FlagStrip::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) { return QWidget::event(event); }
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const Box& box : boxes(width())) {
        if (box.area.contains(help->pos())) {
            QToolTip::showText(help->globalPos(), box.hint, this, box.area);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace mica::app
