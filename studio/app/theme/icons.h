// SPDX-License-Identifier: GPL-3.0-or-later
// Studio's own icons, drawn from path data at whatever size and scale is asked for, in the colours of the theme of that moment. Used by
// every dock; an icon that tells a state always stands beside the word.
#pragma once

#include "app/theme/theme.h"

#include <QIcon>

namespace mica::app {

enum class Icon {
    passed, ///< states of a check
    failed,
    skipped,
    harnessError,
    running,
    check, ///< commands
    run,
    pause,
    step,
    stepLine,
    stepOut,
    stepBack,
    runBack,
    restart,
    stop,
    breakpoint,
    hint,
    handout,
    showMe,
    reset,
    submit,
    search,
    save,
    close,
    copy,
    open,
    settings,
    labNotBegun, ///< states of a lab
    labBegun,
    labDone,
    info, ///< kinds of banner
    warning,
    error,
    link,
    up,
    down,
};

/// The icon in the colour that goes with its meaning. Follows the theme: the widget need only paint again.
QIcon icon(Icon icon);
/// The same in the colour of `token`, on a button of the accent colour, for example.
QIcon icon(Icon icon, Token token);

/// Every icon, for the test and the sheet of icons.
QList<Icon> allIcons();

} // namespace mica::app
