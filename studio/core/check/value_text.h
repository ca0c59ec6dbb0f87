// SPDX-License-Identifier: GPL-3.0-or-later
// How a value of a given name is shown to a person: an address in hex, a mask register also bit by bit, a text in quotes.
#pragma once

#include "core/course/value.h"

#include <QList>

namespace mica::check {

/// `name` decides the form: "idt[32].offset" -> "0xc0104a10", "pic.master.imr" -> "0xfb (1111 1011)", "irq0.count" -> "12".
QString valueText(const QString& name, const Value& value);

/// The values in order, "1, 2, 3"; a long list is cut in the middle.
QString valuesText(const QString& name, const QList<Value>& values);

} // namespace mica::check
