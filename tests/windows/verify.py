# SPDX-License-Identifier: GPL-3.0-or-later
# `mica verify interrupts` under Wine: skeleton, reference, alternative, every mutant and every spoof are judged as they must be.
import json

import wine

said = wine.mica("verify", "interrupts", "--json", "-")
assert said.stdout.startswith("{"), said
lab, = json.loads(said.stdout)["labs"]
cases = {case["name"]: case for case in lab["cases"]}
deviations = {name: case["deviations"] for name, case in cases.items() if case["deviations"]}
assert not deviations, json.dumps(deviations, indent=1)
assert said.returncode == 0, said.stderr
assert cases["skeleton"]["score"] == 0 and cases["reference"]["score"] == 100 and cases["alternative"]["score"] == 100, cases.keys()
for kind in ("mutant", "spoof"):
    assert sum(name.startswith(kind) for name in cases) >= 5, sorted(cases)
