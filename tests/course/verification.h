// SPDX-License-Identifier: GPL-3.0-or-later
// `mica verify LAB --json -` of the built course, and what every lab must hold up to. Used by the verify tests.
#pragma once

#include "mica_process.h"

#include <QJsonArray>

namespace mica::test {

struct LeastNumbers {
    qsizetype checks, mutants, spoofs;
};

/// Verifies one lab through the program and requires: exit 0, no deviation, skeleton 0, reference and alternative 100, and at
/// least so many checks, mutants and spoofs.
void requireVerified(const QString& lab, const LeastNumbers& least);

/// The cases of the only lab in a "mica.verify/1" document, by name.
QMap<QString, QJsonObject> casesByName(const QJsonObject& document);

/// Names of the cases that deviate.
QStringList deviating(const QJsonObject& document);

} // namespace mica::test
