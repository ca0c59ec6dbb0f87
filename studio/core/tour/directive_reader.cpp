// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tour/directive_reader.h"

#include "core/course/expectation_reader.h"
#include "core/course/nearest_name.h"
#include "core/tour/show_reader.h"

#include <QMap>

namespace mica::tour {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int mostTimes = 10'000;

struct Line {
    QStringList words;
    QString text; ///< the whole line
    int number;
    course::ProblemList& problems;

    void wrong(const QString& what) const { problems.add({number, 1}, what); }
    /// What stands behind the first `count` words, blanks and all.
    QString after(int count) const { return text.section(u' ', count, -1, QString::SectionSkipEmpty).trimmed(); }
};

/// Takes "times N" off the end of a move's words.
bool takeTimes(Line& line, Move& move) {
    const qsizetype at = line.words.size() - 2;
    if (at < 1 || line.words[at] != "times"_L1) { return true; }
    bool isNumber = false;
    move.times = line.words.last().toInt(&isNumber);
    if (!isNumber || move.times < 1 || move.times > mostTimes) {
        line.wrong(u"`times` takes a whole number from 1 to %1"_s.arg(mostTimes));
        return false;
    }
    line.words.resize(at);
    return true;
}

void readBoot(const Line& line, Step& step) {
    const bool system = line.words.size() == 2 && line.words[1] == "system"_L1;
    const bool check = line.words.size() == 3 && line.words[1] == "check"_L1 && line.words[2].contains(u'.');
    if (!system && !check) {
        return line.wrong(u"`boot` takes \"system\", or \"check\" and the full id of a check, as in \"boot check "
                          "exceptions.stack-overflow\""_s);
    }
    if (step.boot || !step.moves.isEmpty()) {
        return line.wrong(u"`boot` comes once in a step, before everything else; make another step of this"_s);
    }
    step.boot = Boot{check ? line.words[2] : QString(), line.number};
}

/// What `run to` takes: words that the line may begin with, and how they are read.
bool readGoal(const Line& line, Move& move) {
    const QString kind = line.words.value(2);
    const qsizetype count = line.words.size();
    const auto quoted = unquoted(line.after(3));
    bool isNumber = false;
    if (kind == "text"_L1 && quoted && !quoted->isEmpty()) {
        move.kind = Move::Kind::toText;
        move.text = *quoted;
        return true;
    }
    if (kind == "end"_L1 && count == 3) {
        move.kind = Move::Kind::toEnd;
        return true;
    }
    if (kind == "ring"_L1 && count == 4) {
        move.kind = Move::Kind::toRing;
        move.number = line.words[3].toULongLong(&isNumber);
        return isNumber && (move.number == 0 || move.number == 3);
    }
    if (kind == "tick"_L1 && count == 4) {
        move.kind = Move::Kind::toTick;
        move.number = line.words[3].toULongLong(&isNumber);
        return isNumber;
    }
    if (kind == "line"_L1 && count == 4) {
        move.kind = Move::Kind::toLine;
        move.text = line.words[3].section(u':', 0, -2);
        move.number = line.words[3].section(u':', -1).toULongLong(&isNumber);
        return isNumber && move.number > 0 && move.number < 1'000'000 && !move.text.isEmpty();
    }
    if (kind == "event"_L1 && (count == 4 || count == 5)) {
        move.kind = Move::Kind::toEvent;
        move.text = line.words[3];
        move.name = line.words.value(4);
        return eventWords().contains(move.text);
    }
    if (kind == "symbol"_L1 && count >= 4) {
        move.kind = Move::Kind::toSymbol;
        move.text = line.words.mid(3).join(u' ');
        return true;
    }
    return false;
}

void readRun(Line line, Step& step) {
    Move move;
    move.line = line.number;
    const bool quotes = line.words.value(2) == "text"_L1; // "times" may stand in them
    if (!quotes && !takeTimes(line, move)) { return; }
    if (line.words.value(1) != "to"_L1 || !readGoal(line, move)) {
        return line.wrong(u"`run to` takes \"symbol NAME\", \"line FILE:NUMBER\", \"tick NUMBER\", \"ring 0\", \"ring "
                          u"3\", \"text \"…\"\", \"end\", or "
                          "\"event\" and one of: %1"_s.arg(eventWords().join(u", "_s)));
    }
    step.moves += move;
}

void readStep(Line line, Step& step) {
    static const QStringList kinds{u"line"_s, u"into"_s, u"instruction"_s, u"out"_s};
    Move move;
    move.line = line.number;
    if (!takeTimes(line, move)) { return; }
    if (line.words.size() != 2 || !kinds.contains(line.words[1])) {
        return line.wrong(u"`step` takes one of: %1"_s.arg(kinds.join(u", "_s)));
    }
    move.kind = Move::Kind::step;
    move.text = line.words[1];
    step.moves += move;
}

void readType(const Line& line, Step& step) {
    const auto keys = unquoted(line.after(1));
    if (!keys || keys->isEmpty()) { return line.wrong(u"`type` takes keys in quotes, as in: type \"help\\n\""_s); }
    Move move;
    move.kind = Move::Kind::type;
    move.text = *keys;
    move.line = line.number;
    step.moves += move;
}

void readClaim(const Line& line, Step& step) {
    QList<course::Problem> found;
    course::ProblemList list(line.problems.file(), found);
    const auto table = course::parseToml(line.after(1).toUtf8(), list);
    const QList<course::Expectation> claims =
        table ? course::readExpectations(*table, list) : QList<course::Expectation>{};
    for (const course::Problem& problem : std::as_const(found)) { line.wrong(problem.message); }
    if (found.isEmpty() && claims.size() != 1) {
        return line.wrong(u"`expect` takes one claim, as in: expect \"eflags.if\" = { equals = 0 }"_s);
    }
    for (course::Expectation claim : claims) {
        claim.line = line.number;
        step.claims += Claim{claim, line.number};
    }
}

/// Whatever is looked at is looked at when the step's last move is over: in the file it stands there, too.
bool moveComesFirst(const Line& line, const Step& step) {
    if (step.shows.isEmpty() && step.claims.isEmpty()) { return true; }
    line.wrong(u"`%1` stands behind a `show` or an `expect` of the same step, which are about where the step ends; "
               u"move it up, or "
               "make another step of it"_s.arg(line.words.first()));
    return false;
}

} // namespace

