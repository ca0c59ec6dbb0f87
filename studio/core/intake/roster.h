// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a class: who should have handed in. Used by class_source.
#pragma once

#include "core/intake/download_names.h"

#include <QByteArray>
#include <QList>

namespace mica::intake {

/// A CSV with a header row; columns are known by their names (English ones, as Moodle, Canvas and Gradescope export them): a number or
/// identifier, a name or first and last name, an e-mail address. Moodle's grading worksheet is known in any language. `fileName` is for
/// messages.
/// Throws Failure(content) when no column says who a row is.
QList<Person> readRoster(const QByteArray& csv, const QString& fileName);

/// Index of the person on the roster that is this one: equal number, e-mail address or platform id, else an equal name that occurs once
/// only; -1 when there is none. `sourceName`: what the submission was called.
qsizetype findOnRoster(const QList<Person>& roster, const Person& person, const QString& sourceName);

} // namespace mica::intake
