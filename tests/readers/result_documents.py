# SPDX-License-Identifier: GPL-3.0-or-later
# Our own document, mica.result/1, against its published schema, by a validator that is not ours (the unit tests have a small one of their own).
# Run by read_back.py.
import json
import pathlib

import jsonschema

import json_shapes as shape

FORMAT = "result"
FAULTY = "anna.json"
SCHEMA = json.loads((pathlib.Path(__file__).parents[2] / "docs/author/mica.result.schema.json").read_text(encoding="utf-8"))


def read(data, meant, path):
    jsonschema.validators.validator_for(SCHEMA).check_schema(SCHEMA)
    yield from shape.violations(shape.parse(data), SCHEMA)


FAULTS = {
    "an unknown status": (shape.changed(lambda one: one.update(status="fine")), "is not one of"),
    "no checks": (shape.changed(lambda one: one.pop("checks")), "'checks' is a required property"),
    "points in words": (shape.changed(lambda one: one["checks"][0].update(score="40")), "is not of type"),
}
