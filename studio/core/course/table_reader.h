// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one TOML table key by key. Missing keys, wrong types, values out of range and keys nobody asked for become problems.
#pragma once

#include "core/course/toml_tree.h"

#include <QStringList>

namespace mica::course {

enum class Presence { required, optional };

class TableReader {
public:
    /// `name`: how messages call the table ("[[check]]"). Pre: table.kind is table.
    TableReader(const TomlNode& table, QString name, ProblemList& problems)
        : m_table(table), m_name(std::move(name)), m_problems(problems) {}

    /// A text that is not empty. Empty when absent or wrong.
    QString text(const QString& key, Presence presence = Presence::required);

    /// A required text that may be empty.
    QString anyText(const QString& key);

    /// A whole number in [lowest, highest]. `fallback` when absent or wrong.
    qint64 number(const QString& key, qint64 lowest, qint64 highest, Presence presence = Presence::required,
                  qint64 fallback = 0);

    /// True or false; false when absent or wrong.
    bool flag(const QString& key);

    /// A list of texts, none empty. `positions`, when given, receives the place of each.
    QStringList texts(const QString& key, Presence presence, QList<Position>* positions = nullptr);

    /// The tables of `[[key]]`. Required: at least one.
    QList<TomlNode> tables(const QString& key, Presence presence);

    /// The table `key`, or null.
    const TomlNode* table(const QString& key, Presence presence);

    /// Where the value of `key` is; of an absent key, where the table is.
    Position at(const QString& key) const;

    /// What the value of `key` is; nothing when absent.
    std::optional<TomlNode::Kind> kind(const QString& key) const;

    /// Call last: reports every key that was not asked for.
    void finish();

    ProblemList& problems() const { return m_problems; }

private:
    const TomlNode* find(const QString& key, Presence presence);
    void wrongKind(const QString& key, const TomlNode& node, const QString& wanted);

    const TomlNode& m_table;
    QString m_name;
    ProblemList& m_problems;
    QStringList m_known;
};

/// Reports a `schema` other than `wanted`, so that a file of a newer kit is not half understood.
void requireSchema(TableReader& reader, const QString& wanted);

} // namespace mica::course
