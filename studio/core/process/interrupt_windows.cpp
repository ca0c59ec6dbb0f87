// SPDX-License-Identifier: GPL-3.0-or-later
// mica-interrupt PID: presses Ctrl-C on the console of a process. Started by process_tree_windows.cpp to bring Bochs' debugger
// back while the processor is halted. Exit code 0 when the key press was sent.
#include <windows.h>

#include <cstdlib>

int main(int count, char** arguments) {
    if (count != 2) { return 2; }
    const unsigned long pid = std::strtoul(arguments[1], nullptr, 10);
    FreeConsole();
    if (pid == 0 || !AttachConsole(pid)) { return 1; }
    SetConsoleCtrlHandler(nullptr, TRUE); // the key press reaches everyone on that console, us too
    return GenerateConsoleCtrlEvent(CTRL_C_EVENT, 0) ? 0 : 1;
}
