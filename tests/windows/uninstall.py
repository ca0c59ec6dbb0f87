# SPDX-License-Identifier: GPL-3.0-or-later
# Silent removal: all that was installed goes, with the cache and the entries of the registry; workspace, settings, and a file that somebody
# put beside ours stay.
import wine

home = wine.on_linux(wine.INSTALLED)
workspace = wine.on_linux(wine.WORKSPACE)
settings = wine.on_linux(wine.USER + r"\AppData\Local\Mica\studio.ini")
(workspace / "kept.txt").write_text("mine\n")
settings.parent.mkdir(parents=True, exist_ok=True)
if not settings.exists():
    settings.write_text("[General]\nlab=interrupts\n")
(home / "kit" / "labs" / "mine.txt").write_text("mine\n")
before = wine.files_below(workspace)

assert wine.run(wine.INSTALLED + r"\uninstall.exe", "/S").returncode == 0
# It goes on in the background, because a program cannot remove itself.
wine.await_that(lambda: not (home / "uninstall.exe").exists(), "the uninstaller gone")
wine.await_that(lambda: wine.files_below(home) == {"kit/labs/mine.txt"}, "nothing but our own file in the folder")
assert wine.files_below(workspace) == before
assert settings.exists()
assert not (settings.parent / "cache").exists()
for key in (r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Mica", r"HKCU\Software\Classes\Mica.Workspace",
            r"HKCU\Software\Classes\.mica"):
    assert wine.run("reg", "query", key).returncode != 0, key
assert not [link for link in wine.DRIVE.rglob("*.lnk") if "Mica" in str(link)]
