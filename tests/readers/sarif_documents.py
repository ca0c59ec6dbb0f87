# SPDX-License-Identifier: GPL-3.0-or-later
# SARIF 2.1.0, read into the object model that Microsoft generated from the format's schema (Debian: python3-sarif-python-om): a property the schema does
# not have, or one that it requires and is not there, is an error of its constructors. Run by read_back.py.
import json
import urllib.parse

import attr
import sarif_om

FORMAT = "sarif"
FAULTY = "all.sarif"

# What kind of object stands in a property; lists hold objects of that kind.
KINDS = {"runs": sarif_om.Run, "tool": sarif_om.Tool, "driver": sarif_om.ToolComponent, "rules": sarif_om.ReportingDescriptor,
         "shortDescription": sarif_om.MultiformatMessageString, "results": sarif_om.Result, "message": sarif_om.Message,
         "locations": sarif_om.Location, "physicalLocation": sarif_om.PhysicalLocation,
         "artifactLocation": sarif_om.ArtifactLocation, "region": sarif_om.Region, "properties": sarif_om.PropertyBag}
FREE = {"properties", "partialFingerprints"}  # bags of any names
CHOICES = {"level": {"none", "note", "warning", "error"}, "kind": {"pass", "open", "informational", "notApplicable", "review", "fail"},
           "columnKind": {"utf16CodeUnits", "unicodeCodePoints"}}


def build(kind, value):
    """The object of this kind, its parts first; raises TypeError for a property that its class does not know or misses."""
    names = {field.metadata["schema_property_name"]: field.name for field in attr.fields(kind)}
    arguments = {}
    for key, part in value.items():
        if key not in names:
            raise TypeError(f"{kind.__name__} has no property {key!r}")
        if key in CHOICES and part not in CHOICES[key]:
            raise ValueError(f"{key} cannot be {part!r}")
        if key not in FREE and key in KINDS:
            part = [build(KINDS[key], one) for one in part] if isinstance(part, list) else build(KINDS[key], part)
        elif isinstance(part, (dict, list)) and key not in FREE:
            raise TypeError(f"{kind.__name__}.{key} is of no kind this reader knows")
        arguments[names[key]] = part
    return kind(**arguments)


def read(data, meant, path):
    log = build(sarif_om.SarifLog, json.loads(data))
    if log.version != "2.1.0":
        yield f"the version is {log.version!r}"
    if len(log.runs) != len(meant):
        yield f"{len(log.runs)} runs for {len(meant)} results"
    for run in log.runs:
        ids = [rule.id for rule in run.tool.driver.rules]
        if len(set(ids)) != len(ids):
            yield "a rule stands there twice"
        for result in run.results:
            yield from result_of(result, ids)
    if not any(run.results for run in log.runs):
        yield "no run has a result"


def result_of(result, ids):
    if not 0 <= result.rule_index < len(ids) or ids[result.rule_index] != result.rule_id:
        yield f"ruleIndex {result.rule_index} is not the rule {result.rule_id!r}"
    if not result.message.text or not isinstance(result.message.text, str):
        yield "a result has no message"
    for location in result.locations:
        place = location.physical_location
        if not isinstance(place.region.start_line, int) or place.region.start_line < 1:
            yield f"startLine is {place.region.start_line!r}"
        uri = place.artifact_location.uri
        parts = urllib.parse.urlsplit(uri)
        if parts.scheme or parts.netloc or uri.startswith("/") or not uri.isascii() or set(uri) & set(" <>\"{}|\\^`"):
            yield f"not a relative URI: {uri!r}"


FAULTS = {
    "a property of our own": (lambda data: data.replace(b'"startLine"', b'"line"', 1), "has no property 'line'"),
    "a result without a message": (lambda data: data.replace(b'"message"', b'"markdown"', 1), "has no property 'markdown'"),
    "a tool without a driver": (lambda data: edited(data, lambda log: log["runs"][0].update(tool={})), "missing 1 required"),
    "an unknown level": (lambda data: data.replace(b'"error"', b'"fatal"', 1), "cannot be 'fatal'"),
    "another version": (lambda data: data.replace(b'"2.1.0"', b'"2.0.0"'), "the version is '2.0.0'"),
    "a rule that is not there": (lambda data: data.replace(b'"ruleIndex": 0', b'"ruleIndex": 99', 1), "is not the rule"),
    "a line before the first": (lambda data: data.replace(b'"startLine": 41', b'"startLine": 0', 1), "startLine is 0"),
    "a path of this computer": (lambda data: data.replace(b'"src/pic.cpp"', b'"file:///src/pic.cpp"', 1), "not a relative URI"),
}


def edited(data, change):
    log = json.loads(data)
    change(log)
    return json.dumps(log).encode()
