# SPDX-License-Identifier: GPL-3.0-or-later
# Moodle's gradebook import: who by number or address, a grade or "-", a feedback. Read by Python's csv module. Run by read_back.py.
import sheet_cells

FORMAT = "gradebook"
FAULTY = "all.csv"


def read(data, meant, path):
    table = sheet_cells.rows(data)
    yield from sheet_cells.cell_complaints(table)
    if len(table[0]) != 4 or table[0][:2] != ["ID number", "Email address"] or table[0][3] != table[0][2] + " feedback":
        yield f"the header is {table[0]}"
    if len(table) != len(meant) + 1:
        yield f"{len(table) - 1} rows for {len(meant)} results"
        return
    for row, result in zip(table[1:], meant):
        wanted = str(result["score"]) if result["has_score"] else "-"
        if row[2] != wanted:
            yield f"{result['name']}: the grade is {row[2]!r}, meant {wanted!r}"
        if "<" in row[3] or "&" in row[3]:
            yield f"{result['name']}: Moodle reads the feedback as HTML: {row[3][:60]!r}"
        if not result["has_score"] and result["handed_in"] and "Points" in row[3]:
            yield f"{result['name']}: points in the feedback, and no grade"


FAULTS = {
    "a grade for whom the grader failed": (lambda data: data.replace(b",-,", b",0,", 1), "meant '-'"),
    "markup": (lambda data: data.replace(b"Points:", b"<b>Points:", 1), "as HTML"),
    "another header": (lambda data: data.replace(b"Email address", b"Mail", 1), "the header is"),
    "another grade": (lambda data: data.replace(b",40,", b",100,", 1), "the grade is '100'"),
}
