// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tour/tour_play.h"

#include "core/check/fact_words.h"
#include "core/check/matcher.h"
#include "core/course/fact_name.h"
#include "core/failure.h"
#include "core/tour/directive_reader.h"
#include "core/tour/tour_facts.h"
#include "core/tour/tour_place.h"

#include <algorithm>

namespace mica::tour {

namespace {

using namespace Qt::Literals::StringLiterals;
using debug::DebugSession;
using debug::Stop;
using debug::StopCause;

Stop step(DebugSession& session, const QString& what) {
    if (what == "line"_L1) { return session.stepLine(debug::Calls::over); }
    if (what == "into"_L1) { return session.stepLine(debug::Calls::into); }
    return what == "out"_L1 ? session.stepOut() : session.stepInstruction();
}

bool isOfName(const machine::SystemState& system, quint32 object, const QString& name) {
    const machine::ProcessState* process = system.process(object);
    return name.isEmpty() || system.nameOf(object) == name || (process != nullptr && process->name == name);
}

/// A function, or an instruction in it: "mica_vector_32+2".
Stop toSymbol(DebugSession& session, const QString& text) {
    bool isNumber = false;
    const quint32 offset = text.section(u'+', -1).toUInt(&isNumber, 0);
    const auto base = isNumber ? session.code().address(text.section(u'+', 0, -2)) : std::nullopt;
    return base ? session.runToAddress(*base + offset) : session.runToSymbol(text);
}

Stop once(DebugSession& session, const Move& move) {
    switch (move.kind) {
    case Move::Kind::toSymbol: return toSymbol(session, move.text);
    case Move::Kind::toLine: return session.runToLine(move.text, static_cast<int>(move.number));
    case Move::Kind::toTick: return session.goTo(move.number);
    case Move::Kind::toText: return session.runToText(move.text.toUtf8());
    case Move::Kind::toRing: return session.runToRing(static_cast<int>(move.number));
    case Move::Kind::toEnd: return session.run();
    case Move::Kind::step: return step(session, move.text);
    case Move::Kind::toEvent: {
        const auto kind = static_cast<abi::TraceKind>(eventWords().indexOf(move.text) + 1);
        return session.runToEvent([&](const machine::SystemState& system, const machine::TraceRecord& event) {
            return event.kind == kind && isOfName(system, event.subject, move.name);
        });
    }
    case Move::Kind::type: break;
    }
    session.type(move.text.toUtf8());
    return session.now();
}

/// Did the machine get where the move wanted it?
bool hasArrived(const Move& move, StopCause cause) {
    const bool over = cause == StopCause::ended || cause == StopCause::halted;
    if (move.kind == Move::Kind::type) { return true; }
    return move.kind == Move::Kind::toEnd ? over : cause == StopCause::reached || cause == StopCause::stepped;
}

Remark early(const Move& move, const debug::StopState& stop) {
    if (stop.cause == StopCause::asked) {
        return {Remark::Kind::paused, move.line,
                u"The machine was paused before this step was over. Back and Next carry the step out again."_s};
    }
    return {Remark::Kind::notCarriedOut, move.line,
            u"The machine stopped before it came there: %1 Remove breakpoints of your own, then press Restart."_s.arg(
                stop.sentence)};
}

void claim(DebugSession& session, const Claim& claim, const debug::StopState& stop, Played& played) {
    check::Observations seen;
    const QString& name = claim.expectation.name;
    if (course::isMachineFact(name)) {
        seen = session.facts({name}, claim.expectation.mark);
    } else {
        readFact(name, stop, session.said(), seen);
    }
    const check::Finding finding = check::match(claim.expectation, seen.of(claim.expectation));
    if (finding.holds) {
        ++played.claimsHeld;
        return;
    }
    played.remarks +=
        Remark{Remark::Kind::notAsClaimed, claim.line,
               u"The tour expects %1 of %2, and here it is %3. The tour may be of another version of the kit."_s.arg(
                   finding.expected, check::nameInWords(name), finding.actual)};
}

} // namespace

Stop carryOut(DebugSession& session, const Step& step, QList<Remark>& remarks) {
    for (const Move& move : step.moves) {
        for (int i = 0; i < move.times; ++i) {
            try {
                const Stop stop = once(session, move);
                if (hasArrived(move, stop->cause)) { continue; }
                remarks += early(move, *stop);
                return session.now();
            } catch (const Failure& failure) {
                if (failure.kind() != FailureKind::usage) { throw; }
                const QString where = failure.where().isEmpty() ? QString() : failure.where() + u": "_s;
                remarks +=
                    Remark{Remark::Kind::notCarriedOut, move.line,
                           u"%1%2. The tour goes on from where the machine stands."_s.arg(where, failure.message())};
                break;
            }
        }
    }
    return session.now();
}

Played look(DebugSession& session, const Step& step, QList<Remark> remarks) {
    Played played;
    played.stop = session.now();
    played.remarks = std::move(remarks);
    const auto address = [&session](const QString& symbol) { return session.code().address(symbol); };
    for (const Show& show : step.shows) {
        QString problem;
        const auto place = show.dock.isEmpty() ? placeOf(show, *played.stop, address, problem) : debug::Place{};
        if (place) {
            played.shown += Shown{show.line, show.dock, *place};
        } else {
            played.remarks += Remark{Remark::Kind::notCarriedOut, show.line, problem};
        }
    }
    const bool over =
        played.stop->cause == StopCause::ended && played.stop->code.isEmpty(); // nothing is left to be read
    for (const Claim& one : step.claims) {
        if (over && course::isMachineFact(one.expectation.name)) {
            played.remarks += Remark{Remark::Kind::notCarriedOut, one.line,
                                     u"The run is over, so %1 cannot be read any more."_s.arg(one.expectation.name)};
        } else {
            claim(session, one, *played.stop, played);
        }
    }
    return played;
}

} // namespace mica::tour
