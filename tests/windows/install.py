# SPDX-License-Identifier: GPL-3.0-or-later
# The installer, silently, into a folder with a space and letters outside ASCII: everything is there, and Windows knows about it.
import wine

UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Mica"

# The tests want solutions/, so it is the instructors' edition; it is installed by the same script.
done = wine.installer(wine.package("MicaSetup-*-instructor.exe"), wine.INSTALLED)
assert done.returncode == 0, done
wanted = wine.files_below(wine.BUILD / "tree" / "instructor")
found = wine.files_below(wine.on_linux(wine.INSTALLED))
assert found == wanted | {"uninstall.exe"}, (sorted(wanted - found), sorted(found - wanted))
assert wine.registry_value(UNINSTALL, "DisplayName") == "Mica"
assert wine.registry_value(UNINSTALL, "Comments") == "instructor edition"
assert int(wine.registry_value(UNINSTALL, "EstimatedSize"), 16) > 10_000
assert wine.run("reg", "query", r"HKCU\Software\Classes\Mica.Workspace\shell\open\command").returncode == 0
assert wine.run("reg", "query", r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Mica").returncode != 0
