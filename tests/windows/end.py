# SPDX-License-Identifier: GPL-3.0-or-later
# Ends the Windows of the tests. No program of ours may be left in it.
import subprocess

import wine

left = wine.processes()
subprocess.run([wine.SERVER, "-k"], env=wine.environment(), check=False)
subprocess.run([wine.SERVER, "-w"], env=wine.environment(), check=False, timeout=120)
assert not left, left
