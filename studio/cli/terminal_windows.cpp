// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include <windows.h>

#include <array>
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

/// Are there bytes to read from a pipe or a file? A closed pipe counts, so that the read which follows sees the end.
bool pipeReady(HANDLE input) {
    DWORD available = 0;
    if (GetFileType(input) != FILE_TYPE_PIPE) { return true; }
    return PeekNamedPipe(input, nullptr, 0, nullptr, &available, nullptr) == 0 || available > 0;
}

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

std::optional<QByteArray> KeyInput::read(int milliseconds) {
    if (d->before) {
        if (WaitForSingleObject(d->input, static_cast<DWORD>(milliseconds)) != WAIT_OBJECT_0) { return QByteArray(); }
    } else if (!pipeReady(d->input)) {
        Sleep(static_cast<DWORD>(milliseconds));
        return QByteArray();
    }
    std::array<char, 256> bytes{};
    DWORD count = 0;
    if (ReadFile(d->input, bytes.data(), static_cast<DWORD>(bytes.size()), &count, nullptr) == 0 || count == 0) {
        return std::nullopt;
    }
    return QByteArray(bytes.data(), static_cast<qsizetype>(count));
}

} // namespace mica::cli
