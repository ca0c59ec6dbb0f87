// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tour/tour_facts.h"

#include "core/inspect/page_path.h"
#include "core/inspect/typed_address.h"
#include "core/tour/tour_place.h"

#include <algorithm>

namespace mica::tour {

namespace {

using namespace Qt::Literals::StringLiterals;

QString endWord(const debug::StopState& stop) {
    if (stop.cause == debug::StopCause::halted) { return u"halted"_s; }
    if (stop.cause != debug::StopCause::ended) { return {}; }
    switch (stop.ending) {
    case machine::Ending::guestShutdown: return u"shutdown"_s;
    case machine::Ending::tripleFault: return u"triple fault"_s;
    default: return u"broken off"_s;
    }
}

std::optional<Value> ofThread(const QString& name, const QString& field, const debug::StopState& stop) {
    const machine::ThreadState* thread = stop.system ? stop.system->thread(threadNamed(*stop.system, name)) : nullptr;
    if (thread == nullptr) { return std::nullopt; }
    if (field == "priority"_L1) { return Value(qint64{thread->priority}); }
    if (field == "effective"_L1) { return Value(qint64{thread->effective}); }
    if (field == "does"_L1) { return Value(stop.system->activityOf(*thread)); }
    return std::nullopt;
}

std::optional<Value> ofWalk(const QString& address, const QString& field, const debug::StopState& stop) {
    QString problem;
    const auto linear = inspect::typedAddress(address, stop.registers, stop.control, problem);
    if (!linear) { return std::nullopt; }
    const inspect::PagePath path = inspect::pagePath(stop.pages, stop.control, *linear);
    if (field == "present"_L1) { return Value(qint64{path.walk.present}); }
    if (!path.walk.present) { return std::nullopt; }
    if (field == "writable"_L1) { return Value(qint64{path.walk.writable}); }
    if (field == "user"_L1) { return Value(qint64{path.walk.user}); }
    return field == "physical"_L1 ? std::optional(Value(qint64{path.walk.physical})) : std::nullopt;
}

std::optional<Value> valueOf(const QString& name, const debug::StopState& stop, const QByteArray& console) {
    if (name == "stop.function"_L1) { return Value(stop.calls.value(0).function); }
    if (name == "stop.caller"_L1) { return Value(stop.calls.value(1).function); }
    if (name == "stop.ring"_L1) { return Value(qint64{stop.segments.cs.selector & 3}); }
    if (name == "stop.end"_L1) { return Value(endWord(stop)); }
    if (name == "stop.console"_L1) { return Value(QString::fromUtf8(console)); }
    if (name.startsWith("thread."_L1)) { return ofThread(name.section(u'.', 1, -2), name.section(u'.', -1), stop); }
    if (name.startsWith("walk."_L1)) { return ofWalk(name.section(u'.', 1, -2), name.section(u'.', -1), stop); }
    if (name.startsWith("processes."_L1) && stop.system) {
        const QString wanted = name.section(u'.', 1);
        const auto named = [&wanted](const machine::ProcessState& one) { return one.name == wanted; };
        const auto& all = stop.system->processes;
        return Value(qint64{std::count_if(all.cbegin(), all.cend(), named)});
    }
    return std::nullopt;
}

} // namespace

void readFact(const QString& name, const debug::StopState& stop, const QByteArray& console, check::Observations& into) {
    if (const auto value = valueOf(name, stop, console)) { into.add(name, {}, {*value, stop.tick, name, {}}); }
}

} // namespace mica::tour
