// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/class_export.h"

#include "core/export/sheet_fill.h"
#include "core/failure.h"
#include "core/grade/class_pages.h"
#include "core/grade/feedback_archive.h"
#include "core/session/file_output.h"
#include "core/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace mica::session {

namespace {

const QString canvas = QStringLiteral("canvas"), moodle = QStringLiteral("moodle"), html = QStringLiteral("html"),
              moodleFeedback = QStringLiteral("moodle-feedback");

QStringList documentsOf(const QStringList& results) {
    QStringList paths;
    for (const QString& result : results) {
        const QString path = QDir(result).path();
        if (!QFileInfo(path).isDir()) {
            paths += path;
            continue;
        }
        for (const QString& student : grade::studentsIn(path)) {
            paths += QStringLiteral("%1/results/%2.json").arg(path, student);
        }
    }
    return paths;
}

QList<exports::ResultView> load(const QStringList& paths, const Cancellation& cancel) {
    QList<exports::ResultView> results;
    for (const QString& path : paths) {
        cancel.throwIfRequested();
        results += exports::loadResult(path);
    }
    return results;
}

/// One document: to its file, or into the outcome.
void give(const ExportOrder& order, const QByteArray& bytes, ExportOutcome& outcome) {
    if (order.out.isEmpty()) {
        outcome.bytes = bytes;
    } else {
        writeWholeFile(order.out, bytes);
        outcome.written = order.out;
    }
}

void fillSheet(const ExportOrder& order, const QList<exports::ResultView>& results, ExportOutcome& outcome) {
    QFile file(order.sheet);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::usage, QStringLiteral("cannot be read: %1").arg(file.errorString()),
                      QDir::toNativeSeparators(file.fileName()), QStringLiteral("Name the sheet you exported."));
    }
    const exports::FilledSheet filled = order.format == canvas
                                            ? exports::fillCanvas(file.readAll(), results, order.assignment)
                                            : exports::fillMoodle(file.readAll(), results);
    outcome.notices = filled.notices;
    outcome.notices += QStringLiteral("%1 of %2 results are on the sheet").arg(filled.filled).arg(results.size());
    give(order, filled.bytes, outcome);
}

void exportEach(const exports::Format& format, const ExportOrder& order, const exports::ExportContext& context,
                const Cancellation& cancel, ExportOutcome& outcome) {
    const QStringList paths = documentsOf(order.results);
    if (paths.size() == 1 && !QFileInfo(order.out).isDir()) {
        give(order, format.write(load(paths, cancel), context), outcome);
        return;
    }
    if (order.out.isEmpty()) {
        throw Failure(FailureKind::usage, QStringLiteral("%1 is one document a student").arg(format.name), {},
                      QStringLiteral("Name one result, or a folder for the documents: -o DIR"));
    }
    for (const QString& path : paths) {
        const QString name = QFileInfo(path).completeBaseName() + format.ending;
        writeWholeFile(order.out + u'/' + name, format.write(load({path}, cancel), context));
    }
    outcome.written = order.out;
    outcome.notices += QStringLiteral("%1 documents in %2").arg(paths.size()).arg(order.out);
}

void exportFeedback(const ExportOrder& order, const Cancellation& cancel, ExportOutcome& outcome) {
    if (order.out.isEmpty()) {
        throw Failure(FailureKind::usage, QStringLiteral("moodle-feedback is a zip"), {},
                      QStringLiteral("Name its file: -o feedback.zip"));
    }
    const grade::FeedbackArchive archive = grade::moodleFeedback(load(documentsOf(order.results), cancel));
    outcome.notices = archive.notices;
    if (archive.pages == 0) {
        throw Failure(
            FailureKind::content, QStringLiteral("no result belongs to a participant of Moodle"), order.results.first(),
            QStringLiteral("Grade Moodle's download, or name the grading worksheet: mica grade --roster CSV"));
    }
    give(order, archive.bytes, outcome);
    outcome.notices += QStringLiteral("%1 pages in %2").arg(archive.pages).arg(order.out);
}

void exportPages(const ExportOrder& order, const Cancellation& cancel, ExportOutcome& outcome) {
    const QString from = QDir(order.results.first()).path();
    const QString to = order.out.isEmpty() ? from : order.out;
    grade::writePages(from, to, cancel);
    outcome.written = to + QStringLiteral("/report/index.html");
}

} // namespace

QList<ExportKind> exportKinds() {
    QList<ExportKind> kinds{{canvas, QStringLiteral(".csv"), false, true, true},
                            {html, {}, false, false, false},
                            {moodleFeedback, QStringLiteral(".zip"), false, false, false}};
    for (const exports::Format& format : exports::formats()) {
        kinds += ExportKind{format.name, format.ending, !format.takesAll, format.name == moodle, false};
    }
    std::sort(kinds.begin(), kinds.end(), [](const auto& left, const auto& right) { return left.name < right.name; });
    return kinds;
}

const ExportKind* findExportKind(const QString& name) {
    static const QList<ExportKind> kinds = exportKinds();
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const ExportKind& one) { return one.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

ExportOutcome exportResults(const ExportOrder& order, const exports::ExportContext& context,
                            const Cancellation& cancel) {
    aboutToWait("results to be written in another form");
    const ExportKind* kind = findExportKind(order.format);
    if (kind == nullptr) {
        throw Failure(FailureKind::usage, QStringLiteral("there is no format \"%1\"").arg(order.format));
    }
    if (!order.sheet.isEmpty() && !kind->fillsSheet) {
        throw Failure(FailureKind::usage, QStringLiteral("only moodle and canvas fill in a sheet"),
                      QStringLiteral("--fill"), QStringLiteral("Leave it out."));
    }
    if (order.format == canvas && (order.sheet.isEmpty() || order.assignment.isEmpty())) {
        throw Failure(FailureKind::usage, QStringLiteral("canvas takes its own gradebook, filled in"), {},
                      QStringLiteral("Add --fill EXPORT.csv --assignment NUMBER"));
    }
    ExportOutcome outcome;
    if (order.format == html) {
        exportPages(order, cancel, outcome);
    } else if (order.format == moodleFeedback) {
        exportFeedback(order, cancel, outcome);
    } else if (!order.sheet.isEmpty()) {
        fillSheet(order, load(documentsOf(order.results), cancel), outcome);
    } else if (kind->isOneEach) {
        exportEach(*exports::findFormat(order.format), order, context, cancel, outcome);
    } else {
        const exports::Format& format = *exports::findFormat(order.format);
        give(order, format.write(load(documentsOf(order.results), cancel), context), outcome);
    }
    return outcome;
}

} // namespace mica::session
