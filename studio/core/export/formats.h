// SPDX-License-Identifier: GPL-3.0-or-later
// The formats by name, as `mica export` offers them.
#pragma once

#include "core/export/writers.h"

#include <functional>

namespace mica::exports {

/// What a format may want to know besides the results.
struct ExportContext {
    VplScale vpl;
    Classroom50Run classroom50;
};

struct Format {
    QString name;          ///< "gradescope"
    QString ending;        ///< ".json"
    bool takesAll = false; ///< one document for all results; else one for each
    std::function<QByteArray(const QList<ResultView>& results, const ExportContext& context)> write;
};

/// gradescope, prairielearn, autolab, vpl, classroom50, junit, tap, sarif, csv, moodle; in the order of the help. Canvas and Moodle's
/// worksheet are filled in, which sheet_fill.h does.
const QList<Format>& formats();

/// nullptr for a name that is none.
const Format* findFormat(const QString& name);

} // namespace mica::exports
