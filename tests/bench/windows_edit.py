# SPDX-License-Identifier: GPL-3.0-or-later
# Prints how long an edit takes to all verdicts of lab 02 under Wine and on Linux, in turns, so that what else the computer does strikes
# both alike. No verdict. Run it with: cmake --build build-windows --target bench-windows (after build.sh and `installer/linux/build.sh default mica kit`)
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "windows"))
import wine  # noqa: E402

ROUNDS = 9
GOAL = 3
LAB = "02-interrupts"
REFERENCE = wine.SOURCE / "solutions" / LAB / "src"


class OnLinux:
    """Linux' mica in a workspace of its own."""

    name = "Linux"

    def __init__(self, folder):
        self.folder = folder

    def mica(self, *arguments, lab=False):
        variables = dict(os.environ, MICA_KIT=str(wine.SOURCE / "build" / "kit"), MICA_CACHE=str(self.folder / "cache"))
        return subprocess.run([wine.SOURCE / "build" / "bin" / "mica", *arguments], cwd=self.lab() if lab else self.folder, env=variables,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=wine.LONG, encoding="utf-8")

    def lab(self):
        return self.folder / "work" / LAB


class UnderWine:
    """mica.exe as it is installed, in a folder of drive C."""

    name = "Wine"
    place = wine.USER + r"\bench"

    def __init__(self):
        shutil.rmtree(wine.on_linux(self.place), ignore_errors=True)
        wine.on_linux(self.place).mkdir(parents=True)

    def mica(self, *arguments, lab=False):
        program = "Z:" + str(wine.BUILD / "tree" / "instructor" / "bin" / "mica.exe").replace("/", "\\")
        return wine.run(program, *arguments, cwd=self.place + (rf"\work\{LAB}" if lab else ""), MICA_CACHE=self.place + r"\cache")

    def lab(self):
        return wine.on_linux(self.place) / "work" / LAB


def must_succeed(done):
    assert done.returncode == 0, done
    return done


def prepare(system):
    must_succeed(system.mica("start", "interrupts", "work"))
    for file in REFERENCE.iterdir():
        shutil.copyfile(file, system.lab() / file.name)
    must_succeed(system.mica("check", lab=True))


def edit_to_verdict(system, number):
    files = sorted(system.lab().glob("*.cpp"))
    with files[number % len(files)].open("a") as file:
        file.write(f"// edit {number}\n")
    began = time.monotonic()
    must_succeed(system.mica("check", lab=True))
    return time.monotonic() - began


def main():
    with tempfile.TemporaryDirectory() as folder:
        systems = (OnLinux(pathlib.Path(folder)), UnderWine())
        for system in systems:
            prepare(system)
        seconds = {system.name: [] for system in systems}
        for number in range(ROUNDS):
            for system in systems:
                seconds[system.name].append(edit_to_verdict(system, number))
    for name, all_of in seconds.items():
        print(f"lab 02: edit one file to all verdicts, {name:<5}  {statistics.median(all_of):6.2f} s  ({min(all_of):.2f} to {max(all_of):.2f})")
    ratio = statistics.median(there / here for there, here in zip(seconds["Wine"], seconds["Linux"]))
    print(f"Wine against Linux, median of {ROUNDS} pairs:      {ratio:6.2f}    (goal: at most {GOAL})")


main()
