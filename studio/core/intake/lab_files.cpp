// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/lab_files.h"

#include "core/intake/download_names.h"
#include "core/intake/source_encoding.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace mica::intake {

namespace {

enum class Spelling { none, repaired, exact };

/// How the file's own name matches the name that the lab wants.
Spelling spellingOf(const TreeFile& file, const QString& wanted) {
    QString name = file.path.section(u'/', -1);
    if (name == wanted) { return Spelling::exact; }
    if (const auto download = parseDownloadName(name); download && !download->rest.isEmpty()) { name = download->rest; }
    const bool matches = name.compare(wanted, Qt::CaseInsensitive) == 0 ||
                         withoutAttempt(name).compare(wanted, Qt::CaseInsensitive) == 0;
    return matches ? Spelling::repaired : Spelling::none;
}

QString folderOf(const TreeFile& file) { return file.path.contains(u'/') ? file.path.section(u'/', 0, -2) : QString(); }

/// How many different files of the lab lie in each folder.
QMap<QString, int> countByFolder(const FileTree& tree, const course::Lab& lab) {
    QMap<QString, QStringList> found;
    for (const TreeFile& file : tree.files) {
        for (const course::StudentFile& wanted : lab.files) {
            QStringList& names = found[folderOf(file)];
            if (spellingOf(file, wanted.path) != Spelling::none && !names.contains(wanted.path)) {
                names += wanted.path;
            }
        }
    }
    QMap<QString, int> counts;
    for (auto folder = found.cbegin(); folder != found.cend(); ++folder) {
        if (!folder.value().isEmpty()) { counts.insert(folder.key(), static_cast<int>(folder.value().size())); }
    }
    return counts;
}

/// The folder with most of the lab's files; of equals the one named for the lab, then the highest up, then the last by name (a
/// later attempt).
std::optional<QString> chooseFolder(const QMap<QString, int>& counts, const course::Lab& lab) {
    std::optional<QString> best;
    const auto rank = [&](const QString& folder) {
        const QStringList parts = folder.split(u'/', Qt::SkipEmptyParts);
        return std::tuple(counts[folder], parts.contains(lab.directory) ? 1 : 0, -parts.size(), folder);
    };
    for (auto folder = counts.cbegin(); folder != counts.cend(); ++folder) {
        if (!best || rank(folder.key()) > rank(*best)) { best = folder.key(); }
    }
    return best;
}

/// The lab whose submission it is by its manifest or, where there is none of ours, by its files; nullptr when nothing says so.
const course::Lab* otherLabOf(const FileTree& tree, const course::Lab& lab, const course::Course& course) {
    for (const TreeFile& file : tree.files) {
        if (file.path.section(u'/', -1) == submissionManifestName && file.bytes) {
            const QJsonObject manifest = QJsonDocument::fromJson(file.bytes->read()).object();
            const QString id = manifest.value(QStringLiteral("lab")).toObject().value(QStringLiteral("id")).toString();
            const auto named = std::find_if(course.labs.begin(), course.labs.end(),
                                            [&id](const course::Lab& one) { return one.id == id; });
            return named == course.labs.end() || named->id == lab.id ? nullptr : &*named;
        }
    }
    for (const course::Lab& one : course.labs) {
        if (one.id != lab.id && !countByFolder(tree, one).isEmpty()) { return &one; }
    }
    return nullptr;
}

class Choice {
public:
    Choice(const FileTree& tree, QString folder, const course::Sources& skeleton)
        : m_tree(tree), m_folder(std::move(folder)), m_skeleton(skeleton) {}

    void take(const QString& wanted, LabFiles& result) const {
        const TreeFile* file = find(wanted);
        if (file == nullptr || !file->bytes) {
            result.sources.insert(wanted, m_skeleton.value(wanted));
            result.fromSkeleton += wanted;
            const QString why =
                file == nullptr ? QStringLiteral("It was not handed in") : QStringLiteral("It is not used");
            result.remarks += Remark{RemarkKind::repaired, wanted,
                                     why + QStringLiteral("; the skeleton stands in its place and gains nothing.")};
            return;
        }
        const EncodedSource source = asUtf8(file->bytes->read());
        result.sources.insert(wanted, source.change.isEmpty() ? *file->bytes : KeptBytes(source.bytes));
        if (spellingOf(*file, wanted) == Spelling::repaired) {
            result.remarks +=
                Remark{RemarkKind::repaired, file->path, QStringLiteral("It is taken as %1.").arg(wanted)};
        }
        if (!source.change.isEmpty()) { result.remarks += Remark{RemarkKind::repaired, file->path, source.change}; }
    }

private:
    /// The exact name before any repaired one, of these the last by name: Canvas counts attempts up.
    const TreeFile* find(const QString& wanted) const {
        const TreeFile* best = nullptr;
        for (const TreeFile& file : m_tree.files) {
            const Spelling spelling = folderOf(file) == m_folder ? spellingOf(file, wanted) : Spelling::none;
            const auto rank = [&](const TreeFile& one) { return std::tuple(spellingOf(one, wanted), one.path); };
            if (spelling != Spelling::none && (best == nullptr || rank(file) > rank(*best))) { best = &file; }
        }
        return best;
    }

    const FileTree& m_tree;
    QString m_folder;
    const course::Sources& m_skeleton;
};

} // namespace

QString reasonOf(const LabFiles& files) {
    for (const Remark& remark : files.remarks) {
        if (remark.kind == RemarkKind::refused) {
            return remark.file.isEmpty() ? remark.text : remark.file + QStringLiteral(": ") + remark.text;
        }
    }
    return {};
}

course::Sources sourcesOf(const LabFiles& files) {
    course::Sources sources;
    for (auto file = files.sources.cbegin(); file != files.sources.cend(); ++file) {
        sources.insert(file.key(), file.value().read());
    }
    return sources;
}

LabFiles chooseLabFiles(const FileTree& tree, const course::Lab& lab, const course::Course& course,
                        const course::Sources& skeleton) {
    LabFiles result;
    result.remarks = tree.remarks;
    if (tree.isRefused) { return result; }
    const course::Lab* other = otherLabOf(tree, lab, course);
    const QMap<QString, int> counts = countByFolder(tree, lab);
    const std::optional<QString> folder = chooseFolder(counts, lab);
    if (!folder) {
        const QString text =
            other != nullptr
                ? QStringLiteral("This is a submission for lab %1, %2.").arg(other->directory, other->title)
                : QStringLiteral("It holds none of the lab's files (%1 and so on).")
                      .arg(lab.files.isEmpty() ? QString() : lab.files.first().path);
        result.remarks += Remark{RemarkKind::refused, {}, text};
        return result;
    }
    if (counts.size() > 1) {
        result.remarks +=
            Remark{RemarkKind::noted, *folder,
                   QStringLiteral("There are files of the lab in %1 folders; those of this one are graded.")
                       .arg(counts.size())};
    }
    const Choice choice(tree, *folder, skeleton);
    for (const course::StudentFile& file : lab.files) { choice.take(file.path, result); }
    result.isUsable = result.fromSkeleton.size() < lab.files.size();
    if (!result.isUsable) {
        result.remarks += Remark{RemarkKind::refused, {}, QStringLiteral("None of the lab's files can be used.")};
    }
    return result;
}

} // namespace mica::intake
