// SPDX-License-Identifier: GPL-3.0-or-later
// What hidden variants do to a verdict. Pure. Used by class_run.
#pragma once

#include <QJsonObject>
#include <QString>

namespace mica::grade {

/// `verdict` with the checks of `variant` (both mica.result/1) laid over it: a check that passed and does not hold in the variant has
/// failed, with a message that tells no value; each check of the variant is appended as a hidden one worth nothing. A variant that
/// could not be judged makes the whole verdict an infrastructure_error.
QJsonObject withHidden(const QJsonObject& verdict, const QJsonObject& variant, const QString& variantName);

} // namespace mica::grade
