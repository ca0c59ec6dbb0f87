// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paging/walk_view.h"

#include "app/inspector/words.h"
#include "app/theme/theme.h"

#include <QPainter>

namespace mica::app {

namespace {

QString binary(quint32 value, int digits) { return QStringLiteral("%1").arg(value, digits, 2, QChar(u'0')); }

QString rights(quint32 entry) {
    return QStringLiteral("P=%1 W=%2 U=%3").arg(entry & 1U).arg(entry >> 1U & 1U).arg(entry >> 2U & 1U);
}

} // namespace

WalkView::WalkView(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("The way of an address"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void WalkView::show(const inspect::PagePath& path, quint32 directory) {
    m_path = path;
    m_directory = directory;
    QStringList said;
    for (const Column& column : columns()) { said += tr("%1: %2, %3").arg(column.index, column.entry, column.meaning); }
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    update();
}

QList<WalkView::Column> WalkView::columns() const {
    const machine::PageWalk& walk = m_path.walk;
    if (!walk.pagingOn) {
        return {{hex(walk.linear), tr("paging is off"), tr("physical %1").arg(hex(walk.physical)),
                 tr("the linear address itself")}};
    }
    const bool hasTable = (walk.directoryEntry & 1U) != 0;
    QList<Column> all;
    all +=
        {binary(m_path.directoryIndex, 10), tr("directory entry %1").arg(m_path.directoryIndex),
         tr("%1 at %2").arg(hex(walk.directoryEntry), hex(m_path.directoryEntryAt)),
         !hasTable ? tr("P=0: no page table")
                   : tr("%1, %2").arg(rights(walk.directoryEntry),
                                      walk.largePage ? tr("maps 4 MiB")
                                                     : tr("table at %1").arg(hex(walk.directoryEntry & 0xfffff000U))),
         !hasTable};
    if (!walk.largePage) {
        const bool hasPage = (walk.tableEntry & 1U) != 0;
        Column column{binary(m_path.tableIndex, 10), tr("table entry %1").arg(m_path.tableIndex), {}, {}};
        if (hasTable) {
            column.entry = tr("%1 at %2").arg(hex(walk.tableEntry), hex(m_path.tableEntryAt));
            column.meaning =
                !m_path.known ? tr("the table was not read")
                : hasPage     ? tr("%1, frame at %2").arg(rights(walk.tableEntry), hex(walk.tableEntry & 0xfffff000U))
                              : tr("P=0: no page");
            column.ends = !hasPage;
        }
        all += column;
    }
    Column last{binary(m_path.offset, walk.largePage ? 22 : 12), tr("offset %1").arg(hex(m_path.offset, 3)), {}, {}};
    if (walk.present) {
        last.entry = tr("physical %1").arg(hex(walk.physical));
        last.meaning = tr("%1, %2").arg(walk.writable ? tr("read and write") : tr("read-only"),
                                        walk.user ? tr("ring 3, too") : tr("ring 0 alone"));
    } else {
        last.meaning = tr("the way ends before");
    }
    all += last;
    return all;
}

QSize WalkView::sizeHint() const {
    const Theme& theme = Theme::current();
    return {72 * QFontMetrics(theme.codeFont()).averageCharWidth(),
            4 * QFontMetrics(theme.textFont()).height() + Theme::grid(10)};
}

QSize WalkView::minimumSizeHint() const { return {sizeHint().width() / 2, sizeHint().height()}; }

void WalkView::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<Column> all = columns();
    const int gap = Theme::grid(5), line = QFontMetrics(theme.textFont()).height();
    const int wide = (width() - 1 - gap * static_cast<int>(all.size() - 1)) / static_cast<int>(all.size());
    for (int i = 0; i < all.size(); ++i) {
        const Column& column = all.at(i);
        const QRect bits(i * (wide + gap), 0, wide, line + Theme::grid());
        const QRect box(bits.left(), bits.bottom() + Theme::grid(3), wide, 3 * line + Theme::grid(4));
        painter.setPen(theme.color(column.ends ? Token::bad : Token::border));
        painter.setBrush(theme.color(Token::panel));
        painter.drawRect(bits);
        painter.drawRect(box);
        painter.drawLine(bits.center().x(), bits.bottom(), bits.center().x(), box.top());
        if (i > 0) {
            const int y = box.center().y(), end = box.left();
            painter.setPen(QPen(theme.color(column.entry.isEmpty() ? Token::dim : Token::accent), 2,
                                column.entry.isEmpty() ? Qt::DotLine : Qt::SolidLine));
            painter.drawLine(end - gap, y, end - 1, y);
            painter.drawLine(end - Theme::grid(), y - Theme::grid(), end - 1, y);
            painter.drawLine(end - Theme::grid(), y + Theme::grid(), end - 1, y);
        }
        const auto draw = [&](const QRect& area, const QFont& font, Token token, const QString& text) {
            painter.setFont(font);
            painter.setPen(theme.color(token));
            painter.drawText(area, Qt::AlignCenter,
                             QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width() - 4));
        };
        draw(bits, theme.codeFont(), Token::text, column.bits);
        const int top = box.top() + Theme::grid();
        draw({box.left(), top, wide, line}, theme.textFont(), Token::text, column.index);
        draw({box.left(), top + line + Theme::grid(), wide, line}, theme.codeFont(), Token::text, column.entry);
        draw({box.left(), top + 2 * line + Theme::grid(2), wide, line}, theme.textFont(),
             column.ends ? Token::bad : Token::dim, column.meaning);
    }
}

} // namespace mica::app
