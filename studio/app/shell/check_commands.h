// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the Lab menu about checks, what `mica check` has as options: at every save, one check alone, another seed, own parts of
// the other labs, the result as a file, hints. Used by WorkWiring, which it serves.
#pragma once

#include "app/shell/work_wiring.h"

namespace mica::app {

class ChecksDock;
class Settings;

/// Lives as long as the wiring.
class CheckCommands : public QObject {
    Q_OBJECT
public:
    CheckCommands(MainWindow& window, WorkWiring& work, ChecksDock& checks);

private:
    void addChoices();
    void addMoves();
    /// The check whose line is open, or a banner that says to choose one; empty then.
    QString chosenCheck();
    void checkChosen();
    void showHint();
    void askSeed();
    void askResultFile();
    void saveResult(const QString& path);
    void tell(const QString& sentence);

    MainWindow& m_window;
    WorkWiring& m_work;
    ChecksDock& m_checks;
};

/// Link the own parts of the other labs, too? As it was chosen last.
bool linksOwnParts(const Settings& settings);

} // namespace mica::app
