"""Settings from `sanitizer.toml`, from `[tool.sanitizer]` of pyproject.toml, and from the environment.

The nearest file on the way up from the working directory wins, whole: files are not merged. Flags win over the
environment, the environment over the file, the file over the defaults. Every value knows where it came from.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from sanitizer.core.errors import ConfigError
from sanitizer.core.suggest import did_you_mean

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILE = "sanitizer.toml"
SHARED_FILE = "pyproject.toml"
TABLE = ("tool", "sanitizer")
ENVIRONMENT = "SANITIZER_"
_NOT_SETTINGS = frozenset({"SANITIZER_VAULT_PASSPHRASE", "SANITIZER_DEBUG", "SANITIZER_COMPLETE"})


class Setting(NamedTuple):
    """One thing that can be set."""

    name: str
    kind: str
    """`text`, `texts`, `number`, `count`, `flag` or `table`."""
    default: Any
    help: str
    choices: tuple[str, ...] = ()
    from_found_file: bool = True
    """False: not taken from a file that was merely found, since a stranger's folder may hold one."""


SETTINGS = (
    Setting("policy", "text", "balanced", "a preset (secrets, balanced, strict, empty) or the path of a policy file"),
    Setting("only", "texts", [], "nothing but these entities, rules or patterns such as secret/*"),
    Setting("skip", "texts", [], "all but these entities, rules or patterns"),
    Setting("min_score", "number", None, "drop findings below this score (0 to 1)"),
    Setting("allow", "texts", [], "terms that may stay: text, exact:text, word:text, re:pattern"),
    Setting("deny", "texts", [], "terms that must go, as ENTITY=term or term"),
    Setting("allow_files", "texts", [], "files with one allowed term a line"),
    Setting("deny_files", "texts", [], "files with one denied term a line"),
    Setting("for", "text", "share", "share, or resume: keeps paths that tools will use", ("share", "resume")),
    Setting("jobs", "count", None, "worker processes; 0: as many as processors; if not said: several where it pays"),
    # Loading a pipeline runs its code.
    Setting("model", "text", "", "a spaCy pipeline instead of the bundled one", (), False),
    Setting("rule_files", "texts", [], "further rules, as TOML"),
    Setting("include", "texts", [], "in folders: only files that fit one of these patterns"),
    Setting("exclude", "texts", [], "in folders: not what fits one of these patterns"),
    Setting("strict", "flag", False, "what cannot be scanned by its nature counts as incomplete"),
    Setting("entities", "table", {}, "operator per entity, over those of the policy"),
    Setting("rules", "table", {}, "operator per rule, over those of the policy"),
)
BY_NAME = {setting.name: setting for setting in SETTINGS}


class Value(NamedTuple):
    """A setting's value and where it was said."""

    value: Any
    origin: str


@dataclass(frozen=True)
class Settings:
    """All settings of a run."""

    values: Mapping[str, Value]
    file: Path | None = None
    """The file they come from, if there is one; relative paths in it are meant from where it lies."""

    def __getitem__(self, name: str) -> Any:
        return self.values[name].value

    def paths(self, name: str) -> list[Path]:
        """A list of paths, relative to the file if the file said them."""
        value, origin = self.values[name]
        base = self.file.parent if self.file is not None and origin.startswith(str(self.file)) else Path()
        return [base / path for path in value]


def find(start: Path) -> Path | None:
    """The nearest configuration file in `start` or above it."""
    for folder in (start, *start.parents):
        own = folder / FILE
        if own.is_file():
            return own
        shared = folder / SHARED_FILE
        if shared.is_file() and _table(_parsed(shared)) is not None:
            return shared
    return None


def load(
    file: Path | None, environ: Mapping[str, str], flags: Mapping[str, Any], *, is_chosen: bool = False
) -> Settings:
    """Lay flags over environment over file over defaults.

    :param flags: only those that were given.
    :param is_chosen: the user named the file; a file that was merely found may set less.
    :raises ConfigError: unreadable, malformed, or something unknown in it; says the line and what was meant.
    """
    values = {s.name: Value(s.default, "default") for s in SETTINGS}
    values |= _from_file(file, is_chosen=is_chosen) if file is not None else {}
    values |= _from_environment(environ)
    values |= {name: Value(_checked(BY_NAME[name], v, f"--{name}"), "command line") for name, v in flags.items()}
    return Settings(values, file)


