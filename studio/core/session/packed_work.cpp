// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/packed_work.h"

#include "core/grade/submission.h"
#include "core/session/file_output.h"
#include "core/session/stored_result.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace mica::session {

LastCheck lastCheckOf(const Target& target, const course::Sources& sources) {
    const QString path = lastResultPath(*target.workspace, *target.lab);
    if (!QFileInfo::exists(path)) { return {}; }
    const StoredResult last = readResult(path);
    if (last.files != hashesOf(sources)) { return {LastCheck::Kind::otherText, 0, 0}; }
    return {LastCheck::Kind::same, last.score, last.maxScore};
}

PackedWork packWork(const Target& target, const course::Kit& kit, const QString& path) {
    PackedWork packed;
    packed.sources = readTarget(target, kit);
    const QByteArray archive = grade::packSubmission(*target.lab, packed.sources, kit.version);
    packed.path = path.isEmpty() ? target.workspace->root() + u'/' + target.lab->id + QStringLiteral(".zip") : path;
    writeWholeFile(packed.path, archive);
    packed.sha256 = QString::fromLatin1(QCryptographicHash::hash(archive, QCryptographicHash::Sha256).toHex());
    packed.lastCheck = lastCheckOf(target, packed.sources);
    return packed;
}

} // namespace mica::session
