// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/perspective.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>

namespace mica::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Perspective)
};

DockStack stack(const char* docks, int share = 1) { return {QString::fromLatin1(docks).split(u' '), share}; }

/// The docks of a stack that exist.
QList<QDockWidget*> present(const DockStack& stack, const QMap<QString, QDockWidget*>& docks) {
    QList<QDockWidget*> found;
    for (const QString& id : stack.docks) {
        if (QDockWidget* dock = docks.value(id)) { found += dock; }
    }
    return found;
}

/// What of a stack is there is shown, the others as tabs behind the first.
void tabify(QMainWindow& window, const QList<QDockWidget*>& stacked) {
    for (qsizetype i = 1; i < stacked.size(); ++i) { window.tabifyDockWidget(stacked[i - 1], stacked[i]); }
    for (QDockWidget* dock : stacked) { dock->show(); }
}

/// Places whole rows or columns beside each other; returns the first dock of each with its share.
struct Placed {
    QList<QDockWidget*> firsts;
    QList<int> shares;
    void add(QDockWidget* dock, int share) {
        firsts += dock;
        shares += share * 100;
    }
};

Placed placeColumns(QMainWindow& window, const QMap<QString, QDockWidget*>& docks, const QList<DockColumn>& columns) {
    Placed heads;
    QList<Placed> insides;
    for (const DockColumn& column : columns) {
        Placed inside;
        for (const DockStack& stack : column.stacks) {
            const QList<QDockWidget*> stacked = present(stack, docks);
            if (!stacked.isEmpty()) { inside.add(stacked.first(), stack.share); }
        }
        if (inside.firsts.isEmpty()) { continue; }
        QDockWidget* head = inside.firsts.first();
        if (heads.firsts.isEmpty()) {
            window.addDockWidget(Qt::TopDockWidgetArea, head);
        } else {
            window.splitDockWidget(heads.firsts.last(), head, Qt::Horizontal);
        }
        head->show();
        heads.add(head, column.share);
        insides += inside;
    }
    for (const Placed& inside : insides) {
        for (qsizetype i = 1; i < inside.firsts.size(); ++i) {
            window.splitDockWidget(inside.firsts[i - 1], inside.firsts[i], Qt::Vertical);
            inside.firsts[i]->show();
        }
    }
    for (const DockColumn& column : columns) {
        for (const DockStack& stack : column.stacks) { tabify(window, present(stack, docks)); }
    }
    window.resizeDocks(heads.firsts, heads.shares, Qt::Horizontal);
    for (const Placed& inside : insides) { window.resizeDocks(inside.firsts, inside.shares, Qt::Vertical); }
    return heads;
}

void placeBottom(QMainWindow& window, const QMap<QString, QDockWidget*>& docks, const Perspective& perspective,
                 const Placed& columns) {
    Placed heads;
    for (const DockStack& stack : perspective.bottom) {
        const QList<QDockWidget*> stacked = present(stack, docks);
        if (stacked.isEmpty()) { continue; }
        if (heads.firsts.isEmpty()) {
            window.addDockWidget(Qt::BottomDockWidgetArea, stacked.first());
        } else {
            window.splitDockWidget(heads.firsts.last(), stacked.first(), Qt::Horizontal);
        }
        heads.add(stacked.first(), stack.share);
        tabify(window, stacked);
    }
    if (heads.firsts.isEmpty() || columns.firsts.isEmpty()) { return; }
    window.resizeDocks(heads.firsts, heads.shares, Qt::Horizontal);
    window.resizeDocks({columns.firsts.first(), heads.firsts.first()},
                       {perspective.columnsShare * 100, perspective.bottomShare * 100}, Qt::Vertical);
}

} // namespace

QStringList Perspective::docks() const {
    QStringList all;
    for (const DockColumn& column : columns) {
        for (const DockStack& one : column.stacks) { all += one.docks; }
    }
    for (const DockStack& one : bottom) { all += one.docks; }
    return all;
}

QList<Perspective> perspectives() {
    return {
        {QStringLiteral("work"),
         Texts::tr("&Work"),
         {{{stack("course")}, 3}, {{stack("handout", 3), stack("checks build console", 2)}, 8}, {{stack("editor")}, 9}},
         {}},
        {QStringLiteral("debug"),
         Texts::tr("&Debug"),
         {{{stack("editor", 3), stack("disassembly memory", 2), stack("threads interrupts", 2)}, 6},
          {{stack("cpu descriptors paging", 4), stack("ipc console screen checks", 3)}, 4}},
         {}},
        {QStringLiteral("memory"),
         Texts::tr("&Memory"),
         {{{stack("paging", 3), stack("memory", 2)}, 5},
          {{stack("cpu descriptors", 2), stack("editor disassembly", 2)}, 4}},
         {}},
        {QStringLiteral("grade"), Texts::tr("&Grade"), {{{stack("grade")}, 1}}, {}, 1, 2, true},
        {QStringLiteral("demo"),
         Texts::tr("D&emo"),
         {{{stack("demo", 3), stack("console screen", 2)}, 4},
          {{stack("cpu descriptors paging memory", 1), stack("threads disassembly ipc interrupts", 1)}, 5}},
         {}},
    };
}

void arrange(QMainWindow& window, const QMap<QString, QDockWidget*>& docks, const Perspective& perspective) {
    for (QDockWidget* dock : docks) {
        dock->setFloating(false);
        window.removeDockWidget(dock);
    }
    const Placed columns = placeColumns(window, docks, perspective.columns);
    placeBottom(window, docks, perspective, columns);
    const auto raiseFirst = [&docks](const DockStack& stack) {
        const QList<QDockWidget*> stacked = present(stack, docks);
        if (!stacked.isEmpty()) { stacked.first()->raise(); }
    };
    for (const DockColumn& column : perspective.columns) {
        for (const DockStack& one : column.stacks) { raiseFirst(one); }
    }
    for (const DockStack& one : perspective.bottom) { raiseFirst(one); }
}

} // namespace mica::app
