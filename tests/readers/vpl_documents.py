# SPDX-License-Identifier: GPL-3.0-or-later
# VPL: what an execution prints, read line by line by the rules of the plugin for Moodle: "Grade :=>>" at the start of a line gives the grade, the
# last one counts; comments stand between "<|--" and "--|>" or behind "Comment :=>>"; a title whose last brackets hold a negative number takes
# points off and loses them from its text. Run by read_back.py.
FORMAT = "vpl"
FAULTY = "anna.txt"

GRADE, COMMENT, BEGIN, END = "Grade :=>>", "Comment :=>>", "<|--", "--|>"
MOST = 10  # the scale that export-samples gives


def read(data, meant, path):
    grades, titles, loose, quoted = [], [], [], 0
    in_comment = False
    for line in data.decode("utf-8").splitlines():
        if line.startswith(GRADE):
            grades.append(line[len(GRADE):].strip())
            in_block = in_comment
            if in_block:
                yield "a grade stands inside the comments"
        elif in_comment and line.strip() == END:
            in_comment = False
        elif in_comment:
            if line.startswith("-"):
                titles.append(line[1:].strip())
            elif line.strip().startswith(">"):
                quoted += 1
            else:
                loose.append(line)
        elif line.strip() == BEGIN:
            in_comment = True
        elif line.startswith(COMMENT):
            loose.append(line)
        else:
            yield f"a line that VPL drops: {line!r}"
    if in_comment:
        yield "the comments do not end"
    if loose:
        yield f"text that is neither title nor quotation: {loose[0]!r}"
    wanted = [f"{MOST * meant['score'] / meant['max_score']:.2f}"] if meant["has_score"] else []
    if grades != wanted:
        yield f"the grades are {grades}, meant {wanted}"
    checks = [check for check in meant["checks"] if not check["hidden"]] if meant["status"] == "graded" and meant["handed_in"] else []
    if len(titles) != len(checks):
        yield f"{len(titles)} titles for {len(checks)} checks"
    if any(deduction(title) for title in titles):
        yield "a title would take points off"


def deduction(title):
    """Does VPL read the end of a title as points taken off, as in "late (-2)"?"""
    if not title.endswith(")") or "(" not in title:
        return False
    try:
        return float(title[title.rindex("(") + 1:-1]) < 0
    except ValueError:
        return False


FAULTS = {
    "a second grade": (lambda data: data + b"Grade :=>> 100\n", "the grades are"),
    "a grade in the comments": (lambda data: data.replace(b"--|>\n", b"Grade :=>> 9\n--|>\n"), "inside the comments"),
    "comments without an end": (lambda data: data.replace(b"--|>\n", b""), "comments"),
    "a line of a student's": (lambda data: data.replace(b"> ", b"", 1), "neither title nor quotation"),
    "a title that takes points off": (lambda data: data.replace(b": failed, 0 of 30", b" (-5)"), "take points off"),
    "points of another scale": (lambda data: data.replace(b"4.00", b"40.00"), "the grades are"),
    "text outside of the comments": (lambda data: b"hello\n" + data, "VPL drops"),
}
