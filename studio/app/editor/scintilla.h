// SPDX-License-Identifier: GPL-3.0-or-later
// QScintilla's headers, which are written with Qt's keywords `signals` and `slots`; our code is compiled without these. Include this
// instead of <Qsci/…>.
#pragma once

#include <QObject>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexercustom.h>
#include <Qsci/qsciscintilla.h>
#undef signals
#undef slots
