"""The environments that programs are installed into: outside the checkout, and kept for the next run."""

import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
_PEERS = ("check-jsonschema", "yamllint")
_NATIVE = "sourcemeta-jsonschema"
_VALIDATOR = "jsonschema-rs"
_INSTALLED = "from importlib.metadata import distributions\nfor one in distributions(): print(one.name, one.version)"


def place() -> Path:
    """The folder of the environments, in the user's cache."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "planck-benchmarks"


@dataclass(frozen=True)
class Programs:
    """What there is to be run; None: it is not there."""

    planck: Path
    plain: Path | None = None
    """planck in an environment without jsonschema-rs."""
    earlier: Path | None = None
    """Another planck, to compare it with."""
    peers: Path | None = None
    """The folder of check-jsonschema and yamllint."""
    native: Path | None = None
    missing: tuple[str, ...] = ()
    """What could not be had, and why."""

    @property
    def python(self) -> Path:
        """The interpreter that planck runs in."""
        return self.planck.with_name("python")


def _pip(environment: Path, *words: str) -> None:
    command = [str(environment / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", *words]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _environment(name: str, *requirements: str) -> Path:
    folder = place() / name
    if not (folder / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    if requirements:
        _pip(folder, "install", "--quiet", *requirements)
    return folder


def _validator() -> str:
    """jsonschema-rs as planck asks for it, whether it is a dependency or an extra."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    return next((one for one in asked if one.startswith(_VALIDATOR)), _VALIDATOR)


def _wheel(folder: Path, environment: Path) -> Path:
    _pip(environment, "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(CHECKOUT))
    return next(folder.glob("*.whl"))


def _plancks() -> tuple[Path, Path]:
    """This checkout's planck as users install it, with jsonschema-rs and without."""
    with tempfile.TemporaryDirectory() as name:
        fast, plain = _environment("planck", _validator()), _environment("plain")
        wheel = str(_wheel(Path(name), fast))
        for environment in (fast, plain):
            _pip(environment, "install", "--quiet", wheel)
            # the version says nothing of what has changed in a checkout
            _pip(environment, "install", "--quiet", "--force-reinstall", "--no-deps", wheel)
        _pip(plain, "uninstall", "--quiet", "--yes", _VALIDATOR)
    return fast / "bin" / "planck", plain / "bin" / "planck"


def _native() -> Path:
    """The validator's own binary: the command that is installed with it starts Python first."""
    system, machine = os.uname().sysname.lower(), os.uname().machine.lower()
    name = f"jsonschema-{system}-{ {'amd64': 'x86_64', 'aarch64': 'arm64'}.get(machine, machine) }"
    binary = next(_environment("native", _NATIVE).rglob(name))
    subprocess.run([binary, "version"], check=True, stdout=subprocess.DEVNULL)
    return binary


def programs(planck: Path | None, earlier: Path | None, *, peers: bool, tell: Callable[[str], None]) -> Programs:
    """All that is to be run: installed, but for a planck that is named; a peer that cannot be had is missing."""
    plain: Path | None = None
    missing: list[str] = []
    if planck is None:
        tell("installing planck, with and without jsonschema-rs")
        planck, plain = _plancks()
    else:
        missing.append("planck without jsonschema-rs: not installed where --planck names one")
    if not peers:
        return Programs(planck, plain, earlier, missing=(*missing, "peers: --no-peers"))
    tell("installing check-jsonschema, yamllint and the native validator")
    others = _environment("peers", *_PEERS) / "bin"
    try:
        native = _native()
    except (subprocess.CalledProcessError, StopIteration, OSError):
        missing.append(f"native validator: {_NATIVE} cannot be installed or run here")
        return Programs(planck, plain, earlier, others, None, tuple(missing))
    return Programs(planck, plain, earlier, others, native, tuple(missing))


def versions(one: Programs) -> dict[str, dict[str, str]]:
    """What is installed, and in which version, by environment."""
    folders = {"planck": one.planck.parent, "planck without jsonschema-rs": one.plain and one.plain.parent}
    folders |= {"peers": one.peers, "native": (place() / "native" / "bin") if one.native else None}
    told = {
        name: dict(line.split(" ") for line in _said(folder / "python", "-c", _INSTALLED).splitlines())
        for name, folder in folders.items()
        if folder and (folder / "python").exists()
    }
    told["planck"]["planck"] = _said(one.planck, "--version").strip()
    return told


def _said(*command: Path | str) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
