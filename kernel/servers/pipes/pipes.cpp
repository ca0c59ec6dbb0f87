// SPDX-License-Identifier: BSD-2-Clause
// The pipe server. Who finds a pipe empty or full waits here as a Reply token, one at each end.
#include <servers/pipes/pipe.h>

#include <rt/protocols/pipes.h>
#include <rt/server.h>

#include <new>

namespace mica::pipes {
namespace {

constexpr std::size_t pipe_limit = 16;
/// Badges of ends: above those of all programs; even: read end, odd: write end. Each pipe has new ones, so that a
/// handle to an old one names nothing.
constexpr std::uint32_t first_end_badge = 0x4000, end_badges = 0x4000;

struct Line {
    std::uint32_t badge = 0; ///< of the read end; the write end's is one more
    Pipe pipe;
    rt::Pending<stream::Read> reader;
    std::uint32_t reader_count = 0;
    rt::Pending<stream::Write> writer;
    stream::Bytes writer_bytes;
};

class PipeServer {
public:
    explicit PipeServer(const rt::Endpoint& endpoint) : m_endpoint{endpoint} {}

    rt::Result<Create::Answer> on(rt::Caller caller, const Create& request);
    rt::Result<stream::Read::Answer> on(rt::Caller caller, const stream::Read& request);
    rt::Result<stream::Write::Answer> on(rt::Caller caller, const stream::Write& request);
    rt::Result<stream::Close::Answer> on(rt::Caller caller, const stream::Close& request);

private:
    /// nullptr: the badge is no such end of an open pipe.
    Line* line_of(abi::Badge badge, bool write_end);
    static void serve_reader(Line& line);
    static void serve_writer(Line& line);

    const rt::Endpoint& m_endpoint;
    std::array<Line*, pipe_limit> m_lines{};
    std::uint32_t m_created = 0;
};

rt::Result<Create::Answer> PipeServer::on(rt::Caller, const Create&) {
    Line** const free = std::find(m_lines.begin(), m_lines.end(), nullptr);
    if (free == m_lines.end()) { return rt::fail(rt::Error::full); }
    const std::uint32_t badge = first_end_badge + m_created++ * 2 % end_badges;
    const abi::RightBits end_rights = rt::rights(abi::EndpointRight::call, abi::Right::duplicate, abi::Right::grant);
    auto read_end = rt::duplicate(m_endpoint, end_rights, static_cast<abi::Badge>(badge));
    auto write_end = rt::duplicate(m_endpoint, end_rights, static_cast<abi::Badge>(badge + 1));
    *free = new (std::nothrow) Line;
    if (!read_end || !write_end || *free == nullptr) {
        delete std::exchange(*free, nullptr);
        return rt::fail(rt::Error::no_memory);
    }
    (*free)->badge = badge;
    return Create::Answer{rt::Passed::give(std::move(*read_end)), rt::Passed::give(std::move(*write_end))};
}

Line* PipeServer::line_of(abi::Badge badge, bool write_end) {
    for (Line* const line : m_lines) {
        if (line != nullptr && line->badge + (write_end ? 1 : 0) == badge) { return line; }
    }
    return nullptr;
}

rt::Result<stream::Read::Answer> PipeServer::on(rt::Caller caller, const stream::Read& request) {
    Line* const line = line_of(caller.badge, false);
    if (line == nullptr || !line->pipe.read_open) { return rt::fail(rt::Error::ended); }
    if (line->reader) { return rt::fail(rt::Error::refused); }
    stream::Read::Answer answer;
    if (line->pipe.read(request.count, answer.bytes) == Outcome::wait) {
        auto pending = caller.set_aside<stream::Read>();
        if (!pending) { return rt::fail(pending.error()); }
        line->reader = std::move(*pending);
        line->reader_count = request.count;
        return rt::fail(rt::Error::set_aside);
    }
    serve_writer(*line);
    return answer;
}

rt::Result<stream::Write::Answer> PipeServer::on(rt::Caller caller, const stream::Write& request) {
    Line* const line = line_of(caller.badge, true);
    if (line == nullptr || !line->pipe.write_open) { return rt::fail(rt::Error::ended); }
    if (line->writer) { return rt::fail(rt::Error::refused); }
    const Outcome outcome = line->pipe.write(request.bytes);
    if (outcome == Outcome::wait) {
        auto pending = caller.set_aside<stream::Write>();
        if (!pending) { return rt::fail(pending.error()); }
        line->writer = std::move(*pending);
        line->writer_bytes = request.bytes;
        return rt::fail(rt::Error::set_aside);
    }
    serve_reader(*line);
    return outcome == Outcome::done ? rt::Result<stream::Write::Answer>{stream::Write::Answer{}}
                                    : rt::fail(rt::Error::ended);
}

rt::Result<stream::Close::Answer> PipeServer::on(rt::Caller caller, const stream::Close&) {
    const bool write_end = caller.badge % 2 == 1;
    Line* const line = line_of(caller.badge, write_end);
    if (line == nullptr) { return rt::fail(rt::Error::ended); }
    (write_end ? line->pipe.write_open : line->pipe.read_open) = false;
    // Who waited at this end waits for nothing any more; who waits at the other end has an answer now.
    if (write_end) {
        line->writer = {};
    } else {
        line->reader = {};
    }
    serve_reader(*line);
    serve_writer(*line);
    if (line->pipe.forgotten()) {
        *std::find(m_lines.begin(), m_lines.end(), line) = nullptr;
        delete line;
    }
    return stream::Close::Answer{};
}

void PipeServer::serve_reader(Line& line) {
    stream::Read::Answer answer;
    if (line.reader && line.pipe.read(line.reader_count, answer.bytes) == Outcome::done) {
        line.reader.answer(answer);
        line.reader = {};
    }
}

void PipeServer::serve_writer(Line& line) {
    if (!line.writer) { return; }
    const Outcome outcome = line.pipe.write(line.writer_bytes);
    if (outcome == Outcome::wait) { return; }
    if (outcome == Outcome::done) {
        line.writer.answer({});
    } else {
        line.writer.refuse(rt::Error::ended);
    }
    line.writer = {};
}

} // namespace
} // namespace mica::pipes

int program() {
    using namespace mica;
    const auto endpoint = rt::take_handle<rt::Endpoint>("endpoint");
    pipes::PipeServer server{endpoint};
    rt::serve<pipes::Protocol, stream::Protocol>(endpoint, server);
}
