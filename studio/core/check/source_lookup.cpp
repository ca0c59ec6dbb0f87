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

QMap<quint32, QString> splitAnswers(const QString& answer) {
    QMap<quint32, QString> answers;
    quint32 address = 0;
    for (const QString& line : answer.split(u'\n', Qt::SkipEmptyParts)) {
        bool isAddress = false;
        const quint32 number = line.trimmed().toUInt(&isAddress, 16);
        if (isAddress && line.startsWith(QStringLiteral("0x"))) {
            address = number;
            answers.insert(address, {});
        } else if (!answers.isEmpty()) {
            answers[address] += line + u'\n';
        }
    }
    return answers;
}

/// Pre: m_mutex is held.
void SourceLookup::ask(const QList<quint32>& addresses) {
    QMap<quint32, QString> answers;
    const QFileInfo elf(m_elfPath);
    process::ChildCommand command;
    command.program = m_toolchain.addr2line;
    command.directory = elf.absolutePath();
    command.arguments = {QStringLiteral("-i"), QStringLiteral("-a"), QStringLiteral("-e"), elf.fileName()};
    for (const quint32 address : addresses) { command.arguments += QStringLiteral("0x%1").arg(address, 0, 16); }
    command.environment = build::toolEnvironment(QFileInfo(m_toolchain.addr2line).absolutePath(), {});
    try {
        answers = splitAnswers(QString::fromUtf8(process::runChild(command).output));
    } catch (const Failure&) {
        // Without addr2line a failure is shown by symbol alone.
    }
    for (const quint32 address : addresses) { m_known.insert(address, chooseSourceLine(answers.value(address))); }
}

std::optional<SourceLine> SourceLookup::at(quint32 address) {
    const QMutexLocker lock(&m_mutex);
    if (!m_known.contains(address)) { ask({address}); }
    return m_known.value(address);
}

void SourceLookup::prepare(const QList<quint32>& addresses) {
    const QMutexLocker lock(&m_mutex);
    QList<quint32> unknown;
    for (const quint32 address : addresses) {
        if (!m_known.contains(address) && !unknown.contains(address)) { unknown += address; }
    }
    if (!unknown.isEmpty()) { ask(unknown); }
}

} // namespace mica::check
