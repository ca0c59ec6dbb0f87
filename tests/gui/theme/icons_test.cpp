// SPDX-License-Identifier: GPL-3.0-or-later
// Every icon draws something of its own, in the theme's colour, sharp at every scale. With MICA_PICTURES set to a folder, the sheet of all icons
// is written there.
#include "app/theme/icon_drawings.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QPainter>
#include <QSet>

using namespace mica::app;

namespace {

QImage drawn(const QIcon& icon, int side, QIcon::Mode mode = QIcon::Normal) {
    return icon.pixmap(QSize(side, side), 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

int inked(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) { count += qAlpha(image.pixel(x, y)) > 127 ? 1 : 0; }
    }
    return count;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_icon_draws_something_of_its_own_inside_its_square) {
    QSet<QByteArray> seen;
    for (const Icon name : allIcons()) {
        const IconDrawing drawing = drawingOf(name);
        const QRectF bounds = drawing.lines.boundingRect().united(drawing.areas.boundingRect());
        BOOST_TEST(QRectF(1, 1, 22, 22).contains(bounds), "icon " << static_cast<int>(name) << " leaves its square");
        const QImage image = drawn(icon(name, Token::text), 48);
        BOOST_TEST(inked(image) > 100, "icon " << static_cast<int>(name) << " is empty");
        seen << QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
    }
    BOOST_TEST(seen.size() == allIcons().size() - 1); // a lab that is done and a check that passed look alike
}

BOOST_AUTO_TEST_CASE(an_icon_takes_the_colour_of_the_theme_of_the_moment) {
    const QIcon stop = icon(Icon::stop);
    for (const ThemeName theme : {ThemeName::dark, ThemeName::light}) {
        Theme::current().choose(theme);
        BOOST_TEST(QColor(drawn(stop, 24).pixel(12, 12)).name().toStdString() ==
                   Theme::current().color(Token::bad).name().toStdString());
        BOOST_TEST(QColor(drawn(stop, 24, QIcon::Selected).pixel(12, 12)).name().toStdString() ==
                   Theme::current().color(Token::accentText).name().toStdString());
    }
    BOOST_TEST(qAlpha(drawn(stop, 24, QIcon::Disabled).pixel(12, 12)) < 200);
}

BOOST_AUTO_TEST_CASE(twice_the_scale_is_drawn_anew_and_not_blown_up) {
    const QPixmap large = icon(Icon::check).pixmap(QSize(16, 16), 2.0);
    BOOST_TEST(large.width() == 32);
    const QImage small = drawn(icon(Icon::check), 16).scaled(32, 32);
    BOOST_TEST((large.toImage().convertToFormat(QImage::Format_ARGB32) != small));
}

BOOST_AUTO_TEST_CASE(path_data_is_read_as_written) {
    const QPainterPath path = readPath(QLatin1StringView("M 1 2 L 3 4 C 5 6 7 8 9 10 Z O 12 12 3"));
    BOOST_TEST(path.elementAt(0).x == 1);
    BOOST_TEST(path.elementAt(1).y == 4);
    BOOST_TEST(path.elementAt(4).x == 9);
    BOOST_TEST(path.boundingRect().right() == 15);
}

BOOST_AUTO_TEST_CASE(the_sheet_of_icons) {
    for (const ThemeName theme : {ThemeName::light, ThemeName::dark, ThemeName::highContrast}) {
        Theme::current().choose(theme);
        QImage sheet(9 * 56, 4 * 56, QImage::Format_RGB32);
        sheet.fill(Theme::current().color(Token::panel));
        QPainter painter(&sheet);
        int at = 0;
        for (const Icon name : allIcons()) {
            icon(name).paint(&painter, QRect(at % 9 * 56 + 12, at / 9 * 56 + 12, 32, 32));
            ++at;
        }
        painter.end();
        BOOST_TEST(at <= 36);
        const QString folder = qEnvironmentVariable("MICA_PICTURES");
        if (folder.isEmpty()) { continue; }
        BOOST_TEST(sheet.save(QDir(folder).filePath(QStringLiteral("icons-%1.png").arg(static_cast<int>(theme)))));
    }
    Theme::current().choose(ThemeName::system);
}
