// SPDX-License-Identifier: BSD-2-Clause
// Starting a pipeline, and waiting for its end.
#include <apps/sh/jobs.h>

#include <abi/exceptions.h>

namespace mica::sh {

bool Jobs::open(const files::Name& name, files::Mode mode, rt::Endpoint& stream) {
    auto answer = m_services.files(files::Open{name, mode});
    if (!answer) {
        say("sh: ", name, ": ", name_of(answer.error()), "\n");
        return false;
    }
    stream = answer->file.take<rt::Endpoint>();
    return true;
}

bool Jobs::open_files(const Pipeline& line, Streams& ends) {
    const files::Mode mode = line.append ? files::Mode::append : files::Mode::replace;
    if (!line.input.empty() && !open(line.input, files::Mode::read, ends.in)) { return false; }
    if (line.output.empty() || open(line.output, mode, ends.out)) { return true; }
    if (ends.in) { static_cast<void>(stream::Client{std::move(ends.in)}(stream::Close{})); }
    return false;
}

void Jobs::start(const Pipeline& line) {
    Streams ends;
    if (!open_files(line, ends)) { return; }
    rt::Endpoint in = std::move(ends.in);
    for (std::size_t i = 0; i < line.commands.size(); ++i) {
        Streams streams{std::move(in), {}};
        if (i + 1 == line.commands.size()) {
            streams.out = std::move(ends.out);
        } else if (auto pipe = m_services.pipes(pipes::Create{})) {
            in = pipe->read_end.take<rt::Endpoint>();
            streams.out = pipe->write_end.take<rt::Endpoint>();
        } else {
            say("sh: there is no pipe: ", name_of(pipe.error()), "\n");
        }
        // A program that does not start leaves its streams closed: its neighbours in the pipe see the end, and go on.
        start_one(line.commands[i], std::move(streams), line.background);
    }
}

bool Jobs::start_one(const Command& command, Streams streams, bool background) {
    Job job{.number = 0,
            .name = command.name(),
            .background = background,
            .in = stream::Client{std::move(streams.in)},
            .out = stream::Client{std::move(streams.out)}};
    process::Spawn spawn{command.words, {}, {}};
    const abi::RightBits stream_rights = rt::rights(abi::EndpointRight::call, abi::Right::duplicate, abi::Right::grant);
    spawn.in = rt::Passed::lend(job.in ? job.in.endpoint() : m_services.console, stream_rights);
    spawn.out = rt::Passed::lend(job.out ? job.out.endpoint() : m_services.console, stream_rights);
    const auto started = m_jobs.full() ? rt::fail(rt::Error::full) : m_services.process(spawn);
    if (!started) {
        say("sh: ", job.name, ": ",
            started.error() == rt::Error::not_found ? "there is no such program; 'help' names them"
                                                    : name_of(started.error()),
            "\n");
        close(job);
        return false;
    }
    job.number = started->number;
    if (background) { say("[", job.number, "]\n"); }
    m_jobs.add(std::move(job));
    return true;
}

void Jobs::wait_for_foreground() {
    while (std::any_of(m_jobs.begin(), m_jobs.end(), [](const Job& job) { return !job.background; })) {
        const auto ending = m_services.process(process::Wait{0});
        if (!ending) {
            say("sh: the programs it waited for are out of sight: ", name_of(ending.error()), "\n");
            for (Job& job : m_jobs) { // the process server was started anew: what it had started is gone with it
                close(job);
            }
            m_jobs.clear();
            return;
        }
        for (std::size_t i = 0; i < m_jobs.size(); ++i) {
            if (m_jobs[i].number == ending->number) {
                close(m_jobs[i]);
                report(m_jobs[i], *ending);
                m_jobs.remove(i);
                break;
            }
        }
    }
}

/// The ends of a program that died cannot be closed by itself any more.
void Jobs::close(Job& job) {
    for (const stream::Client* const end : {&job.in, &job.out}) {
        if (*end) { static_cast<void>((*end)(stream::Close{})); }
    }
}

void Jobs::report(const Job& job, const process::Wait::Answer& ending) {
    switch (ending.ending) {
    case process::Ending::exited:
        if (ending.detail != 0) {
            say(job.name, " [", job.number, "] ended with ", ending.detail, "\n");
        } else if (job.background) {
            say(job.name, " [", job.number, "] is done\n");
        }
        break;
    case process::Ending::fault:
        say(job.name, " [", job.number, "] died: ", abi::exception_name(ending.detail), " at ", rt::hex(ending.address),
            "\n");
        break;
    case process::Ending::killed: say(job.name, " [", job.number, "] was killed\n"); break;
    case process::Ending::alive: break;
    }
}

} // namespace mica::sh
