# SPDX-License-Identifier: GPL-3.0-or-later
# The sources of the third-party trees: a file from a mirror is taken, one with another hash stops the build and is named, and what is
# there is not asked for again. Nothing is loaded from the net. Needs no Windows.
import hashlib
import pathlib
import shutil
import subprocess
import tempfile

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "installer" / "windows" / "sources"


def fetch(folder):
    return subprocess.run([folder / "fetch.sh", folder / "downloads", folder / "apt", folder / "mirror"], check=False,
                          stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8")


def pins():
    """Hash, file, source package and release of every pin."""
    lines = (SOURCES / "pins.txt").read_text().splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


with tempfile.TemporaryDirectory() as name:
    place = pathlib.Path(name)
    mirror = place / "mirror"
    mirror.mkdir()
    shutil.copy(SOURCES / "fetch.sh", place)
    content = b"what somebody published\n"
    digest = hashlib.sha256(content).hexdigest()
    (place / "pins.txt").write_text(f"# a comment\n{digest} published.tar made-up bookworm\n")

    (mirror / "published.tar").write_bytes(b"what somebody else published\n")
    said = fetch(place)
    assert said.returncode == 1, said
    assert "published.tar is missing or is not the file" in said.stderr and digest in said.stderr, said

    (mirror / "published.tar").write_bytes(content)
    said = fetch(place)
    assert said.returncode == 0 and said.stdout == "published.tar: fetched\n", said
    assert (place / "downloads" / "published.tar").read_bytes() == content

    (mirror / "published.tar").unlink()
    said = fetch(place)
    assert said.returncode == 0 and said.stdout == "published.tar: here already\n", said
    assert not (place / "apt").exists()

# Every pin is what some recipe unpacks, and every archive that a recipe names is pinned.
recipes = "".join(path.read_text() for path in SOURCES.glob("*.sh"))
named = {word for word in recipes.split() if ".orig.tar." in word}
assert named == {pin[1] for pin in pins()}, named
assert all(len(pin) == 4 and len(pin[0]) == 64 and pin[3] in ("bookworm", "trixie") for pin in pins())
