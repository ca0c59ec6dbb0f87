// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema_check.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace mica::test {

using namespace Qt::Literals::StringLiterals;

namespace {

bool hasType(const QJsonValue& value, const QString& type) {
    if (type == "object"_L1) { return value.isObject(); }
    if (type == "array"_L1) { return value.isArray(); }
    if (type == "string"_L1) { return value.isString(); }
    if (type == "boolean"_L1) { return value.isBool(); }
    if (type == "integer"_L1) { return value.isDouble() && std::floor(value.toDouble()) == value.toDouble(); }
    throw std::logic_error("unknown type in the schema: " + type.toStdString());
}

bool hasOneOf(const QJsonValue& value, const QJsonValue& types) {
    if (types.isString()) { return hasType(value, types.toString()); }
    const QJsonArray all = types.toArray();
    return std::any_of(all.begin(), all.end(), [&](const QJsonValue& type) { return hasType(value, type.toString()); });
}

void refuseUnknownKeywords(const QJsonObject& schema) {
    static const QStringList known{
        u"$schema"_s,  u"title"_s,      u"description"_s,          u"type"_s, u"const"_s, u"enum"_s,
        u"required"_s, u"properties"_s, u"additionalProperties"_s, u"items"_s};
    for (const QString& keyword : schema.keys()) {
        if (!known.contains(keyword)) {
            throw std::logic_error("unknown keyword in the schema: " + keyword.toStdString());
        }
    }
}

QStringList objectViolations(const QJsonObject& object, const QJsonObject& schema, const QString& path) {
    QStringList found;
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    const QJsonArray required = schema.value("required"_L1).toArray();
    for (const QJsonValue& name : required) {
        if (!object.contains(name.toString())) { found.append(path + u": lacks "_s + name.toString()); }
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString place = path.isEmpty() ? member.key() : path + u'.' + member.key();
        if (properties.contains(member.key())) {
            found += violations(member.value(), properties.value(member.key()).toObject(), place);
        } else if (schema.value("additionalProperties"_L1) == QJsonValue(false)) {
            found.append(place + u": is not in the schema"_s);
        }
    }
    return found;
}

} // namespace

QStringList violations(const QJsonValue& value, const QJsonObject& schema, const QString& path) {
    refuseUnknownKeywords(schema);
    if (schema.contains("type"_L1) && !hasOneOf(value, schema.value("type"_L1))) {
        return {path + u": has the wrong type"_s};
    }
    if (schema.contains("const"_L1) && value != schema.value("const"_L1)) {
        return {path + u": is not the constant of the schema"_s};
    }
    if (schema.contains("enum"_L1) && !schema.value("enum"_L1).toArray().contains(value)) {
        return {path + u": is none of the values of the schema"_s};
    }
    QStringList found;
    if (value.isObject()) { found += objectViolations(value.toObject(), schema, path); }
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size() && schema.contains("items"_L1); ++i) {
        found += violations(items[i], schema.value("items"_L1).toObject(), path + u'[' + QString::number(i) + u']');
    }
    return found;
}

} // namespace mica::test
