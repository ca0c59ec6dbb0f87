// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/formats.h"

#include "core/export/results_csv.h"
#include "core/export/sheet_fill.h"

#include <algorithm>

namespace mica::exports {

namespace {

using Results = QList<ResultView>;

Format each(const char* name, const char* ending,
            std::function<QByteArray(const ResultView&, const ExportContext&)> write) {
    return {QString::fromLatin1(name), QString::fromLatin1(ending), false,
            [write = std::move(write)](const Results& results, const ExportContext& context) {
                return write(results.first(), context);
            }};
}

Format all(const char* name, const char* ending, std::function<QByteArray(const Results&)> write) {
    return {QString::fromLatin1(name), QString::fromLatin1(ending), true,
            [write = std::move(write)](const Results& results, const ExportContext&) { return write(results); }};
}

} // namespace

const QList<Format>& formats() {
    static const QList<Format> list{
        each("gradescope", ".json", [](const ResultView& one, const ExportContext&) { return gradescopeJson(one); }),
        each("prairielearn", ".json",
             [](const ResultView& one, const ExportContext&) { return prairielearnJson(one); }),
        each("autolab", ".txt", [](const ResultView& one, const ExportContext&) { return autolabLines(one); }),
        each("vpl", ".txt",
             [](const ResultView& one, const ExportContext& context) { return vplLines(one, context.vpl); }),
        each("classroom50", ".json",
             [](const ResultView& one, const ExportContext& context) {
                 return classroom50Json(one, context.classroom50);
             }),
        all("junit", ".xml", junitXml),
        each("tap", ".tap", [](const ResultView& one, const ExportContext&) { return tapLines(one); }),
        all("sarif", ".sarif", sarifJson),
        all("csv", ".csv", resultsCsv),
        all("moodle", ".csv", moodleGradebook),
    };
    return list;
}

const Format* findFormat(const QString& name) {
    const auto found =
        std::find_if(formats().begin(), formats().end(), [&name](const Format& one) { return one.name == name; });
    return found == formats().end() ? nullptr : &*found;
}

} // namespace mica::exports
