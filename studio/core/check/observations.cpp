// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/observations.h"

#include "core/course/fact_name.h"

namespace mica::check {

QString Observations::key(const QString& name, const QString& mark) {
    return mark.isEmpty() ? name : name + u'@' + mark;
}

void Observations::add(const QString& name, const QString& mark, Observed observed) {
    m_values[key(name, mark)].append(std::move(observed));
}

QList<Observed> Observations::of(const course::Expectation& expectation) const {
    const QString mark = course::isMachineFact(expectation.name) ? expectation.mark : QString();
    return m_values.value(key(expectation.name, mark));
}

} // namespace mica::check
