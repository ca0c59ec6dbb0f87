// SPDX-License-Identifier: GPL-3.0-or-later
// The first page ever seen: how Studio looks, who sits here, where the work is kept; Start leads into the first lab. Used by the main window.
#pragma once

#include "app/shell/settings.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;

namespace mica::app {

class FirstRunPage : public QWidget {
    Q_OBJECT
public:
    /// `settings` is written as choices are made, so that leaving the page early keeps them. It must outlive the page.
    FirstRunPage(Settings& settings, const QString& proposedFolder, QWidget* parent = nullptr);

    QString folder() const;

Q_SIGNALS:
    void startWanted(const QString& folder);

private:
    QWidget* makeLooks();
    QWidget* makeRoles();
    QWidget* makeFolder(const QString& proposed);
    void folderEdited();

    Settings& m_settings;
    QLineEdit* m_folder = nullptr;
    QLabel* m_folderRemark = nullptr;
    QPushButton* m_start = nullptr;
};

} // namespace mica::app
