// SPDX-License-Identifier: GPL-3.0-or-later
// The table of colours: contrast of every pair that is drawn, patterns that tell kinds apart, and what the application gets of it.
#include "app/theme/contrast.h"
#include "app/theme/patterns.h"
#include "app/theme/token_table.h"

#include <boost/test/unit_test.hpp>

#include <QApplication>
#include <QFontInfo>
#include <QMenu>
#include <QPainter>
#include <QSet>
#include <QSignalSpy>
#include <QStyle>

using namespace mica::app;

namespace {

const QList<ThemeName> themes{ThemeName::light, ThemeName::dark, ThemeName::highContrast};

QImage filled(Token token) {
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(Theme::current().color(Token::panel));
    QPainter painter(&image);
    fillPattern(painter, QRectF(0, 0, 32, 32), token);
    return image;
}

} // namespace

BOOST_AUTO_TEST_CASE(contrast_is_that_of_wcag) {
    BOOST_TEST(contrastRatio(Qt::white, Qt::black) == 21.0, boost::test_tools::tolerance(0.001));
    BOOST_TEST(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) == 4.478, boost::test_tools::tolerance(0.001));
    BOOST_TEST(contrastRatio(Qt::red, Qt::red) == 1.0);
}

BOOST_AUTO_TEST_CASE(every_pair_that_is_drawn_can_be_seen_in_every_theme) {
    for (const ThemeName theme : themes) {
        for (const TokenPair& pair : drawnPairs()) {
            const double ratio = contrastRatio(tokenColor(theme, pair.foreground), tokenColor(theme, pair.background));
            BOOST_TEST(ratio >= pair.least, "theme " << static_cast<int>(theme) << ": token "
                                                     << static_cast<int>(pair.foreground) << " on "
                                                     << static_cast<int>(pair.background) << " has " << ratio);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_token_takes_part_in_a_pair) {
    QSet<Token> used{Token::pageNone}; // the absence of a page: meant to be hardly seen
    for (const TokenPair& pair : drawnPairs()) { used << pair.foreground << pair.background; }
    for (const Token token : allTokens()) {
        BOOST_TEST(used.contains(token), "token " << static_cast<int>(token) << " is in no pair");
    }
}

BOOST_AUTO_TEST_CASE(kinds_of_page_and_states_of_threads_differ_without_colour) {
    const QList<QList<Token>> groups{
        {Token::pageKernel, Token::pageUser, Token::pageReadOnly, Token::pageTable, Token::pageDevice, Token::pageNone},
        {Token::threadRuns, Token::threadReady, Token::threadCalls, Token::threadReceives, Token::threadReplies,
         Token::threadSleeps, Token::threadStopped}};
    for (const QList<Token>& group : groups) {
        QSet<Pattern> patterns;
        for (const Token token : group) { patterns << patternOf(token); }
        BOOST_TEST(patterns.size() == group.size());
    }
}

BOOST_AUTO_TEST_CASE(a_pattern_is_drawn_and_not_only_named) {
    Theme::current().choose(ThemeName::light);
    const auto share = [](Token token) {
        const QImage image = filled(token);
        const QRgb colour = Theme::current().color(token).rgb();
        int same = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) { same += image.pixel(x, y) == colour ? 1 : 0; }
        }
        return same;
    };
    BOOST_TEST(share(Token::pageKernel) == 32 * 32);
    BOOST_TEST(share(Token::pageNone) == 4 * 31);
    for (const Token token : {Token::pageUser, Token::pageReadOnly, Token::pageTable, Token::pageDevice}) {
        BOOST_TEST(share(token) < 32 * 32);
        BOOST_TEST(share(token) > 32 * 32 / 3);
    }
}

BOOST_AUTO_TEST_CASE(a_choice_reaches_the_application_and_is_told) {
    Theme& theme = Theme::current();
    QSignalSpy spy(&theme, &Theme::changed);
    theme.choose(ThemeName::dark);
    BOOST_TEST(theme.isDark());
    BOOST_TEST((theme.chosen() == ThemeName::dark));
    BOOST_TEST(QApplication::palette().color(QPalette::Base).name().toStdString() ==
               theme.color(Token::background).name().toStdString());
    theme.choose(ThemeName::light);
    BOOST_TEST(!theme.isDark());
    BOOST_TEST(QApplication::palette().color(QPalette::WindowText).name().toStdString() == "#1c2126");
    BOOST_TEST(spy.count() == 2);
    theme.choose(ThemeName::system);
    BOOST_TEST((theme.shown() != ThemeName::system));
    BOOST_TEST((theme.chosen() == ThemeName::system));
}

BOOST_AUTO_TEST_CASE(the_line_between_parts_of_a_menu_can_be_seen_in_every_theme) {
    for (const ThemeName theme : themes) {
        Theme::current().choose(theme);
        QMenu menu;
        menu.addAction(QStringLiteral("above"));
        const QAction* line = menu.addSeparator();
        menu.addAction(QStringLiteral("below"));
        menu.ensurePolished();
        menu.resize(menu.sizeHint());
        const QImage image = menu.grab().toImage();
        const QRect place = menu.actionGeometry(const_cast<QAction*>(line));
        double strongest = 1;
        for (int y = place.top(); y <= place.bottom(); ++y) {
            strongest = std::max(strongest, contrastRatio(image.pixelColor(place.center().x(), y),
                                                          image.pixelColor(place.center().x(), menu.height() - 3)));
        }
        BOOST_TEST(strongest >= 1.3, "theme " << static_cast<int>(theme) << ": " << strongest);
    }
    Theme::current().choose(ThemeName::system);
}

BOOST_AUTO_TEST_CASE(the_text_size_is_kept_within_what_can_be_read_and_shown) {
    Theme& theme = Theme::current();
    const double before = theme.textSize();
    theme.setTextSize(14);
    BOOST_TEST(QApplication::font().pointSizeF() == 14);
    BOOST_TEST(theme.codeFont().pointSizeF() == 14);
    theme.setTextSize(0);
    BOOST_TEST(theme.textSize() == Theme::leastTextSize);
    theme.setTextSize(1000);
    BOOST_TEST(theme.textSize() == Theme::largestTextSize);
    theme.setTextSize(before);
}

BOOST_AUTO_TEST_CASE(code_is_monospaced) {
    const QFontMetricsF metrics(Theme::current().codeFont());
    BOOST_TEST(metrics.horizontalAdvance(QStringLiteral("iiii")) == metrics.horizontalAdvance(QStringLiteral("MMMM")));
}
