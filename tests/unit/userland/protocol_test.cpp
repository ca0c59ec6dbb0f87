// SPDX-License-Identifier: GPL-3.0-or-later
// Clients and servers of one description understand each other. The nucleus between them is a function call.
#include "fake_nucleus.h"

#include <rt/server.h>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

namespace mica::test {

using namespace rt;

namespace {

struct Add {
    std::uint32_t a, b;
    struct Answer {
        std::uint32_t sum;
    };
    static constexpr bool repeatable = true;
};
struct Greet {
    Text<30> name;
    struct Answer {
        Text<60> greeting;
    };
};
struct Later {
    struct Answer {
        std::uint32_t value;
    };
};
struct Gift {
    struct Answer {
        Passed handle;
    };
};
using Sums = Protocol<40, Add, Greet>;
using Others = Protocol<41, Later, Gift>;

struct Server {
    abi::Badge last_caller = 0;
    Pending<Later> pending;

    Result<Add::Answer> on(Caller caller, const Add& request) {
        last_caller = caller.badge;
        return request.a == 13 ? Result<Add::Answer>{fail(Error::refused)} : Add::Answer{request.a + request.b};
    }
    Result<Greet::Answer> on(Caller, const Greet& request) {
        Greet::Answer answer;
        answer.greeting.append("Good morning, ");
        answer.greeting.append(request.name);
        return answer;
    }
    Result<Later::Answer> on(Caller caller, const Later&) {
        pending = std::move(*caller.set_aside<Later>());
        return fail(Error::set_aside);
    }
    static Result<Gift::Answer> on(Caller, const Gift&) {
        return Gift::Answer{Passed::give(Endpoint{abi::Handle{31}})};
    }
};

struct Line : WithFakeNucleus {
    Server server;
    bool answered = false;
    Client<Sums> sums{Endpoint{abi::Handle{3}}};
    Client<Others> others{Endpoint{abi::Handle{4}}};

