# SPDX-License-Identifier: GPL-3.0-or-later
# Canvas' gradebook after it was filled in, by the rules of its importer: Student, ID, … Section, then assignments; who by ID, then SIS ID, then
# login. Run by read_back.py.
import sheet_cells

FORMAT = "canvas"
FAULTY = "gradebook.csv"
ASSIGNMENT = "12"


def read(data, meant, path):
    before = sheet_cells.rows((path.parent.parent / "canvas_before" / path.name).read_bytes())
    after = sheet_cells.rows(data)
    header = after[0]
    if "Student" not in header[0] or "ID" not in header[1] or "Section" not in header:
        yield f"Canvas does not take the header {header}"
        return
    section = header.index("Section")
    columns = [column for column, name in enumerate(header) if column > section and name.endswith(f"({ASSIGNMENT})")]
    if len(columns) != 1:
        yield f"{len(columns)} columns of the assignment"
        return
    yield from sheet_cells.different_cells(before, after, set(columns))
    points = next(row for row in after if row[0].strip().startswith("Points Possible"))
    most = float(points[columns[0]])
    for row in after[1:]:
        result = next((one for one in meant if one["number"] and row[header.index("SIS User ID")] == one["number"]), None)
        cell = row[columns[0]]
        if result is not None and result["has_score"]:
            if abs(float(cell) - most * result["score"] / result["max_score"]) > 0.005:
                yield f"{row[0]}: {cell} of {most}, meant {result['score']} of {result['max_score']}"
        elif cell != before[after.index(row)][columns[0]]:
            yield f"{row[0]}: there is no result to write"


FAULTS = {
    "points of another scale": (lambda data: data.replace(b"20.00", b"40.00", 1), "meant 40 of 100"),
    "another assignment": (lambda data: data.replace(b"A,3,", b"A,4,", 1), "was '3'"),
    "no section": (lambda data: data.replace(b"Section", b"Group", 1), "does not take the header"),
    "a decimal comma": (lambda data: data.replace(b"20.00", b"20,00", 1), "rows of"),
    "points for a stranger": (lambda data: data.replace(b"B,4,,", b"B,4,9,", 1), "no result to write"),
}
