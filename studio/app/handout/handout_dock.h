// SPDX-License-Identifier: GPL-3.0-or-later
// The handout of the open lab: contents, search, zoom, and links into the editor, the checks and the other docks.
#pragma once

#include "app/handout/handout_link.h"
#include "core/course/lab.h"
#include "core/debug/place.h"

#include <QDockWidget>
#include <QMap>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace mica::app {

class HandoutView;

class HandoutDock : public QDockWidget {
    Q_OBJECT
public:
    explicit HandoutDock(QWidget* parent = nullptr);

    /// Shows the lab's handout.md, at the place where it was left.
    void openLab(const course::Lab& lab);
    /// Places of kind handout. False for other kinds and for headings that this handout does not have.
    bool reveal(const debug::Place& place);

    /// Where each handout was left, by lab id: to be kept from one start to the next.
    QMap<QString, int> readPositions() const { return m_positions; }
    void setReadPositions(const QMap<QString, int>& positions) { m_positions = positions; }
    void setZoom(double zoom);
    double zoom() const;
    HandoutView& view() { return *m_view; }

Q_SIGNALS:
    void placeActivated(const mica::debug::Place& place);         ///< a check, or a line of a file
    void taskActivated(const QString& file, const QString& task); ///< file:pic.cpp#controllers
    void dockActivated(const QString& dock);                      ///< dock:descriptors
    void checkSectionWanted(const QStringList& checkIds);         ///< check just these
    void webActivated(const QUrl& url);                           ///< to be opened outside
    void readPositionChanged(const QString& labId, int position);
    void zoomChanged(double zoom);

private:
    QWidget* makeHead();
    void follow(const QUrl& url);
    void fillContents();
    void placeWasRead();
    void search(bool backwards);

    HandoutView* m_view;
    QStackedWidget* m_stack;
    QLabel *m_empty, *m_found;
    QComboBox* m_contents;
    QLineEdit* m_search;
    QTimer m_readTimer;
    course::Lab m_lab;
    QMap<QString, int> m_positions;
};

} // namespace mica::app
