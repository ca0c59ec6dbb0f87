// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/advice_words.h"

#include <QCoreApplication>

namespace mica::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Advice)
};

} // namespace

QString studioAdvice(Advice advice, const QString& about) {
    switch (advice) {
    case Advice::examineTools: return Texts::tr("Health of the installation, in the Help menu, says what is missing.");
    case Advice::examineBochs:
        return Texts::tr("Health of the installation, in the Help menu, says whether Bochs works.");
    case Advice::beginLab:
        return about.isEmpty() ? Texts::tr("Open the lab in Course: that begins it.")
                               : Texts::tr("Open the lab %1 in Course: that begins it.").arg(about);
    case Advice::beginWorkspace: return Texts::tr("Make one with Open or make a workspace, in the File menu.");
    case Advice::restoreFiles:
        return Texts::tr("Open the lab again in Course: a file that is missing comes back as it was at the start.");
    case Advice::seeMessages: return Texts::tr("The Build dock shows every message.");
    case Advice::checkAgain: return Texts::tr("The files have changed since that result: check the lab again.");
    case Advice::makeResult: return Texts::tr("Check the lab: its result is kept.");
    }
    return {};
}

} // namespace mica::app
