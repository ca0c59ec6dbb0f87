// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of colours of light, dark and high contrast, and the sizes and fonts that go with them. Widgets ask for tokens, never
// for colours, and paint again when Theme::changed() comes.
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

#include <memory>

namespace mica::app {

enum class Token {
    background,
    panel,
    text,
    dim,
    accent,
    accentText,
    border,
    ok,
    warn,
    bad,     ///< of verdicts and banners; always beside an icon and a word
    changed, ///< behind what differs from the last stop
    marked,  ///< behind what Show me, a link or a tour points at
    currentLine,
    studentRegion,
    kitOwned,
    pageKernel,
    pageUser,
    pageReadOnly,
    pageTable,
    pageDevice,
    pageNone, ///< kinds of page; each has a pattern, too
    threadRuns,
    threadReady,
    threadCalls,
    threadReceives,
    threadReplies,
    threadSleeps,
    threadStopped, ///< states; each has a pattern, too
    syntaxKeyword,
    syntaxType,
    syntaxString,
    syntaxNumber,
    syntaxComment,
    syntaxPreprocessor,
};

enum class ThemeName { system, light, dark, highContrast };

class Theme : public QObject {
    Q_OBJECT
public:
    /// The theme of this program; pre: a QApplication. The first call sets style, palette and font of the application.
    static Theme& current();
    ~Theme() override;

    QColor color(Token token) const;
    QFont textFont() const;
    QFont codeFont() const; ///< monospaced, of a list of fallbacks
    bool isDark() const;

    /// Four pixels times `units`: every margin and gap is a multiple of it.
    static constexpr int grid(int units = 1) { return 4 * units; }

    void choose(ThemeName name);     ///< takes effect at once; emits changed()
    ThemeName chosen() const;        ///< what was chosen: `system` stays `system`
    ThemeName shown() const;         ///< what is seen: never `system`
    void setTextSize(double points); ///< within leastTextSize and largestTextSize; emits changed()
    double textSize() const;         ///< points
    static constexpr double leastTextSize = 7, largestTextSize = 28;

Q_SIGNALS:
    void changed();

private:
    Theme();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace mica::app
