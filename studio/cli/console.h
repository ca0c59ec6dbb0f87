// SPDX-License-Identifier: GPL-3.0-or-later
// What `mica` writes: reports on standard output, troubles on standard error, a status line where there is a terminal.
// Safe to use from several threads. Used by every command.
#pragma once

#include "core/cancellation.h"
#include "core/failure.h"
#include "core/report/text_layout.h"

#include <QString>

#include <cstdio>
#include <mutex>

namespace mica::cli {

class Console {
public:
    /// Writes to the two streams, which must outlive it. A stream that can no longer be written (a closed pipe) requests `cancel`.
    Console(std::FILE* output, std::FILE* error, Cancellation cancel);

    /// A line of the report. In quiet mode: nothing.
    void line(const QString& text = {});
    /// Lines of the report that already end with '\n' (or nothing). In quiet mode: nothing.
    void text(const QString& lines);
    /// Bytes as they are (a JSON document, the guest's console), also in quiet mode.
    void raw(const QByteArray& bytes);
    /// A line on standard error: "mica: …".
    void error(const QString& text);
    void failure(const Failure& failure) { error(failure.text()); }
    /// A plain line on standard error: news that is no part of the report. In quiet mode: nothing.
    void notice(const QString& text);
    /// The status line: replaces the one before, vanishes before the next line. Nothing where standard error is no terminal.
    void status(const QString& text);
    void clearStatus() { status({}); }

    /// Quiet: standard output belongs to a document, so only raw() writes there.
    void setQuiet(bool quiet) { m_quiet = quiet; }
    bool isQuiet() const { return m_quiet; }
    /// How core/report lays out text for this terminal.
    report::TerminalStyle style() const { return {m_columns, m_colours}; }
    bool showsStatus() const { return m_showsStatus; }

private:
    void write(std::FILE* stream, const QByteArray& bytes);
    void eraseStatus();

    std::FILE* m_output;
    std::FILE* m_error;
    Cancellation m_cancel;
    std::mutex m_mutex;
    QString m_status;
    bool m_quiet = false, m_colours = false, m_showsStatus = false;
    int m_columns = 100;
};

} // namespace mica::cli
