// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded replies of Bochs (tests/data/transcripts). Used by the unit tests of core/machine.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace mica::machine::test {

/// The versions there are recordings of, as BOOST_DATA_TEST_CASE wants them.
QStringList transcriptVersions();

/// A recording as it came.
QByteArray recorded(const QString& version, const QString& name);

/// What Debugger makes of it: without the repeated command, line ends as '\n'.
QByteArray reply(const QString& version, const QString& name);

/// The names of all recordings of a version.
QStringList transcriptNames(const QString& version);

} // namespace mica::machine::test
