// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/course/table_reader.h"

#include "core/course/nearest_name.h"

#include <algorithm>

namespace mica::course {

const TomlNode* TableReader::find(const QString& key, Presence presence) {
    m_known.append(key);
    const TomlNode* node = m_table.find(key);
    if (node == nullptr && presence == Presence::required) {
        // A misspelt required key is one mistake, not two: finish() names the unknown one.
        const bool misspelt = std::any_of(m_table.children.begin(), m_table.children.end(), [&](const TomlNode& child) {
            return nearestName(child.key, {key}) == key && !m_known.contains(child.key);
        });
        if (!misspelt) { m_problems.add(m_table.at, QStringLiteral("%1 has no `%2`").arg(m_name, key)); }
    }
    return node;
}

void TableReader::wrongKind(const QString& key, const TomlNode& node, const QString& wanted) {
    m_problems.add(node.at, QStringLiteral("`%1` is %2; it must be %3").arg(key, node.kindName(), wanted));
}

QString TableReader::text(const QString& key, Presence presence) {
    const TomlNode* node = find(key, presence);
    if (node == nullptr) { return {}; }
    if (node->kind != TomlNode::Kind::text) {
        wrongKind(key, *node, QStringLiteral("a text"));
    } else if (node->text.trimmed().isEmpty()) {
        m_problems.add(node->at, QStringLiteral("`%1` is empty").arg(key));
    }
    return node->text;
}

QString TableReader::anyText(const QString& key) {
    const TomlNode* node = find(key, Presence::required);
    if (node != nullptr && node->kind != TomlNode::Kind::text) { wrongKind(key, *node, QStringLiteral("a text")); }
    return node == nullptr ? QString() : node->text;
}

bool TableReader::flag(const QString& key) {
    const TomlNode* node = find(key, Presence::optional);
    if (node == nullptr) { return false; }
    if (node->kind != TomlNode::Kind::boolean) {
        wrongKind(key, *node, QStringLiteral("true or false"));
        return false;
    }
    return node->boolean;
}

qint64 TableReader::number(const QString& key, qint64 lowest, qint64 highest, Presence presence, qint64 fallback) {
    const TomlNode* node = find(key, presence);
    if (node == nullptr) { return fallback; }
    if (node->kind != TomlNode::Kind::integer) {
        wrongKind(key, *node, QStringLiteral("a whole number"));
        return fallback;
    }
    if (node->integer < lowest || node->integer > highest) {
        m_problems.add(
            node->at,
            QStringLiteral("`%1` is %2; it must be %3 to %4").arg(key).arg(node->integer).arg(lowest).arg(highest));
        return fallback;
    }
    return node->integer;
}

QStringList TableReader::texts(const QString& key, Presence presence, QList<Position>* positions) {
    QStringList result;
    const TomlNode* node = find(key, presence);
    if (node == nullptr) { return result; }
    if (node->kind != TomlNode::Kind::list) {
        wrongKind(key, *node, QStringLiteral("a list of texts"));
        return result;
    }
    for (const TomlNode& item : node->children) {
        if (item.kind != TomlNode::Kind::text) {
            m_problems.add(item.at, QStringLiteral("`%1` is a list of texts; this is %2").arg(key, item.kindName()));
            continue;
        }
        if (item.text.trimmed().isEmpty()) {
            m_problems.add(item.at, QStringLiteral("`%1` holds an empty text").arg(key));
        }
        result.append(item.text);
        if (positions != nullptr) { positions->append(item.at); }
    }
    return result;
}

QList<TomlNode> TableReader::tables(const QString& key, Presence presence) {
    const TomlNode* node = find(key, presence);
    if (node == nullptr) { return {}; }
    const bool isList = node->kind == TomlNode::Kind::list;
    if (!isList || std::any_of(node->children.begin(), node->children.end(),
                               [](const TomlNode& item) { return item.kind != TomlNode::Kind::table; })) {
        wrongKind(key, *node, QStringLiteral("written as [[%1]], once for each").arg(key));
        return {};
    }
    if (node->children.isEmpty() && presence == Presence::required) {
        m_problems.add(node->at, QStringLiteral("`%1` is empty; there must be at least one").arg(key));
    }
    return node->children;
}

const TomlNode* TableReader::table(const QString& key, Presence presence) {
    const TomlNode* node = find(key, presence);
    if (node != nullptr && node->kind != TomlNode::Kind::table) {
        wrongKind(key, *node, QStringLiteral("a table"));
        return nullptr;
    }
    return node;
}

Position TableReader::at(const QString& key) const {
    const TomlNode* node = m_table.find(key);
    return node == nullptr ? m_table.at : node->at;
}

std::optional<TomlNode::Kind> TableReader::kind(const QString& key) const {
    const TomlNode* node = m_table.find(key);
    return node == nullptr ? std::nullopt : std::optional(node->kind);
}

void TableReader::finish() {
    for (const TomlNode& child : m_table.children) {
        if (!m_known.contains(child.key)) {
            m_problems.add(
                child.keyAt,
                QStringLiteral("unknown key `%1` in %2; %3").arg(child.key, m_name, suggestion(child.key, m_known)));
        }
    }
}

void requireSchema(TableReader& reader, const QString& wanted) {
    const QString schema = reader.text(QStringLiteral("schema"));
    if (!schema.isEmpty() && schema != wanted) {
        reader.problems().add(reader.at(QStringLiteral("schema")),
                              QStringLiteral("schema is \"%1\"; this kit reads \"%2\"").arg(schema, wanted));
    }
}

} // namespace mica::course
