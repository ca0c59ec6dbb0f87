# SPDX-License-Identifier: GPL-3.0-or-later
# Gradescope's results.json by its specification of the output format. Run by read_back.py.
import json_shapes as shape

FORMAT = "gradescope"
FAULTY = "anna.json"

VISIBILITY = shape.one_of("hidden", "after_due_date", "after_published", "visible")
FORMATTED = shape.one_of("text", "html", "simple_format", "md", "ansi")
TEST = shape.record(
    score=shape.NUMBER, max_score=shape.NUMBER, status=shape.one_of("passed", "failed"), name=shape.TEXT, name_format=FORMATTED,
    number=shape.TEXT, output=shape.TEXT, output_format=FORMATTED, tags=shape.list_of(shape.TEXT), visibility=VISIBILITY, extra_data={})
DOCUMENT = shape.record(
    score=shape.NUMBER, execution_time=shape.NUMBER, output=shape.TEXT, output_format=FORMATTED, test_output_format=FORMATTED,
    test_name_format=FORMATTED, visibility=VISIBILITY, stdout_visibility=VISIBILITY, extra_data={}, tests=shape.list_of(TEST),
    leaderboard=shape.list_of(shape.record(["name", "value"], name=shape.TEXT, value={}, order=shape.one_of("asc", "desc"))))


def read(data, meant, path):
    document = shape.parse(data)
    yield from shape.violations(document, DOCUMENT)
    if ("score" in document) != meant["has_score"]:
        yield "a score is there exactly when the work could be judged"
    if meant["has_score"] and document.get("score") != meant["score"]:
        yield f"the score is {document.get('score')}, meant {meant['score']}"
    tests = document.get("tests", [])
    if not meant["has_score"] and tests:
        yield "tests without a score would be summed up to one"
    if meant["status"] == "graded" and meant["has_score"]:
        total = sum(test["score"] for test in tests)
        if total != meant["score"] or len(tests) != len(meant["checks"]):
            yield f"{len(tests)} tests sum up to {total}"
    if any(test["output_format"] != "text" for test in tests) or document.get("output_format") != "text":
        yield "what a student wrote would be interpreted"
    if b"\r" in data or b"\\r" in data:
        yield "line ends must be LF"


FAULTS = {
    "a score in words": (shape.changed(lambda one: one.update(score="40")), "is not of type 'number'"),
    "a field it does not know": (shape.changed(lambda one: one.update(grade=1)), "Additional properties"),
    "an unknown visibility": (shape.changed(lambda one: one["tests"][0].update(visibility="secret")), "is not one of"),
    "the status of another format": (shape.changed(lambda one: one["tests"][0].update(status="skipped")), "is not one of"),
    "another score": (shape.changed(lambda one: one.update(score=41)), "the score is 41"),
    "text that is read as HTML": (shape.changed(lambda one: one["tests"][1].update(output_format="html")), "interpreted"),
    "a broken end": (lambda data: data[:-5], "JSONDecodeError"),
}
