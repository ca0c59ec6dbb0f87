# SPDX-License-Identifier: GPL-3.0-or-later
# The loop test of Studio (tests/gui/loop) as a Windows program, beside the installed programs: check red, fix, check green, hand in; and a
# Bochs ended from outside.
import shutil

import wine
from display import Display, colours

TOOLS = ("loop_test.exe", "Qt6Test.dll")

home = wine.on_linux(wine.INSTALLED) / "bin"
pictures = wine.DRIVE / "pictures"
pictures.mkdir(exist_ok=True)
shutil.copyfile(wine.BUILD / "tests" / "loop_test.exe", home / TOOLS[0])
if not (home / TOOLS[1]).exists():
    shutil.copyfile(wine.BUILD / "sdk" / "qt6-mingw" / "bin" / TOOLS[1], home / TOOLS[1])
installed = wine.files_below(wine.BUILD / "tree" / "instructor" / "bin")
try:
    with Display() as display:
        said = wine.run(wine.INSTALLED + r"\bin\loop_test.exe", "--log_level=test_suite", cwd=wine.USER, DISPLAY=display.name,
                        MICA_KIT=wine.INSTALLED + r"\kit", MICA_PICTURES=r"C:\pictures")
        left = wine.processes()
finally:
    for name in TOOLS:
        if name not in installed:
            (home / name).unlink()
assert said.returncode == 0, said.stdout + said.stderr
for moment in ("loop-begin", "loop-red", "loop-green", "loop-handed-in", "killed"):
    picture = pictures / f"{moment}.png"
    assert colours(picture) > 100, moment
    (wine.BUILD / "pictures").mkdir(exist_ok=True)
    shutil.copyfile(picture, wine.BUILD / "pictures" / picture.name)
assert not left, left
