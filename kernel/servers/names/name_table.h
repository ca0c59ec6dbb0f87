// SPDX-License-Identifier: BSD-2-Clause
// The name server's memory: which endpoint has which name, and who may look it up. Student part of lab 10:
// name_table.cpp. Used by name_server.cpp. Pure but for the handles it owns.
#pragma once

#include <rt/fixed_list.h>
#include <rt/handle.h>
#include <rt/protocols/names.h>
#include <rt/result.h>

#include <cstdint>
#include <string_view>

namespace mica::names {

class NameTable {
public:
    static constexpr std::size_t limit = 48;
    static constexpr abi::Badge supervisor = 0; ///< the publisher of what was there at the start

    /// "6 console process": number 6 may look up these two. "* console": so may every number without a line of its own.
    /// The text is not copied.
    bool allow(std::string_view line);
    /// `name` may be looked up by `who`. Whatever a program published is open to all. What the supervisor published, a
    /// service, is open to those it was opened for by allow(): by a number's own line if it has one, which may be
    /// empty, and else by the line of "*". In a line, the word "*" stands for every name. A name that is not there
    /// counts as a service's.
    bool may_look_up(abi::Badge who, std::string_view name) const;

    /// A name belongs to its first publisher. Publishing one's own name anew puts the new endpoint in the old one's
    /// place. bad_argument: the name is empty, or `endpoint` is; exists: the name is another publisher's; full: it is a
    /// new name and the table has `limit`. When it fails nothing has changed, and the endpoint that was handed over is
    /// closed.
    rt::Done publish(abi::Badge publisher, std::string_view name, rt::Endpoint endpoint);
    /// nullptr: nobody has published it yet.
    const rt::Endpoint* find(std::string_view name) const;
    /// Empty behind the last.
    Name name_at(std::size_t place) const;

private:
    struct Row {
        Name name;
        abi::Badge publisher = 0;
        rt::Endpoint endpoint;
    };
    struct Permission {
        std::uint32_t number = 0; ///< 0: all without a line of their own
        std::string_view names;
    };
    const Row* row_of(std::string_view name) const;

    rt::FixedList<Row, limit> m_rows;
    rt::FixedList<Permission, 32> m_permissions;
};

} // namespace mica::names
