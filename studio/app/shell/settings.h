// SPDX-License-Identifier: GPL-3.0-or-later
// What Studio remembers from one start to the next. A file portable.ini beside the program wins over the user's own, so that Studio on a stick
// leaves nothing on the computer. Used by the shell and by docks that remember.
#pragma once

#include "app/theme/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace mica::app {

enum class Role { student, instructor };

class Settings {
public:
    /// The file that is right for this program and user.
    Settings();
    explicit Settings(const QString& file);

    bool firstRunDone() const; ///< false until the first page was answered
    void setFirstRunDone();

    ThemeName theme() const;
    void setTheme(ThemeName theme);
    double textSize() const; ///< points; 0: never chosen
    void setTextSize(double points);
    Role role() const;
    void setRole(Role role);
    QString language() const; ///< "de"; "en" for the texts as written; empty: that of the system
    void setLanguage(const QString& language);

    QString workspace() const; ///< the last one; may be gone
    QStringList recentWorkspaces() const;
    void setWorkspace(const QString& folder); ///< puts it first among the recent ones
    QString lab() const;                      ///< id of the last one
    void setLab(const QString& id);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QString perspective() const;
    void setPerspective(const QString& id);
    QByteArray arrangement(const QString& perspective) const; ///< of QMainWindow::saveState(); empty: never changed
    void setArrangement(const QString& perspective, const QByteArray& state);
    void forgetArrangements();

    /// A dock's own: "handout/zoom".
    QVariant value(const QString& key, const QVariant& otherwise = {}) const;
    void setValue(const QString& key, const QVariant& value);
    void sync() { m_settings.sync(); }
    /// Where they are kept, for the page of settings.
    QString file() const { return m_settings.fileName(); }

private:
    QSettings m_settings;
};

} // namespace mica::app
