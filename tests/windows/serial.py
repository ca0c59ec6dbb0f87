# SPDX-License-Identifier: GPL-3.0-or-later
# The serial line of Windows alone (serial_line_main.cpp), and a conversation of `mica run` over it: what is typed into a pipe is answered.
import shutil

import wine

PROGRAM = "serial_line_test.exe"

home = wine.on_linux(wine.INSTALLED) / "bin"
shutil.copyfile(wine.BUILD / "tests" / PROGRAM, home / PROGRAM)
try:
    said = wine.run(wine.INSTALLED + "\\bin\\" + PROGRAM, "--log_level=test_suite", cwd=wine.USER)
finally:
    (home / PROGRAM).unlink()
assert said.returncode == 0 and "Leaving test case \"two_lines_have_two_names\"" in said.stdout + said.stderr, said

running = wine.start(wine.INSTALLED + r"\bin\mica.exe", "run", cwd=wine.USER)
wine.read_until(running, "$ ")
running.stdin.write(b"echo one two\n")
running.stdin.flush()
assert "echo one two\none two\n" in wine.read_until(running, "\none two\n$ "), "the answer does not stand below the command"
running.stdin.close()  # the end of the input, as Ctrl-D
rest = running.stdout.read().decode("utf-8", "replace")
running.wait(timeout=wine.LONG)
assert running.returncode == 0 and "The system powered off." in rest, (running.returncode, rest)
wine.await_that(lambda: not wine.processes(), "the end of all processes", 60)
