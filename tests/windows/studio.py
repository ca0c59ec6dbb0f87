# SPDX-License-Identifier: GPL-3.0-or-later
# Studio as it is installed: it opens a workspace in a window with a picture in it, and when it is closed no process is left.
import wine
from display import Display

with Display() as display:
    studio = wine.start(wine.INSTALLED + r"\bin\mica-studio.exe", wine.WORKSPACE, "--lab", "interrupts", cwd=wine.USER, DISPLAY=display.name)
    wine.await_that(lambda: display.picture("studio") > 100, "Studio's window with text and colours in it")
    assert studio.poll() is None, studio.communicate()
    # A polite request, as the button in the corner of the window makes it.
    assert wine.run("taskkill", "/IM", "mica-studio.exe", DISPLAY=display.name).returncode == 0
    said, _ = studio.communicate(timeout=120)
    assert studio.returncode == 0, (studio.returncode, said)
    wine.await_that(lambda: not wine.processes(), "the end of all processes", 60)
assert wine.on_linux(wine.USER + r"\AppData\Local\Mica\studio.ini").exists()
