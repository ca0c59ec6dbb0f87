// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/recovery.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace mica::app {

Recovery::Recovery(const QString& folder, const QString& sourcePath) : m_source(QDir::cleanPath(sourcePath)) {
    if (folder.isEmpty()) { return; }
    const QByteArray hash = QCryptographicHash::hash(m_source.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    m_path = QDir(folder).filePath(QFileInfo(m_source).fileName() + u'-' + QString::fromLatin1(hash) +
                                   QStringLiteral(".json"));
}

std::optional<Recovery::Kept> Recovery::kept() const {
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly)) { return std::nullopt; }
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object.value(QStringLiteral("file")).toString() != m_source || !object.contains(QStringLiteral("text"))) {
        return std::nullopt;
    }
    return Kept{object.value(QStringLiteral("text")).toString(), QFileInfo(m_path).lastModified()};
}

bool Recovery::keep(const QString& text) const {
    if (m_path.isEmpty() || !QDir().mkpath(QFileInfo(m_path).absolutePath())) { return false; }
    const QJsonObject object{{QStringLiteral("schema"), QStringLiteral("mica.recovery/1")},
                             {QStringLiteral("file"), m_source},
                             {QStringLiteral("text"), text}};
    QSaveFile file(m_path);
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() && file.commit();
}

void Recovery::discard() const {
    if (!m_path.isEmpty()) { QFile::remove(m_path); }
}

} // namespace mica::app
