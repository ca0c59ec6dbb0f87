// SPDX-License-Identifier: GPL-3.0-or-later
// What every inspector does alike: a sentence while there is nothing to show, a line above what is of the past. Base of the docks in
// app/{cpu,descriptors,paging,memory,disassembly,threads,ipc,interrupts}.
#pragma once

#include "app/inspector/cell_view.h"
#include "app/shell/inspector_dock.h"

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace mica::app {

class StopDock : public InspectorDock {
    Q_OBJECT
public:
    /// `name`: the object's name, by which a perspective remembers it; `title`: for people.
    StopDock(const QString& name, const QString& title, QWidget* parent);

    void showStop(const debug::Stop& now, const debug::Stop& before) final;
    void showRunning() override;
    /// What stands instead of the content, or above it while the machine runs; empty when neither does.
    QString sentence() const;

protected:
    void setContent(QWidget* content);
    /// Why this stop has nothing to show here, in a sentence that says what to do; empty: it has.
    virtual QString missing(const debug::StopState& now) const;
    /// Only called when nothing is missing. `before` is null at the first stop.
    virtual void showState(const debug::StopState& now, const debug::StopState* before) = 0;

    const debug::Stop& now() const { return m_now; }
    const debug::Stop& before() const { return m_before; }
    bool isShown() const; ///< there is a stop, and it has something to show here

    /// A table whose links are this dock's.
    CellView* makeTable(const QStringList& headings, const QString& name, QWidget* parent);

private:
    debug::Stop m_now, m_before;
    QLabel* m_strip;
    QLabel* m_sentence;
    QStackedWidget* m_stack;
    QVBoxLayout* m_contentLayout;
};

} // namespace mica::app
