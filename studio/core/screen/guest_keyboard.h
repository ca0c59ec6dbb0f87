// SPDX-License-Identifier: GPL-3.0-or-later
// The guest's keyboard under a person's hands: which of its keys go down and up for each of the person's, whatever layout that keyboard has.
// Pure. Used by LiveScreen.
#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace mica::screen {

/// A key of the person's keyboard, as QKeyEvent tells it.
struct Keystroke {
    int key = 0;          ///< Qt::Key
    quint32 scanCode = 0; ///< the same one when it goes down and when it goes up
    QString text;         ///< what it writes; may be empty
};

struct KeyChange {
    quint32 symbol = 0;
    bool down = false;
    bool operator==(const KeyChange&) const = default;
};

/// Characters keep their meaning: for one that the person's layout writes without Shift and a US keyboard with it, Shift is pressed
/// around it, and the other way round; Ctrl and Alt together (AltGr) are let go around it.
class GuestKeyboard {
public:
    /// Also of a key that repeats. Empty for keys that the guest's keyboard does not have.
    QList<KeyChange> press(const Keystroke& stroke);
    QList<KeyChange> release(const Keystroke& stroke);
    /// All that are down go up, in an order that depends on the keys alone: the person's keyboard has gone elsewhere.
    QList<KeyChange> releaseAll();

private:
    bool holds(quint32 symbol) const;
    void set(QList<KeyChange>& changes, quint32 symbol, bool down) const;

    QMap<quint64, quint32> m_down; ///< by identity of the person's key: what went down for it
};

} // namespace mica::screen
