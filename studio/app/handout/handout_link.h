// SPDX-License-Identifier: GPL-3.0-or-later
// The links of a handout: to a check, a line or task of a file, a dock, a heading, a page of the web. docs/author/handout.md is their
// description. Used by HandoutDock.
#pragma once

#include <QString>
#include <QUrl>

namespace mica::app {

struct HandoutLink {
    enum class Kind {
        none,    ///< not a link of a handout
        check,   ///< check:timer-rate -> name
        section, ///< checks:#programming-the-pit -> name: all checks of the section, to be run
        file,    ///< file:pic.cpp#controllers, file:pic.cpp:41 -> name, task or line
        dock,    ///< dock:descriptors -> name
        anchor,  ///< #programming-the-pit -> name
        web,     ///< http and https: left to the system's browser
    };
    Kind kind = Kind::none;
    QString name; ///< an anchor with its '#'
    QString task;
    int line = 0;
    bool operator==(const HandoutLink&) const = default;
};

HandoutLink readHandoutLink(const QUrl& url);

} // namespace mica::app
