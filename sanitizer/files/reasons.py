"""What the operating system says, in words, with what to do about it."""

from __future__ import annotations

import errno

from sanitizer.core.errors import OutputError, UnreadableError

_READING = {
    errno.ENOENT: ("there is no such file or folder", "Check the path; quote it if it has spaces."),
    errno.ENOTDIR: ("there is no such file or folder", "Check the path; a part of it is not a folder."),
    errno.EACCES: ("it may not be read", "Ask its owner, or give yourself permission to read it."),
    errno.EPERM: ("it may not be read", "Ask its owner, or give yourself permission to read it."),
    errno.ELOOP: ("it is a link that leads back to itself", "Name the file itself."),
    errno.ENAMETOOLONG: ("its name is too long", "Shorten the path."),
    errno.EISDIR: ("it is a folder", "Name its files, or let the folder be walked."),
    errno.EMFILE: ("too many files are open", "Close some programs, or run with fewer jobs."),
}
_WRITING = {
    errno.ENOSPC: ("the disk is full", "Make room, or write to another disk with -o."),
    errno.EDQUOT: ("the disk quota is used up", "Make room, or write to another disk with -o."),
    errno.EFBIG: ("it would be too large for this file system", "Write to another disk with -o."),
    errno.EROFS: ("the disk is read-only", "Write to another place with -o."),
    errno.EACCES: ("the folder may not be written", "Write to another place with -o."),
    errno.EPERM: ("the folder may not be written", "Write to another place with -o."),
    errno.ENOENT: ("its folder is not there", "Create the folder first."),
    errno.ENOTDIR: ("a part of its path is not a folder", "Write to another place with -o."),
    errno.EEXIST: ("something is there already", "Move it away, or use --force."),
    errno.ENAMETOOLONG: ("its name is too long", "Write to another place with -o."),
}


def unreadable(error: OSError) -> tuple[str, str]:
    """Reason and hint for something that cannot be read."""
    return _READING.get(error.errno or 0, (f"it cannot be read ({_code(error)})", ""))


def reading_failed(name: str, error: OSError) -> UnreadableError:
    """The error for a file that cannot be read."""
    reason, hint = unreadable(error)
    return UnreadableError(f"{name}: {reason}", hint=hint)


def writing_failed(name: str, error: OSError) -> OutputError:
    """The error for a file that cannot be written; nothing is left of it."""
    reason, hint = _WRITING.get(error.errno or 0, (_code(error), ""))
    return OutputError(f"{name} cannot be written: {reason}", hint=hint)


def _code(error: OSError) -> str:
    return errno.errorcode.get(error.errno or 0, type(error).__name__)
