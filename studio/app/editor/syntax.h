// SPDX-License-Identifier: GPL-3.0-or-later
// Which characters of a source text are a comment, a keyword, a number …: for the editor and for code in the handout.
#pragma once

#include "app/theme/theme.h"

#include <QList>
#include <QString>

namespace mica::app {

enum class Language { cpp, assembly, toml, plain };

/// By the file's ending: .cpp .h .hpp .cc .c; .S .s .asm; .toml.
Language languageOf(const QString& fileName);
/// By the word behind the back quotes of a code block: "cpp", "asm", "toml"; else plain.
Language languageOfFence(const QString& info);

struct SyntaxSpan {
    int start = 0, length = 0; ///< in UTF-16 units
    Token token = Token::text; ///< text or one of the syntax tokens
    bool operator==(const SyntaxSpan&) const = default;
};

/// The coloured spans in order; what lies between them is plain text. Total: any text gives an answer, also while it is being typed.
QList<SyntaxSpan> syntaxSpans(const QString& text, Language language);

} // namespace mica::app
