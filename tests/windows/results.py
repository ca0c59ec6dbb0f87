# SPDX-License-Identifier: GPL-3.0-or-later
# One submission, judged by mica.exe under Wine and by mica on Linux: the same verdicts and points; and where both Bochs have the same
# version, the same deterministic part of the result document, byte for byte. A second run under Wine is equal in every byte of it.
import json
import os
import subprocess
import sys

import wine

linux = wine.SOURCE / "build" / "bin" / "mica"
kit = wine.SOURCE / "build" / "kit" / "kit.toml"
MUTANT = ("dispatch.cpp", "    pic::end_of_interrupt(line);\n")


def on_wine(folder):
    said = wine.mica("check", "interrupts", "--from", folder, "--json", "-")
    assert said.returncode in (0, 1), said
    return json.loads(said.stdout)


def natively(folder):
    variables = dict(os.environ, MICA_KIT=str(kit.parent), MICA_CACHE=str(wine.BUILD / "wine" / "linux-cache"))
    said = subprocess.run([linux, "check", "interrupts", "--from", folder, "--json", "-"], env=variables, capture_output=True, check=False,
                          timeout=wine.LONG)
    assert said.returncode in (0, 1), said
    return json.loads(said.stdout)


def verdicts(document):
    return {check["id"]: (check["status"], check["score"]) for check in document["checks"]}


def deterministic(document):
    """Everything but `run`, as docs/author/mica.result.schema.json says."""
    return json.dumps({key: value for key, value in document.items() if key != "run"}, sort_keys=True)


def faulty_copy():
    """The reference without one line that it needs."""
    folder = wine.WORKSPACE + r"\faulty"
    target = wine.on_linux(folder)
    target.mkdir(exist_ok=True)
    for file in (wine.BUILD / "kit-instructor" / "solutions" / "02-interrupts" / "src").iterdir():
        text = file.read_text()
        if file.name == MUTANT[0]:
            assert MUTANT[1] in text
            text = text.replace(MUTANT[1], "")
        (target / file.name).write_text(text)
    return folder


red = faulty_copy()
for there, here in (("reference", "reference"), (red, str(wine.on_linux(red)))):
    first = on_wine(there)
    assert deterministic(first) == deterministic(on_wine(there)), "two runs under Wine differ"
    if not linux.exists() or not kit.exists():
        print(f"not compared with Linux: there is no {linux} or no {kit}; build both with installer/linux/build.sh default mica kit")
        sys.exit(77)
    native = natively(here)
    assert verdicts(first) == verdicts(native), (verdicts(first), verdicts(native))
    if first["environment"] == native["environment"]:
        assert deterministic(first) == deterministic(native)
