// SPDX-License-Identifier: BSD-2-Clause
// Names, endpoints, permissions. Part of lab 10; the contract is in servers/names/name_table.h.
#include <servers/names/name_table.h>

#include <rt/numbers.h>

namespace mica::names {

bool NameTable::allow(std::string_view line) {
    const std::string_view who = rt::next_word(line);
    const auto number = who == "*" ? std::optional<std::uint32_t>{0} : rt::parse_number(who);
    return number && m_permissions.add({*number, line}) != nullptr;
}

bool NameTable::may_look_up(abi::Badge who, std::string_view name) const {
    // student: begin(name-table)
    // TODO(name-table): Is the name a program's or a service's? For a service: which line counts for `who`, its own or
    //     the one of all others, and is the name in it? rt::next_word() takes words off the front of a text.
    return false;
    // student: end
}

rt::Done NameTable::publish(abi::Badge publisher, std::string_view name, rt::Endpoint endpoint) {
    // student: begin(name-table)
    // TODO(name-table): Whose is a name that is there already, and who may publish it again? Which of the errors of the
    //     contract comes when? What becomes of the endpoint when the answer is no?
    return rt::fail(rt::Error::full);
    // student: end
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
