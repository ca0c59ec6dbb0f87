# SPDX-License-Identifier: GPL-3.0-or-later
# JUnit XML, read by junitparser (Debian: python3-junitparser), which CI tools use. Run by read_back.py.
import junitparser

FORMAT = "junit"
FAULTY = "all.xml"


def read(data, meant, path):
    document = junitparser.JUnitXml.fromstring(data)
    suites = list(document)
    if len(suites) != len(meant):
        yield f"{len(suites)} suites for {len(meant)} results"
        return
    for suite, result in zip(suites, meant):
        yield from suite_of(suite, result)
    said = (document.tests, document.failures, document.errors, document.skipped)
    document.update_statistics()
    counted = (document.tests, document.failures, document.errors, document.skipped)
    if said != counted:
        yield f"the totals say {said}, the parser counts {counted}"


def suite_of(suite, result):
    said = (suite.tests, suite.failures, suite.errors, suite.skipped)
    cases = list(suite)
    kinds = [type(entry).__name__.lower() for case in cases for entry in case.result]
    counted = (len(cases), kinds.count("failure"), kinds.count("error"), kinds.count("skipped"))
    if said != counted:
        yield f"suite {suite.name!r} says {said}, its cases are {counted}"
    verdicts = {"failed": "failure", "error": "error", "skipped": "skipped"}
    expected = ([] if result["built"] else ["error"]) + [
        verdicts[check["status"]] for check in result["checks"] if check["status"] in verdicts]
    if kinds != expected:
        yield f"suite {suite.name!r}: read {kinds}, meant {expected}"
    for case in cases:
        if not case.name or not case.classname:
            yield "a case has no name or no classname"
        if any(entry.type is None for entry in case.result if not isinstance(entry, junitparser.Skipped)):
            yield f"case {case.name!r}: a failure without a type"


FAULTS = {
    "a tag that is not closed": (lambda data: data.replace(b"</testsuite>", b"", 1), "ParseError"),
    "a control character": (lambda data: data.replace(b"The timer", b"The\x1btimer", 1), "ParseError"),
    "another root": (lambda data: data.replace(b"testsuites", b"results"), "Invalid format"),
    "a wrong count": (lambda data: data.replace(b'failures="', b'failures="1', 1), "the totals say"),
    "a failure told as an error": (lambda data: data.replace(b"<failure", b"<error").replace(b"</failure", b"</error"), "meant"),
    "a case without a name": (lambda data: data.replace(b'testcase name="The gate is there"', b"testcase"), "no name"),
}
