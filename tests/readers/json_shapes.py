# SPDX-License-Identifier: GPL-3.0-or-later
# Shapes of JSON documents, stated closed (a field that is not named is an error) and judged by jsonschema (Debian: python3-jsonschema). Used by the
# readers of the JSON formats.
import json

import jsonschema

TEXT = {"type": "string"}
NUMBER = {"type": "number"}
WHOLE = {"type": "integer"}
FLAG = {"type": "boolean"}


def one_of(*words):
    return {"enum": list(words)}


def list_of(shape):
    return {"type": "array", "items": shape}


def record(required=(), **fields):
    """An object with these fields and no others."""
    return {"type": "object", "properties": fields, "required": list(required), "additionalProperties": False}


def parse(data):
    """The one JSON value in the bytes: UTF-8, no NaN, no name twice in an object, no lone surrogates."""
    def unique(pairs):
        names = [name for name, _ in pairs]
        if len(set(names)) != len(names):
            raise ValueError(f"a name stands twice: {names}")
        return dict(pairs)

    def refused(word):
        raise ValueError(f"{word} is no JSON")

    value = json.loads(data.decode("utf-8"), object_pairs_hook=unique, parse_constant=refused)
    json.dumps(value, ensure_ascii=False).encode("utf-8")
    return value


def violations(value, shape):
    kind = jsonschema.validators.validator_for(shape, default=jsonschema.Draft7Validator)
    for error in kind(shape).iter_errors(value):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message}"[:300]


def changed(change):
    """A fault: the document parsed, changed by `change`, and written again."""
    def fault(data):
        value = json.loads(data)
        change(value)
        return json.dumps(value).encode()
    return fault
