// SPDX-License-Identifier: BSD-2-Clause
// The other design: one function says which line counts, another whether a word is in it; publish() looks for the row
// and then decides by what it found.
#include <servers/names/name_table.h>

#include <rt/numbers.h>

#include <algorithm>

namespace mica::names {
namespace {

bool has_word(std::string_view line, std::string_view word) {
    for (std::string_view rest = line; !rest.empty();) {
        const std::string_view next = rt::next_word(rest);
        if (!next.empty() && (next == word || next == "*")) { return true; }
    }
    return false;
}

} // namespace

bool NameTable::allow(std::string_view line) {
    const std::string_view who = rt::next_word(line);
    const auto number = who == "*" ? std::optional<std::uint32_t>{0} : rt::parse_number(who);
    return number && m_permissions.add({*number, line}) != nullptr;
}

bool NameTable::may_look_up(abi::Badge who, std::string_view name) const {
    const auto line_of = [this](std::uint32_t number) {
        return std::find_if(m_permissions.begin(), m_permissions.end(),
                            [number](const Permission& permission) { return permission.number == number; });
    };
    if (const Row* const row = row_of(name); row != nullptr && row->publisher != supervisor) { return true; }
    const Permission* const own = line_of(who);
    const Permission* const counts = own != m_permissions.end() ? own : line_of(0);
    return counts != m_permissions.end() && has_word(counts->names, name);
}

rt::Done NameTable::publish(abi::Badge publisher, std::string_view name, rt::Endpoint endpoint) {
    if (!endpoint || name.empty() || name.size() > Name::capacity) { return rt::fail(rt::Error::bad_argument); }
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [name](const Row& candidate) { return candidate.name == name; });
    if (row == m_rows.end()) {
        const bool added = !m_rows.full();
        if (added) { m_rows.add(Row{.name = name, .publisher = publisher, .endpoint = std::move(endpoint)}); }
        return added ? rt::Done{} : rt::fail(rt::Error::full);
    }
    if (row->publisher == publisher) {
        std::swap(row->endpoint, endpoint); // the old one goes with the parameter
        return {};
    }
    return rt::fail(rt::Error::exists);
}

const NameTable::Row* NameTable::row_of(std::string_view name) const {
    for (const Row& row : m_rows) {
        if (row.name == name) { return &row; }
    }
    return nullptr;
}

const rt::Endpoint* NameTable::find(std::string_view name) const {
    const Row* const row = row_of(name);
    return row != nullptr ? &row->endpoint : nullptr;
}

Name NameTable::name_at(std::size_t place) const { return place < m_rows.size() ? m_rows[place].name : Name{}; }

} // namespace mica::names
