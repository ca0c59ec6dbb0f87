// SPDX-License-Identifier: BSD-2-Clause
// A service as its clients see it. A protocol is a number and a list of request structs; a Client turns a struct into a
// call. Used by rt/protocols/*.h and every client.
#pragma once

#include <rt/fields.h>
#include <rt/ipc.h>
#include <rt/result.h>

#include <cstddef>
#include <cstdint>

namespace mica::rt {

/// `Requests` are aggregates of at most six fields (numbers, enums, Text, Passed), each with such a struct `Answer`
/// inside. A request that may safely be done twice has `static constexpr bool repeatable = true`.
template <std::uint16_t protocol_number, class... Requests> struct Protocol {
    static constexpr std::uint32_t number = protocol_number;

    template <class Request> static constexpr bool has = (std::same_as<Request, Requests> || ...);

    /// The first word of such a message.
    template <class Request> static constexpr std::uint32_t code_of() {
        static_assert(has<Request>, "the protocol has no such request");
        std::uint32_t place = 0;
        static_cast<void>(((std::same_as<Request, Requests> ? true : (++place, false)) || ...));
        return number << 16U | place;
    }
};

template <class Request> constexpr bool is_repeatable() {
    if constexpr (requires { Request::repeatable; }) {
        return Request::repeatable;
    } else {
        return false;
    }
}

template <class Request> bool write_request(Message& message, std::uint32_t code, const Request& request) {
    MessageWriter writer{message};
    writer.number(code);
    write_fields(writer, request);
    return !writer.overflowed();
}

template <class Answer> Result<Answer> read_answer(Message& message) {
    MessageReader reader{message};
    const auto error = static_cast<Error>(reader.number());
    if (error != Error::none) { return fail(error); }
    Answer answer{};
    read_fields(reader, answer);
    if (reader.damaged()) { return fail(Error::bad_format); }
    return answer;
}

template <class Protocol> class Client {
public:
    Client() = default;
    explicit Client(Endpoint endpoint) : m_endpoint{std::move(endpoint)} {}

    /// Waits for the answer. Error::peer_died when the server died while it worked on this.
    template <class Request> Result<typename Request::Answer> operator()(const Request& request) const {
        Message message{message_buffer()};
        for (int attempt = 0;; ++attempt) {
            if (!write_request(message, Protocol::template code_of<Request>(), request)) {
                return fail(Error::too_long);
            }
            const abi::Status status = call(m_endpoint.handle(), message);
            if (status == abi::Status::ok) { return read_answer<typename Request::Answer>(message); }
            if (status != abi::Status::peer_died || !is_repeatable<Request>() || attempt == 1) {
                return fail(error_of(status));
            }
        }
    }

    const Endpoint& endpoint() const { return m_endpoint; }
    explicit operator bool() const { return static_cast<bool>(m_endpoint); }

private:
    Endpoint m_endpoint;
};

} // namespace mica::rt
