// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/grading_key.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>

#include <algorithm>

namespace mica::grade {

namespace {

/// Each text with its length in front, so that no two lists of texts give the same bytes.
void add(QCryptographicHash& hash, const QByteArray& text) {
    hash.addData(QByteArray::number(text.size()) + ':');
    hash.addData(text);
}

void addFile(QCryptographicHash& hash, const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::harness, QStringLiteral("cannot be read: %1").arg(file.errorString()), path,
                      QStringLiteral("Build or install the kit again."));
    }
    add(hash, file.readAll());
}

void addKit(QCryptographicHash& hash, const course::Kit& kit) {
    for (const char* folder : {"boot", "examiners", "include", "lib", "link"}) {
        const QString root = kit.file(QString::fromLatin1(folder));
        QStringList files;
        QDirIterator walk(root, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) { files += walk.next(); }
        std::sort(files.begin(), files.end());
        for (const QString& file : std::as_const(files)) {
            add(hash, file.mid(kit.root.size()).toUtf8());
            addFile(hash, file);
        }
    }
}

} // namespace

GradingKeys::GradingKeys(const check::EngineTools& tools, const course::Lab& lab, std::optional<quint64> seed,
                         const QString& micaVersion, const QByteArray& rules) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& text :
         {QStringLiteral("mica.grading/1"), micaVersion, lab.id, lab.manifestSha256, tools.toolchain.compilerVersion,
          tools.toolchain.prefix, tools.bochs.version, QString::number(seed.value_or(lab.seed)),
          QString::number(tools.course.ips), QString::number(tools.course.memoryMiB)}) {
        add(hash, text.toUtf8());
    }
    add(hash, rules);
    addKit(hash, tools.kit);
    m_surroundings = hash.result();
}

QString GradingKeys::of(const course::Sources& sources) const {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, m_surroundings);
    for (auto file = sources.cbegin(); file != sources.cend(); ++file) {
        add(hash, file.key().toUtf8());
        add(hash, file.value());
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace mica::grade
