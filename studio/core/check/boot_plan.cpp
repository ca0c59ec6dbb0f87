// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/boot_plan.h"

#include "core/course/fact_name.h"
#include "core/failure.h"

#include <QSet>

#include <algorithm>

namespace mica::check {

namespace {

void collectFact(const course::Expectation& expectation, Boot& boot) {
    if (!course::isMachineFact(expectation.name)) { return; }
    QStringList& facts = boot.facts[expectation.mark];
    if (!facts.contains(expectation.name)) { facts.append(expectation.name); }
}

void collectFacts(const course::Check& check, Boot& boot) {
    for (const course::Expectation& expectation : check.expect) { collectFact(expectation, boot); }
    for (const course::Diagnosis& diagnosis : check.diagnoses) {
        for (const course::Expectation& expectation : diagnosis.when) { collectFact(expectation, boot); }
    }
}

const course::Check& checkNamed(const course::Lab& lab, const QString& id) {
    if (const course::Check* check = lab.findCheck(id)) { return *check; }
    QStringList known;
    for (const course::Check& check : lab.checks) { known.append(check.id); }
    throw Failure(FailureKind::usage, QStringLiteral("lab %1 has no check \"%2\"").arg(lab.id, id), {},
                  QStringLiteral("Its checks are: %1.").arg(known.join(QStringLiteral(", "))));
}

} // namespace

QList<const course::Check*> selectChecks(const course::Lab& lab, const QStringList& only) {
    QStringList open;
    for (const QString& id : only) { open.append(checkNamed(lab, id).id); }
    QSet<QString> wanted;
    while (!open.isEmpty()) {
        const QString id = open.takeLast();
        if (!wanted.contains(id)) {
            wanted.insert(id);
            open.append(checkNamed(lab, id).needs);
        }
    }
    QList<const course::Check*> selected;
    for (const course::Check& check : lab.checks) {
        if (only.isEmpty() || wanted.contains(check.id)) { selected.append(&check); }
    }
    return selected;
}

QList<Boot> planBoots(const course::Lab& lab, const QList<const course::Check*>& checks, int courseMemoryMiB,
                      std::optional<quint64> seed) {
    QList<Boot> boots;
    for (const course::Check* check : checks) {
        const int memory = check->memoryMiB > 0 ? check->memoryMiB : courseMemoryMiB;
        auto boot = std::find_if(boots.begin(), boots.end(),
                                 [&](const Boot& one) { return one.probe == check->probe && one.memoryMiB == memory; });
        if (boot == boots.end()) {
            boots.append(Boot{check->probe, memory, lab.budgetOf(check->probe), seed.value_or(lab.seed), {}, {}});
            boot = boots.end() - 1;
        }
        boot->checks.append(check);
        collectFacts(*check, *boot);
    }
    return boots;
}

} // namespace mica::check
