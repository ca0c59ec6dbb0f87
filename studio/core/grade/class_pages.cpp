// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grade/class_pages.h"

#include "core/export/html_report.h"

namespace mica::grade {

void writePages(const QString& from, const QString& to, const Cancellation& cancel) {
    exports::ClassPage overview;
    QString title;
    for (const QString& student : studentsIn(from)) {
        cancel.throwIfRequested();
        const exports::ResultView result = exports::loadResult(QStringLiteral("%1/results/%2.json").arg(from, student));
        title = result.labTitle;
        overview.add(result);
        writeWhole(QStringLiteral("%1/report/%2.html").arg(to, student),
                   exports::studentPage(result, exports::Audience::instructor));
        writeWhole(QStringLiteral("%1/feedback/%2.html").arg(to, student),
                   exports::studentPage(result, exports::Audience::student));
    }
    writeWhole(to + QStringLiteral("/report/index.html"), overview.page(title));
}

} // namespace mica::grade
