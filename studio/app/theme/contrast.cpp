// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace mica::app {

namespace {

constexpr double leastForText = 4.5;
constexpr double leastForGraphics = 3.0;

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Relative luminance, 0 to 1 (WCAG 2.1).
double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

void addAll(QList<TokenPair>& pairs, const QList<Token>& foregrounds, const QList<Token>& backgrounds, double least) {
    for (const Token foreground : foregrounds) {
        for (const Token background : backgrounds) { pairs += {foreground, background, least}; }
    }
}

} // namespace

double contrastRatio(const QColor& one, const QColor& other) {
    const double first = luminance(one), second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QList<TokenPair> drawnPairs() {
    const QList<Token> surfaces{Token::background, Token::panel};
    const QList<Token> tints{Token::changed, Token::marked, Token::currentLine, Token::studentRegion, Token::kitOwned};
    const QList<Token> code{Token::background, Token::currentLine, Token::studentRegion, Token::kitOwned};
    QList<TokenPair> pairs;
    addAll(pairs, {Token::text, Token::dim, Token::ok, Token::warn, Token::bad, Token::accent}, surfaces, leastForText);
    addAll(pairs, {Token::text, Token::dim}, tints, leastForText);
    addAll(pairs, {Token::accentText}, {Token::accent}, leastForText);
    addAll(pairs,
           {Token::syntaxKeyword, Token::syntaxType, Token::syntaxString, Token::syntaxNumber, Token::syntaxComment,
            Token::syntaxPreprocessor},
           code, leastForText);
    addAll(pairs, {Token::border}, surfaces, leastForGraphics);
    addAll(pairs, {Token::ok, Token::warn, Token::bad, Token::accent}, tints, leastForGraphics);
    addAll(pairs,
           {Token::pageKernel, Token::pageUser, Token::pageReadOnly, Token::pageTable, Token::pageDevice,
            Token::threadRuns, Token::threadReady, Token::threadCalls, Token::threadReceives, Token::threadReplies,
            Token::threadSleeps, Token::threadStopped},
           surfaces, leastForGraphics);
    return pairs;
}

} // namespace mica::app
