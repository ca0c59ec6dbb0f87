// SPDX-License-Identifier: BSD-2-Clause
// A service as its server writes it: an object with on(caller, Request) for each request of its protocols. Used by
// every server.
#pragma once

#include <rt/calls.h>
#include <rt/protocol.h>
#include <rt/start.h>

#include <cstdint>

namespace mica::rt {

/// Badges with this bit are made by those who start programs, for the faults of what they started.
inline constexpr abi::Badge fault_badge = 0x8000;
/// "Are you alive?": rung by the supervisor, answered by the loop below.
inline constexpr std::uint32_t heartbeat_bell = 1U << 31U;

enum class FaultVerdict : std::uint8_t { resume, ended };

/// An answer that is still owed. Dropping it gives the client Error::peer_died.
template <class Request> class Pending {
public:
    Pending() = default;
    explicit Pending(ReplyToken token) : m_token{std::move(token)} {}
    explicit operator bool() const { return static_cast<bool>(m_token); }

    /// False: the client is gone, and has got nothing.
    bool answer(const typename Request::Answer& answer) {
        Message message{message_buffer()};
        MessageWriter writer{message};
        writer.number(0);
        write_fields(writer, answer);
        return send(message);
    }
    bool refuse(Error error) {
        Message message{message_buffer()};
        MessageWriter{message}.number(static_cast<std::uint32_t>(error));
        return send(message);
    }

private:
    bool send(const Message& message) {
        const abi::Status status = reply(m_token.handle(), message);
        if (status == abi::Status::ok) {
            static_cast<void>(m_token.release()); // used up: its number may be another handle's by now
        } else {
            m_token.close();
        }
        return status == abi::Status::ok;
    }
    ReplyToken m_token;
};

/// Who calls.
struct Caller {
    abi::Badge badge;

    /// Keeps the caller waiting: on() then returns fail(Error::set_aside), and answers by the Pending later.
    template <class Request> Result<Pending<Request>> set_aside() const {
        Result<ReplyToken> token = set_caller_aside();
        return token ? Result<Pending<Request>>{Pending<Request>{std::move(*token)}} : fail(token.error());
    }
};

namespace detail {

template <class Request, class Server> Error handle_request(Server& server, Caller caller, Message& message) {
    Request request{};
    {
        MessageReader reader{message};
        static_cast<void>(reader.number());
        read_fields(reader, request);
        if (reader.damaged()) { return Error::bad_request; }
    }
    Result<typename Request::Answer> answer = server.on(caller, request);
    if (!answer) { return answer.error(); }
    MessageWriter writer{message};
    writer.number(0);
    write_fields(writer, *answer);
    if (message.handles > 0) {
        // Handles of the answer are closed when it goes out of scope, so it is sent at once. A client without room for
        // them is told so.
        const abi::Status status = reply(abi::no_handle, message);
        return status == abi::Status::ok || status == abi::Status::no_caller ? Error::set_aside : error_of(status);
    }
    return Error::none;
}

template <class Server, std::uint16_t number, class... Requests>
bool find_request(Server& server, Caller caller, Message& message, Error& error, Protocol<number, Requests...>*) {
    using P = Protocol<number, Requests...>;
    const std::uint32_t code = message.length > 0 ? message.word(0) : 0;
    return ((code == P::template code_of<Requests>() &&
             (error = handle_request<Requests>(server, caller, message), true)) ||
            ...);
}

} // namespace detail

/// Lets the server answer the message in its place. False: it has been answered, or set aside.
template <class... Protocols, class Server> bool dispatch(Server& server, Caller caller, Message& message) {
    Error error = Error::bad_request;
    const bool found = (detail::find_request(server, caller, message, error, static_cast<Protocols*>(nullptr)) || ...);
    if (!found) {
        MessageReader{message}; // closes the handles of a message that nobody understands
    }
    if (error != Error::none && error != Error::set_aside) {
        MessageWriter{message}.number(static_cast<std::uint32_t>(error));
    }
    return error != Error::set_aside;
}

namespace detail {

/// The caller received last still waits, and the server has nothing to say to it. A client gets Error::peer_died; a
/// fault that nobody can do anything about stays where it is, for ever.
inline void drop_caller(bool was_fault) {
    if (Result<ReplyToken> token = set_caller_aside(); token && was_fault) { static_cast<void>(token->release()); }
}

template <class Server> bool handle_fault(Server& server, abi::Badge badge, Message& message) {
    bool resume = false;
    if constexpr (requires { server.fault(badge, abi::FaultMessage{}); }) {
        const auto& words = message.registers;
        const abi::FaultMessage fault{words[0], words[1], words[2], words[3], words[4]};
        resume = server.fault(static_cast<abi::Badge>(badge & ~fault_badge), fault) == FaultVerdict::resume;
    }
    message.length = message.handles = 0;
    return resume;
}

template <class Server> void handle_doorbell(Server& server, std::uint32_t bells) {
    if ((bells & heartbeat_bell) != 0) { answer_heartbeat(); }
    if constexpr (requires { server.doorbell(bells); }) { server.doorbell(bells); }
}

} // namespace detail

/// Serves for ever. Doorbells go to server.doorbell(bits), faults to server.fault(badge, FaultMessage), where it has
/// these.
template <class... Protocols, class Server> [[noreturn]] void serve(const Endpoint& endpoint, Server& server) {
    Message message{message_buffer()};
    Received received = receive(endpoint.handle(), message);
    for (;;) {
        const bool is_fault = (received.badge & fault_badge) != 0;
        bool answered = false;
        if (received.status == abi::Status::doorbell) {
            detail::handle_doorbell(server, message.word(0));
        } else if (received.status == abi::Status::ok) {
            answered = is_fault ? detail::handle_fault(server, received.badge, message)
                                : dispatch<Protocols...>(server, Caller{received.badge}, message);
        }
        Received next = answered ? reply_receive(endpoint.handle(), message) : receive(endpoint.handle(), message);
        if (next.status == abi::Status::unanswered) { detail::drop_caller(is_fault); }
        if (next.status != abi::Status::ok && next.status != abi::Status::doorbell) {
            next = receive(endpoint.handle(), message); // the client is gone: on with the next one
        }
        received = next;
    }
}

} // namespace mica::rt
