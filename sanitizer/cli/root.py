"""The root command. It imports Click and nothing else of weight, so that `--help` is there at once."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import click

import sanitizer.cli.commands
from sanitizer._version import __version__
from sanitizer.cli.streams import say
from sanitizer.core.suggest import did_you_mean

EPILOG = """\b
Exit codes
  0    nothing left to do: no findings, or clean copies were written and verified
  1    findings (scan), would change (clean --check), changed (hooks)
  2    the command line or the configuration is off
  3    incomplete: something could not be read or vouched for, or no input matched
  4    we failed: a clean copy did not pass its own check; it was not written
  130  interrupted

\b
Examples
  sanitizer scan conversations.json          look, change nothing
  sanitizer clean conversations.json -o out  write a clean copy and the findings log
  cat prompt.md | sanitizer clean -          from stdin to stdout
"""


class LazyGroup(click.Group):
    """Finds its commands by walking `cli/commands`, and imports one only when it is asked for.

    A command module holds one Click command named `command`; `_` in the file name becomes `-`. If the first word is no
    command, it is taken for a file to scan.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(m.name.rstrip("_").replace("_", "-") for m in iter_modules(sanitizer.cli.commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module = import_module(f"{sanitizer.cli.commands.__name__}.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {"-h", "--help", "--version"}
        first = args[0] if args else ""
        if first and first not in own and first not in self.list_commands(ctx) and _is_for_scan(first):
            args = ["scan", *args]
            say(f"→ sanitizer scan {first}   (see `sanitizer --help` for the other commands)")
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.list_commands(ctx):
            is_path = any(sign in args[0] for sign in "./\\")
            hint = "Check the path." if is_path else did_you_mean(args[0], self.list_commands(ctx))
            raise click.UsageError(f'There is no command or file "{args[0]}". {hint}', ctx)
        return super().resolve_command(ctx, args)


def _is_for_scan(first: str) -> bool:
    return first.startswith("-") or Path(first).exists()


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EPILOG,
)
@click.version_option(__version__, prog_name="sanitizer", message="%(prog)s %(version)s")
def root() -> None:
    """Clean AI chats, exports and prompts of secrets and personal data.

    Works on this machine only: nothing is ever sent anywhere. Inputs are never changed unless you say --in-place.
    """
