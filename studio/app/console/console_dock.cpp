// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console_dock.h"

#include "app/theme/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSaveFile>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace mica::app {

ConsoleDock::ConsoleDock(QWidget* parent)
    : QDockWidget(tr("Console"), parent), m_view(new ConsoleView(this)), m_pages(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("console"));
    auto* empty = new QLabel(
        tr("Nothing was written to the serial line yet. Press Run to boot the whole system; then type here."), this);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setContentsMargins(Theme::grid(4), Theme::grid(4), Theme::grid(4), Theme::grid(4));
    m_pages->addWidget(empty);
    m_pages->addWidget(m_view);
    auto* body = new QWidget(this);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHead());
    rows->addWidget(m_pages, 1);
    setWidget(body);
    setFocusProxy(m_view);
    connect(m_view, &ConsoleView::typed, this, &ConsoleDock::typed);
}

QToolButton* ConsoleDock::addButton(QLayout* row, Icon which, const QString& name, const QString& tip) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(which));
    button->setText(name);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    row->addWidget(button);
    return button;
}

QWidget* ConsoleDock::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(Theme::grid(2), Theme::grid(1), Theme::grid(2), Theme::grid(1));
    row->setSpacing(Theme::grid(1));
    auto* label = new QLabel(tr("&Search"), head);
    m_search = new QLineEdit(head);
    m_search->setAccessibleName(tr("Search in the console"));
    m_search->setClearButtonEnabled(true);
    label->setBuddy(m_search);
    m_found = new QLabel(head);
    row->addWidget(label);
    row->addWidget(m_search, 1);
    row->addWidget(m_found);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { search(true); });
    connect(addButton(row, Icon::up, tr("Search upwards"), tr("The match before (Enter in the search field)")),
            &QToolButton::clicked, this, [this] { search(true); });
    connect(addButton(row, Icon::down, tr("Search downwards"), tr("The match after")), &QToolButton::clicked, this,
            [this] { search(false); });
    m_pause = addButton(row, Icon::pause, tr("Hold the text"),
                        tr("What the guest writes is kept, and shown when you let go"));
    m_pause->setCheckable(true);
    connect(m_pause, &QToolButton::toggled, m_view, &ConsoleView::setPaused);
    connect(addButton(row, Icon::copy, tr("Copy"), tr("Copies what is selected (Ctrl+Shift+C)")), &QToolButton::clicked,
            m_view, &ConsoleView::copy);
    connect(addButton(row, Icon::save, tr("Save"), tr("Saves the whole text to a file")), &QToolButton::clicked, this,
            &ConsoleDock::chooseFile);
    connect(addButton(row, Icon::reset, tr("Clear"), tr("Empties the console; the guest does not notice")),
            &QToolButton::clicked, this, &ConsoleDock::clearAll);
    return head;
}

void ConsoleDock::write(const QByteArray& bytes) {
    m_pages->setCurrentWidget(m_view);
    m_view->write(bytes);
}

void ConsoleDock::clearAll() { m_view->clearAll(); }

bool ConsoleDock::reveal(const debug::Place& place) {
    if (place.kind != debug::Place::Kind::console) { return false; }
    m_view->setFocus();
    return true;
}

void ConsoleDock::search(bool backwards) {
    const QString wanted = m_search->text();
    if (wanted.isEmpty()) { return; }
    const QTextDocument::FindFlags flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool found = m_view->find(wanted, flags);
    if (!found) { // once more from the other end
        QTextCursor cursor = m_view->textCursor();
        cursor.movePosition(backwards ? QTextCursor::End : QTextCursor::Start);
        m_view->setTextCursor(cursor);
        found = m_view->find(wanted, flags);
    }
    m_found->setText(found ? QString() : tr("Not found"));
}

void ConsoleDock::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Save the console"), QDir::homePath(), tr("Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    connect(dialog, &QFileDialog::fileSelected, this, &ConsoleDock::saveTo);
    dialog->open();
}

bool ConsoleDock::saveTo(const QString& path) {
    QSaveFile file(path);
    const QByteArray text = m_view->terminal().text().toUtf8() + '\n';
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush() && file.commit()) {
        return true;
    }
    Q_EMIT troubled(tr("%1 cannot be written: %2. Choose another folder, or make room on the disk.")
                        .arg(QDir::toNativeSeparators(path), file.errorString()));
    return false;
}

} // namespace mica::app
