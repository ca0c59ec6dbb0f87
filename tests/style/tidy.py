# SPDX-License-Identifier: GPL-3.0-or-later
# tidy.py BUILD, the source files on standard input: clang-tidy over many files at a time. Used by tidy.sh.
#
# Most of the time goes into the headers, which every run reads and judges anew. So the files that are compiled with the same flags
# are put into a few units, each a file that includes them one after the other. Where two files of a unit use one name for two things,
# the name is another word while the later file is read (a macro around its #include; all headers are included before). What still
# does not compile goes into a unit of its own, so that the file's true state decides.
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

FILES_OF_A_UNIT = 60
ATTEMPTS = 4
WORKERS = 2
NOISE = re.compile(r"^(\d+ warnings? (generated|treated)|Suppressed|Use -header-filter)")
ERROR = re.compile(r"^(?P<file>/[^:\n]+):\d+:\d+: (?:fatal )?error: (?P<text>.*)$", re.MULTILINE)
CLASH = re.compile(r"^(?:redefinition of|reference to|call to) '(?:[^']*::)?(\w+)'")
ONLY_FOR_GCC = {"-Winvalid-pch", "-fpch-preprocess"}


def flags_of(entry):
    """The flags of a compile command, for clang and for a file in another place; without the precompiled header, which is GCC's."""
    words = shlex.split(entry["command"])
    start = next(i for i, word in enumerate(words) if re.search(r"(c\+\+|g\+\+|clang\+\+)[-0-9.]*$", word)) + 1
    flags = []
    rest = iter(words[start:])
    for word in rest:
        if word in ("-o", "-c"):
            next(rest)
        elif word == "-include":
            header = next(rest)
            if not header.endswith("cmake_pch.hxx"):
                flags += [word, header]
        elif word not in ONLY_FOR_GCC:
            flags.append(word)
    return tuple(flags) + ("-w", "-Wno-unknown-warning-option", "-ferror-limit=0")


def flags_of_files(build, files):
    """{flags: [file, ...]} of the given files."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as commands:
        known = {}
        for entry in json.load(commands):
            known.setdefault(entry["file"], entry)
    together = {}
    for file in files:
        if file not in known:
            sys.exit(f"{file}: no compile command in {build}")
        together.setdefault(flags_of(known[file]), []).append(file)
    return together


class Unit:
    """Files that are read in one go, and the names that are other words in some of them."""

    def __init__(self, work, number, flags, files):
        self.path = os.path.join(work, f"unit_{number}.cpp")
        self.work, self.flags, self.files = work, flags, files
        self.renamed = {file: set() for file in files}

    def write(self):
        lines = []
        if len(self.files) > 1:
            for file in self.files:
                with open(file, encoding="utf-8") as source:
                    lines += [self.include(file, name) for name in re.findall(r'^#include ([<"].*[>"])', source.read(), re.MULTILINE)
                              if not name.endswith('.moc"')]
        lines = list(dict.fromkeys(lines))
        for number, file in enumerate(self.files):
            names = sorted(self.renamed[file])
            lines += [f"#define {name} {name}In{number}" for name in names]
            lines.append(f'#include "{file}"')
            lines += [f"#undef {name}" for name in names]
        with open(self.path, "w", encoding="utf-8") as unit:
            unit.write("\n".join(lines) + "\n")

    @staticmethod
    def include(file, name):
        beside = os.path.join(os.path.dirname(file), name[1:-1])
        return f'#include "{beside}"' if name[0] == '"' and os.path.exists(beside) else f"#include {name}"

    def errors(self):
        """[(file, text), ...] of what the compiler says to the unit."""
        self.write()
        said = subprocess.run(["clang++-19", *self.flags, "-fsyntax-only", self.path], capture_output=True, text=True, check=False)
        return [] if said.returncode == 0 else [(found["file"], found["text"]) for found in ERROR.finditer(said.stderr)] or [("", "")]

    def settle(self):
        """Renames until the files can be read together; the files for which that does not help leave the unit and are returned."""
        left = []
        while len(self.files) > 1:
            errors = self.errors()
            if not errors:
                break
            if not self.rename(errors):
                wrong = {file for file, _ in errors}
                leaving = [file for file in self.files if file in wrong] or self.files[1:]
                left += leaving
                self.files = [file for file in self.files if file not in leaving]
        return left

    def rename(self, errors):
        """Whether a name that clashes in a file of ours was not another word yet; now it is."""
        changed = False
        for file, text in errors:
            clash = CLASH.search(text)
            if clash and file in self.renamed and clash[1] not in self.renamed[file]:
                self.renamed[file].add(clash[1])
                changed = True
        return changed

    def judge(self):
        """(whether nothing was found, what was said)"""
        self.write()
        said = subprocess.run(["clang-tidy", "--quiet", f"--config-file={self.work}/.clang-tidy", self.path, "--", *self.flags],
                              capture_output=True, text=True, check=False)
        return said.returncode == 0, said.stdout + (said.stderr if said.returncode else "")


def units_of(work, together):
    """Units of about equal size, the largest flags first."""
    units = []
    for flags, files in sorted(together.items(), key=lambda one: -len(one[1])):
        count = -(-len(files) // FILES_OF_A_UNIT)
        size = -(-len(files) // count)
        for start in range(0, len(files), size):
            units.append(Unit(work, len(units), flags, files[start:start + size]))
    return units


def main():
    build = sys.argv[1]
    files = [os.path.abspath(line) for line in sys.stdin.read().split("\n") if line]
    work = tempfile.mkdtemp(prefix="tidy-", dir=build)
    try:
        with open(".clang-tidy", encoding="utf-8") as settings, open(f"{work}/.clang-tidy", "w", encoding="utf-8") as ours:
            # An included source is what this is about.
            ours.write(settings.read().replace("    bugprone-*,", "    bugprone-*, -bugprone-suspicious-include,", 1))
        units = units_of(work, flags_of_files(build, files))
        with ThreadPoolExecutor(WORKERS) as workers:
            for unit, left in zip(list(units), list(workers.map(Unit.settle, units))):
                units += [Unit(work, len(units) + i, unit.flags, [file]) for i, file in enumerate(left)]
            units.sort(key=lambda unit: -len(unit.files))
            judged = list(workers.map(Unit.judge, units))
    finally:
        shutil.rmtree(work)
    said = "\n".join(text for _, text in judged)
    sys.stdout.write("".join(line + "\n" for line in said.split("\n") if line and not NOISE.match(line)))
    if not all(fine for fine, _ in judged):
        sys.exit(1)
    print(f"clang-tidy found nothing in {len(files)} files, read in {len(units)} units")


main()
