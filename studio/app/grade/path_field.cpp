// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grade/path_field.h"

#include "app/theme/icons.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace mica::app {

PathField::PathField(const QString& name, const QString& placeholder, QWidget* parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_line(new QLineEdit(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::grid());
    m_line->setAccessibleName(name);
    m_line->setPlaceholderText(placeholder);
    m_layout->addWidget(m_line, 1);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &PathField::pathChanged);
}

void PathField::addFolderButton(const QString& text, const QString& title) { addButton(text, title, true, {}); }

void PathField::addFileButton(const QString& text, const QString& title, const QString& filter) {
    addButton(text, title, false, filter);
}

void PathField::addButton(const QString& text, const QString& title, bool isFolder, const QString& filter) {
    auto* button = new QPushButton(icon(Icon::open), text, this);
    button->setAutoDefault(false);
    button->setAccessibleName(title);
    connect(button, &QPushButton::clicked, this, [this, title, isFolder, filter] { ask(title, isFolder, filter); });
    m_layout->addWidget(button);
}

void PathField::ask(const QString& title, bool isFolder, const QString& filter) {
    const QString near = path().isEmpty() ? QDir::homePath() : QFileInfo(path()).absolutePath();
    auto* dialog = new QFileDialog(this, title, near, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PathField::setPath);
    dialog->open();
}

QString PathField::path() const { return QDir::fromNativeSeparators(m_line->text().trimmed()); }

void PathField::setPath(const QString& path) { m_line->setText(QDir::toNativeSeparators(path)); }

} // namespace mica::app
