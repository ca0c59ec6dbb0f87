// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screen/guest_keyboard.h"

#include "core/screen/key_symbols.h"

#include <algorithm>

namespace mica::screen {

namespace {

/// Where the system tells no scan code (tests, some input methods) the key itself must do.
quint64 identityOf(const Keystroke& stroke) {
    constexpr quint64 byKey = quint64{1} << 32U;
    return stroke.scanCode != 0 ? stroke.scanCode : byKey | static_cast<quint32>(stroke.key);
}

bool isModifier(quint32 symbol) {
    return symbol == symbol::shift || symbol == symbol::control || symbol == symbol::alt;
}

} // namespace

bool GuestKeyboard::holds(quint32 symbol) const {
    return std::find(m_down.cbegin(), m_down.cend(), symbol) != m_down.cend();
}

void GuestKeyboard::set(QList<KeyChange>& changes, quint32 symbol, bool down) const {
    if (holds(symbol) != down) { changes += {symbol, down}; }
}

QList<KeyChange> GuestKeyboard::press(const Keystroke& stroke) {
    const std::optional<quint32> symbol = symbolOf(stroke.key, stroke.text);
    if (!symbol) { return {}; }
    QList<KeyChange> around;
    const bool writes = stroke.text.size() == 1 && stroke.text.at(0).unicode() == *symbol;
    if (writes && !isModifier(*symbol)) {
        set(around, symbol::shift, needsShift(*symbol));
        if (holds(symbol::control) && holds(symbol::alt)) {
            set(around, symbol::control, false);
            set(around, symbol::alt, false);
        }
    }
    QList<KeyChange> changes = around;
    changes += {*symbol, true};
    for (const KeyChange& change : std::as_const(around)) { changes += {change.symbol, !change.down}; }
    m_down.insert(identityOf(stroke), *symbol);
    return changes;
}

QList<KeyChange> GuestKeyboard::release(const Keystroke& stroke) {
    const quint64 identity = identityOf(stroke);
    if (!m_down.contains(identity)) { return {}; }
    const quint32 symbol = m_down.take(identity);
    if (holds(symbol)) { return {}; } // by another key of the same meaning, as the two of Shift
    return {{symbol, false}};
}

QList<KeyChange> GuestKeyboard::releaseAll() {
    QList<KeyChange> changes;
    for (const quint32 symbol : std::as_const(m_down)) {
        const KeyChange up{symbol, false};
        if (!changes.contains(up)) { changes += up; }
    }
    m_down.clear();
    return changes;
}

} // namespace mica::screen
