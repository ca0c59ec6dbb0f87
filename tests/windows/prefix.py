# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up the Windows of the tests: a fresh prefix, Windows 10, a user with letters outside ASCII, a desktop of a known size.
import shutil
import subprocess

import wine

EXPLORER = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"

if wine.PREFIX.exists():
    wine.end_session()
    shutil.rmtree(wine.PREFIX)
wine.PREFIX.parent.mkdir(parents=True, exist_ok=True)
subprocess.run([wine.WINE, "wineboot", "-i"], env=wine.environment(), check=True, timeout=300, stdin=subprocess.DEVNULL,
               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
local = wine.USER + r"\AppData\Local"
for folder in (local + r"\Temp", wine.WORKSPACE, wine.USER + r"\Documents"):
    wine.on_linux(folder).mkdir(parents=True)
wine.set_registry(r"HKCU\Software\Wine", "Version", "win10")
wine.set_registry(EXPLORER, "Local AppData", local)
wine.set_registry(EXPLORER, "Personal", wine.USER + r"\Documents")
wine.set_registry(r"HKCU\Environment", "TEMP", local + r"\Temp")
wine.set_registry(r"HKCU\Environment", "TMP", local + r"\Temp")
wine.set_registry(r"HKCU\Software\Wine\Explorer", "Desktop", "Default")
wine.set_registry(r"HKCU\Software\Wine\Explorer\Desktops", "Default", "1600x1000")
