// SPDX-License-Identifier: GPL-3.0-or-later
// A kit small enough to read at once, compiled for the test: nucleus, probe runtime, two labs. Used by the tests that need objects.
#pragma once

#include "core/build/builder.h"

#include <QTemporaryDir>

namespace mica::test {

/// Lab "lamp" (02-lamp, file lamp.cpp) and lab "bell" (01-bell, file bell.cpp). The nucleus calls mica::lamp::brightness() and
/// mica::bell::ring(). Lab "shop" (10-shop) is of programs: till.cpp of `till`, which the kit has a half of, and door.cpp of
/// `door`, which is the student's alone. The folder's name has a blank and a 'Ž' in it.
class TinyKit {
public:
    TinyKit();

    const build::Toolchain& toolchain() const { return m_toolchain; }
    const course::Kit& kit() const { return m_kit; }
    const course::Lab& lab() const { return m_lab; }
    const course::Lab& shop() const { return m_shop; }
    QString folder(const QString& name) const { return m_dir.path() + QStringLiteral("/Ž work/") + name; }

    /// A request to build lamp.cpp with this text in the work folder `work`.
    build::BuildRequest request(const QByteArray& lamp, const QString& work = QStringLiteral("work")) const;
    build::BuildResult build(const QByteArray& lamp, const QString& work = QStringLiteral("work")) const;

    /// The object g++ makes of a source; `suffix` ".cpp" or ".S". Throws Failure(build) with the compiler's words.
    image::Elf32 object(const QByteArray& source, const char* suffix = ".cpp") const;
    /// What ar makes of sources by member name ("pic.cpp").
    void archive(const QString& path, const QMap<QString, QByteArray>& sources) const;

private:
    void addShop();
    QByteArray compile(const QString& name, const QByteArray& source) const;
    void run(const QString& program, const QStringList& arguments) const;
    void write(const QString& path, const QByteArray& bytes) const;

    QTemporaryDir m_dir;
    build::Toolchain m_toolchain;
    course::Kit m_kit;
    course::Lab m_lab, m_shop;
};

/// One for all tests of a program: made on first use.
const TinyKit& tinyKit();

extern const char* const goodLamp; ///< the reference of lamp.cpp

} // namespace mica::test
