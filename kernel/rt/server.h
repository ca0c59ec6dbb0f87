// SPDX-License-Identifier: BSD-2-Clause
// A service as its server writes it: an object with on(caller, Request) for each request of its protocols. Used by every server.
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
    bool answer(const typename Request::Answer& answer)
    {
        Message message{message_buffer()};
        MessageWriter writer{message};
        writer.number(0);
        write_fields(writer, answer);
        return send(message);
    }
    bool refuse(Error error)
    {
        Message message{message_buffer()};
        MessageWriter{message}.number(static_cast<std::uint32_t>(error));
        return send(message);
    }

private:
    bool send(const Message& message)
    {
        if (reply(m_token.handle(), message) != abi::Status::ok) {
            m_token.close();
            return false;
        }
        static_cast<void>(m_token.release()); // the nucleus took it with the reply
        return true;
    }
    ReplyToken m_token;
};

/// Who calls.
struct Caller {
    abi::Badge badge;

    /// Keeps the caller waiting: on() then returns fail(Error::set_aside), and answers by the Pending later.
    template <class Request> Result<Pending<Request>> set_aside() const
    {
        Result<ReplyToken> token = set_caller_aside();
        return token ? Result<Pending<Request>>{Pending<Request>{std::move(*token)}} : fail(token.error());
    }
};

namespace detail {

template <class Request, class Server> Error handle_request(Server& server, Caller caller, Message& message)
{
    Request request{};
    {
        MessageReader reader{message};
        static_cast<void>(reader.number());
        read_fields(reader, request);
        if (reader.damaged()) {
            return Error::bad_request;
        }
    }
    Result<typename Request::Answer> answer = server.on(caller, request);
    if (!answer) {
        return answer.error();
    }
    MessageWriter writer{message};
    writer.number(0);
    write_fields(writer, *answer);
    if (message.handles > 0) {
        // Handles of the answer are closed when it goes out of scope, so it is sent at once.
        static_cast<void>(reply(abi::no_handle, message));
        return Error::set_aside;
    }
    return Error::none;
}

template <class Server, std::uint16_t number, class... Requests>
bool find_request(Server& server, Caller caller, Message& message, Error& error, Protocol<number, Requests...>*)
{
    using P = Protocol<number, Requests...>;
    const std::uint32_t code = message.length > 0 ? message.word(0) : 0;
    return ((code == P::template code_of<Requests>() &&
             (error = handle_request<Requests>(server, caller, message), true)) ||
            ...);
}

} // namespace detail

/// Lets the server answer the message in its place. False: it has been answered, or set aside.
template <class... Protocols, class Server> bool dispatch(Server& server, Caller caller, Message& message)
{
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

/// Serves for ever. Doorbells go to server.doorbell(bits), faults to server.fault(badge, FaultMessage), where it has these.
template <class... Protocols, class Server> [[noreturn]] void serve(const Endpoint& endpoint, Server& server)
{
    Message message{message_buffer()};
    Received received = receive(endpoint.handle(), message);
    for (;;) {
        bool answered = false;
        if (received.status == abi::Status::doorbell) {
            const std::uint32_t bells = message.word(0);
            if ((bells & heartbeat_bell) != 0) {
                answer_heartbeat();
            }
            if constexpr (requires { server.doorbell(bells); }) {
                server.doorbell(bells);
            }
        } else if (received.status == abi::Status::ok && (received.badge & fault_badge) != 0) {
            if constexpr (requires { server.fault(received.badge, abi::FaultMessage{}); }) {
                const auto& words = message.registers;
                const abi::FaultMessage fault{words[0], words[1], words[2], words[3], words[4]};
                answered = server.fault(received.badge & ~fault_badge, fault) == FaultVerdict::resume;
                message.length = message.handles = 0;
            }
        } else if (received.status == abi::Status::ok) {
            answered = dispatch<Protocols...>(server, Caller{received.badge}, message);
        }
        received = answered ? reply_receive(endpoint.handle(), message) : receive(endpoint.handle(), message);
        if (answered && received.status != abi::Status::ok && received.status != abi::Status::doorbell) {
            received = receive(endpoint.handle(), message); // the client is gone: on with the next
        }
    }
}

} // namespace mica::rt
