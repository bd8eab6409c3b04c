"""Set up a fresh clone with one command, then check an incident or run the tests.

    python3 tools/start.py check tests/cases/K003/incident.json
    python3 tools/start.py test

The first call makes `.venv` in the clone from the pinned list in requirements.txt, builds the rule
engine, proves that it matches a rule, and then does what was asked. Later calls reuse what is
there for as long as the pinned list and the Python stay the same. Progress goes to standard error,
so that standard output holds nothing but the answer. Standard library only.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements.txt"
OLDEST, NEWEST = (3, 11), (3, 13)
ENGINE = "durable-rules"

# PyEval_CallObject left CPython with 3.13: without this the engine builds and then fails on import.
ENGINE_FLAGS = "-DPyEval_CallObject=PyObject_CallObject"


class SetupError(Exception):
    """Something outside the clone is missing; the message names it in Indonesian and English."""


def engine_apart(text: str) -> tuple[str, str]:
    """Split a requirements file into the engine's pin, hashes and all, and everything else.

    Raises SetupError if the engine is not pinned there.
    """
    pin = re.search(rf"^{re.escape(ENGINE)}==(?:.*\\\n)*.*\n", text, re.MULTILINE)
    if pin is None:
        raise SetupError(
            f"requirements.txt tidak menyebut {ENGINE}.\nrequirements.txt does not pin {ENGINE}."
        )
    return pin.group(0), text[: pin.start()] + text[pin.end() :]


def supported(version: tuple[int, int]) -> bool:
    """Say whether the project runs on this version of Python."""
    return OLDEST <= version <= NEWEST


def another_python() -> str | None:
    """Find a supported Python on PATH, newest first, asking each for its version."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        path = shutil.which(f"python3.{minor}")
        # A version manager leaves a shim on PATH even for a version that is not there.
        if (
            path
            and subprocess.run([path, "-c", ""], capture_output=True, check=False).returncode == 0
        ):
            return path
    return None


def has_module(name: str) -> bool:
    """Say whether this Python can import a module (Debian ships venv without ensurepip)."""
    try:
        __import__(name)
    except ImportError:
        return False
    return True


def has_headers() -> bool:
    """Say whether the headers of this Python are installed."""
    return (Path(sysconfig.get_path("include")) / "Python.h").exists()


def has_compiler() -> bool:
    """Say whether a C compiler is at hand; on Windows setuptools finds its own."""
    command = os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc"
    return os.name == "nt" or shutil.which(shlex.split(command)[0]) is not None


def missing_packages() -> list[tuple[str, str, str]]:
    """List what is missing: what it is, its Debian and Ubuntu packages, its Fedora packages."""
    python = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    missing = []
    if not (has_module("venv") and has_module("ensurepip")):
        missing.append(("venv", f"{python}-venv", python))
    if not has_headers():
        missing.append(("Python.h", f"{python}-dev", f"{python}-devel"))
    if not has_compiler():
        missing.append(("cc", "gcc libc6-dev", "gcc"))
    return missing


def require_system() -> None:
    """Stop with the system packages to install where one is missing."""
    missing = missing_packages()
    if not missing:
        return
    what = ", ".join(name for name, _, _ in missing)
    raise SetupError(
        f"Belum ada di komputer ini: {what}. Pasang dahulu, lalu ulangi perintahnya.\n"
        f"Missing on this computer: {what}. Install it, then run the command again.\n"
        f"  Debian, Ubuntu: sudo apt-get install {' '.join(deb for _, deb, _ in missing)}\n"
        f"  Fedora:         sudo dnf install {' '.join(rpm for _, _, rpm in missing)}\n"
        f"  macOS:          xcode-select --install"
    )


def real_python() -> str:
    """Give the path of this Python itself: not of a venv around it or a link that may vanish."""
    base = str(getattr(sys, "_base_executable", sys.executable))
    return os.path.realpath(base) if os.name == "posix" else base


def venv_program(venv: Path, name: str) -> str:
    """Give the path of a program inside a virtual environment."""
    return str(venv / ("Scripts" if os.name == "nt" else "bin") / name)


