// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/submission.h"

#include "core/grade/zip_writer.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mica::grade {

QByteArray submissionManifest(const course::Lab& lab, const course::Sources& sources, const QString& micaVersion) {
    QJsonArray files;
    for (auto file = sources.cbegin(); file != sources.cend(); ++file) {
        const QByteArray hash = QCryptographicHash::hash(file.value(), QCryptographicHash::Sha256).toHex();
        files += QJsonObject{{QStringLiteral("path"), file.key()},
                             {QStringLiteral("bytes"), file.value().size()},
                             {QStringLiteral("sha256"), QString::fromLatin1(hash)}};
    }
    const QJsonObject labFacts{{QStringLiteral("id"), lab.id},
                               {QStringLiteral("version"), lab.version},
                               {QStringLiteral("manifest_sha256"), lab.manifestSha256}};
    const QJsonObject manifest{{QStringLiteral("schema"), QStringLiteral("mica.submission/1")},
                               {QStringLiteral("mica_version"), micaVersion},
                               {QStringLiteral("lab"), labFacts},
                               {QStringLiteral("files"), files}};
    return QJsonDocument(manifest).toJson(QJsonDocument::Indented);
}

QByteArray packSubmission(const course::Lab& lab, const course::Sources& sources, const QString& micaVersion) {
    ZipWriter zip(ZipMode::stored);
    zip.add(QStringLiteral("mica-submission.json"), submissionManifest(lab, sources, micaVersion));
    for (auto file = sources.cbegin(); file != sources.cend(); ++file) {
        zip.add(lab.directory + u'/' + file.key(), file.value());
    }
    return zip.finish();
}

} // namespace mica::grade
