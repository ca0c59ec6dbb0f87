// SPDX-License-Identifier: BSD-2-Clause
// The name server's memory: which endpoint has which name, and who may look it up. Pure but for the handles it owns.
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
    /// `name` may be looked up by `who`. Whatever a program published is open to all; a service, to those it was opened
    /// for.
    bool may_look_up(abi::Badge who, std::string_view name) const;

    /// Error::exists, when the name is another publisher's; full. One's own name can be published anew.
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
