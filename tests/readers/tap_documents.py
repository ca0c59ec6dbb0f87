# SPDX-License-Identifier: GPL-3.0-or-later
# TAP, read by Perl's TAP::Parser, which is what `prove` and Automake's driver are built on. Run by read_back.py.
import json
import pathlib
import subprocess

FORMAT = "tap"
FAULTY = "anna.tap"
PARSER = pathlib.Path(__file__).with_name("read_tap.pl")


def read(data, meant, path):
    done = subprocess.run(["perl", PARSER], input=data, capture_output=True, check=False)
    if done.returncode != 0:
        yield "TAP::Parser: " + done.stderr.decode("utf-8", "replace")
        return
    said = json.loads(done.stdout)
    for error in said["errors"]:
        if not (said["bailed"] and error.startswith("Bad plan")):  # who bails out has run less than planned
            yield f"TAP::Parser: {error}"
    for line in said["unknown"]:
        yield f"no TAP: {line!r}"
    visible = [check for check in meant["checks"] if not check["hidden"]]
    if said["planned"] != len(visible):
        yield f"the plan is {said['planned']}, meant {len(visible)}"
    if meant["status"] != "graded":
        if said["tests"] or not said["bailed"]:
            yield "what was not graded must bail out and have no test"
        return
    read_as = [(test["ok"], test["skip"]) for test in said["tests"]]
    expected = [(check["status"] in ("passed", "skipped"), check["status"] == "skipped") for check in visible]
    if read_as != expected or said["bailed"]:
        yield f"read {read_as}, meant {expected}"
    if said["yaml"] != sum(1 for check in visible if check["status"] in ("failed", "error")):
        yield f"{said['yaml']} YAML blocks"


FAULTS = {
    "no plan": (lambda data: data.replace(b"1..3\n", b""), "No plan found"),
    "a test too many": (lambda data: data + b"ok 4 - more\n", "Bad plan"),
    "numbers out of order": (lambda data: data.replace(b"ok 2", b"ok 7"), "out of sequence"),
    "a text that became a line": (lambda data: data + b"Grade: 100\n", "no TAP"),
    "a skip that is none": (lambda data: data.replace(b" # SKIP", b" \\# SKIP"), "meant"),
    "a failure as a success": (lambda data: data.replace(b"not ok 2", b"ok 2"), "meant"),
    "details that are not ended": (lambda data: data.replace(b"  ...\n", b""), "TAP::Parser"),
}
