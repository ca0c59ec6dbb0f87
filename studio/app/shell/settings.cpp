// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/settings.h"

#include "core/session/own_folders.h"

namespace mica::app {

namespace {

constexpr qsizetype recentCount = 8;

QString arrangementKey(const QString& perspective) { return QStringLiteral("arrangement/%1").arg(perspective); }

/// The names of themes in the file, in the order of ThemeName.
QStringList themeNames() {
    return {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("high-contrast")};
}

} // namespace

Settings::Settings() : Settings(session::settingsFile(QStringLiteral("studio"))) {}

Settings::Settings(const QString& file) : m_settings(file, QSettings::IniFormat) {}

QVariant Settings::value(const QString& key, const QVariant& otherwise) const {
    return m_settings.value(key, otherwise);
}

void Settings::setValue(const QString& key, const QVariant& value) { m_settings.setValue(key, value); }

bool Settings::firstRunDone() const { return value(QStringLiteral("first-run-done")).toBool(); }

void Settings::setFirstRunDone() { setValue(QStringLiteral("first-run-done"), true); }

ThemeName Settings::theme() const {
    const qsizetype index = themeNames().indexOf(value(QStringLiteral("theme")).toString());
    return index < 0 ? ThemeName::system : static_cast<ThemeName>(index);
}

void Settings::setTheme(ThemeName theme) {
    setValue(QStringLiteral("theme"), themeNames().at(static_cast<qsizetype>(theme)));
}

double Settings::textSize() const { return value(QStringLiteral("text-size"), 0.0).toDouble(); }

void Settings::setTextSize(double points) { setValue(QStringLiteral("text-size"), points); }

Role Settings::role() const {
    return value(QStringLiteral("role")).toString() == u"instructor" ? Role::instructor : Role::student;
}

void Settings::setRole(Role role) {
    setValue(QStringLiteral("role"),
             role == Role::instructor ? QStringLiteral("instructor") : QStringLiteral("student"));
}

QString Settings::language() const { return value(QStringLiteral("language")).toString(); }

void Settings::setLanguage(const QString& language) { setValue(QStringLiteral("language"), language); }

QString Settings::workspace() const { return recentWorkspaces().value(0); }

QStringList Settings::recentWorkspaces() const { return value(QStringLiteral("workspaces")).toStringList(); }

void Settings::setWorkspace(const QString& folder) {
    QStringList recent = recentWorkspaces();
    recent.removeAll(folder);
    recent.prepend(folder);
    setValue(QStringLiteral("workspaces"), recent.mid(0, recentCount));
}

QString Settings::lab() const { return value(QStringLiteral("lab")).toString(); }

void Settings::setLab(const QString& id) { setValue(QStringLiteral("lab"), id); }

QByteArray Settings::windowGeometry() const { return value(QStringLiteral("window")).toByteArray(); }

void Settings::setWindowGeometry(const QByteArray& geometry) { setValue(QStringLiteral("window"), geometry); }

QString Settings::perspective() const { return value(QStringLiteral("perspective")).toString(); }

void Settings::setPerspective(const QString& id) { setValue(QStringLiteral("perspective"), id); }

QByteArray Settings::arrangement(const QString& perspective) const {
    return value(arrangementKey(perspective)).toByteArray();
}

void Settings::setArrangement(const QString& perspective, const QByteArray& state) {
    setValue(arrangementKey(perspective), state);
}

void Settings::forgetArrangements() { m_settings.remove(QStringLiteral("arrangement")); }

} // namespace mica::app
