"""Where a clean copy goes."""

from __future__ import annotations

from pathlib import Path

from sanitizer.core.errors import OutputError, UsageError
from sanitizer.files.discover import Found
from sanitizer.files.names import clean_name, shown


def target(found: Found, output: Path | None, *, in_place: bool = False) -> Path:
    """The path of the clean copy of an input.

    Without `output`: `NAME.clean.EXT` beside it. With one: the same tree below that folder; or that very file, if the
    input is the only one, named as a file, and `output` has its extension and is not a folder.

    :raises UsageError: it would be the input itself.
    :raises OutputError: it would lie behind a link that leads out of `output`.
    """
    if in_place:
        if found.path.is_symlink():
            raise OutputError(f"{found.name} is a link", hint="Name the file itself to change it in place.")
        return found.path
    if output is None:
        return found.path.with_name(clean_name(found.relative.name))
    is_file = found.is_only and output.suffix.lower() == found.path.suffix.lower() != "" and not output.is_dir()
    place = output if is_file else output / found.relative
    if place.resolve() == found.path.resolve():
        raise UsageError(f"{shown(place)} is the input itself", hint="Choose another place with -o, or use --in-place.")
    if not is_file and not place.parent.resolve().is_relative_to(output.resolve()):
        message = f"{shown(place)} lies behind a link that leads out of {shown(output)}"
        raise OutputError(message, hint="Remove the link.")
    return place
