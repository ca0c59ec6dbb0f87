// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace mica::cli {

namespace {

int descriptor(Stream stream) {
    switch (stream) {
    case Stream::input: return STDIN_FILENO;
    case Stream::output: return STDOUT_FILENO;
    case Stream::error: return STDERR_FILENO;
    }
    return STDERR_FILENO;
}

} // namespace

bool isTerminal(Stream stream) { return isatty(descriptor(stream)) == 1; }

int terminalColumns() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) { return size.ws_col; }
    return 100;
}

void prepareTerminal() {}

class KeyInput::Private {
public:
    std::optional<termios> before;
};

KeyInput::KeyInput() : d(std::make_unique<Private>()) {
    termios settings{};
    if (isTerminal(Stream::input) && tcgetattr(STDIN_FILENO, &settings) == 0) {
        d->before = settings;
        settings.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
        settings.c_cc[VMIN] = 1;
        settings.c_cc[VTIME] = 0;
        tcsetattr(STDIN_FILENO, TCSANOW, &settings);
    }
}

KeyInput::~KeyInput() {
    if (d->before) { tcsetattr(STDIN_FILENO, TCSANOW, &*d->before); }
}

std::optional<QByteArray> KeyInput::read(int milliseconds) {
    pollfd wait{STDIN_FILENO, POLLIN, 0};
    const int ready = poll(&wait, 1, milliseconds);
    if (ready == 0 || (ready < 0 && errno == EINTR)) { return QByteArray(); }
    std::array<char, 256> bytes{};
    const ssize_t count = ready < 0 ? -1 : ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) { return QByteArray(); }
    if (count <= 0) { return std::nullopt; }
    return QByteArray(bytes.data(), static_cast<qsizetype>(count));
}

} // namespace mica::cli
