// SPDX-License-Identifier: GPL-3.0-or-later
// Advice that each face of core words in its own way: `mica` names a command, Studio a menu. Used by core where it throws Failure; a face sets its
// words once, before anything can fail.
#pragma once

#include <QString>

namespace mica {

/// What a person should do.
enum class Advice {
    examineTools,   ///< see what is installed and what is missing
    examineBochs,   ///< see whether Bochs works
    beginLab,       ///< `about`: the lab's id
    beginWorkspace, ///< `about`: the id of a lab to begin with; may be empty
    restoreFiles,   ///< bring missing files back as they were; `about`: the lab's id; may be empty
    seeMessages,    ///< see every message of the build
    checkAgain,     ///< the files have changed since a result
    makeResult,     ///< there is no result yet: check a lab
};

/// The sentence for it, in the words of this program's face.
QString advise(Advice advice, const QString& about = {});

using AdviceWords = QString (*)(Advice advice, const QString& about);

/// The words of another face than the command line. Null: those of the command line again. Call it while no other thread runs.
void setAdviceWords(AdviceWords words);

} // namespace mica
