# SPDX-License-Identifier: GPL-3.0-or-later
# `mica run` at a console of Windows, which Wine shows on a terminal of this system: keys are answered one by one, Ctrl-D ends the session.
import os
import pty
import re
import select
import subprocess
import time

import wine

# How Wine draws: it hides and shows the cursor around each letter, and steps over a space.
DRAWING = re.compile(rb"\x1b\[[?0-9;]*[a-zA-Z]|[\r ]")


class Terminal:
    def __init__(self, *arguments):
        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen(wine.arguments_of(wine.INSTALLED + r"\bin\mica.exe", arguments), cwd=wine.on_linux(wine.USER),
                                        env=wine.environment(TERM="xterm"), stdin=theirs, stdout=theirs, stderr=theirs,
                                        start_new_session=True)
        os.close(theirs)
        self.drawn = b""

    def read(self):
        """More of what is drawn; False after the program has closed its end."""
        if not select.select([self.ours], [], [], 1)[0]:
            return True
        try:
            more = os.read(self.ours, 4096)
        except OSError:  # how Linux reports the closed end of a terminal
            return False
        self.drawn += more
        return bool(more)

    def await_end(self, text):
        """Reads until what stands there, without spaces, ends like this."""
        deadline = time.monotonic() + wine.LONG
        while not DRAWING.sub(b"", self.drawn).endswith(text):
            assert self.read() and time.monotonic() < deadline, (text, DRAWING.sub(b"", self.drawn))

    def rest(self):
        deadline = time.monotonic() + wine.LONG
        while self.read():
            assert time.monotonic() < deadline, DRAWING.sub(b"", self.drawn)
        return DRAWING.sub(b"", self.drawn)


terminal = Terminal("run")
terminal.await_end(b"\n$")
os.write(terminal.ours, b"echo one two\r")
terminal.await_end(b"$echoonetwo\nonetwo\n$")
os.write(terminal.ours, b"\x04")
said = terminal.rest()
status = terminal.process.wait(timeout=wine.LONG)
assert status == 0 and b"Thesystempoweredoff." in said, (status, said)
wine.await_that(lambda: not wine.processes(), "the end of all processes", 60)
