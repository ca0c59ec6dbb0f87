// SPDX-License-Identifier: GPL-3.0-or-later
// The console: the guest's serial line, with search, save, pause and clear. Used by the main window.
#pragma once

#include "app/console/console_view.h"
#include "app/theme/icons.h"
#include "core/debug/place.h"

#include <QDockWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace mica::app {

class ConsoleDock : public QDockWidget {
    Q_OBJECT
public:
    explicit ConsoleDock(QWidget* parent = nullptr);

    void write(const QByteArray& bytes);
    void clearAll();
    bool reveal(const debug::Place& place);
    /// The whole text into a file; false, and a sentence by `troubled`, when it cannot be written.
    bool saveTo(const QString& path);
    ConsoleView& view() { return *m_view; }

Q_SIGNALS:
    void typed(const QByteArray& keys);
    void troubled(const QString& sentence);

private:
    QWidget* makeHead();
    QToolButton* addButton(QLayout* row, Icon icon, const QString& name, const QString& tip);
    void search(bool backwards);
    void chooseFile();

    ConsoleView* m_view;
    QStackedWidget* m_pages;
    QLineEdit* m_search = nullptr;
    QLabel* m_found = nullptr;
    QToolButton* m_pause = nullptr;
};

} // namespace mica::app
