// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tour/tour_place.h"

#include "core/inspect/typed_address.h"

#include <algorithm>

namespace mica::tour {

namespace {

using namespace Qt::Literals::StringLiterals;
using debug::Place;
using Kind = Place::Kind;

constexpr quint32 screenAddress = 0xb8000, bytesARow = 160; // text mode 3: 80 cells of two bytes

std::optional<quint32> addressIn(const Show& show, const debug::StopState& stop, const SymbolAddress& addressOf,
                                 QString& problem) {
    if (const auto symbol = addressOf(show.what)) { return symbol; }
    return inspect::typedAddress(show.what, stop.registers, stop.control, problem);
}

quint32 endpointNamed(const machine::SystemState& system, const QString& name) {
    const auto served = std::find_if(system.endpoints.cbegin(), system.endpoints.cend(), [&](const auto& one) {
        return system.nameOf(one.address) == u"endpoint of "_s + name;
    });
    return served == system.endpoints.cend() ? 0 : served->address;
}

std::optional<Place> objectPlace(const Show& show, const debug::StopState& stop, Place place, QString& problem) {
    if (!stop.system) {
        problem = u"The nucleus has made no process yet, so there is no %1 to show."_s.arg(show.what);
        return std::nullopt;
    }
    place.number =
        place.kind == Kind::thread ? threadNamed(*stop.system, show.what) : endpointNamed(*stop.system, show.what);
    if (place.number != 0) { return place; }
    problem = u"There is no %1 %2 at this moment."_s.arg(place.kind == Kind::thread ? u"thread"_s : u"endpoint of"_s,
                                                         show.what);
    return std::nullopt;
}

} // namespace

quint32 threadNamed(const machine::SystemState& system, const QString& name) {
    if (name == "current"_L1) { return system.current; }
    const auto found = std::find_if(system.threads.cbegin(), system.threads.cend(),
                                    [&](const auto& one) { return system.nameOf(one.address) == name; });
    return found == system.threads.cend() ? 0 : found->address;
}

std::optional<Place> placeOf(const Show& show, const debug::StopState& stop, const SymbolAddress& addressOf,
                             QString& problem) {
    Place place;
    place.kind = show.kind;
    place.field = show.field;
    switch (show.kind) {
    case Kind::cpuRegister: place.name = show.what; return place;
    case Kind::taskState: return place;
    case Kind::vector:
    case Kind::selector:
    case Kind::interrupt: place.number = show.what.toUInt(nullptr, 0); return place;
    case Kind::physical: place.number = screenAddress + quint64{show.what.toUInt(nullptr, 0)} * bytesARow; return place;
    case Kind::sourceLine:
        place.name = show.what.section(u':', 0, -2);
        place.line = show.what.section(u':', -1).toInt();
        return place;
    case Kind::page:
    case Kind::address:
    case Kind::instruction: {
        const auto address = addressIn(show, stop, addressOf, problem);
        if (!address) { return std::nullopt; }
        place.number = *address;
        return place;
    }
    case Kind::thread:
    case Kind::endpoint: return objectPlace(show, stop, place, problem);
    default: problem = u"A tour cannot show this kind of place."_s; return std::nullopt;
    }
}

} // namespace mica::tour
