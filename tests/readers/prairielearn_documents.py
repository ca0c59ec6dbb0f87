# SPDX-License-Identifier: GPL-3.0-or-later
# PrairieLearn's results.json by its documentation of external grading. Run by read_back.py.
import json_shapes as shape

FORMAT = "prairielearn"
FAULTY = "anna.json"

IMAGES = shape.list_of(shape.record(["url"], label=shape.TEXT, url=shape.TEXT))
TEST = shape.record(["points", "max_points"], name=shape.TEXT, description=shape.TEXT, points=shape.NUMBER, max_points=shape.NUMBER,
                    message=shape.TEXT, output=shape.TEXT, images=IMAGES)
DOCUMENT = shape.record(
    ["gradable"], gradable=shape.FLAG, format_errors={"anyOf": [shape.TEXT, shape.list_of(shape.TEXT)]},
    score={"type": "number", "minimum": 0, "maximum": 1}, message=shape.TEXT, output=shape.TEXT, images=IMAGES,
    tests=shape.list_of(TEST))
MOST_BYTES = 1_000_000


def read(data, meant, path):
    document = shape.parse(data)
    yield from shape.violations(document, DOCUMENT)
    if len(data) > MOST_BYTES:
        yield f"{len(data)} bytes are more than it takes"
    graded = meant["status"] == "graded"
    if document["gradable"] != graded or ("score" in document) != graded:
        yield "gradable and a score: exactly when the work was judged"
    if graded and abs(document["score"] * meant["max_score"] - meant["score"]) > 1e-9:
        yield f"the score is {document['score']} of 1, meant {meant['score']} of {meant['max_score']}"
    if not graded and not document.get("format_errors") and meant["handed_in"] and meant["status"] == "not_gradable":
        yield "nothing says why it is not gradable"
    visible = [(check["score"], check["max_score"]) for check in meant["checks"] if not check["hidden"]]
    if graded and [(test["points"], test["max_points"]) for test in document["tests"]] != visible:
        yield "the tests are not the visible checks"


FAULTS = {
    "points instead of a share": (shape.changed(lambda one: one.update(score=40)), "maximum of 1"),
    "no word on gradable": (shape.changed(lambda one: one.pop("gradable")), "'gradable' is a required property"),
    "gradable without a score": (shape.changed(lambda one: one.pop("score")), "exactly when"),
    "another share": (shape.changed(lambda one: one.update(score=0.5)), "the score is 0.5"),
    "a test without points": (shape.changed(lambda one: one["tests"][0].pop("points")), "'points' is a required property"),
    "more than a megabyte": (shape.changed(lambda one: one.update(message="x" * MOST_BYTES)), "more than it takes"),
    "a name twice": (lambda data: data.replace(b'"gradable"', b'"score": 1, "gradable"', 1), "stands twice"),
}
