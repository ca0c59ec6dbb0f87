// SPDX-License-Identifier: GPL-3.0-or-later
// A source as the words that matter for its shape: names, numbers and texts are one word each whatever they say, comments and blanks
// are none. So renaming and reformatting change nothing. Used by fingerprints.
#pragma once

#include <QByteArray>
#include <QList>

namespace mica::similar {

struct Token {
    quint32 word = 0; ///< equal for equal words
    int line = 0;     ///< from 1
};

/// C++ or assembly. Total: any bytes give tokens.
QList<Token> tokensOf(const QByteArray& source);

} // namespace mica::similar
