// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace mica::cli {

namespace {

HANDLE handleOf(Stream stream) {
    switch (stream) {
    case Stream::input: return GetStdHandle(STD_INPUT_HANDLE);
    case Stream::output: return GetStdHandle(STD_OUTPUT_HANDLE);
    case Stream::error: return GetStdHandle(STD_ERROR_HANDLE);
    }
    return GetStdHandle(STD_ERROR_HANDLE);
}

/// Standard input, read by a thread of its own: no question whether bytes have come holds for all kinds of it. A console says yes when
/// a key is let go, PeekNamedPipe refuses what is no pipe of Windows, and a read that waits must not hold up the guest.
class InputReader {
public:
    /// The only one: what one KeyInput leaves unread, the next finds. Its thread lives as long as the program.
    static InputReader& instance() {
        static InputReader reader;
        return reader;
    }

    /// As KeyInput::read().
    std::optional<QByteArray> read(int milliseconds) {
        std::unique_lock guard(m_state->mutex);
        m_state->changed.wait_for(guard, std::chrono::milliseconds(milliseconds),
                                  [this] { return m_state->ended || !m_state->bytes.isEmpty(); });
        if (m_state->bytes.isEmpty() && m_state->ended) { return std::nullopt; }
        m_state->changed.notify_all();
        return std::exchange(m_state->bytes, QByteArray());
    }

private:
    struct State {
        std::mutex mutex;
        std::condition_variable changed;
        QByteArray bytes;
        bool ended = false;
    };

    InputReader() {
        // It may wait in a read when the program ends, so nothing waits for it, and its state is its own.
        std::thread([state = m_state] { fill(*state); }).detach();
    }

    static void fill(State& state) {
        constexpr qsizetype enough = 65536; // so much is read ahead
        std::array<char, 4096> bytes{};
        for (;;) {
            DWORD count = 0;
            SetLastError(ERROR_SUCCESS);
            const bool done =
                ReadFile(handleOf(Stream::input), bytes.data(), static_cast<DWORD>(bytes.size()), &count, nullptr) != 0;
            if (GetLastError() == ERROR_OPERATION_ABORTED) { continue; } // Ctrl-C at a console
            if (!done || count == 0) { break; }
            std::unique_lock guard(state.mutex);
            state.bytes.append(bytes.data(), static_cast<qsizetype>(count));
            state.changed.notify_all();
            state.changed.wait(guard, [&state] { return state.bytes.size() < enough; });
        }
        const std::scoped_lock guard(state.mutex);
        state.ended = true;
        state.changed.notify_all();
    }

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// The console belongs to the shell that started us: it gets its code page and its modes back.
class ConsoleBefore {
public:
    ConsoleBefore() = default;
    ConsoleBefore(const ConsoleBefore&) = delete;
    ConsoleBefore& operator=(const ConsoleBefore&) = delete;
    ~ConsoleBefore() {
        if (m_codePage != 0) { SetConsoleOutputCP(m_codePage); }
        for (const auto& [handle, mode] : m_modes) { SetConsoleMode(handle, mode); }
    }
    /// UTF-8, and colours by escape sequences.
    void change() {
        m_codePage = GetConsoleOutputCP();
        SetConsoleOutputCP(CP_UTF8);
        for (const Stream stream : {Stream::output, Stream::error}) {
            DWORD mode = 0;
            if (GetConsoleMode(handleOf(stream), &mode) == 0) { continue; }
            m_modes.emplace_back(handleOf(stream), mode);
            SetConsoleMode(handleOf(stream), mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
        }
    }

private:
    UINT m_codePage = 0;
    std::vector<std::pair<HANDLE, DWORD>> m_modes;
};

} // namespace

bool isTerminal(Stream stream) {
    DWORD mode = 0;
    return GetConsoleMode(handleOf(stream), &mode) != 0;
}

int terminalColumns() {
    CONSOLE_SCREEN_BUFFER_INFO info{};
    if (GetConsoleScreenBufferInfo(handleOf(Stream::output), &info) != 0) {
        return info.srWindow.Right - info.srWindow.Left + 1;
    }
    return 100;
}

void prepareTerminal() {
    // The guest ends its lines itself: in text mode the run-time library would write a second CR.
    for (FILE* stream : {stdout, stderr}) { _setmode(_fileno(stream), _O_BINARY); }
    static ConsoleBefore before; // its end is the end of the program
    before.change();
}

class KeyInput::Private {
public:
    HANDLE input = handleOf(Stream::input);
    std::optional<DWORD> before;
};

KeyInput::KeyInput() : d(std::make_unique<Private>()) {
    DWORD mode = 0;
    if (GetConsoleMode(d->input, &mode) != 0) {
        d->before = mode;
        SetConsoleMode(d->input,
                       (mode & ~static_cast<DWORD>(ENABLE_LINE_INPUT | ENABLE_ECHO_INPUT)) | ENABLE_PROCESSED_INPUT);
    }
}

KeyInput::~KeyInput() {
    if (d->before) { SetConsoleMode(d->input, *d->before); }
}

std::optional<QByteArray> KeyInput::read(int milliseconds) { return InputReader::instance().read(milliseconds); }

} // namespace mica::cli
