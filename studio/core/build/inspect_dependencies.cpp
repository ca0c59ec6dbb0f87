// SPDX-License-Identifier: GPL-3.0-or-later
// What a student's file included, judged: by the dependency file, and by the compiler's messages.
#include "core/build/inspection.h"

namespace mica::build {

namespace {

IntegrityFinding readsOutside(const QString& file, const QString& path) {
    return {file, QStringLiteral("includes %1, which is outside the kit").arg(path),
            QStringLiteral(
                "Remove the #include: a part is built from its own files, the kit's headers and the compiler's.")};
}

/// The file names of a make rule "target: name name \\\n name", in which ' ', '#' and '\\' are escaped by '\\' and '$' by '$'.
QStringList prerequisites(const QByteArray& depfile) {
    QList<QByteArray> words{QByteArray()};
    for (qsizetype i = 0; i < depfile.size(); ++i) {
        const char c = depfile[i];
        const char next = i + 1 < depfile.size() ? depfile[i + 1] : '\0';
        const bool escapes = (c == '\\' && (next == ' ' || next == '#' || next == '\\')) || (c == '$' && next == '$');
        if (escapes) {
            words.last() += next;
            ++i;
        } else if ((c == '\\' && (next == '\n' || next == '\r')) || c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            words += QByteArray();
        } else {
            words.last() += c;
        }
    }
    QStringList names;
    for (const QByteArray& word : std::as_const(words)) {
        if (!word.isEmpty() && !word.endsWith(':')) { names += QString::fromLocal8Bit(word); }
    }
    return names;
}

bool isOutside(const QString& path, const SourceNames& names) {
    const SourceNames::Kind kind = names.of(path).kind;
    return kind == SourceNames::Kind::outside || kind == SourceNames::Kind::made;
}

} // namespace

QList<IntegrityFinding> inspectDependencies(const QString& file, const QByteArray& depfile, const SourceNames& names) {
    QList<IntegrityFinding> findings;
    for (const QString& path : prerequisites(depfile)) {
        if (isOutside(path, names)) { findings += readsOutside(file, path); }
    }
    return findings;
}

QList<IntegrityFinding> inspectDiagnostics(const QString& file, const QList<Diagnostic>& diagnostics,
                                           const SourceNames& names) {
    QList<IntegrityFinding> findings;
    QSet<QString> told;
    for (const Diagnostic& diagnostic : diagnostics) {
        // A file name as shown is relative for all that a part may read; only a foreign path is still absolute or leads upwards.
        const bool foreign =
            !diagnostic.file.isEmpty() && (diagnostic.file.startsWith(u'/') || diagnostic.file.contains(u':') ||
                                           diagnostic.file.startsWith(QLatin1String("..")));
        if (foreign && isOutside(diagnostic.file, names) && !told.contains(diagnostic.file)) {
            told.insert(diagnostic.file);
            findings += readsOutside(file, diagnostic.file);
        }
    }
    return findings;
}

} // namespace mica::build