def fingerprint() -> str:
    """Name what an environment was made from: the Python, the pins and the project's metadata."""
    digest = hashlib.sha256(f"{sys.version} {ROOT}".encode())
    for name in ("requirements.txt", "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def clean_environment(**extra: str) -> dict[str, str]:
    """Give an environment in which no setting of the caller leads pip outside the venv."""
    dropped = ("PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_NO_BINARY")
    kept = {key: value for key, value in os.environ.items() if key not in dropped}
    return {**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **extra}


def run(command: list[str], **extra: str) -> None:
    """Run one step of the set-up quietly; a failure raises SetupError with the last lines."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=clean_environment(**extra),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        tail = "\n".join(done.stdout.splitlines()[-30:])
        raise SetupError(
            f"{tail}\n\nLangkah ini gagal: {shlex.join(command)}\n"
            f"This step failed: {shlex.join(command)}"
        )


def build_settings() -> dict[str, str]:
    """Give the environment settings with which the engine builds for this Python."""
    flags = os.environ.get("CPPFLAGS", "")
    return {"CPPFLAGS": f"{flags} {ENGINE_FLAGS}" if sys.version_info >= (3, 13) else flags}


def install_pins(pip: list[str], pins: Path) -> None:
    """Install all that is pinned; the engine last, built from its source with the pinned tools."""
    engine, others = engine_apart(REQUIREMENTS.read_text(encoding="utf-8"))
    pins.write_text(others, encoding="utf-8")
    run([*pip, "--require-hashes", "-r", str(pins)])
    pins.write_text(engine, encoding="utf-8")
    # No cache: a wheel that was built without the setting would be taken again, and not import.
    own = ["--no-cache-dir", "--no-deps", "--no-build-isolation", "--require-hashes"]
    run([*pip, *own, "-r", str(pins)], **build_settings())


def make_environment(venv: Path) -> None:
    """Make the virtual environment anew: pins, engine, project; then prove the engine.

    Raises SetupError where a system package is missing or a step fails.
    """
    require_system()
    say(
        f"Menyiapkan lingkungan di {venv.name} (sekali saja, kira-kira satu menit) ...",
        f"Setting up {venv.name} (once, about a minute) ...",
    )
    run([real_python(), "-m", "venv", "--clear", str(venv)])
    python = venv_program(venv, "python")
    pip = [python, "-m", "pip", "install", "--quiet"]
    install_pins(pip, venv / "pins.txt")
    run([*pip, "--no-build-isolation", "--no-deps", "--editable", str(ROOT)])
    run([python, str(ROOT / "tools" / "prove_engine.py")])


def ensure_environment(venv: Path) -> None:
    """Make the environment unless one made from the same pins by the same Python is there."""
    stamp = venv / "made-from.txt"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == fingerprint():
        return
    make_environment(venv)
    stamp.write_text(fingerprint(), encoding="utf-8")


def say(indonesian: str, english: str) -> None:
    """Write a line of progress in both languages to standard error."""
    print(indonesian, english, sep="\n", file=sys.stderr, flush=True)


def command_line() -> argparse.ArgumentParser:
    """Describe the arguments; what follows the command belongs to `check` or to pytest."""
    parser = argparse.ArgumentParser(description="Set up this clone, then check or test.")
    parser.add_argument("--venv", type=Path, default=ROOT / ".venv", help="default: .venv")
    parser.add_argument("command", choices=["check", "test", "setup"])
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    return parser


def perform(venv: Path, command: str, arguments: list[str]) -> int:
    """Run `check` where the caller stands, or pytest in the clone; give back the exit code."""
    if command == "check":
        return subprocess.call([venv_program(venv, "check"), *arguments])
    if command == "test":
        both_cores = [] if "-n" in arguments else ["-n", "auto"]
        pytest = [venv_program(venv, "python"), "-m", "pytest", *both_cores, *arguments]
        return subprocess.call(pytest, cwd=ROOT, env=clean_environment())
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Set up if needed and do what was asked.

    Returns the exit code of `check` or pytest, or 4 if the set-up failed.
    """
    options = command_line().parse_args(arguments)
    if not supported(sys.version_info[:2]):
        other = another_python()
        if other is not None:
            return subprocess.call([other, __file__, *(arguments or sys.argv[1:])])
        say(
            "Diperlukan Python 3.11, 3.12 atau 3.13; yang ada: " + sys.version.split()[0],
            "Python 3.11, 3.12 or 3.13 is needed; this is " + sys.version.split()[0],
        )
        return 4
    try:
        ensure_environment(options.venv.resolve())
    except SetupError as error:
        print(error, file=sys.stderr)
        return 4
    return perform(options.venv.resolve(), options.command, options.arguments)


if __name__ == "__main__":
    sys.exit(main())
