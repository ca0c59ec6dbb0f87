# SPDX-License-Identifier: GPL-3.0-or-later
# The portable zip of the students' edition, unpacked below a folder with spaces: a check works, and outside of the folder and the workspace not
# one file and no value of the registry is new.
import shutil
import subprocess

import wine

FOLDER = wine.USER + r"\Moje složka (2)"
HOME = FOLDER + r"\Mica"


def outside():
    """Every file of drive C that is neither in the folder nor in the workspace, and the registry of the user and of the computer."""
    roots = (wine.on_linux(FOLDER), wine.on_linux(wine.WORKSPACE))
    files = {file for file in wine.DRIVE.rglob("*") if not any(root == file or root in file.parents for root in roots)}
    registry = [wine.run("reg", "query", key, "/s").stdout for key in (r"HKCU\Software\Classes", r"HKCU\Software", r"HKLM\Software\Classes\.mica",
                                                                     r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall")]
    return files, registry


target = wine.on_linux(FOLDER)
shutil.rmtree(target, ignore_errors=True)
target.mkdir(parents=True)
archives = [file for file in (wine.BUILD / "packages").glob("Mica-*-portable.zip")]
assert len(archives) == 1, archives
subprocess.run(["unzip", "-q", archives[0], "-d", target], check=True)
assert not (target / "Mica" / "kit" / "solutions").exists() and not (target / "Mica" / "kit" / "tests").exists()

before = outside()
said = wine.mica("doctor", home=HOME)
assert said.returncode == 0 and HOME + r"\cache" in said.stdout, said
said = wine.mica("check", "interrupts", "--from", "skeleton", home=HOME)
assert said.returncode == 1 and "0 of 100 points" in said.stdout, said
assert (target / "Mica" / "cache").is_dir()
after = outside()
# Only what is new counts: the uninstaller of the test before may still have removed a file of its own.
assert not after[0] - before[0], sorted(str(file) for file in after[0] - before[0])
assert after[1] == before[1], "the registry has changed"
assert not wine.processes()
shutil.rmtree(target)
