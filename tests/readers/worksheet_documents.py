# SPDX-License-Identifier: GPL-3.0-or-later
# Moodle's grading worksheet after it was filled in, read by the rules of its importer: columns by their header texts in the language of whoever
# uploads, the participant by the number at the end of the identifier, a grade within the maximum or left alone. Run by read_back.py.
import sheet_cells

FORMAT = "worksheet"
FAULTY = "english.csv"

# Header texts of the languages that export-samples writes: identifier, grade, last modified (grade), feedback.
LANGUAGES = [("Identifier", "Grade", "Last modified (grade)", "Feedback comments"),
             ("ID", "Bewertung", "Zuletzt geändert (Bewertung)", "Feedback als Kommentar")]


def read(data, meant, path):
    before_bytes = (path.parent.parent / "worksheet_before" / path.name).read_bytes()
    after = sheet_cells.rows(data)
    if before_bytes[:2] == b"\xff\xfe":
        before = sheet_cells.rows(before_bytes[2:].decode("utf-16-le").encode(), "\t")
    else:
        before = sheet_cells.rows(before_bytes)
        if data[:3] != before_bytes[:3] or data.count(b"\r\n") != before_bytes.count(b"\r\n"):
            yield "the mark at the beginning or the line ends are not what they were"
    names = next((names for names in LANGUAGES if names[0] in after[0]), None)
    if names is None or any(name not in after[0] for name in names):
        yield f"Moodle does not find its columns in {after[0]}"
        return
    identifier, grade, _, feedback = (after[0].index(name) for name in names)
    yield from sheet_cells.different_cells(before, after, {grade, feedback})
    results = {result["platform_id"]: result for result in meant}
    for old, row in zip(before[1:], after[1:]):
        yield from row_complaints(old, row, results.get(trailing_number(row[identifier])), grade, feedback)


def trailing_number(text):
    return text[len(text.rstrip("0123456789")):]


def row_complaints(old, row, result, grade, feedback):
    if result is None or not result["has_score"]:
        if row != old:
            yield f"{row[0]}: there is no result to write, and the row has changed"
        return
    maximum = row[grade + 1]
    most, comma = float(maximum.replace(",", ".")), "," in maximum
    if ("," in row[grade]) != comma:
        yield f"{row[0]}: the grade {row[grade]} is not written as {maximum} is"
    value = float(row[grade].replace(",", "."))
    if not 0 <= value <= most:
        yield f"{row[0]}: the grade {value} is out of range"
    if abs(value - most * result["score"] / result["max_score"]) > 0.005:
        yield f"{row[0]}: the grade is {value} of {most}, meant {result['score']} of {result['max_score']}"
    if not row[feedback] or sheet_cells.is_formula(row[feedback]) or "<" in row[feedback]:
        yield f"{row[0]}: the feedback is {row[feedback][:60]!r}"


FAULTS = {
    "a grade out of range": (lambda data: data.replace(b",40.00,", b",400.00,", 1), "out of range"),
    "a grade of another student": (lambda data: data.replace(b",40.00,", b",30.00,", 1), "the grade is 30.0"),
    "the decimal sign of elsewhere": (lambda data: data.replace(b",40.00,", b',"40,00",', 1), "is not written as"),
    "a name that was changed": (lambda data: data.replace(b"Novak", b"Novotny", 1), "was 'Anna Novak'"),
    "a header that was changed": (lambda data: data.replace(b"Last modified (grade)", b"Modified", 1), "does not find its columns"),
    "an identifier without its word": (lambda data: data.replace(b"Participant 17", b"17", 1), "was 'Participant 17'"),
    "a grade for whom the grader failed": (lambda data: data.replace(b'"Dora",d@x,Submitted,,', b'"Dora",d@x,Submitted,0.00,', 1), "there is no result"),
    "no mark at the beginning": (lambda data: data[3:], "mark at the beginning"),
}
