// SPDX-License-Identifier: BSD-2-Clause
// Streams as buffered text, and the two that a program is started with.
#include <rt/print.h>

#include <rt/start.h>

#include <new>

namespace mica::rt {

void Output::append(std::string_view text) {
    while (!text.empty()) {
        const std::string_view piece = text.substr(0, stream::at_once - m_waiting.size());
        m_waiting.append(piece);
        text.remove_prefix(piece.size());
        if (m_waiting.size() == stream::at_once) { static_cast<void>(flush()); }
    }
}

Done Output::flush() {
    if (!m_waiting.empty() && m_error == Error::none) {
        const auto written = m_stream(stream::Write{m_waiting});
        m_error = written ? Error::none : written.error();
    }
    m_waiting.clear();
    return m_error == Error::none ? Done{} : fail(m_error);
}

Done Output::close() {
    const Done flushed = flush();
    const auto closed = m_stream(stream::Close{});
    return !flushed || closed ? flushed : fail(closed.error());
}

stream::Bytes Input::next_piece() {
    const auto answer = m_stream(stream::Read{stream::at_once});
    m_failure = answer ? Error::none : answer.error();
    return answer ? answer->bytes : stream::Bytes{};
}

std::optional<char> Input::next_character() {
    if (m_used == m_piece.size()) {
        m_piece = next_piece();
        m_used = 0;
    }
    return m_piece.empty() ? std::nullopt : std::optional{m_piece.view()[m_used++]};
}

namespace {

/// An object that is made on first use and never destroyed: there is nobody left to destroy it for.
template <class Kind> Kind& made_once(std::string_view name) {
    alignas(Kind) constinit static std::byte place[sizeof(Kind)] = {};
    constinit static Kind* made = nullptr;
    if (made == nullptr) { made = new (place) Kind{stream::Client{take_handle<Endpoint>(name)}}; }
    return *made;
}

} // namespace

Output& standard_output() { return made_once<Output>("out"); }

Input& standard_input() { return made_once<Input>("in"); }

} // namespace mica::rt