    Line() {
        nucleus().on_call = [this](abi::Handle, Message& message) {
            answered = dispatch<Sums, Others>(server, Caller{21}, message);
            return abi::Status::ok;
        };
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(every_request_has_a_code_of_its_own) {
    BOOST_TEST(Sums::code_of<Add>() == 40U << 16U);
    BOOST_TEST(Sums::code_of<Greet>() == (40U << 16U | 1U));
    BOOST_TEST(Others::code_of<Later>() == 41U << 16U);
}

BOOST_FIXTURE_TEST_CASE(an_answer_comes_back, Line) {
    BOOST_TEST(sums(Add{2, 3})->sum == 5U);
    BOOST_TEST(answered);
    BOOST_TEST(server.last_caller == 21);
}

BOOST_FIXTURE_TEST_CASE(texts_longer_than_the_registers_come_back, Line) {
    BOOST_TEST(
        (sums(Greet{"a name of thirty characters..."})->greeting == "Good morning, a name of thirty characters..."));
}

BOOST_FIXTURE_TEST_CASE(a_refusal_is_the_clients_error, Line) {
    BOOST_TEST((sums(Add{13, 0}).error() == Error::refused));
}

BOOST_FIXTURE_TEST_CASE(a_request_of_another_protocol_is_refused, Line) {
    nucleus().on_call = [this](abi::Handle, Message& message) {
        answered = dispatch<Sums>(server, Caller{21}, message);
        return abi::Status::ok;
    };
    BOOST_TEST((others(Later{}).error() == Error::bad_request));
}

BOOST_FIXTURE_TEST_CASE(an_empty_message_is_refused, Line) {
    Message message{nucleus().buffer};
    BOOST_TEST((dispatch<Sums, Others>(server, Caller{1}, message)));
    BOOST_TEST(message.length == 1U);
    BOOST_TEST(message.word(0) == static_cast<std::uint32_t>(Error::bad_request));
}

BOOST_FIXTURE_TEST_CASE(a_request_with_a_word_too_many_is_refused, Line) {
    Message message{nucleus().buffer};
    write_request(message, Sums::code_of<Add>(), Add{1, 2});
    ++message.length;
    BOOST_TEST((dispatch<Sums, Others>(server, Caller{1}, message)));
    BOOST_TEST(message.word(0) == static_cast<std::uint32_t>(Error::bad_request));
}

BOOST_FIXTURE_TEST_CASE(handles_sent_along_with_nonsense_are_closed, Line) {
    Message message{nucleus().buffer};
    MessageWriter{message}.number(0xDEAD'BEEF);
    message.handles = 2;
    nucleus().buffer.handles[0].raw = 60;
    nucleus().buffer.handles[1].raw = 61;
    dispatch<Sums, Others>(server, Caller{1}, message);
    std::sort(nucleus().closed.begin(), nucleus().closed.end());
    BOOST_TEST((nucleus().closed == std::vector{abi::Handle{60}, abi::Handle{61}}));
}

BOOST_FIXTURE_TEST_CASE(who_is_set_aside_gets_no_answer_yet, Line) {
    Message message{nucleus().buffer};
    write_request(message, Others::code_of<Later>(), Later{});
    BOOST_TEST(!(dispatch<Sums, Others>(server, Caller{1}, message)));
    BOOST_TEST(static_cast<bool>(server.pending));
    BOOST_TEST(nucleus().replies.empty());
    BOOST_TEST(server.pending.answer({5}));
    BOOST_TEST((nucleus().replies == std::vector<std::uint32_t>{0}));
    BOOST_TEST(nucleus().closed.empty()); // the reply took the token
}

BOOST_FIXTURE_TEST_CASE(a_late_refusal_carries_its_error, Line) {
    Pending<Later> pending{ReplyToken{abi::Handle{9}}};
    BOOST_TEST(pending.refuse(Error::ended));
    BOOST_TEST((nucleus().replies == std::vector{static_cast<std::uint32_t>(Error::ended)}));
}

BOOST_FIXTURE_TEST_CASE(a_client_that_is_gone_is_noticed_and_its_token_closed, Line) {
    nucleus().reply_status = abi::Status::peer_died;
    Pending<Later> pending{ReplyToken{abi::Handle{9}}};
    BOOST_TEST(!pending.answer({5}));
    BOOST_TEST((nucleus().closed == std::vector{abi::Handle{9}}));
}

BOOST_FIXTURE_TEST_CASE(dropping_a_pending_answer_closes_its_token, Line) {
    { const Pending<Later> pending{ReplyToken{abi::Handle{9}}}; }
    BOOST_TEST((nucleus().closed == std::vector{abi::Handle{9}}));
}

BOOST_FIXTURE_TEST_CASE(an_answer_with_a_handle_is_sent_before_the_server_closes_its_own, Line) {
    Message message{nucleus().buffer};
    write_request(message, Others::code_of<Gift>(), Gift{});
    BOOST_TEST(!(dispatch<Sums, Others>(server, Caller{1}, message))); // it has been sent already
    BOOST_TEST(nucleus().replies.size() == 1U);
    BOOST_TEST((nucleus().closed == std::vector{abi::Handle{31}}));
}

BOOST_FIXTURE_TEST_CASE(a_repeatable_request_is_repeated_once_when_the_server_died, Line) {
    nucleus().on_call = [this](abi::Handle, Message& message) {
        if (nucleus().calls == 1) { return abi::Status::peer_died; }
        dispatch<Sums>(server, Caller{1}, message);
        return abi::Status::ok;
    };
    BOOST_TEST(sums(Add{2, 2})->sum == 4U);
    BOOST_TEST(nucleus().calls == 2U);
}

BOOST_FIXTURE_TEST_CASE(it_is_not_repeated_for_ever_nor_when_it_may_not_be, Line) {
    nucleus().on_call = [](abi::Handle, Message&) { return abi::Status::peer_died; };
    BOOST_TEST((sums(Add{2, 2}).error() == Error::peer_died));
    BOOST_TEST(nucleus().calls == 2U);
    BOOST_TEST((sums(Greet{"x"}).error() == Error::peer_died));
    BOOST_TEST(nucleus().calls == 3U);
}

BOOST_FIXTURE_TEST_CASE(what_the_nucleus_refuses_is_the_clients_error, Line) {
    nucleus().on_call = [](abi::Handle, Message&) { return abi::Status::deadlock; };
    BOOST_TEST((sums(Add{}).error() == error_of(abi::Status::deadlock)));
    BOOST_TEST(name_of(sums(Add{}).error()) == "deadlock");
}

BOOST_FIXTURE_TEST_CASE(an_answer_that_does_not_fit_its_description_is_no_answer, Line) {
    nucleus().on_call = [](abi::Handle, Message& message) {
        MessageWriter{message}.number(0); // and no sum
        return abi::Status::ok;
    };
    BOOST_TEST((sums(Add{}).error() == Error::bad_format));
}

BOOST_AUTO_TEST_CASE(every_error_has_a_name) {
    for (const Error error : {Error::peer_died, Error::bad_request, Error::not_found, Error::exists, Error::full,
                              Error::refused, Error::ended, Error::too_long, Error::bad_format}) {
        BOOST_TEST(!name_of(error).empty());
        BOOST_TEST(name_of(error) != "no answer yet");
    }
}

} // namespace mica::test