def _parsed(path: Path) -> tuple[dict[str, Any], str]:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} cannot be read: {type(error).__name__}.") from None
    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path} is not valid TOML: {error}") from None


def _table(parsed: tuple[dict[str, Any], str]) -> dict[str, Any] | None:
    table: Any = parsed[0]
    for step in TABLE:
        table = table.get(step) if isinstance(table, dict) else None
    return table if isinstance(table, dict) else None


def _from_file(path: Path, *, is_chosen: bool) -> dict[str, Value]:
    parsed = _parsed(path)
    table = _table(parsed) if path.name == SHARED_FILE else parsed[0]
    values = {}
    for key, value in (table or {}).items():
        where = f"{path}:{_line_of(key, parsed[1])}"
        setting = BY_NAME.get(key.replace("-", "_"))
        if setting is None:
            raise ConfigError(f'{where}: there is no setting "{key}".', hint=did_you_mean(key, BY_NAME))
        if not setting.from_found_file and not is_chosen:
            raise ConfigError(
                f'{where}: "{key}" cannot be set in a file that was found on the way.',
                hint=f"Name the file with --config, or use --{key} or {ENVIRONMENT}{key.upper()}.",
            )
        values[setting.name] = Value(_checked(setting, value, where), where)
    return values


def _line_of(key: str, text: str) -> int:
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip().lstrip("[").replace('"', "").removeprefix("tool.sanitizer.")
        if bare.split("=")[0].split("]")[0].strip() == key:
            return number
    return 1


def _from_environment(environ: Mapping[str, str]) -> dict[str, Value]:
    values = {}
    for name, text in environ.items():
        if not name.startswith(ENVIRONMENT) or name in _NOT_SETTINGS or name.startswith("_"):
            continue
        setting = BY_NAME.get(name[len(ENVIRONMENT) :].lower())
        if setting is None:
            known = {ENVIRONMENT + s.upper() for s in BY_NAME}
            # Other programs may own a name with our prefix; one letter off is ours, and would pass in silence.
            if get_close_matches(name, known, n=1, cutoff=0.85):
                raise ConfigError(f"There is no environment variable {name}.", hint=did_you_mean(name, known))
            continue
        values[setting.name] = Value(_checked(setting, _read(setting, text, name), name), name)
    return values


def _read(setting: Setting, text: str, where: str) -> Any:
    if setting.kind == "texts":
        return [part.strip() for part in text.split(",") if part.strip()]
    if setting.kind == "flag":
        return text.lower() in ("1", "true", "yes", "on")
    if setting.kind in ("number", "count"):
        try:
            return float(text) if setting.kind == "number" else int(text)
        except ValueError:
            raise ConfigError(f"{where} must be a number.") from None
    if setting.kind == "table":
        raise ConfigError(
            f"{where} cannot be set in the environment.", hint=f"Write a [{setting.name}] table in {FILE}."
        )
    return text


_KINDS: dict[str, tuple[str, Any]] = {
    "text": ("a text", lambda v: isinstance(v, str)),
    "texts": ("a list of texts", lambda v: isinstance(v, (list, tuple)) and all(isinstance(t, str) for t in v)),
    "number": ("a number from 0 to 1", lambda v: type(v) in (int, float) and 0 <= v <= 1),
    "count": ("a whole number, 0 or more", lambda v: type(v) is int and v >= 0),
    "flag": ("true or false", lambda v: isinstance(v, bool)),
    "table": ("a table", lambda v: isinstance(v, dict) and all(isinstance(o, str) for o in v.values())),
}


def _checked(setting: Setting, value: Any, where: str) -> Any:
    words, is_right = _KINDS[setting.kind]
    if not is_right(value):
        raise ConfigError(f"{where}: {setting.name} must be {words}.", hint=setting.help)
    if setting.choices and value not in setting.choices:
        hint = did_you_mean(str(value), setting.choices)
        raise ConfigError(f"{where}: {setting.name} must be one of {', '.join(setting.choices)}.", hint=hint)
    return value
