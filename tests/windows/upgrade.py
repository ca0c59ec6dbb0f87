# SPDX-License-Identifier: GPL-3.0-or-later
# A newer version over an older one, both silently and without /D=: it goes where the older one was, what only that had is gone, settings and
# workspace are as they were.
import shutil
import subprocess

import wine

UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Mica"
FOLDER = wine.USER + r"\Programy\Mica dříve"


def older_installer():
    """The same script over a small tree, as version 0.0.1."""
    folder = wine.BUILD / "wine" / "older"
    shutil.rmtree(folder, ignore_errors=True)
    tree = folder / "tree"
    (tree / "bin").mkdir(parents=True)
    (tree / "gone later").mkdir()
    (tree / "gone later" / "old.txt").write_text("old\n")
    shutil.copyfile(wine.BUILD / "tree" / "instructor" / "bin" / "mica.exe", tree / "bin" / "mica.exe")
    script = wine.SOURCE / "installer" / "windows" / "make-installer.sh"
    target = folder / "MicaSetup-older.exe"
    subprocess.run([script, "0.0.1", "instructor", tree, target, "zlib"], check=True, capture_output=True, timeout=wine.LONG)
    return target


settings = wine.on_linux(wine.USER + r"\AppData\Local\Mica\studio.ini")
settings.parent.mkdir(parents=True, exist_ok=True)
settings.write_text("[General]\nlab=interrupts\ntheme=dark\n")
workspace = wine.files_below(wine.on_linux(wine.WORKSPACE))

assert wine.installer(older_installer(), FOLDER).returncode == 0
home = wine.on_linux(FOLDER)
assert (home / "gone later" / "old.txt").exists()
assert wine.registry_value(UNINSTALL, "DisplayVersion") == "0.0.1"

assert wine.installer(wine.package("MicaSetup-*-instructor.exe")).returncode == 0
assert wine.files_below(home) == wine.files_below(wine.BUILD / "tree" / "instructor") | {"uninstall.exe"}
assert not (home / "gone later").exists()
assert wine.registry_value(UNINSTALL, "DisplayVersion") not in (None, "0.0.1")
assert settings.read_text() == "[General]\nlab=interrupts\ntheme=dark\n"
assert wine.files_below(wine.on_linux(wine.WORKSPACE)) == workspace
said = wine.mica("doctor", home=FOLDER)
assert said.returncode == 0, said

assert wine.run(FOLDER + r"\uninstall.exe", "/S").returncode == 0
wine.await_that(lambda: not home.exists(), "the folder gone")
assert settings.exists()
