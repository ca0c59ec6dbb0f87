// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/screen/key_symbols.h"

#include <algorithm>
#include <array>

namespace mica::screen {

namespace {

struct Named {
    int key;
    quint32 symbol;
};

// Not here are the keys that lock: the characters they make are taken as they come, and would be turned round twice.
constexpr std::array named = {
    Named{Qt::Key_Backspace, 0xff08},  Named{Qt::Key_Tab, 0xff09},          Named{Qt::Key_Backtab, 0xff09},
    Named{Qt::Key_Return, 0xff0d},     Named{Qt::Key_Enter, 0xff8d},        Named{Qt::Key_Pause, 0xff13},
    Named{Qt::Key_ScrollLock, 0xff14}, Named{Qt::Key_Escape, 0xff1b},       Named{Qt::Key_Home, 0xff50},
    Named{Qt::Key_Left, 0xff51},       Named{Qt::Key_Up, 0xff52},           Named{Qt::Key_Right, 0xff53},
    Named{Qt::Key_Down, 0xff54},       Named{Qt::Key_PageUp, 0xff55},       Named{Qt::Key_PageDown, 0xff56},
    Named{Qt::Key_End, 0xff57},        Named{Qt::Key_Print, 0xff61},        Named{Qt::Key_Insert, 0xff63},
    Named{Qt::Key_Delete, 0xffff},     Named{Qt::Key_Shift, symbol::shift}, Named{Qt::Key_Control, symbol::control},
    Named{Qt::Key_Alt, symbol::alt},
};

constexpr quint32 firstFunctionKey = 0xffbe; // F1

bool isCharacter(quint32 code) { return code >= 0x20 && code < 0x7f; }

} // namespace

std::optional<quint32> symbolOf(int qtKey, const QString& text) {
    const auto found = std::find_if(named.begin(), named.end(), [qtKey](const Named& one) { return one.key == qtKey; });
    if (found != named.end()) { return found->symbol; }
    if (qtKey >= Qt::Key_F1 && qtKey <= Qt::Key_F12) {
        return firstFunctionKey + static_cast<quint32>(qtKey - Qt::Key_F1);
    }
    if (text.size() == 1 && isCharacter(text.at(0).unicode())) { return text.at(0).unicode(); }
    // With Ctrl or Alt the text is a control character or empty; Qt's key of a letter is its upper case.
    const auto code = static_cast<quint32>(qtKey);
    const bool noOtherText = text.isEmpty() || text.at(0).unicode() < 0x20;
    if (!noOtherText || !isCharacter(code)) { return std::nullopt; }
    return code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code;
}

bool needsShift(quint32 symbol) {
    if (symbol >= 'A' && symbol <= 'Z') { return true; }
    return QByteArrayView("~!@#$%^&*()_+{}|:\"<>?").contains(static_cast<char>(symbol));
}

} // namespace mica::screen
