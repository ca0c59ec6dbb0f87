# SPDX-License-Identifier: GPL-3.0-or-later
# A display nobody sees, for Windows programs with windows, and pictures of it. Used by studio.py and loop.py.
import os
import subprocess

import wine

SIZE = "1600x1000"


class Display:
    """An Xvfb for the length of a with statement; .name is its DISPLAY. The desktop of a running Windows keeps the display, or none, that it
    began with, so a session of Windows begins and ends with it."""

    def __enter__(self):
        wine.end_session()
        reading, writing = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE + "x24", "-nolisten", "tcp"],
                                       pass_fds=(writing,), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        assert number, "Xvfb did not start"
        self.name = ":" + number
        return self

    def __exit__(self, *_):
        wine.end_session()
        self.server.terminate()
        self.server.wait(timeout=60)

    def picture(self, name):
        """Keeps what is on the display as build-windows/pictures/<name>.png, and returns how many colours it has."""
        folder = wine.BUILD / "pictures"
        folder.mkdir(exist_ok=True)
        file = folder / (name + ".png")
        subprocess.run(["import", "-display", self.name, "-window", "root", str(file)], check=True, timeout=60)
        return colours(file)


def colours(file):
    said = subprocess.run(["identify", "-format", "%k", str(file)], check=True, capture_output=True, text=True, timeout=60)
    return int(said.stdout)
