# SPDX-License-Identifier: GPL-3.0-or-later
# CSV by Python's reader, and what a spreadsheet would make of a cell. Used by the readers of CSV documents.
import csv
import io
import re

NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?$")


def rows(data, delimiter=","):
    """The rows, strictly read: UTF-8, no stray quotes, no NUL; all of one length."""
    text = data.decode("utf-8-sig")
    if "\0" in text:
        raise ValueError("a NUL byte")
    table = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    widths = {len(row) for row in table}
    if len(widths) > 1:
        raise ValueError(f"rows of {sorted(widths)} cells")
    return table


def is_formula(cell):
    """Would a spreadsheet calculate it? It looks behind blanks, and takes the wide forms of the signs as well."""
    text = cell.lstrip(" \t\r\n")
    return bool(text) and text[0] in "=+-@\uff1d\uff0b\uff0d\uff20" and text != "-" and not NUMBER.match(text)


def cell_complaints(table):
    for row in table:
        for cell in row:
            if is_formula(cell):
                yield f"a formula: {cell[:40]!r}"
            if any(ord(letter) < 32 or ord(letter) == 127 for letter in cell):
                yield f"a control character: {cell[:40]!r}"


def different_cells(before, after, allowed):
    """(row, column) of the cells that are not what they were, but for the allowed columns."""
    if [len(row) for row in before] != [len(row) for row in after]:
        yield "the table has another form"
        return
    for index, (old, new) in enumerate(zip(before, after)):
        for column, (was, now) in enumerate(zip(old, new)):
            if was != now and column not in allowed:
                yield f"row {index}, column {column} was {was!r} and is {now!r}"
