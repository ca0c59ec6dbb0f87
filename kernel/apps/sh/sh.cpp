// SPDX-License-Identifier: BSD-2-Clause
// The shell. The supervisor starts it like a service; when it ends, the system ends.
#include <apps/sh/history.h>
#include <apps/sh/jobs.h>

#include <rt/services.h>

namespace mica::sh {
namespace {

constexpr std::string_view help =
    "Programs:  ls  cat FILE…  echo WORD…  rm FILE…  ps  kill NUMBER|NAME  top [SECONDS]  uptime  sleep SECONDS\n"
    "           primes [N]  philosophers [MEALS]  pingpong [ROUNDS]  criminal [CRIME…]\n"
    "Built in:  help  history  exit (or Ctrl-D)\n"
    "A line:    a | b  < FILE  > FILE  >> FILE  &      !! the last line, !7 the seventh; arrow keys; Ctrl-C\n";

class Shell {
public:
    Shell(const Services& services, rt::Output& console) : m_console{console}, m_jobs{services, console} {}

    /// False: the shell is to end.
    bool run(std::string_view typed);

private:
    /// Nothing: it is not built in. Else whether the shell goes on.
    std::optional<bool> built_in(const Command& command);
    void say(std::string_view text) {
        m_console.append(text);
        static_cast<void>(m_console.flush());
    }

    rt::Output& m_console;
    History m_history;
    Jobs m_jobs;
};

bool Shell::run(std::string_view typed) {
    const auto line = m_history.expand(typed);
    if (!line) {
        say("sh: there is no such line in the history\n");
        return true;
    }
    if (line->view() != typed) { put(m_console, *line, "\n"); }
    const Pipeline pipeline = parse(*line);
    if (!pipeline.trouble.empty()) { put(m_console, "sh: ", pipeline.trouble, "\n"); }
    static_cast<void>(m_console.flush());
    if (!line->empty()) { m_history.add(*line); }
    if (pipeline.commands.empty() || !pipeline.trouble.empty()) { return true; }
    if (const auto goes_on = built_in(pipeline.commands[0])) { return *goes_on; }
    m_jobs.start(pipeline);
    m_jobs.wait_for_foreground();
    return true;
}

std::optional<bool> Shell::built_in(const Command& command) {
    if (command.name() == "exit") { return false; }
    if (command.name() == "help") {
        say(help);
        return true;
    }
    if (command.name() == "history") {
        for (std::uint32_t number = m_history.first(); number <= m_history.last(); ++number) {
            put(m_console, rt::right(number, 4), "  ", m_history.line(number), "\n");
        }
        static_cast<void>(m_console.flush());
        return true;
    }
    return std::nullopt;
}

template <class Client> Client service(std::string_view name) {
    return rt::required(rt::find_service<Client>(name), name);
}

} // namespace
} // namespace mica::sh

int program() {
    using namespace mica;
    const auto console = sh::service<stream::Client>("console");
    const auto copy = [&console] {
        return rt::required(rt::duplicate(console.endpoint(), rt::client_rights), "console");
    };
    const sh::Services services{copy(), sh::service<process::Client>("process"), sh::service<files::Client>("files"),
                                sh::service<pipes::Client>("pipes")};
    rt::Output output{stream::Client{copy()}};
    rt::Input input{stream::Client{copy()}};
    sh::Shell shell{services, output};
    output.append("\nMica is up. 'help' tells what there is.\n");
    for (sh::Line line;;) {
        output.append("$ ");
        static_cast<void>(output.flush());
        if (input.next_line(line)) {
            if (!shell.run(line)) { break; }
        } else if (input.failure() != rt::Error::peer_died) {
            break;
        }
        output.go_on(); // a console that died, even twice in a row, comes back
    }
    output.append("\n");
    static_cast<void>(output.flush());
    return 0;
}
