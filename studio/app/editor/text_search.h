// SPDX-License-Identifier: GPL-3.0-or-later
// Find and replace over a text, without a widget. Used by FindBar and the handout's search.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace mica::app {

struct SearchWish {
    QString text;
    bool pattern = false; ///< `text` is a regular expression (Perl's, over several lines)
    bool wholeWord = false;
    bool matchCase = false;
    bool operator==(const SearchWish&) const = default;
};

struct SearchMatch {
    int start = 0, length = 0; ///< in UTF-16 units; a length is never 0
    QStringList groups;        ///< of a pattern: the whole match, then what each bracket took
};

struct SearchResult {
    QList<SearchMatch> matches;
    QString problem; ///< why the pattern cannot be used; then there are no matches
};

/// Nothing for an empty wish.
SearchResult findAll(const QString& text, const SearchWish& wish);

/// What stands for the match: of a pattern `\1` is its first bracket, `\n` a line break, `\t` a tab, `\\` a backslash.
QString replacementOf(const SearchMatch& match, const QString& with, const SearchWish& wish);

} // namespace mica::app
