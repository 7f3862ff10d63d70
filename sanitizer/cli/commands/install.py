"""`sanitizer install`: a git hook for people who do not use the pre-commit framework."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click

from sanitizer.cli.streams import say
from sanitizer.core.errors import UsageError

_HOOK = """\
#!/bin/sh
# Written by `sanitizer install`: refuses commits with secrets or personal data in what is staged.
# Skip it once with: git commit --no-verify
python={python}
[ -x "$python" ] && exec "$python" -m sanitizer scan --staged --hook --policy {policy}
command -v sanitizer >/dev/null 2>&1 && exec sanitizer scan --staged --hook --policy {policy}
echo "sanitizer is not installed any more, nothing was looked at: reinstall it, or delete $0" >&2
exit 1
"""


@click.command(name="install")
@click.option("--policy", default="secrets", show_default=True, help="Policy of the hook; `secrets` starts at once.")
@click.option("--print", "only_print", is_flag=True, help="Print the hook instead of writing it.")
def command(policy: str, only_print: bool) -> int:
    """Install a pre-commit hook in the git repository around this folder.

    The hook looks at what is staged, as it is staged. An existing hook is never written over.

    \b
    Examples
      sanitizer install
      sanitizer install --policy balanced --print
    """
    from sanitizer.cli.checkups import repository
    from sanitizer.cli.hook_checkups import hooks_folder
    from sanitizer.cli.streams import tell
    from sanitizer.files.atomic import write
    from sanitizer.policy import load

    load(policy)  # a hook with an unknown policy would refuse every commit
    # Git clients with windows do not see the environment that sanitizer is installed in: its Python is named in full.
    text = _HOOK.format(python=shlex.quote(Path(sys.executable).as_posix()), policy=policy)
    if only_print:
        tell([text])
        return 0
    root = repository(Path.cwd())
    if root is None:
        raise UsageError("This folder is in no git repository.", hint="Run `git init` first, or go to one.")
    hook = hooks_folder(root) / "pre-commit"
    if hook.exists() or hook.is_symlink():
        raise UsageError(
            f"There is a hook already: {hook}.",
            hint="Add the line that `sanitizer install --print` shows to it.",
        )
    hook.parent.mkdir(parents=True, exist_ok=True)
    write(hook, [text.encode()], mode_like=None)
    hook.chmod(0o755)
    say(f"wrote {hook}")
    return 0
