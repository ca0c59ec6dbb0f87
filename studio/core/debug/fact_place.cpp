// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/debug/fact_place.h"

#include "core/course/fact_name.h"

namespace mica::debug {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr quint32 mostOfOne = 8;
constexpr quint32 screenAddress = 0xb8000, bytesARow = 160;

Place of(Place::Kind kind, quint64 number, const QString& name, const QString& field) {
    Place place;
    place.kind = kind;
    place.number = number;
    place.name = name;
    place.field = field;
    return place;
}

bool isSegment(const QString& root) {
    static const QStringList roots{u"cs"_s, u"ds"_s,   u"es"_s, u"fs"_s,   u"gs"_s,
                                   u"ss"_s, u"ldtr"_s, u"tr"_s, u"gdtr"_s, u"idtr"_s};
    return roots.contains(root);
}

/// The line of an interrupt controller is a matter of its register as a whole: "master.imr".
Place oneOf(const course::FactName& fact, quint32 index) {
    if (fact.root.startsWith("cr"_L1) || fact.root == "eflags"_L1 || isSegment(fact.root)) {
        return of(Place::Kind::cpuRegister, 0, fact.root, fact.field);
    }
    if (fact.root == "gdt"_L1) { return of(Place::Kind::selector, quint64{index} * 8, {}, fact.field); }
    if (fact.root == "idt"_L1) { return of(Place::Kind::vector, index, {}, fact.field); }
    if (fact.root == "page"_L1) { return of(Place::Kind::page, fact.first, {}, fact.field); }
    if (fact.root == "pic"_L1 || fact.root == "pit"_L1) {
        return of(Place::Kind::cpuRegister, 0, fact.root, fact.field);
    }
    if (fact.root == "vga.row"_L1) {
        return of(Place::Kind::physical, screenAddress + quint64{index} * bytesARow, {}, {});
    }
    if (fact.root.startsWith("serial"_L1)) { return of(Place::Kind::console, 0, {}, {}); }
    if (fact.root.startsWith("memory"_L1)) { return of(Place::Kind::address, 0, fact.symbol, {}); }
    return {};
}

} // namespace

QList<Place> placesOfFact(const QString& name) {
    const QString fact = name.section(u'@', 0, 0);
    QString error;
    const auto parsed = course::isMachineFact(fact) ? course::parseFactName(fact, error) : std::nullopt;
    if (!parsed) { return {}; }
    QList<Place> places;
    for (quint32 index = parsed->first; index <= parsed->last && index - parsed->first < mostOfOne; ++index) {
        const Place place = oneOf(*parsed, index);
        if (place.kind != Place::Kind::none) { places += place; }
        if (index == parsed->last) { break; } // the last address is the last number, too
    }
    return places;
}

QList<Place> placesOf(const check::CheckResult& result) {
    QList<Place> places;
    if (result.evidence && !result.evidence->file.isEmpty()) {
        Place line = of(Place::Kind::sourceLine, 0, result.evidence->file, {});
        line.line = result.evidence->line;
        places += line;
    }
    for (const check::Finding& finding : result.findings) {
        if (finding.holds) { continue; }
        for (const Place& place : placesOfFact(finding.name)) {
            if (!places.contains(place)) { places += place; }
        }
    }
    return places;
}

} // namespace mica::debug
