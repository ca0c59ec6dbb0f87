// SPDX-License-Identifier: BSD-2-Clause
// The programs that sh has started and not heard the end of, with the streams it made for them. Used by sh.
#pragma once

#include <apps/sh/command_line.h>

#include <rt/print.h>
#include <rt/protocols/pipes.h>
#include <rt/protocols/process.h>

namespace mica::sh {

struct Services {
    rt::Endpoint console;
    process::Client process;
    files::Client files;
    pipes::Client pipes;
};

class Jobs {
public:
    Jobs(const Services& services, rt::Output& console) : m_services{services}, m_console{console} {}

    /// Starts all programs of the line, with its pipes and files. What cannot be is said on the console.
    void start(const Pipeline& line);
    /// Waits until no program is left that was not started with '&', and says how each ended that did not end well.
    void wait_for_foreground();

private:
    struct Job {
        process::Number number = 0;
        rt::Text<16> name;
        bool background = false;
        stream::Client in, out; ///< made by sh, so closed by sh; empty for the console
    };

    struct Streams {
        rt::Endpoint in, out; ///< empty: the console
    };

    bool open(const files::Name& name, files::Mode mode, rt::Endpoint& stream);
    bool open_files(const Pipeline& line, Streams& ends);
    bool start_one(const Command& command, Streams streams, bool background);
    void close(Job& job);
    void report(const Job& job, const process::Wait::Answer& ending);
    template <class... Values> void say(const Values&... values) {
        put(m_console, values...);
        static_cast<void>(m_console.flush());
    }

    const Services& m_services;
    rt::Output& m_console;
    rt::FixedList<Job, 24> m_jobs;
};

} // namespace mica::sh
