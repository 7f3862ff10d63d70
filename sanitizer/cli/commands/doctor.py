"""`sanitizer doctor`: whether everything is in place, and what to do where it is not."""

from __future__ import annotations

import click

from sanitizer.cli.streams import say, tell_people


@click.command(name="doctor")
def command() -> int:
    """Check the installation: rules, chat model, vault, encoding, hook, and that nothing uses the network.

    Exit code 2 if something needs your hand.

    \b
    Example
      sanitizer doctor
    """
    from sanitizer.cli.checkups import checkups, seen

    ill = 0
    for check in checkups():
        name, is_well, saw, fix = seen(check)
        tell_people([f"{'✓' if is_well else '✗'} {name:<16} {saw}\n"])
        if not is_well:
            ill += 1
            tell_people([f"  ↳ fix: {fix}\n"] if fix else [])
    say(f"{ill} to fix" if ill else "all is well")
    return 2 if ill else 0
