// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/icon_drawings.h"

#include <QStringList>

#include <array>

namespace mica::app {

namespace {

struct Data {
    Icon icon;
    Token token;
    const char* lines;
    const char* areas;
};

// In the order of Icon, which drawingOf() relies on.
constexpr std::array drawings{
    Data{Icon::passed, Token::ok, "O 12 12 9 M 7.5 12.5 L 10.8 15.8 L 16.5 9", ""},
    Data{Icon::failed, Token::bad, "O 12 12 9 M 8.5 8.5 L 15.5 15.5 M 15.5 8.5 L 8.5 15.5", ""},
    Data{Icon::skipped, Token::dim, "O 12 12 9 M 8 12 L 16 12", ""},
    Data{Icon::harnessError, Token::warn, "M 12 3 L 21 12 L 12 21 L 3 12 Z M 12 8 L 12 12.5", "O 12 16 1.3"},
    Data{Icon::running, Token::accent, "M 21 12 C 21 17 17 21 12 21 C 7 21 3 17 3 12 C 3 7 7 3 12 3", "O 12 12 3"},
    Data{Icon::check, Token::accent, "M 4 13 L 9.5 18.5 L 20 6", ""},
    Data{Icon::run, Token::ok, "", "M 7 4 L 20 12 L 7 20 Z"},
    Data{Icon::pause, Token::text, "", "M 6 4 L 10 4 L 10 20 L 6 20 Z M 14 4 L 18 4 L 18 20 L 14 20 Z"},
    Data{Icon::step, Token::text, "M 12 3 L 12 13 M 8 9.5 L 12 13.5 L 16 9.5", "O 12 19 2.4"},
    Data{Icon::stepLine, Token::text, "M 4 12 C 5 5 16 4 19 11 M 19.6 5.5 L 19.4 11.4 L 13.6 10.6 M 5 19 L 19 19", ""},
    Data{Icon::stepOut, Token::text, "M 12 14 L 12 4 M 8 7.5 L 12 3.5 L 16 7.5", "O 12 19 2.4"},
    Data{Icon::stepBack, Token::text, "M 20 4 L 20 20", "M 16 4 L 4 12 L 16 20 Z"},
    Data{Icon::runBack, Token::text, "", "M 12 4 L 2 12 L 12 20 Z M 22 4 L 12 12 L 22 20 Z"},
    Data{
        Icon::restart, Token::text,
        "M 5 9 C 7 3 16 2.5 19.3 8.5 C 22 14 18 20.5 12 20.5 C 8.5 20.5 5.5 18.5 4.2 15.5 M 4 3.5 L 4.6 9.4 L 10.4 8.8",
        ""},
    Data{Icon::stop, Token::bad, "", "M 5 5 L 19 5 L 19 19 L 5 19 Z"},
    Data{Icon::breakpoint, Token::bad, "", "O 12 12 7.5"},
    Data{Icon::hint, Token::warn,
         "M 9 16 C 9 13.5 5.5 12.5 5.5 9 C 5.5 5 8.5 2.8 12 2.8 C 15.5 2.8 18.5 5 18.5 9 C 18.5 12.5 15 13.5 15 16 Z M "
         "9.5 20.5 L 14.5 20.5",
         ""},
    Data{Icon::handout, Token::accent,
         "M 5 3.5 L 15 3.5 L 19 7.5 L 19 20.5 L 5 20.5 Z M 8.5 10 L 15.5 10 M 8.5 13.5 L 15.5 13.5 M 8.5 17 L 13 17",
         ""},
    Data{Icon::showMe, Token::accent, "M 2.5 12 C 6.5 4.5 17.5 4.5 21.5 12 C 17.5 19.5 6.5 19.5 2.5 12 Z",
         "O 12 12 3.2"},
    Data{Icon::reset, Token::text,
         "M 4 8 L 14.5 8 C 18 8 20.5 10.5 20.5 13.7 C 20.5 17 18 19.5 14.5 19.5 L 8 19.5 M 8.5 3.5 L 4 8 L 8.5 12.5",
         ""},
    Data{Icon::submit, Token::accent, "M 12 15 L 12 3.5 M 7.5 7.5 L 12 3 L 16.5 7.5 M 4 14 L 4 20.5 L 20 20.5 L 20 14",
         ""},
    Data{Icon::search, Token::text, "O 10.5 10.5 6.5 M 15.4 15.4 L 21 21", ""},
    Data{Icon::save, Token::text,
         "M 4 4 L 16.5 4 L 20 7.5 L 20 20 L 4 20 Z M 8 4 L 8 9 L 15 9 L 15 4 M 7.5 20 L 7.5 14 L 16.5 14 L 16.5 20",
         ""},
    Data{Icon::close, Token::text, "M 6 6 L 18 18 M 18 6 L 6 18", ""},
    Data{Icon::copy, Token::text,
         "M 8.5 8.5 L 20 8.5 L 20 20.5 L 8.5 20.5 Z M 5 15.5 L 4 15.5 L 4 3.5 L 15.5 3.5 L 15.5 4.5", ""},
    Data{Icon::open, Token::text, "M 3 19 L 3 5 L 9 5 L 11.5 8 L 20 8 L 20 11 M 3 19 L 6.5 11 L 22 11 L 18.5 19 Z", ""},
    Data{Icon::settings, Token::text, "M 4 7 L 20 7 M 4 17 L 20 17", "O 9 7 3 O 15 17 3"},
    Data{Icon::labNotBegun, Token::dim, "O 12 12 7.5", ""},
    Data{Icon::labBegun, Token::accent, "O 12 12 7.5",
         "M 12 4.5 C 16.1 4.5 19.5 7.9 19.5 12 C 19.5 16.1 16.1 19.5 12 19.5 Z"},
    Data{Icon::labDone, Token::ok, "O 12 12 9 M 7.5 12.5 L 10.8 15.8 L 16.5 9", ""},
    Data{Icon::info, Token::accent, "O 12 12 9 M 12 11 L 12 16.5", "O 12 7.6 1.4"},
    Data{Icon::warning, Token::warn, "M 12 3.5 L 21.5 20 L 2.5 20 Z M 12 10 L 12 14.2", "O 12 17 1.2"},
    Data{Icon::error, Token::bad, "M 8 3 L 16 3 L 21 8 L 21 16 L 16 21 L 8 21 L 3 16 L 3 8 Z M 12 7.5 L 12 13",
         "O 12 16.6 1.4"},
    Data{Icon::link, Token::accent, "M 13.5 4 L 20 4 L 20 10.5 M 20 4 L 11 13 M 17 14 L 17 20 L 4 20 L 4 7 L 10 7", ""},
    Data{Icon::up, Token::text, "M 5 15 L 12 8 L 19 15", ""},
    Data{Icon::down, Token::text, "M 5 9 L 12 16 L 19 9", ""},
};

static_assert([] {
    for (std::size_t i = 0; i < drawings.size(); ++i) {
        if (static_cast<std::size_t>(drawings[i].icon) != i) { return false; }
    }
    return drawings.size() == static_cast<std::size_t>(Icon::down) + 1;
}());

} // namespace

QPainterPath readPath(QLatin1StringView data) {
    const QStringList words = QString(data).split(u' ', Qt::SkipEmptyParts);
    QPainterPath path;
    qsizetype at = 0;
    const auto number = [&words, &at] { return words.value(at++).toDouble(); };
    const auto point = [&number] {
        const double x = number();
        return QPointF(x, number());
    };
    while (at < words.size()) {
        const QString& command = words.at(at++);
        if (command == u"M") {
            path.moveTo(point());
        } else if (command == u"L") {
            path.lineTo(point());
        } else if (command == u"C") {
            const QPointF first = point(), second = point();
            path.cubicTo(first, second, point());
        } else if (command == u"O") {
            const QPointF centre = point();
            const double radius = number();
            path.addEllipse(centre, radius, radius);
        } else {
            path.closeSubpath();
        }
    }
    return path;
}

IconDrawing drawingOf(Icon icon) {
    const Data& data = drawings[static_cast<std::size_t>(icon)];
    return {data.token, readPath(QLatin1StringView(data.lines)), readPath(QLatin1StringView(data.areas))};
}

QList<Icon> allIcons() {
    QList<Icon> icons;
    for (const Data& data : drawings) { icons += data.icon; }
    return icons;
}

} // namespace mica::app
