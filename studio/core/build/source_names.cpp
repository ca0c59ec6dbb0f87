// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/source_names.h"

#include <QDir>
#include <QFileInfo>

namespace mica::build {

namespace {

#ifdef Q_OS_WIN
constexpr Qt::CaseSensitivity pathCase = Qt::CaseInsensitive;
#else
constexpr Qt::CaseSensitivity pathCase = Qt::CaseSensitive;
#endif

/// What follows one of the folders in the path, or a null string.
QString below(const QStringList& folders, const QString& path) {
    for (const QString& folder : folders) {
        if (path.startsWith(folder, pathCase)) { return path.mid(folder.size()); }
    }
    return {};
}

} // namespace

SourceNames::SourceNames(const QString& workDir, const QStringList& compilerDirs) {
    for (const QString& folder : {QDir::cleanPath(workDir), QFileInfo(workDir).canonicalFilePath()}) {
        if (!folder.isEmpty() && !m_workDirs.contains(folder + u'/')) { m_workDirs += folder + u'/'; }
    }
    for (const QString& folder : compilerDirs) { m_compilerDirs += QDir::cleanPath(folder) + u'/'; }
    // The longest first, so that a header is named as one includes it: <span>, not <c++/12/span>.
    std::sort(m_compilerDirs.begin(), m_compilerDirs.end(),
              [](const QString& one, const QString& other) { return one.size() > other.size(); });
}

SourceNames::Name SourceNames::of(const QString& path) const {
    if (path.isEmpty() || path.startsWith(u'<')) { return {Kind::builtIn, path}; }
    QString clean = QDir::cleanPath(QDir::fromNativeSeparators(path));
    if (QDir::isAbsolutePath(clean)) {
        const QString inWork = below(m_workDirs, clean);
        const QString canonical = inWork.isNull() ? QFileInfo(clean).canonicalFilePath() : QString();
        const QString header =
            inWork.isNull() ? below(m_compilerDirs, canonical.isEmpty() ? clean : canonical) : QString();
        if (!header.isNull()) { return {Kind::compiler, u'<' + header + u'>'}; }
        if (inWork.isNull()) { return {Kind::outside, clean}; }
        clean = inWork;
    }
    const QString student = below({QStringLiteral("src/"), QStringLiteral("others/")}, clean);
    if (!student.isNull()) { return {Kind::student, student}; }
    const QString kit = below({QStringLiteral("kit/include/")}, clean);
    if (!kit.isNull()) { return {Kind::kit, kit}; }
    const QString made = below({QStringLiteral("obj/")}, clean);
    return made.isNull() ? Name{Kind::outside, clean} : Name{Kind::made, clean};
}

} // namespace mica::build
