// SPDX-License-Identifier: GPL-3.0-or-later
// Gives the spans of syntax.h to QScintilla, in the colours of the theme.
#pragma once

#include "app/editor/syntax.h"

#include "app/editor/scintilla.h"

namespace mica::app {

class SyntaxLexer : public QsciLexerCustom {
    Q_OBJECT
public:
    explicit SyntaxLexer(QObject* parent) : QsciLexerCustom(parent) {}

    void setLanguage(Language language) { m_language = language; }
    /// Colours and font of the theme as it is now.
    void applyTheme();

    const char* language() const override { return "Mica"; }
    QString description(int style) const override;
    void styleText(int start, int end) override;

private:
    Language m_language = Language::plain;
};

} // namespace mica::app
