// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advice.h"

namespace mica {

namespace {

/// Those of `mica`.
QString commandLineWords(Advice advice, const QString& about) {
    const QString lab = about.isEmpty() ? QStringLiteral("LAB") : about;
    switch (advice) {
    case Advice::examineTools: return QStringLiteral("Run mica doctor to see what is installed.");
    case Advice::examineBochs: return QStringLiteral("Run mica doctor to see whether Bochs works.");
    case Advice::beginLab: return QStringLiteral("Begin it with: mica start %1").arg(lab);
    case Advice::beginWorkspace: return QStringLiteral("Make one with: mica start %1").arg(lab);
    case Advice::restoreFiles:
        return about.isEmpty()
                   ? QStringLiteral("Restore it with mica start.")
                   : QStringLiteral("'mica start %1' brings a missing file back as it was at the start.").arg(lab);
    case Advice::seeMessages: return QStringLiteral("'mica check' shows every message.");
    case Advice::checkAgain: return QStringLiteral("The files have changed since that result: run mica check again.");
    case Advice::makeResult:
        return QStringLiteral("Make a result with 'mica check', or with 'mica check --json FILE'.");
    }
    return {};
}

AdviceWords& words() {
    static AdviceWords chosen = commandLineWords;
    return chosen;
}

} // namespace

QString advise(Advice advice, const QString& about) { return words()(advice, about); }

void setAdviceWords(AdviceWords chosen) { words() = chosen != nullptr ? chosen : commandLineWords; }

} // namespace mica
