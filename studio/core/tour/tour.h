// SPDX-License-Identifier: GPL-3.0-or-later
// A tour: a walk through the running machine, in steps of text with directives. Plain data, read by tour_reader, carried out by
// tour_play, shown by Studio's Demo dock. The format is described in docs/instructor/tours.md.
#pragma once

#include "core/course/expectation.h"
#include "core/debug/place.h"

#include <QList>
#include <QString>

#include <optional>

namespace mica::tour {

/// What the machine is made of.
struct Boot {
    QString
        check; ///< full id of a check of a nucleus' lab, run on the kit's references: "exceptions.stack-overflow"; empty: the system
    int line = 0; ///< in the file, 1-based, as everywhere below
};

/// Something that makes the machine move, or types.
struct Move {
    enum class Kind {
        toSymbol, ///< text: a function
        toLine,   ///< text: a file as the debugger names it; number: the line
        toTick,   ///< number
        toEvent,  ///< text: the kind of a trace event ("destroy"); name: of its subject, or empty
        toText,   ///< text: what the guest writes to its console
        toRing,   ///< number: 0 or 3
        toEnd,    ///< of the run: halted, switched off, or reset
        step,     ///< text: "line", "into", "instruction" or "out"
        type,     ///< text: keys for the console
    };
    Kind kind = Kind::step;
    QString text, name;
    quint64 number = 0;
    int times = 1;
    int line = 0;
};

/// Something to show when the machine stands: a dock, or a place whose numbers are known only then.
struct Show {
    QString dock; ///< "threads"; empty: a place
    debug::Place::Kind kind = debug::Place::Kind::none;
    QString what, field; ///< "esp", "mica_vector_32", "console", "32"; field: "if", "dpl"
    int line = 0;
};

/// What the step's text claims, in the language of lab.toml.
struct Claim {
    course::Expectation expectation;
    int line = 0;
};

struct Step {
    QString title;
    QString text; ///< Markdown, with the title as its first heading and without the directives
    std::optional<Boot> boot;
    QList<Move> moves;
    QList<Show> shows;
    QList<Claim> claims;
    int line = 0;
};

struct Tour {
    QString path;    ///< absolute
    QString title;   ///< the first heading
    QString summary; ///< what stands between it and the first step: one paragraph of plain text
    QList<Step> steps;
};

} // namespace mica::tour
