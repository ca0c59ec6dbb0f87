// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/build/kit_flags.h"

#include "core/build/changed_file.h"
#include "core/failure.h"

#include <toml++/toml.h>

namespace mica::build {

namespace {

[[noreturn]] void malformed(const QString& path, const QString& what)
{
    throw Failure(FailureKind::content, what, path, QStringLiteral("Build or install the kit again."));
}

/// The flags stand on command lines that ninja's shell reads, so nothing that a shell would treat specially may be among them.
bool isPlain(const QString& flag)
{
    static const QString allowed = QStringLiteral("-+=,./_:");
    for (const QChar character : flag) {
        const bool plain = character.unicode() < 128 && (character.isLetterOrNumber() || allowed.contains(character));
        if (!plain) {
            return false;
        }
    }
    return !flag.isEmpty();
}

QStringList readList(const toml::table& table, const char* key, const QString& path)
{
    const toml::array* const list = table[key].as_array();
    if (list == nullptr) {
        malformed(path, QStringLiteral("has no list \"%1\"").arg(QString::fromLatin1(key)));
    }
    QStringList flags;
    for (const toml::node& node : *list) {
        const auto text = node.value<std::string>();
        flags += QString::fromStdString(text.value_or(std::string()));
        if (!isPlain(flags.last())) {
            malformed(path,
                      QStringLiteral("\"%1\" holds something that is no plain flag").arg(QString::fromLatin1(key)));
        }
    }
    return flags;
}

} // namespace

KitFlags readKitFlags(const course::Kit& kit)
{
    const QString path = kit.file(QStringLiteral("lib/flags.toml"));
    const QByteArray text = readWhole(path);
    try {
        const toml::table table = toml::parse(std::string_view(text.constData(), static_cast<size_t>(text.size())));
        return {readList(table, "cxx_flags", path), readList(table, "asm_flags", path),
                readList(table, "link_flags", path)};
    } catch (const toml::parse_error& error) {
        malformed(path, QString::fromUtf8(error.description()));
    }
}

} // namespace mica::build
