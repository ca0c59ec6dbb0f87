// SPDX-License-Identifier: GPL-3.0-or-later
// The page tables at a stop: directory and table as grids, one address on its way, all ranges; of the present space or another process'.
#pragma once

#include "app/inspector/stop_dock.h"
#include "core/inspect/spaces.h"

class QComboBox;
class QLineEdit;
class QTabWidget;

namespace mica::app {

class FieldView;
class PageGrid;
class WalkView;

class PagingDock : public StopDock {
    Q_OBJECT
public:
    explicit PagingDock(QWidget* parent);

    bool reveal(const debug::Place& place) override;
    void showMemory(quint32 linear, const QByteArray& bytes) override;

protected:
    QString missing(const debug::StopState& now) const override;
    void showState(const debug::StopState& now, const debug::StopState* before) override;

private:
    QWidget* makeBar(QWidget* parent);
    QWidget* makeGrids(QWidget* parent);
    QWidget* makeTabs(QWidget* parent);
    void listSpaces();
    void chooseSpace();
    void askForSpace();
    void showSpace();
    void goTo(quint32 linear);
    void goToTyped();
    void showEntry(bool ofDirectory);
    const debug::PageTables* tablesBefore() const;

    QComboBox* m_space;
    QLineEdit* m_address;
    QLabel* m_note;
    PageGrid *m_directory, *m_table;
    QLabel* m_tableHeading;
    WalkView* m_walk;
    CellView *m_accesses, *m_ranges;
    QLabel* m_entryHeading;
    FieldView* m_entry;
    QTabWidget* m_tabs;
    inspect::SpaceReader m_reader;
    QList<quint32> m_asked;
    quint32 m_linear = 0;
    bool m_hasAddress = false;
};

} // namespace mica::app
