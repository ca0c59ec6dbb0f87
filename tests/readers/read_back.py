# SPDX-License-Identifier: GPL-3.0-or-later
# Reads what mica exports with programs and rules that are not ours: read_back.py READER SAMPLES. A reader is a file beside this one; SAMPLES is
# what export-samples wrote. Every document must be read as it was meant; every document with a fault put in must be complained about.
import importlib
import json
import pathlib
import sys


def documents(reader, samples, meant):
    """The reader's documents, each with the results it was written from."""
    for path in sorted((samples / reader.FORMAT).iterdir()):
        one = [result for result in meant if result["name"] == path.stem]
        yield path, (one[0] if one else meant)


def complaints(reader, data, meant, path):
    """What the reader has against a document: a list of sentences. A document that its parser cannot take is one of them."""
    said = []
    try:
        for one in reader.read(data, meant, path):
            said.append(one)
    except Exception as trouble:  # whatever the parser of a format throws
        said.append(f"{type(trouble).__name__}: {trouble}")
    return said


def check_documents(reader, samples, meant):
    wrong, count = [], 0
    for path, result in documents(reader, samples, meant):
        count += 1
        wrong += [f"{path.name}: {one}" for one in complaints(reader, path.read_bytes(), result, path)]
    if count == 0:
        wrong.append("there is no document to read")
    return count, wrong


def check_faults(reader, samples, meant):
    """Each fault stands for a writer that does it wrong; the complaint must be about it."""
    wrong = []
    path = samples / reader.FORMAT / reader.FAULTY
    good = path.read_bytes()
    result = next((one for one in meant if one["name"] == path.stem), meant)
    for name, (fault, words) in reader.FAULTS.items():
        bad = fault(good)
        if bad == good:
            wrong.append(f"fault '{name}' changes nothing")
            continue
        said = complaints(reader, bad, result, path)
        if not any(words in one for one in said):
            wrong.append(f"fault '{name}' should be complained about with '{words}'; said: {said[:3]}")
    return len(reader.FAULTS), wrong


def main():
    name, folder = sys.argv[1:]
    samples = pathlib.Path(folder)
    meant = json.loads((samples / "meant.json").read_text(encoding="utf-8"))
    reader = importlib.import_module(name)
    count, wrong = check_documents(reader, samples, meant)
    faults, unseen = check_faults(reader, samples, meant)
    for line in wrong + unseen:
        print(line.encode("utf-8", "backslashreplace").decode())
    print(f"{name}: {count} documents read, {faults} faults, {len(wrong + unseen)} complaints")
    return 1 if wrong or unseen else 0


if __name__ == "__main__":
    sys.exit(main())