const QStringList& eventWords() {
    static const QStringList words{u"switch-to"_s, u"call"_s,      u"queue"_s, u"receive"_s, u"reply"_s,
                                   u"notify"_s,    u"interrupt"_s, u"fault"_s, u"map"_s,     u"unmap"_s,
                                   u"create"_s,    u"destroy"_s,   u"timer"_s};
    return words;
}
static_assert(abi::trace_kind_count == 14, "a kind of event has no word yet");

std::optional<QString> unquoted(const QString& text) {
    if (text.size() < 2 || !text.startsWith(u'"') || !text.endsWith(u'"')) { return std::nullopt; }
    QString result;
    const QString inner = text.sliced(1, text.size() - 2);
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner[i] == u'"') { return std::nullopt; }
        if (inner[i] != u'\\') {
            result += inner[i];
            continue;
        }
        const QChar escape = ++i < inner.size() ? inner[i] : QChar();
        static const QMap<QChar, QChar> plain{{u'n', u'\n'}, {u't', u'\t'}, {u'\\', u'\\'}, {u'"', u'"'}};
        bool isHex = false;
        const uint code = escape == u'x' ? inner.mid(i + 1, 2).toUInt(&isHex, 16) : 0;
        if (plain.contains(escape)) {
            result += plain[escape];
        } else if (isHex && i + 2 < inner.size()) {
            result += QChar(code);
            i += 2;
        } else {
            return std::nullopt;
        }
    }
    return result;
}

void readDirective(const QString& text, int number, Step& step, course::ProblemList& problems) {
    const Line line{text.split(u' ', Qt::SkipEmptyParts), text, number, problems};
    static const QStringList verbs{u"boot"_s, u"run"_s, u"step"_s, u"type"_s, u"show"_s, u"expect"_s};
    const QString verb = line.words.value(0);
    if (!verbs.contains(verb)) {
        return line.wrong(u"unknown directive `%1`; %2"_s.arg(verb, course::suggestion(verb, verbs)));
    }
    if (verb == "show"_L1) {
        QString problem;
        const auto show = readShow(line.words.mid(1), problem);
        if (!show) { return line.wrong(problem); }
        step.shows += *show;
        step.shows.last().line = number;
        return;
    }
    if (verb == "expect"_L1) { return readClaim(line, step); }
    if (!moveComesFirst(line, step)) { return; }
    if (verb == "boot"_L1) { return readBoot(line, step); }
    if (verb == "run"_L1) { return readRun(line, step); }
    if (verb == "step"_L1) { return readStep(line, step); }
    readType(line, step);
}

} // namespace mica::tour
