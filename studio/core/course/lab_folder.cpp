// SPDX-License-Identifier: GPL-3.0-or-later
// What lab.toml names must be in the lab's folder: student files, probes, the handout and its headings.
#include "core/course/heading_anchors.h"
#include "core/course/lab_draft.h"
#include "core/course/nearest_name.h"
#include "core/course/toml_tree.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace mica::course {

namespace {

/// Files of the folder with one of the endings, for "did you mean".
QStringList filesIn(const QString& folder, const QStringList& patterns) {
    return QDir(folder).entryList(patterns, QDir::Files, QDir::Name);
}

void checkStudentFiles(const LabDraft& draft, const QString& labPath, ProblemList& problems) {
    const QString folder = labPath + QStringLiteral("/src");
    const QStringList present = filesIn(folder, {QStringLiteral("*.cpp"), QStringLiteral("*.S")});
    for (qsizetype i = 0; i < draft.lab.files.size(); ++i) {
        const QString& path = draft.lab.files[i].path;
        if (!path.isEmpty() && !QFileInfo(folder + u'/' + path).isFile()) {
            problems.add(draft.files[i], QStringLiteral("there is no src/%1; %2").arg(path, suggestion(path, present)));
        }
    }
}

void checkProbeFiles(const LabDraft& draft, const QString& labPath, ProblemList& problems) {
    const QString folder = labPath + QStringLiteral("/probes");
    QStringList present = filesIn(folder, {QStringLiteral("*.cpp")});
    for (QString& name : present) { name.chop(4); }
    QSet<QString> reported;
    for (qsizetype i = 0; i < draft.lab.checks.size(); ++i) {
        const QString& probe = draft.lab.checks[i].probe;
        const bool there = QFileInfo(folder + u'/' + probe + QStringLiteral(".cpp")).isFile();
        if (!probe.isEmpty() && !there && !reported.contains(probe)) {
            reported.insert(probe);
            problems.add(draft.checks[i].probe,
                         QStringLiteral("there is no probes/%1.cpp; %2").arg(probe, suggestion(probe, present)));
        }
    }
}

void checkAnchors(const LabDraft& draft, const QString& labPath, ProblemList& problems) {
    const QString path = labPath + QStringLiteral("/handout.md");
    if (!QFileInfo(path).isFile()) {
        problems.add(draft.start, QStringLiteral("there is no handout.md beside lab.toml"));
        return;
    }
    const QStringList anchors = headingAnchors(readCourseFile(path));
    const auto check = [&](const QString& anchor, Position at) {
        if (!anchor.isEmpty() && !anchors.contains(anchor)) {
            problems.add(at, QStringLiteral("handout.md has no heading with the anchor `%1`; %2")
                                 .arg(anchor, suggestion(anchor, anchors)));
        }
    };
    for (qsizetype i = 0; i < draft.lab.tasks.size(); ++i) {
        check(draft.lab.tasks[i].handout, draft.tasks[i].handout);
    }
    for (qsizetype i = 0; i < draft.lab.checks.size(); ++i) {
        check(draft.lab.checks[i].handout, draft.checks[i].handout);
    }
}

} // namespace

void checkFolder(const LabDraft& draft, const QString& labPath, LabFolder folder, ProblemList& problems) {
    if (folder == LabFolder::complete) { checkStudentFiles(draft, labPath, problems); }
    checkProbeFiles(draft, labPath, problems);
    checkAnchors(draft, labPath, problems);
}

} // namespace mica::course
