// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window by some of its words: type, choose, Enter. Opened with Ctrl+Shift+P by the main window.
#pragma once

#include <QAbstractTableModel>
#include <QDialog>
#include <QPointer>

class QAction;
class QLabel;
class QLineEdit;
class QMainWindow;
class QMenu;
class QTreeView;

namespace mica::app {

/// The commands that fit the words: their menu and text, and their keys.
class CommandModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit CommandModel(QObject* parent);

    /// All enabled commands below `menus`, in their order; a menu of a menu gives its own.
    void collect(const QList<QMenu*>& menus);
    /// Shows those that hold every word of `text`, in any order, upper or lower case. Empty: all.
    void find(const QString& text);
    QAction* action(int row) const; ///< null: gone, or no such row

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Command {
        QString text; ///< "Lab: Check the lab"
        QPointer<QAction> action;
    };
    void collectMenu(QMenu* menu, const QString& path);

    QList<Command> m_all, m_shown;
};

class CommandPalette : public QDialog {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* parent);

    /// Opens over the window with all commands of these menus.
    void openFor(const QList<QMenu*>& menus);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void find();
    void run();

    CommandModel* m_model;
    QLineEdit* m_words;
    QTreeView* m_list;
    QLabel* m_nothing;
};

} // namespace mica::app
