"""`sanitizer config`: what is set and where it was said; a file to start from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sanitizer.cli.streams import say

if TYPE_CHECKING:
    from sanitizer.config import Setting

_HEAD = """\
# Settings of chat-sanitizer for this folder and those below it. Flags and SANITIZER_* variables win over this file.
# `sanitizer config show` prints every setting and where it comes from. Do not write secrets here: use `deny_files`
# that are not committed.
"""


@click.group(name="config")
def command() -> None:
    """Show settings and where they come from, or start a sanitizer.toml."""


@command.command()
@click.option(
    "--config", "config_file", type=click.Path(path_type=Path), metavar="FILE", help="This file, not the nearest."
)
def show(config_file: Path | None) -> int:
    """Print every setting, its value, and where it was said."""
    from sanitizer.cli.settings import policy_of, settings
    from sanitizer.cli.table import tell_table

    found = settings({"config_file": config_file})
    rows = [(name, _written(name, value), origin) for name, (value, origin) in found.values.items()]
    tell_table(rows)
    policy = policy_of(found)
    say(f"policy {policy.name}: {policy.title}")
    return 0


def _written(name: str, value: object) -> str:
    if name == "deny" and value:
        # What the user wants hidden is not printed either.
        return f"({len(value)} terms)" if isinstance(value, (list, tuple)) else "(terms)"
    if value is None or value == "":
        return "-"
    if isinstance(value, dict):
        return ", ".join(f"{k}={v}" for k, v in value.items()) or "-"
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value)) or "-"
    return str(value)


@command.command()
@click.option("--force", is_flag=True, help="Write over an existing sanitizer.toml.")
def init(force: bool) -> int:
    """Write a sanitizer.toml with every setting, commented out, into this folder."""
    from sanitizer.config import FILE, SETTINGS
    from sanitizer.files.atomic import write

    lines = [_HEAD]
    for setting in SETTINGS:
        if setting.kind == "table":
            lines.append(f"\n# {setting.help}\n# [{setting.name}]\n")
        elif setting.from_found_file:
            lines.append(f"\n# {setting.help}\n# {setting.name} = {_toml(setting)}\n")
    write(Path(FILE), ["".join(lines).encode()], mode_like=None, force=force)
    say(f"wrote {FILE}")
    return 0


def _toml(setting: Setting) -> str:
    value = setting.default
    if value is None:
        return "0.0" if setting.kind == "number" else "0"
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)
