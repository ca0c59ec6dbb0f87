# SPDX-License-Identifier: GPL-3.0-or-later
# Classroom 50's result.json by the contract of its autograders (result/v1). Run by read_back.py.
import datetime

import json_shapes as shape

FORMAT = "classroom50"
FAULTY = "anna.json"

TEST = {"type": "object", "required": ["test-name", "passed", "score", "max-score"],
        "properties": {"test-name": shape.TEXT, "passed": shape.FLAG, "score": shape.WHOLE, "max-score": shape.WHOLE}}
DOCUMENT = {"type": "object", "required": ["schema", "classroom", "assignment", "submission", "commit", "release", "review", "datetime",
                                           "score", "max-score", "tests"],
            "properties": {"schema": {"const": "classroom50/result/v1"}, "classroom": shape.TEXT, "assignment": shape.TEXT,
                           "submission": shape.TEXT, "commit": shape.TEXT, "release": shape.TEXT, "review": shape.TEXT,
                           "datetime": shape.TEXT, "score": shape.WHOLE, "max-score": shape.WHOLE, "tests": shape.list_of(TEST)}}


def read(data, meant, path):
    document = shape.parse(data)
    yield from shape.violations(document, DOCUMENT)
    when = datetime.datetime.fromisoformat(document["datetime"].replace("Z", "+00:00"))
    if when.utcoffset() != datetime.timedelta(0):
        yield f"{document['datetime']} is not UTC"
    if (document["score"], document["max-score"]) != (meant["score"], meant["max_score"]):
        yield f"the score is {document['score']} of {document['max-score']}"
    visible = [(check["status"] == "passed", check["score"]) for check in meant["checks"] if not check["hidden"]]
    tests = [(test["passed"], test["score"]) for test in document["tests"]]
    if tests != [(meant["built"], 0)] + visible:
        yield f"the tests are {tests}"
    if meant["status"] == "infrastructure_error":
        yield "there must be no document when the grader failed"


FAULTS = {
    "parts of a point": (shape.changed(lambda one: one.update(score=40.5)), "is not of type 'integer'"),
    "another schema": (shape.changed(lambda one: one.update(schema="classroom50/result/v2")), "was expected"),
    "a verdict in words": (shape.changed(lambda one: one["tests"][1].update(passed="yes")), "is not of type 'boolean'"),
    "no release": (shape.changed(lambda one: one.pop("release")), "'release' is a required property"),
    "a local time": (shape.changed(lambda one: one.update(datetime="2026-01-01T00:00:00+02:00")), "is not UTC"),
    "another score": (shape.changed(lambda one: one.update(score=99)), "the score is 99"),
}
