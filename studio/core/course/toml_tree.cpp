// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/toml_tree.h"

#include "core/failure.h"

#include <QFile>

#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0
#include <toml++/toml.h>

#include <algorithm>

namespace mica::course {

namespace {

constexpr qint64 fileLimit = qint64{1024} * 1024;

Position positionOf(const toml::source_region& region) {
    return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

QString qtText(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

TomlNode convert(const toml::node& node);

QList<TomlNode> convertTable(const toml::table& table) {
    QList<TomlNode> children;
    for (const auto& [key, value] : table) {
        TomlNode child = convert(value);
        child.key = qtText(key.str());
        child.keyAt = positionOf(key.source());
        children.append(std::move(child));
    }
    std::stable_sort(children.begin(), children.end(), [](const TomlNode& left, const TomlNode& right) {
        return std::tie(left.keyAt.line, left.keyAt.column) < std::tie(right.keyAt.line, right.keyAt.column);
    });
    return children;
}

/// Depth is bounded: the parser refuses more than 256 nested values.
TomlNode convert(const toml::node& node) {
    TomlNode result;
    result.at = positionOf(node.source());
    if (const auto* table = node.as_table()) {
        result.kind = TomlNode::Kind::table;
        result.children = convertTable(*table);
    } else if (const auto* list = node.as_array()) {
        result.kind = TomlNode::Kind::list;
        for (const toml::node& item : *list) { result.children.append(convert(item)); }
    } else if (const auto* text = node.as_string()) {
        result.kind = TomlNode::Kind::text;
        result.text = qtText(text->get());
    } else if (const auto* integer = node.as_integer()) {
        result.kind = TomlNode::Kind::integer;
        result.integer = integer->get();
    } else if (const auto* boolean = node.as_boolean()) {
        result.kind = TomlNode::Kind::boolean;
        result.boolean = boolean->get();
    } else {
        result.kind = node.is_floating_point() ? TomlNode::Kind::real : TomlNode::Kind::date;
    }
    return result;
}

} // namespace

const TomlNode* TomlNode::find(const QString& childKey) const {
    const auto found =
        std::find_if(children.begin(), children.end(), [&](const TomlNode& child) { return child.key == childKey; });
    return found == children.end() ? nullptr : &*found;
}

QString TomlNode::kindName() const {
    switch (kind) {
    case Kind::text: return QStringLiteral("a text");
    case Kind::integer: return QStringLiteral("a whole number");
    case Kind::real: return QStringLiteral("a fraction");
    case Kind::boolean: return QStringLiteral("true or false");
    case Kind::date: return QStringLiteral("a date or time");
    case Kind::list: return QStringLiteral("a list");
    case Kind::table: return QStringLiteral("a table");
    }
    return {};
}

std::optional<TomlNode> parseToml(const QByteArray& text, ProblemList& problems) {
    try {
        const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
        return convert(toml::parse(view, std::string_view{}));
    } catch (const toml::parse_error& error) {
        problems.add(positionOf(error.source()), QStringLiteral("not valid TOML: ") + qtText(error.description()));
        return std::nullopt;
    }
}

std::optional<TomlNode> readToml(const QString& path, ProblemList& problems) {
    return parseToml(readCourseFile(path), problems);
}

QByteArray readCourseFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(FailureKind::content, QStringLiteral("cannot be read: ") + file.errorString(), path);
    }
    QByteArray bytes = file.read(fileLimit + 1);
    if (bytes.size() > fileLimit) {
        throw Failure(FailureKind::content, QStringLiteral("is larger than 1 MiB, which no file of a course is"), path);
    }
    return bytes;
}

} // namespace mica::course
