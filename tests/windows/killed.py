# SPDX-License-Identifier: GPL-3.0-or-later
# Bochs killed from outside while the system runs: mica.exe says so, says what to do, ends with 4, and nothing is left.
import os
import signal

import wine

running = wine.start(wine.INSTALLED + r"\bin\mica.exe", "run", "--seconds", "1000000", cwd=wine.USER)
wine.read_until(running, "Mica")
emulators = wine.processes("bochs.exe")
assert len(emulators) == 1, emulators
os.kill(emulators[0], signal.SIGKILL)
said = running.communicate(timeout=wine.LONG)[0].decode("utf-8", "replace")
assert running.returncode == 4, (running.returncode, said)
assert "Bochs: ended in mid-run." in said and "mica doctor" in said, said
wine.await_that(lambda: not wine.processes(), "the end of all processes", 60)
