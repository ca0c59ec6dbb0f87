# SPDX-License-Identifier: GPL-3.0-or-later
# `mica check --watch` rechecks on save, in a workspace with spaces and letters outside ASCII. When mica.exe is killed, nothing that it
# started is left: the Job object ends it.
import os
import shutil
import signal

import wine

assert wine.mica("start", "interrupts", ".").returncode == 0
lab = wine.on_linux(wine.WORKSPACE) / "02-interrupts"
for file in (wine.BUILD / "kit-instructor" / "solutions" / "02-interrupts" / "src").iterdir():
    shutil.copyfile(file, lab / file.name)
source = lab / "dispatch.cpp"
good = source.read_text()

watching = wine.start(wine.INSTALLED + r"\bin\mica.exe", "check", "--watch", cwd=wine.WORKSPACE + r"\02-interrupts")
wine.read_until(watching, "100 of 100 points")

source.write_text(good.replace("    pic::end_of_interrupt(line);\n", ""))
red = wine.read_until(watching, " points:")
assert "saved: dispatch.cpp" in red and "x failed" in red, red

source.write_text(good.replace("\n", "\r\n"))  # as an editor on Windows may save it
green = wine.read_until(watching, "100 of 100 points")
assert "saved: dispatch.cpp" in green, green

source.write_text("int broken( {\n")
broken = wine.read_until(watching, "there is no score")
assert "dispatch.cpp:1:" in broken, broken

source.write_text(good)
wine.await_that(lambda: wine.processes("bochs.exe"), "a Bochs for the check that began", 60)
for process in wine.processes("mica.exe"):
    os.kill(process, signal.SIGKILL)
wine.await_that(lambda: not wine.processes(), "the end of what the killed mica.exe had started", 60)
