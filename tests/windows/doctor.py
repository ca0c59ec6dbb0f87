# SPDX-License-Identifier: GPL-3.0-or-later
# `mica doctor` finds all that is needed, each in the installed folder, and the cache where Windows keeps such things.
import re

import wine

said = wine.mica("doctor")
assert said.returncode == 0, said
assert "Everything that is needed is here." in said.stdout, said.stdout
seen = {}
for line in said.stdout.splitlines():
    found = re.match(r"(ok|absent|WRONG) +(\S.{15}) (.*)", line)
    if found:
        seen[found[2].strip()] = (found[1], found[3])
for subject in ("Kit", "Cross compiler", "Ninja", "Bochs", "BIOS", "VGA BIOS"):
    assert seen[subject][0] == "ok" and wine.INSTALLED in seen[subject][1], (subject, seen)
assert seen["Course"][0] == seen["Kit files"][0] == "ok", seen
assert seen["Cache"][0] == "ok" and seen["Cache"][1].startswith(wine.USER + r"\AppData\Local\Mica\cache"), seen
assert not [name for name, (health, _) in seen.items() if health == "WRONG"], seen
