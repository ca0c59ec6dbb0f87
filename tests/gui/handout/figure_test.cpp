// SPDX-License-Identifier: GPL-3.0-or-later
// Figures: every one of the course is drawn whole; path data; colours of the theme; and what cannot be drawn is said.
#include "qt_printing.h"

#include "app/handout/figure.h"
#include "app/theme/theme.h"

#include <QDirIterator>
#include <QFile>
#include <QPainter>

#include <boost/test/unit_test.hpp>

using namespace mica::app;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

Figure figureOf(const char* inside) {
    return readFigure("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\">" + QByteArray(inside) +
                      "</svg>");
}

QImage drawn(const Figure& figure) {
    QImage image(figure.box.size().toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintFigure(painter, figure, image.rect());
    return image;
}

struct ThemeGuard {
    ~ThemeGuard() { Theme::current().choose(ThemeName::light); }
};

} // namespace

BOOST_AUTO_TEST_CASE(every_figure_of_the_course_is_drawn_whole) {
    int figures = 0;
    for (const char* folder : {"/labs", "/docs"}) {
        for (QDirIterator it(text(MICA_SOURCE_DIR) + text(folder), {text("*.svg")}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext();) {
            QFile file(it.next());
            BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
            const Figure figure = readFigure(file.readAll());
            BOOST_TEST(figure.problems.isEmpty(), file.fileName().toStdString()
                                                      << figure.problems.join(u' ').toStdString());
            BOOST_TEST(figure.shapes.size() > 5);
            ++figures;
        }
    }
    BOOST_TEST(figures >= 30);
}

BOOST_AUTO_TEST_CASE(path_data_is_read) {
    const auto path = pathFromData(text("M10,20 L30 40h-5v.5 l1-1 Z"));
    BOOST_REQUIRE(path.has_value());
    BOOST_TEST((path->elementAt(1) == QPointF(30, 40)));
    BOOST_TEST((path->elementAt(3) == QPointF(25, 40.5)));
    BOOST_TEST((path->elementAt(4) == QPointF(26, 39.5)));
    BOOST_TEST((path->currentPosition() == QPointF(10, 20)));
    BOOST_TEST(pathFromData(text("M0,0 C1,1 2,2 3,3"))->elementCount() == 4);
    for (const char* broken : {"M10", "L", "10,20", "M0,0 A1,1 0 0 0 2,2", "M0,0 L1,x"}) {
        const auto read = pathFromData(text(broken));
        BOOST_TEST((!read.has_value() || read->isEmpty()), broken);
    }
}

BOOST_AUTO_TEST_CASE(colours_follow_the_theme) {
    const ThemeGuard guard;
    const Figure figure = figureOf(
        "<rect width=\"100\" height=\"50\" fill=\"#ffffff\"/><rect width=\"10\" height=\"10\" fill=\"#1b1f24\"/>");
    Theme::current().choose(ThemeName::light);
    BOOST_TEST(drawn(figure).pixelColor(50, 25).name() == Theme::current().color(Token::background).name());
    BOOST_TEST(drawn(figure).pixelColor(5, 5).lightnessF() < 0.2F);
    Theme::current().choose(ThemeName::dark);
    BOOST_TEST(drawn(figure).pixelColor(50, 25).name() == Theme::current().color(Token::background).name());
    BOOST_TEST(drawn(figure).pixelColor(5, 5).lightnessF() > 0.7F);
}

BOOST_AUTO_TEST_CASE(groups_pass_their_looks_on) {
    const Figure figure = figureOf("<title>A  title</title><g font-size=\"20\" fill=\"#ff0000\"><text x=\"1\" "
                                   "y=\"2\">a<tspan fill=\"#00ff00\">b</tspan></text></g>");
    BOOST_TEST(figure.title == text("A title"));
    BOOST_REQUIRE_EQUAL(figure.shapes.size(), 2);
    BOOST_TEST(figure.shapes[0].fontSize == 20);
    BOOST_TEST(figure.shapes[0].fill.name() == text("#ff0000"));
    BOOST_TEST(figure.shapes[1].fill.name() == text("#00ff00"));
    BOOST_TEST(figure.shapes[1].at.x() > 1);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_drawn_is_said) {
    BOOST_TEST(figureOf("<filter/><rect/>").problems == QStringList(text("<filter>")));
    BOOST_TEST(figureOf("<g transform=\"scale(2)\"><rect/></g>").problems == QStringList(text("transform")));
    BOOST_TEST(!readFigure("<svg><rect").problems.isEmpty());
    BOOST_TEST(!readFigure("no svg").problems.isEmpty());
}

BOOST_AUTO_TEST_CASE(an_arrow_has_a_head) {
    const Figure figure =
        figureOf("<polyline points=\"10,25 80,25\" fill=\"none\" stroke=\"#000000\" marker-end=\"url(#a)\"/>");
    BOOST_TEST(drawn(figure).pixelColor(74, 23).alpha() > 0); // beside the line, inside of the head
    BOOST_TEST(drawn(figure).pixelColor(50, 23).alpha() == 0);
}
