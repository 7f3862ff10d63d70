"""The way back for files, folders and zips: which ones, to which place, and what came back of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import NamedTuple, Union

from sanitizer.cli.inputs import passed_if_ours
from sanitizer.core.document import Buffer
from sanitizer.core.errors import SanitizerError, UnreadableError, UsageError
from sanitizer.files.archive import Member, is_archive, rewrite
from sanitizer.files.atomic import staged
from sanitizer.files.discover import Found, Passed, discover
from sanitizer.files.names import original_name
from sanitizer.files.place import target
from sanitizer.files.read import open_source
from sanitizer.files.stdio import read_stdin, write_stdout
from sanitizer.vault import Restoration, Vault, restore_from
from sanitizer.vault.undo import Undone

_RESTORED = ".restored"
_LONGEST_NAME = 255


class Goal(NamedTuple):
    """Where restored files go."""

    output: Path | None
    in_place: bool
    force: bool


@dataclass
class Back:
    """What came back of one input."""

    name: str
    place: Path | None = None
    """Where it was written; None if there was nothing to restore, or it went to stdout."""
    account: Restoration = field(default_factory=Restoration)
    exact: int = 0
    """Documents that are byte for byte what they were."""
    documents: int = 0
    is_changed: bool = False

    def undone(self, data: Buffer, vault: Vault) -> Undone:
        """One more document of this input."""
        undone = Undone(data, vault)
        self.account.add(undone.account)
        self.exact += undone.is_exact
        self.documents += 1
        self.is_changed = self.is_changed or bool(undone.edits)
        return undone


Ending = Union[Back, Passed, SanitizerError]


def through(vault: Vault) -> Back:
    """Standard input to standard output."""
    back = Back("-")
    write_stdout(back.undone(read_stdin().data, vault).chunks())
    return back


class Restorer:
    """Restores inputs one after the other, each to a place of its own."""

    def __init__(self, vault: Vault, goal: Goal, *, without: Sequence[Path] = ()) -> None:
        """:param without: files that are no copies: the vault and its key."""
        self._vault = vault
        self._values = vault.values()
        self._goal = goal
        self._without = [*without, *([goal.output] if goal.output is not None else [])]
        self._taken: set[Path] = set()

    def all(self, paths: Sequence[Path]) -> Iterator[Ending]:
        """Every file that is named or lies in a named folder, in a fixed order.

        :raises UsageError: a place is the input itself.
        """
        for item in discover(paths, without=self._without, copies=True):
            found = passed_if_ours(item)
            if isinstance(found, Found) and not found.is_named and _is_restored(found.path):
                found = Passed(found.name, "restored already", is_gap=False)
            if isinstance(found, Passed):
                yield found
                continue
            try:
                yield self._one(found)
            except UsageError:
                raise
            except SanitizerError as error:
                is_met = isinstance(error, UnreadableError) and not found.is_named and not is_archive(found.path)
                yield Passed(found.name, error.message, is_gap=False) if is_met else error

    def _one(self, found: Found) -> Back:
        back = Back(found.name)
        place = self._place(found)
        force = self._goal.force or self._goal.in_place
        # A folder is copied as a whole; beside its files only what came back is of use.
        is_always = not self._goal.in_place and (found.is_named or self._goal.output is not None)
        if is_archive(found.path):
            with staged(place, like=found.path, force=force) as copy:
                rewrite(found.path, copy.path, lambda member: self._member(member, back), rename=self._member_name)
                if is_always or back.is_changed:
                    copy.commit()
                    back.place = place
            return back
        with open_source(found.path, found.name) as source:
            undone = back.undone(source.data, self._vault)
            if not (is_always or back.is_changed):
                return back
            with staged(place, like=found.path, force=force) as copy:
                copy.write(undone.chunks())
                copy.commit()
                back.place = place
        return back

    def _member(self, member: Member, back: Back) -> bytes | None:
        return None if member.data is None else b"".join(back.undone(member.data, self._vault).chunks())

    def _member_name(self, name: str) -> str:
        return "/".join(map(self._part, name.split("/")))

    def _place(self, found: Found) -> Path:
        """Where a restored file goes; its name comes back as well, unless another file has taken it."""
        if self._goal.in_place:
            return target(found, None, in_place=True)
        for relative in (self._relative(found.relative), found.relative):
            place = self._at(found, relative)
            if place not in self._taken:
                break
        self._taken.add(place)
        return place

    def _at(self, found: Found, relative: PurePath) -> Path:
        name = original_name(relative.name) or relative.name
        if self._goal.output is not None:
            return target(found._replace(relative=relative.with_name(name)), self._goal.output)
        path = PurePath(name)
        return found.path.with_name(f"{path.stem}{_RESTORED}{path.suffix}")

    def _relative(self, relative: PurePath) -> PurePath:
        return PurePath(*(self._part(part) for part in relative.parts))

    def _part(self, part: str) -> str:
        restored = restore_from(part, self._values, self._vault.reserved)
        is_a_name = restored.isprintable() and not set(restored) & set('/\\:*?"<>|') and restored.strip(". ")
        return restored if is_a_name and len(restored.encode("utf-8", "replace")) <= _LONGEST_NAME else part


def _is_restored(path: Path) -> bool:
    return PurePath(path.stem).suffix == _RESTORED or path.suffix == _RESTORED
