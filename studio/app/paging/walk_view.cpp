// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paging/walk_view.h"

#include "app/inspector/words.h"
#include "app/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace mica::app {

namespace {

QString binary(quint32 value, int digits) { return QStringLiteral("%1").arg(value, digits, 2, QChar(u'0')); }

QString rights(quint32 entry) {
    return QStringLiteral("P=%1 W=%2 U=%3").arg(entry & 1U).arg(entry >> 1U & 1U).arg(entry >> 2U & 1U);
}

int between() { return Theme::grid(5); } // boxes

} // namespace

WalkView::WalkView(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("The way of an address"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
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
    updateGeometry();
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

bool WalkView::stacksAt(int width) const {
    const Theme& theme = Theme::current();
    const QFontMetrics text(theme.textFont()), code(theme.codeFont());
    const QList<Column> all = columns();
    int widest = 0;
    for (const Column& column : all) {
        widest = std::max({widest, code.horizontalAdvance(column.bits), code.horizontalAdvance(column.entry),
                           text.horizontalAdvance(column.index), text.horizontalAdvance(column.meaning)});
    }
    const int count = static_cast<int>(all.size());
    return count * (widest + Theme::grid(3)) + (count - 1) * between() > width;
}

WalkView::Area WalkView::areaOf(const Column& column, QPoint at, int width, bool stacked) const {
    const Theme& theme = Theme::current();
    const int margin = Theme::grid(), inner = width - 2 * margin;
    const auto heightOf = [&](const QFont& font, const QString& text, int flags) {
        const QFontMetrics metrics(font);
        return stacked ? std::max(metrics.height(), metrics.boundingRect(QRect(0, 0, inner, 0), flags, text).height())
                       : metrics.height();
    };
    Area area;
    area.bits = QRect(at.x(), at.y(), width, heightOf(theme.codeFont(), column.bits, Qt::TextWrapAnywhere) + margin);
    int y = area.bits.bottom() + (stacked ? 1 : Theme::grid(3)) + margin;
    const int top = y - margin;
    for (const auto& [font, text] : {std::pair{theme.textFont(), column.index},
                                     {theme.codeFont(), column.entry},
                                     {theme.textFont(), column.meaning}}) {
        if (stacked && text.isEmpty()) {
            area.texts += QRect();
            continue;
        }
        area.texts += QRect(at.x() + margin, y, inner, heightOf(font, text, Qt::TextWordWrap));
        y += area.texts.last().height() + margin;
    }
    area.box = QRect(at.x(), top, width, y - top);
    return area;
}

QList<WalkView::Area> WalkView::areas(const QList<Column>& columns, int width) const {
    const bool stacked = stacksAt(width);
    const int count = static_cast<int>(columns.size());
    const int wide = stacked ? width - 1 : (width - 1 - between() * (count - 1)) / count;
    QList<Area> all;
    QPoint at(0, 0);
    for (const Column& column : columns) {
        all += areaOf(column, at, wide, stacked);
        at = stacked ? QPoint(0, all.last().box.bottom() + between()) : QPoint(at.x() + wide + between(), 0);
    }
    return all;
}

QSize WalkView::sizeHint() const {
    const int width = 72 * QFontMetrics(Theme::current().codeFont()).averageCharWidth();
    return {width, heightForWidth(std::max(width, this->width()))};
}

QSize WalkView::minimumSizeHint() const {
    return {14 * QFontMetrics(Theme::current().codeFont()).averageCharWidth(), heightForWidth(width())};
}

int WalkView::heightForWidth(int width) const { return areas(columns(), width).last().box.bottom() + 2; }

void WalkView::drawArrow(QPainter& painter, const Area& from, const Area& to, bool stacked, bool known) const {
    const QColor color = Theme::current().color(known ? Token::accent : Token::dim);
    painter.setPen(QPen(color, 2, known ? Qt::SolidLine : Qt::DotLine));
    const QPoint tip = stacked ? QPoint(to.bits.left() + between(), to.bits.top() - 1)
                               : QPoint(to.box.left() - 1, to.box.center().y());
    const QPoint start = stacked ? QPoint(tip.x(), from.box.bottom() + 1) : QPoint(from.box.right() + 1, tip.y());
    const int head = Theme::grid();
    painter.drawLine(start, tip);
    painter.drawLine(tip, tip - QPoint(head, head));
    painter.drawLine(tip, tip + (stacked ? QPoint(head, -head) : QPoint(-head, head)));
}

void WalkView::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<Column> all = columns();
    const QList<Area> where = areas(all, width());
    const bool stacked = stacksAt(width());
    const int align = stacked ? int(Qt::AlignLeft) : int(Qt::AlignHCenter);
    const auto draw = [&](const QRect& area, const QFont& font, Token token, const QString& text, int wrap) {
        painter.setFont(font);
        painter.setPen(theme.color(token));
        painter.drawText(area, align | Qt::AlignVCenter | (stacked ? wrap : 0), text);
    };
    for (int i = 0; i < all.size(); ++i) {
        const Column& column = all.at(i);
        const Area& area = where.at(i);
        painter.setPen(theme.color(column.ends ? Token::bad : Token::border));
        painter.setBrush(theme.color(Token::panel));
        painter.drawRect(area.bits);
        painter.drawRect(area.box);
        if (!stacked) {
            painter.drawLine(area.bits.center().x(), area.bits.bottom(), area.bits.center().x(), area.box.top());
        }
        if (i > 0) { drawArrow(painter, where.at(i - 1), area, stacked, !column.entry.isEmpty()); }
        const int margin = stacked ? Theme::grid() : 0;
        draw(area.bits.adjusted(margin, 0, -margin, 0), theme.codeFont(), Token::text, column.bits,
             Qt::TextWrapAnywhere);
        draw(area.texts.at(0), theme.textFont(), Token::text, column.index, Qt::TextWordWrap);
        draw(area.texts.at(1), theme.codeFont(), Token::text, column.entry, Qt::TextWordWrap);
        draw(area.texts.at(2), theme.textFont(), column.ends ? Token::bad : Token::dim, column.meaning,
             Qt::TextWordWrap);
    }
}

} // namespace mica::app
