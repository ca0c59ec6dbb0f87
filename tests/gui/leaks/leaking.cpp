// SPDX-License-Identifier: GPL-3.0-or-later
// A program that loses seven bytes. Used by the test leaks_are_noticed: what finds no leaks in the GUI tests finds this one.
#include <cstdio>
#include <cstdlib>

namespace {

/// Not optimised away: who reads a volatile pointer cannot know what it was.
void lose() {
    char* volatile bytes = static_cast<char*>(std::malloc(7));
    if (bytes == nullptr) { std::abort(); }
    bytes[0] = 'x';
    std::printf("%c\n", bytes[0]);
    bytes = nullptr;
}

/// What the first call leaves on the stack and in registers, the second writes over.
[[gnu::noinline]] void writeOver() {
    char volatile filler[4096];
    for (char volatile& byte : filler) { byte = 0; }
}

} // namespace

int main() {
    lose();
    writeOver();
    return 0;
}
