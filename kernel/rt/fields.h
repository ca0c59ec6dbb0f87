// SPDX-License-Identifier: BSD-2-Clause
// The fields of a plain struct in their order, so that a protocol is described by structs alone. Used by rt/protocol.h
// and rt/server.h. Pure.
#pragma once

#include <rt/message.h>

#include <concepts>
#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

namespace mica::rt {

namespace detail {

struct Anything {
    template <class T> operator T() const;
};

template <class Struct, std::size_t... each> constexpr bool takes(std::index_sequence<each...>) {
    return requires { Struct{(static_cast<void>(each), Anything{})...}; };
}

template <class Struct, std::size_t count = 6> constexpr std::size_t count_fields() {
    if constexpr (count == 0 || takes<Struct>(std::make_index_sequence<count>{})) {
        return count;
    } else {
        return count_fields<Struct, count - 1>();
    }
}

} // namespace detail

/// A tuple of references to the fields of an aggregate, at most six.
template <class Struct> constexpr auto fields_of(Struct& value) {
    constexpr std::size_t count = std::is_empty_v<Struct> ? 0 : detail::count_fields<std::remove_const_t<Struct>>();
    if constexpr (count == 0) {
        return std::tuple<>{};
    } else if constexpr (count == 1) {
        auto& [a] = value;
        return std::tie(a);
    } else if constexpr (count == 2) {
        auto& [a, b] = value;
        return std::tie(a, b);
    } else if constexpr (count == 3) {
        auto& [a, b, c] = value;
        return std::tie(a, b, c);
    } else if constexpr (count == 4) {
        auto& [a, b, c, d] = value;
        return std::tie(a, b, c, d);
    } else if constexpr (count == 5) {
        auto& [a, b, c, d, e] = value;
        return std::tie(a, b, c, d, e);
    } else {
        auto& [a, b, c, d, e, f] = value;
        return std::tie(a, b, c, d, e, f);
    }
}

template <class T>
concept Number = std::integral<T> || std::is_enum_v<T>;

/// A word says whether the handle is there.
inline void write_field(MessageWriter& to, const Passed& field) {
    to.number(field ? 1 : 0);
    if (field) { to.handle(field); }
}
template <std::size_t limit> void write_field(MessageWriter& to, const Text<limit>& field) { to.text(field); }
template <Number Field> void write_field(MessageWriter& to, Field field) {
    to.number(static_cast<std::uint32_t>(field));
    if constexpr (sizeof(Field) == 8) {
        to.number(static_cast<std::uint32_t>(static_cast<std::uint64_t>(field) >> 32U));
    }
}

inline void read_field(MessageReader& from, Passed& field) { field = from.number() != 0 ? from.handle() : Passed{}; }
template <std::size_t limit> void read_field(MessageReader& from, Text<limit>& field) { from.text(field); }
template <Number Field> void read_field(MessageReader& from, Field& field) {
    if constexpr (sizeof(Field) == 8) {
        const std::uint32_t low = from.number();
        field = static_cast<Field>(std::uint64_t{from.number()} << 32U | low);
    } else {
        field = static_cast<Field>(from.number());
    }
}

/// The most words that the fields of a struct can need.
template <class Field> constexpr std::size_t words_of_field() {
    if constexpr (requires { Field::capacity; }) {
        return 1 + (Field::capacity + 3) / 4;
    } else {
        return Number<Field> && sizeof(Field) == 8 ? 2 : 1;
    }
}
template <class Struct> constexpr std::size_t words_of() {
    using Fields = decltype(fields_of(std::declval<Struct&>()));
    return []<class... Each>(std::type_identity<std::tuple<Each&...>>) {
        return (words_of_field<std::remove_const_t<Each>>() + ... + 0);
    }(std::type_identity<Fields>{});
}

template <class Struct> void write_fields(MessageWriter& to, const Struct& value) {
    static_assert(words_of<Struct>() < abi::message_words, "with its first word, a message has at most 64");
    std::apply([&to](const auto&... each) { (write_field(to, each), ...); }, fields_of(value));
}

template <class Struct> void read_fields(MessageReader& from, Struct& value) {
    std::apply([&from](auto&... each) { (read_field(from, each), ...); }, fields_of(value));
}

} // namespace mica::rt
