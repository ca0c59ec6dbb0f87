// SPDX-License-Identifier: GPL-3.0-or-later
// Results in the form that a gradebook, an autograder or CI wants. Used by `mica export` and by Studio.
#pragma once

#include "core/cancellation.h"
#include "core/export/formats.h"

namespace mica::session {

/// One of the forms, and what it needs besides results.
struct ExportKind {
    QString name;           ///< as `mica export` calls it
    QString ending;         ///< of its file, ".csv"; empty: pages in a folder
    bool isOneEach = false; ///< a document a student: several results need a folder
    bool fillsSheet = false, needsSheet = false;
};

/// All of them, by name.
QList<ExportKind> exportKinds();
/// nullptr for a name that is none.
const ExportKind* findExportKind(const QString& name);

struct ExportOrder {
    QString format;
    QStringList results; ///< documents, or the folder of a graded class
    QString
        out; ///< a file, or a folder for several documents; empty: the bytes are handed back (html: the folder of results)
    QString sheet;      ///< the sheet to fill in, for the kinds that do; may be empty where none is needed
    QString assignment; ///< canvas: the number in the column's header
};

struct ExportOutcome {
    QByteArray bytes;    ///< when no file was named
    QString written;     ///< file or folder; empty: the bytes are here. Of html: its first page
    QStringList notices; ///< what to know about it: who is missing and why, how many there are
};

/// Reads the results and writes them. Blocks. Throws Failure(usage | content | harness | cancelled).
ExportOutcome exportResults(const ExportOrder& order, const exports::ExportContext& context,
                            const Cancellation& cancel = {});

} // namespace mica::session
