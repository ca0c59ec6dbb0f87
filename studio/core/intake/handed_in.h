// SPDX-License-Identifier: GPL-3.0-or-later
// What was handed in, parted by student, before anybody looks for a lab's files in it. Used by the readers of a class.
#pragma once

#include "core/intake/download_names.h"
#include "core/intake/file_tree.h"

#include <QHash>
#include <QMap>

namespace mica::intake {

struct Handed {
    QString name; ///< what the student is called at the top of the source
    Person person;
    FileTree tree;
};

struct HandedIn {
    QList<Handed> students;
    QList<Remark> remarks; ///< about what belongs to no student
};

/// Do these paths (plain slashes) belong to one submission: a lab's sources at the top, below src/ or below a lab's folder, or a
/// manifest of `mica submit`?
bool isOneSubmission(const QStringList& paths, const Interest& interest);

/// Parts entries by the folder, the archive or the download name they stand in.
class ClassParts {
public:
    explicit ClassParts(const ReadingTerms& terms) : m_terms(terms) {}

    /// `path`: from the top of the class, '/' between its parts.
    void add(const QString& path, EntryKind kind, const TreeBuilder::Read& read);
    HandedIn finish() const;

private:
    struct Part {
        QString name;
        Person person;
        TreeBuilder builder;
    };
    TreeBuilder& partOf(const QString& name);
    void addAtTop(const QString& name, EntryKind kind, const TreeBuilder::Read& read);
    void remark(RemarkKind kind, const QString& file, const QString& text);

    const ReadingTerms& m_terms;
    QList<Part> m_parts;
    QHash<QString, qsizetype> m_byName;
    QMap<QString, Person> m_submitters; ///< of a Gradescope export
    QList<Remark> m_remarks;
};

} // namespace mica::intake
