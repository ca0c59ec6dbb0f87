// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/resource_limits.h"

#include <QRegularExpression>

namespace mica::build {

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 memoryLimit = 2048 * mebibyte; // a part's file takes about 150 MiB
constexpr int processLimit = 128;           // ninja, and g++ with its compiler and assembler for every file of a lab
constexpr qint64 fileLimit = 64 * mebibyte; // the nucleus with its debug information takes about 2 MiB

struct Sign {
    const char* text;     ///< in the messages of g++, as, ld or their C library
    const char* exceeded; ///< what was too much
};

// Names of signals as strsignal(3) has them in the C locale.
constexpr Sign signs[] = {
    {"File size limit exceeded", "more than 64 MiB of output"},
    {"CPU time limit exceeded", "too much processor time"},
    {"out of memory", "more than 2 GiB of memory"},
    {"memory exhausted", "more than 2 GiB of memory"},
    {"Cannot allocate memory", "more than 2 GiB of memory"},
    {"Killed signal terminated program", "more memory or time than there is"},
};

/// A line that starts with the tool's name, so that no text of the student's file can stand for it.
bool saidByTool(const QByteArray& messages, const char* text) {
    static const QRegularExpression start(
        QStringLiteral("^(?:\\S*(?:g\\+\\+|cc1plus|cc1|as|ld)(?:\\.exe)?: |virtual memory exhausted)"));
    for (const QByteArray& line : messages.split('\n')) {
        if (line.contains(text) && start.match(QString::fromUtf8(line)).hasMatch()) { return true; }
    }
    return false;
}

} // namespace

process::ProcessLimits compilerLimits(int processorSeconds) {
    return {memoryLimit, fileLimit, processorSeconds, processLimit};
}

QString exceededLimit(const QByteArray& messages, int processorSeconds) {
    for (const Sign& sign : signs) {
        if (saidByTool(messages, sign.text)) {
            return QStringLiteral("The compiler was stopped: this file asks for %1 (a file may take %2 s). Look for a "
                                  "template or constexpr "
                                  "function that never ends, or for a very large array.")
                .arg(QString::fromLatin1(sign.exceeded))
                .arg(processorSeconds);
        }
    }
    return {};
}

} // namespace mica::build
