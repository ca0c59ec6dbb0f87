// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/plain_path.h"

#include <QDir>
#include <QFileInfo>

#include <windows.h>

#include <algorithm>
#include <vector>

namespace mica::build {

namespace {

using Translate = DWORD(WINAPI*)(const wchar_t*, wchar_t*, DWORD);

/// What Windows makes of the path, or the path itself where it makes nothing.
QString translated(const QString& path, Translate translate) {
    const QString native = QDir::toNativeSeparators(path);
    std::vector<wchar_t> name(32768); // the longest path Windows knows
    const DWORD length =
        translate(reinterpret_cast<const wchar_t*>(native.utf16()), name.data(), static_cast<DWORD>(name.size()));
    if (length == 0 || length >= name.size()) { return path; }
    return QString::fromWCharArray(name.data(), static_cast<int>(length));
}

} // namespace

QString plainPath(const QString& path) {
    const bool plain = std::all_of(path.begin(), path.end(), [](QChar letter) { return letter.unicode() < 0x80; });
    if (plain) { return path; }
    const QFileInfo file(path); // its own name stays: programs say it in their messages
    return QDir::fromNativeSeparators(translated(file.path(), GetShortPathNameW)) + u'/' + file.fileName();
}

QString shownPath(const QString& path) { return QDir::toNativeSeparators(translated(path, GetLongPathNameW)); }

} // namespace mica::build
