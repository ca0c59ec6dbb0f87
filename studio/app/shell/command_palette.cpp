// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/command_palette.h"

#include "app/theme/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace mica::app {

namespace {

constexpr int columns = 2, rowsSeen = 14, charactersWide = 100;

/// Without the letter's mark and the dots that say a question follows.
QString plain(QString text) {
    text.remove(u'&');
    text.remove(u'…');
    return text;
}

} // namespace

CommandModel::CommandModel(QObject* parent) : QAbstractTableModel(parent) {}

void CommandModel::collect(const QList<QMenu*>& menus) {
    m_all.clear();
    for (QMenu* menu : menus) { collectMenu(menu, plain(menu->title())); }
    find({});
}

void CommandModel::collectMenu(QMenu* menu, const QString& path) {
    Q_EMIT menu->aboutToShow(); // some are filled only then
    for (QAction* action : menu->actions()) {
        if (action->isSeparator() || !action->isVisible()) { continue; }
        if (QMenu* inner = action->menu()) {
            collectMenu(inner, tr("%1: %2", "menu, menu in it").arg(path, plain(inner->title())));
        } else if (action->isEnabled()) {
            m_all += Command{tr("%1: %2", "menu, command").arg(path, plain(action->text())), action};
        }
    }
}

void CommandModel::find(const QString& text) {
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    for (const Command& command : std::as_const(m_all)) {
        const bool fits = std::all_of(words.begin(), words.end(), [&command](const QString& word) {
            return command.text.contains(word, Qt::CaseInsensitive);
        });
        if (fits) { m_shown += command; }
    }
    endResetModel();
}

QAction* CommandModel::action(int row) const {
    return row < 0 || row >= m_shown.size() ? nullptr : m_shown[row].action;
}

int CommandModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CommandModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant CommandModel::data(const QModelIndex& index, int role) const {
    const QAction* action = index.isValid() ? this->action(index.row()) : nullptr;
    if (action == nullptr) { return {}; }
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == 0 ? m_shown[index.row()].text : action->shortcut().toString(QKeySequence::NativeText);
    case Qt::DecorationRole: // the texts begin below each other, with an icon or without
        if (index.column() > 0) { return {}; }
        return action->icon().isNull() ? QVariant(QColor(Qt::transparent)) : QVariant(action->icon());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    default: return {};
    }
}

CommandPalette::CommandPalette(QWidget* parent)
    : QDialog(parent), m_model(new CommandModel(this)), m_words(new QLineEdit(this)), m_list(new QTreeView(this)),
      m_nothing(new QLabel(this)) {
    setWindowTitle(tr("Find a command"));
    m_words->setAccessibleName(tr("Words of the command"));
    m_words->setPlaceholderText(tr("Words of the command, in any order"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_nothing->setText(tr("No command has these words. Take one away, or try another."));
    m_nothing->setWordWrap(true);
    auto* rows = new QVBoxLayout(this);
    rows->setSpacing(Theme::grid(2));
    for (QWidget* widget : QList<QWidget*>{m_words, m_list, m_nothing}) { rows->addWidget(widget); }
    connect(m_words, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_words, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QTreeView::activated, this, &CommandPalette::run);
}

void CommandPalette::openFor(const QList<QMenu*>& menus) {
    m_model->collect(menus);
    m_words->clear();
    find();
    resize(fontMetrics().averageCharWidth() * charactersWide, fontMetrics().height() * rowsSeen * 2);
    m_words->setFocus();
    open();
}

void CommandPalette::find() {
    m_model->find(m_words->text());
    const bool any = m_model->rowCount() > 0;
    m_nothing->setVisible(!any);
    if (any) { m_list->setCurrentIndex(m_model->index(0, 0)); }
}

void CommandPalette::run() {
    const QPointer<QAction> chosen = m_model->action(m_list->currentIndex().row());
    if (chosen == nullptr) { return; }
    accept(); // first, so that the command finds the window as it was
    if (chosen != nullptr) { chosen->trigger(); }
}

/// The keys that move in the list work while the words are typed.
bool CommandPalette::eventFilter(QObject* object, QEvent* event) {
    if (object == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

} // namespace mica::app
