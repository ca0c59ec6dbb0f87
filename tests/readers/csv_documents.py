# SPDX-License-Identifier: GPL-3.0-or-later
# results.csv, read by Python's csv module. Run by read_back.py.
import sheet_cells

FORMAT = "csv"
FAULTY = "all.csv"
FIRST = ["student", "lab", "status", "score", "max_score"]


def read(data, meant, path):
    table = sheet_cells.rows(data)
    yield from sheet_cells.cell_complaints(table)
    if table[0][:5] != FIRST:
        yield f"the header begins {table[0][:5]}"
    if len(table) != len(meant) + 1:
        yield f"{len(table) - 1} rows for {len(meant)} results"
        return
    for row, result in zip(table[1:], meant):
        shown = result["status"] if result["handed_in"] else "not_handed_in"
        score = str(result["score"]) if result["has_score"] else ""
        if row[2:5] != [shown, score, str(result["max_score"])]:
            yield f"{result['name']}: {row[2:5]}, meant {shown}, {score!r}"
        points = [str(check["score"]) if result["has_score"] else "" for check in result["checks"]]
        if row[5:] != points:
            yield f"{result['name']}: the checks are {row[5:]}, meant {points}"


FAULTS = {
    "a formula": (lambda data: data.replace(b"anna,", b"=1+1,", 1), "a formula"),
    "a row that broke": (lambda data: data.replace(b"anna,", b"anna\r\n,", 1), "cells"),
    "a quote that is not closed": (lambda data: data.replace(b"anna,", b'"anna,', 1), "Error"),
    "another score": (lambda data: data.replace(b"graded,40,", b"graded,41,", 1), "meant graded, '40'"),
    "a zero for the absent": (lambda data: data.replace(b"not_handed_in,,", b"not_handed_in,0,", 1), "meant not_handed_in"),
    "another encoding": (lambda data: data.decode().encode("utf-16"), "UnicodeDecodeError"),
}
