# SPDX-License-Identifier: GPL-3.0-or-later
# The feedback archive, opened by Python's zipfile and sorted to participants as Moodle's importer does: of each part of a path, cut at '_' into five
# at most, the second is the participant's number and the third and fourth name a plugin; hidden files are left out. Run by read_back.py.
import io
import zipfile

FORMAT = "feedback"
FAULTY = "all.zip"
PLUGINS = {("assignsubmission", "file"), ("assignsubmission", "onlinetext"), ("assignfeedback", "file"), ("assignfeedback", "comments")}


def target(path):
    """(participant, file name) that Moodle gives a file to; None: it leaves the file out."""
    parts = path.split("/")
    if parts[-1].startswith((".", "~")):
        return None
    while parts:
        fields = parts.pop(0).split("_", 4)
        if len(fields) >= 4 and fields[1].isdigit() and (fields[2], fields[3]) in PLUGINS:
            rest = [fields[4] if len(fields) == 5 else ""] + parts
            return fields[1], "/".join(rest).lstrip("/")
    return None


def read(data, meant, path):
    archive = zipfile.ZipFile(io.BytesIO(data))
    broken = archive.testzip()
    if broken:
        yield f"{broken} is damaged"
    wanted = {result["platform_id"]: result for result in meant if result["has_score"]}
    seen = {}
    for entry in archive.infolist():
        if not entry.filename.isascii() and not entry.flag_bits & 0x800:
            yield f"{entry.filename!r} is not marked as UTF-8"
        if entry.filename.startswith("/") or ".." in entry.filename.split("/") or "\\" in entry.filename:
            yield f"{entry.filename!r} leads out of the archive"
        found = target(entry.filename)
        if found is None:
            yield f"Moodle leaves {entry.filename!r} out"
        elif found[0] in seen:
            yield f"participant {found[0]} has two files"
        else:
            seen[found[0]] = archive.read(entry).decode("utf-8")
    for participant, result in wanted.items():
        if participant not in seen:
            yield f"participant {participant} has no page"
        elif f"{result['score']} of {result['max_score']} points" not in seen[participant]:
            yield f"the page of {participant} does not tell the points"
    if set(seen) - set(wanted):
        yield f"pages for {sorted(set(seen) - set(wanted))}, who have no score"
    if any("SECRET" in page for page in seen.values()):
        yield "a page tells what is hidden"


def repacked(rename, change=lambda page: page):
    def fault(data):
        old, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
        with zipfile.ZipFile(out, "w") as new:
            for entry in old.infolist():
                new.writestr(rename(entry.filename), change(old.read(entry)))
        return out.getvalue()
    return fault


FAULTS = {
    "a name with an underscore": (repacked(lambda name: name.replace("Anna Novak", "Anna_Novak")), "leaves 'Anna_Novak"),
    "a page of somebody else": (repacked(lambda name: name.replace("_17_", "_99_")), "participant 17 has no page"),
    "a hidden file": (repacked(lambda name: name.replace("/interrupts", "/.interrupts")), "leaves"),
    "another plugin": (repacked(lambda name: name.replace("_file_", "_upload_")), "leaves"),
    "names in letters of elsewhere": (lambda data: data.replace("Žofie".encode(), b"\x8eofie "), "Error"),
    "a way out": (repacked(lambda name: "../" + name), "leads out"),
    "what is hidden": (repacked(lambda name: name, lambda page: page + b"SECRET"), "what is hidden"),
    "a damaged end": (lambda data: data[:-30], "BadZipFile"),
}
