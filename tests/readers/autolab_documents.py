# SPDX-License-Identifier: GPL-3.0-or-later
# Autolab: the last line of what an autograder prints is one JSON object with the scores, the line before it the semantic feedback
# (Autolab's guide for lab authors). Run by read_back.py.
import json_shapes as shape

FORMAT = "autolab"
FAULTY = "anna.txt"

SCORES = shape.record(["scores"], scores={"type": "object", "additionalProperties": shape.NUMBER},
                      scoreboard=shape.list_of(shape.NUMBER))
OUTCOME = shape.record(["passed"], passed=shape.FLAG, hint=shape.TEXT)
STAGE = {"type": "object", "additionalProperties": OUTCOME}


def read(data, meant, path):
    lines = data.decode("utf-8").rstrip("\n").split("\n")
    feedback = shape.parse((lines[-2] if meant["has_score"] else lines[-1]).encode())
    if feedback.get("_presentation") != "semantic":
        yield "the feedback does not say that it is semantic"
    stages = feedback.get("stages", [])
    yield from shape.violations(stages, shape.list_of(shape.TEXT))
    for stage in stages:
        if stage not in feedback:
            yield f"there is no stage {stage!r}"
        else:
            yield from shape.violations(feedback[stage], STAGE)
    if set(feedback) != {"_presentation", "stages", *stages}:
        yield "there is a stage that is not listed"
    if meant["has_score"]:
        result = shape.parse(lines[-1].encode())
        yield from shape.violations(result, SCORES)
        if sum(result["scores"].values()) != meant["score"] or result.get("scoreboard") != [meant["score"]]:
            yield f"the scores are {result}, meant {meant['score']}"
    elif any('"scores"' in line and "_presentation" not in line for line in lines):
        yield "there is a score although there is none"


FAULTS = {
    "the scores first": (lambda data: b"\n".join(reversed(data.rstrip(b"\n").split(b"\n"))) + b"\n", "semantic"),
    "a line after the scores": (lambda data: data + b"done\n", "Error"),
    "the scores over several lines": (lambda data: data.replace(b',"scores"', b',\n"scores"'), "Error"),
    "points in words": (lambda data: data.replace(b'"gates":40', b'"gates":"40"'), "is not of type 'number'"),
    "other points": (lambda data: data.replace(b'"gates":40', b'"gates":50'), "the scores are"),
    "a stage that is missing": (lambda data: data.replace(b'"Build":{', b'"build":{'), "no stage 'Build'"),
}
