// SPDX-License-Identifier: GPL-3.0-or-later
// All facts of one boot: what the probe observed and what was read from outside at its marks. Input of the matchers.
#pragma once

#include "core/course/expectation.h"

#include <QHash>
#include <QList>

namespace mica::check {

/// One fact as seen once.
struct Observed {
    Value value;
    quint64 tick = 0;
    QString name;    ///< in full: of "idt[0-255].type" the single one, "idt[33].type"
    QString decoded; ///< the thing it is a field of, in the domain's terms; may be empty
};

class Observations {
public:
    void add(const QString& name, const QString& mark, Observed observed);
    /// In the order seen; empty when the name was never observed. A probe's own observation has no mark.
    QList<Observed> of(const course::Expectation& expectation) const;

private:
    static QString key(const QString& name, const QString& mark);
    QHash<QString, QList<Observed>> m_values;
};

} // namespace mica::check
