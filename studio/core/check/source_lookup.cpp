// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/source_lookup.h"

#include "core/build/tool_environment.h"
#include "core/failure.h"
#include "core/process/run_child.h"

#include <QDir>
#include <QFileInfo>
#include <QMutexLocker>
#include <QRegularExpression>

namespace mica::check {

SourceLookup::SourceLookup(QString elfPath, build::Toolchain toolchain)
    : m_elfPath(std::move(elfPath)), m_toolchain(std::move(toolchain)) {}

std::optional<SourceLine> parseSourceLine(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(.+):(\\d+)(?: \\(discriminator \\d+\\))?$"));
    const auto match = form.match(text.trimmed());
    const int line = match.captured(2).toInt();
    const QString path = match.captured(1);
    if (!match.hasMatch() || line == 0 || path == QStringLiteral("??")) { return std::nullopt; }
    // The student's files lie in src/ and others/ of the work folder; the kit's are named from the root of its tree, never absolute.
    static const QRegularExpression students(QStringLiteral("(?:^|/)(?:src/([^/]+)|others/([^/]+/[^/]+))$"));
    static const QRegularExpression kits(QStringLiteral("(?:^|/)(?:kernel/|(?=(?:solutions|labs)/))(.*)$"));
    const auto kit = QDir::isRelativePath(path) ? kits.match(path) : QRegularExpressionMatch();
    if (kit.hasMatch()) { return SourceLine{kit.captured(1), line, false}; }
    if (const auto own = students.match(path); own.hasMatch()) {
        return SourceLine{own.captured(1) + own.captured(2), line, true};
    }
    return SourceLine{QFileInfo(path).fileName(), line, false};
}

std::optional<SourceLine> chooseSourceLine(const QString& answer) {
    std::optional<SourceLine> chosen;
    for (const QString& text : answer.split(u'\n', Qt::SkipEmptyParts)) {
        const auto line = parseSourceLine(text);
        if (line && line->isStudents) { return line; }
        chosen = chosen ? chosen : line;
    }
    return chosen;
}

std::optional<SourceLine> SourceLookup::at(quint32 address) {
    const QMutexLocker lock(&m_mutex);
    const auto known = m_known.constFind(address);
    if (known != m_known.constEnd()) { return *known; }
    std::optional<SourceLine> answer;
    const QFileInfo elf(m_elfPath);
    process::ChildCommand command;
    command.program = m_toolchain.addr2line;
    command.directory = elf.absolutePath();
    command.arguments = {QStringLiteral("-i"), QStringLiteral("-e"), elf.fileName(),
                         QStringLiteral("0x%1").arg(address, 0, 16)};
    command.environment = build::toolEnvironment(QFileInfo(m_toolchain.addr2line).absolutePath(), {});
    try {
        const process::ChildOutcome outcome = process::runChild(command);
        answer = chooseSourceLine(QString::fromUtf8(outcome.output));
    } catch (const Failure&) {
        // Without addr2line a failure is shown by symbol alone.
    }
    m_known.insert(address, answer);
    return answer;
}

} // namespace mica::check
