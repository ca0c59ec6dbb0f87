// SPDX-License-Identifier: BSD-2-Clause
// Scenarios as lists of steps: each thread makes its calls in order, and how each ended is reported under the name that
// the step has. Who runs when follows from the priorities alone. Used by the kernel tests that need no code of their
// own in ring 3.
#pragma once

#include <probe/world/user.h>
#include <probe/world/world.h>

#include <initializer_list>
#include <string_view>

namespace mica::script {

/// What a step does that is no nucleus call.
enum class Deed : std::uint32_t {
    read,   ///< word 0 of the address w1 -> w0. Where that faults, and the process is watched: w4: vector, w3: error
            ///< code, w2: address; the step counts as done
    write,  ///< w0 to the address w1; faults as read does
    in,     ///< the byte of port w0 -> w0; faults as read does
    out,    ///< the byte w1 to port w0; faults as read does
    trap,   ///< INT3; in a watched process it arrives as read's faults do
    wait,   ///< yields until the word at address w1 is w0: for what an equal does
    sleep,  ///< waits w0 timer ticks at the endpoint w1 [receive]: meanwhile others run, whoever they are
    spend,  ///< makes clock calls until w0 timer ticks have passed
    finish, ///< the scenario is over
    rest,   ///< the thread does nothing more; every script ends so
};

/// What of an answer is reported besides how it ended.
enum class Part : std::uint8_t { word0, word1, word2, word3, word4, badge, length, handles, none };

struct Step {
    std::uint32_t head = 0;
    std::uint32_t word[5]{};
    std::string_view status{}; ///< name for how it ended, in words; empty: not reported
    std::string_view value{};  ///< name for `part`
    Part part = Part::none;

    /// Reported: how it ended.
    constexpr Step as(std::string_view name) const {
        Step copy = *this;
        copy.status = name;
        return copy;
    }
    /// Reported: that part of the answer.
    constexpr Step with(Part which, std::string_view name) const {
        Step copy = *this;
        copy.value = name;
        copy.part = which;
        return copy;
    }
};

inline constexpr std::uint32_t is_deed = 127; ///< in the length of a head: no message is that long

/// A nucleus call with register words only.
constexpr Step call(abi::Call number, std::uint32_t handle = 0, std::uint32_t w0 = 0, std::uint32_t w1 = 0,
                    std::uint32_t w2 = 0, std::uint32_t w3 = 0, std::uint32_t w4 = 0) {
    return {abi::Head::make(static_cast<std::uint32_t>(number), handle, abi::register_words).raw, {w0, w1, w2, w3, w4}};
}

/// A message of `length` words and `handles` handles from the buffer.
constexpr Step message(abi::Call number, std::uint32_t handle, std::uint32_t length, std::uint32_t handles,
                       std::uint32_t w0 = 0) {
    return {abi::Head::make(static_cast<std::uint32_t>(number), handle, length, handles).raw, {w0}};
}

constexpr Step deed(Deed what, std::uint32_t w0 = 0, std::uint32_t w1 = 0) {
    return {abi::Head::make(static_cast<std::uint32_t>(what), 0, is_deed).raw, {w0, w1}};
}

constexpr Step read(std::uint32_t address) { return deed(Deed::read, 0, address); }
constexpr Step write(std::uint32_t address, std::uint32_t value) { return deed(Deed::write, value, address); }
constexpr Step sleep(std::uint32_t timer_ticks, std::uint32_t endpoint) {
    return deed(Deed::sleep, timer_ticks, endpoint);
}
constexpr Step finish() { return deed(Deed::finish); }

/// thread_control on a thread that the caller has a handle to.
constexpr Step control(std::uint32_t handle, abi::ThreadOperation operation, std::uint32_t argument = 0) {
    return call(abi::Call::thread_control, handle, static_cast<std::uint32_t>(operation), argument);
}

/// Where word `number` of the buffer of the world's thread `thread` is, and its slot `number` of handles.
constexpr std::uint32_t buffer_word(std::uint32_t thread, std::uint32_t number) {
    return world::buffers_address + thread * abi::page_bytes + 4 * number;
}
constexpr std::uint32_t buffer_handle(std::uint32_t thread, std::uint32_t number) {
    return buffer_word(thread, abi::message_words + number);
}
/// Writes which handle a message takes along.
constexpr Step take_along(std::uint32_t thread, std::uint32_t number, std::uint32_t handle,
                          std::uint32_t rights = abi::all_rights) {
    return write(buffer_handle(thread, number), handle | rights << 16U);
}

inline constexpr std::uint32_t itself = 1;      ///< handle of every process: to itself
inline constexpr std::uint32_t nowhere = 2;     ///< to an endpoint that nobody serves: [call]
inline constexpr std::uint32_t first_given = 3; ///< of the first object that the test gives it

/// A cell of the board that no script uses, and its address in ring 3: 0 <= number < 40.
constexpr std::uint32_t spare_cell(std::uint32_t number) { return 980 + number; }
constexpr std::uint32_t spare(std::uint32_t number) { return world::board_address + 4 * spare_cell(number); }

Process& make_process(std::uint32_t quota = 64, Endpoint* faults = nullptr, std::uint16_t badge = 0);

/// One whose faults are answered: see Deed::read. It may have one thread. The first of them brings the judge's thread,
/// which has a number as every thread has.
Process& make_watched_process(std::uint32_t quota = 64);

/// A thread that does these steps. At most 150 steps in all threads. They are numbered as in world::start().
Thread& start(Process& process, std::initializer_list<Step> steps, std::uint32_t priority);

/// Runs until a script is at finish(); reports what the steps say, then calls `more`.
[[noreturn]] void run(void (*more)() = nullptr);

} // namespace mica::script
