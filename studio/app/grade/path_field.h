// SPDX-License-Identifier: GPL-3.0-or-later
// A path that is typed or chosen: a line and buttons that ask for a folder or a file. Used by ClassSetup.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace mica::app {

class PathField : public QWidget {
    Q_OBJECT
public:
    PathField(const QString& name, const QString& placeholder, QWidget* parent);

    void addFolderButton(const QString& text, const QString& title);
    /// `filter`: as for QFileDialog: "Archives (*.zip)".
    void addFileButton(const QString& text, const QString& title, const QString& filter);

    QString path() const; ///< with plain slashes; empty: none
    void setPath(const QString& path);
    QLineEdit& line() { return *m_line; }

Q_SIGNALS:
    void pathChanged();

private:
    void addButton(const QString& text, const QString& title, bool isFolder, const QString& filter);
    void ask(const QString& title, bool isFolder, const QString& filter);

    QHBoxLayout* m_layout;
    QLineEdit* m_line;
};

} // namespace mica::app
