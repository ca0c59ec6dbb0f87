# SPDX-License-Identifier: GPL-3.0-or-later
# A Windows of our own: a Wine prefix in the build folder, what runs in it, and its registry. Used by every test of this folder.
import os
import pathlib
import subprocess
import time

BUILD = pathlib.Path(os.environ["MICA_WINDOWS_BUILD"])
SOURCE = pathlib.Path(__file__).resolve().parents[2]
PREFIX = BUILD / "wine" / "prefix"
DRIVE = PREFIX / "drive_c"
USER = r"C:\users\Žofie Nováková"
INSTALLED = USER + r"\AppData\Local\Programs\Mica"
WORKSPACE = USER + r"\Můj kurz (1)"
WINE = "/usr/lib/wine/wine64"
SERVER = "/usr/lib/wine/wineserver64"
LONG = 3000  # seconds after which a program that should have ended counts as hung


def environment(**more):
    """Nothing of the person who runs the tests but a PATH; `more` are variables for the Windows program."""
    result = {"HOME": str(BUILD / "wine"), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "WINEPREFIX": str(PREFIX), "WINEDEBUG": "-all",
              "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe="}
    result.update(more)
    return result


def on_linux(path):
    """The path under which this system sees a file of drive C."""
    assert path.startswith("C:\\"), path
    return DRIVE.joinpath(*path[3:].split("\\"))


def arguments_of(program, arguments):
    return [WINE, program, *arguments]


def run(program, *arguments, cwd=None, timeout=LONG, **variables):
    """Runs a Windows program to its end; the result has returncode, stdout and stderr as text."""
    where = on_linux(cwd) if cwd else DRIVE
    return subprocess.run(arguments_of(program, arguments), cwd=where, env=environment(**variables), stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=timeout, check=False, encoding="utf-8", errors="replace")


def start(program, *arguments, cwd=None, **variables):
    """Starts one; standard input is a pipe that stays open, standard output one with the errors in it."""
    where = on_linux(cwd) if cwd else DRIVE
    return subprocess.Popen(arguments_of(program, arguments), cwd=where, env=environment(**variables), stdin=subprocess.PIPE,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def end_session():
    """Ends everything that runs in our prefix, as a restart of Windows does."""
    subprocess.run([SERVER, "-k"], env=environment(), check=False)
    subprocess.run([SERVER, "-w"], env=environment(), check=False, timeout=120)


def read_until(process, text):
    """What the process writes up to and with this text; an error that shows what it wrote when it ends before."""
    seen = b""
    while text.encode() not in seen.replace(b"\r\n", b"\n"):
        more = os.read(process.stdout.fileno(), 65536)
        assert more, f"it ended before it wrote {text!r}: {seen.decode('utf-8', 'replace')}"
        seen += more
    return seen.decode("utf-8", "replace").replace("\r\n", "\n")


def mica(*arguments, cwd=WORKSPACE, home=INSTALLED, **variables):
    return run(home + r"\bin\mica.exe", *arguments, cwd=cwd, **variables)


def processes(name=None):
    """Ids of the processes of our prefix whose program has this file name; without a name, of all of Mica's own."""
    ours = {"mica.exe", "mica-studio.exe", "mica-interrupt.exe", "bochs.exe", "ninja.exe", "loop_test.exe"}
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        try:
            if not entry.name.isdigit() or f"WINEPREFIX={PREFIX}".encode() not in (entry / "environ").read_bytes().split(b"\0"):
                continue
            program = (entry / "cmdline").read_bytes().split(b"\0")[0].decode("utf-8", "replace")
        except OSError:
            continue  # it has ended meanwhile, or is not ours to read
        base = program.replace("\\", "/").rsplit("/", 1)[-1].lower()
        if base == name or (name is None and (base in ours or base.startswith("i686-elf-"))):
            found.append(int(entry.name))
    return found


def await_that(holds, what, seconds=120):
    """Polls until something is true that another process brings about; after the deadline it is an error that says what."""
    deadline = time.monotonic() + seconds
    while True:
        value = holds()
        if value:
            return value
        assert time.monotonic() < deadline, f"after {seconds} seconds there was still not: {what}"
        time.sleep(0.1)


def registry_value(key, name):
    """A value of the registry as text, or None."""
    said = run("reg", "query", key, "/v", name)
    for line in said.stdout.splitlines():
        parts = line.strip().split(None, 2)
        if len(parts) == 3 and parts[0] == name:
            return parts[2]
    return None


def set_registry(key, name, text):
    said = run("reg", "add", key, "/v", name, "/d", text, "/f")
    assert said.returncode == 0, said


def files_below(path):
    """All files below a folder of this system, relative, as a set; empty when there is no such folder."""
    return {str(file.relative_to(path)) for file in path.rglob("*") if file.is_file() or file.is_symlink()} if path.exists() else set()


def package(pattern):
    """The one file of packages/ with this pattern."""
    found = list((BUILD / "packages").glob(pattern))
    assert len(found) == 1, f"{pattern} in {BUILD / 'packages'}: {found}"
    return found[0]


def installer(path, folder=None):
    """Runs an installer silently. NSIS wants /D= last and unquoted: under Wine its words are arguments of their own."""
    where = f"/D={folder}".split(" ") if folder else []
    return run(str(path), "/S", *where)
