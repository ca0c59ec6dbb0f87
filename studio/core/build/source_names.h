// SPDX-License-Identifier: GPL-3.0-or-later
// Which file a tool means by a path: a student's file, a header of the kit, one of the compiler's own, or something that is none
// of a part's business. Used by diagnostics, the inspection and check/source_lookup.
#pragma once

#include <QString>
#include <QStringList>

namespace mica::build {

class SourceNames {
public:
    SourceNames() = default;
    /// `workDir`: absolute, the tools' working directory. `compilerDirs`: Toolchain::includeDirs.
    SourceNames(const QString& workDir, const QStringList& compilerDirs);

    enum class Kind {
        student,  ///< below src/ or others/ of the work folder
        kit,      ///< a header of the kit
        compiler, ///< one of the compiler's own headers
        made,     ///< something the build made itself: an object, the assembly of a file
        builtIn,  ///< "<command-line>" and the like: no file
        outside,
    };
    struct Name {
        Kind kind = Kind::outside;
        QString
            shown; ///< "pic.cpp", "01-boot/serial.cpp" (own part of another lab), "nucleus/interrupts/pic.h", "<span>"
    };
    /// Does not touch the disk unless the path leads outside the work folder.
    Name of(const QString& path) const;

private:
    QStringList m_workDirs; ///< as given and canonical, each with '/' at the end
    QStringList m_compilerDirs;
};

} // namespace mica::build
