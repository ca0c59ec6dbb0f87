// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "cli/terminal.h"

#include <algorithm>

namespace mica::cli {

Console::Console(std::FILE* output, std::FILE* error, Cancellation cancel)
    : m_output(output), m_error(error), m_cancel(std::move(cancel)) {
    const bool plain = !qEnvironmentVariableIsEmpty("NO_COLOR") || qgetenv("TERM") == "dumb";
    m_colours = output == stdout && isTerminal(Stream::output) && !plain;
    m_showsStatus = error == stderr && isTerminal(Stream::error) && qgetenv("TERM") != "dumb";
    m_columns = terminalColumns();
}

void Console::line(const QString& text) {
    if (!m_quiet) { raw(text.toUtf8() + '\n'); }
}

void Console::text(const QString& lines) {
    if (!m_quiet && !lines.isEmpty()) { raw(lines.toUtf8()); }
}

void Console::raw(const QByteArray& bytes) {
    const std::scoped_lock guard(m_mutex);
    eraseStatus();
    write(m_output, bytes);
}

void Console::error(const QString& text) {
    const std::scoped_lock guard(m_mutex);
    eraseStatus();
    write(m_error, "mica: " + text.toUtf8() + '\n');
}

void Console::notice(const QString& text) {
    if (m_quiet) { return; }
    const std::scoped_lock guard(m_mutex);
    eraseStatus();
    write(m_error, text.toUtf8() + '\n');
}

void Console::status(const QString& text) {
    if (!m_showsStatus || m_quiet) { return; }
    const std::scoped_lock guard(m_mutex);
    eraseStatus();
    m_status = text.left(std::max(m_columns - 1, 1));
    write(m_error, m_status.toUtf8());
}

void Console::eraseStatus() {
    if (!m_status.isEmpty()) {
        write(m_error, "\r\x1b[K");
        m_status.clear();
    }
}

void Console::write(std::FILE* stream, const QByteArray& bytes) {
    const std::size_t length = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, length, stream) != length || std::fflush(stream) != 0) { m_cancel.request(); }
}

} // namespace mica::cli
