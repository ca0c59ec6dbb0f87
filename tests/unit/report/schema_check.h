// SPDX-License-Identifier: GPL-3.0-or-later
// Checks a JSON document against a schema, as far as docs/author/mica.result.schema.json uses the language: type, const, enum,
// required, properties, additionalProperties: false, items.
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace mica::test {

/// One sentence for each place that does not conform, "checks[0].score: is no integer". Throws std::logic_error for a keyword of the
/// schema that is not known here, so that the schema cannot grow past its test.
QStringList violations(const QJsonValue& value, const QJsonObject& schema, const QString& path = {});

} // namespace mica::test
