"""Object keys that would become the same: two spellings of one address are two entries, and must stay two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from sanitizer.core.document import RawString
from sanitizer.core.redaction import Change, Edit
from sanitizer.passes.leaves import Leaf, OwnChanges, changed_text
from sanitizer.syntax.keys import Collision, collisions


def apart(leaves: Sequence[Leaf], changed: Sequence[OwnChanges]) -> Sequence[OwnChanges]:
    """The changes of the leaves of one string, with those that keep the keys of its inner documents apart."""
    renamed = {t[-1]: changed_text(t[-1].text, own) for t, own in changed if len(t) > 1 and t[-1].is_key}
    if not renamed:
        return changed
    added = {c.raw: behind(c) for c in collisions((leaf.trail[-1] for leaf in leaves), renamed)}
    before = {trail[-1]: own for trail, own in changed}
    trails = [leaf.trail for leaf in leaves if leaf.trail[-1] in before or leaf.trail[-1] in added]
    return [(trail, [*before.get(trail[-1], ()), *added.get(trail[-1], ())]) for trail in trails]


def behind(collision: Collision) -> list[Change]:
    """The change that makes a key differ from its siblings, to stand after its other changes."""
    end = len(collision.raw.text)
    return [Change(end, end, collision.suffix)]


class Renamed:
    """The keys of a document that get a new name, noted on the way to their edits."""

    def __init__(self) -> None:
        self._names: dict[RawString, str] = {}

    def noting(self, changed: Iterable[tuple[RawString, list[Change]]]) -> Iterator[tuple[RawString, list[Change]]]:
        for raw, changes in changed:
            if raw.is_key and changes:
                self._names[raw] = changed_text(raw.text, changes)
            yield raw, changes

    def edits(
        self,
        strings: Callable[[], Iterable[RawString]],
        encode: Callable[[RawString, Sequence[Change]], Iterator[Edit]],
    ) -> Iterator[tuple[RawString, Edit]]:
        """What keeps them apart from their siblings: a second walk over the document, if any key was renamed."""
        if self._names:
            for collision in collisions(strings(), self._names):
                for edit in encode(collision.raw, behind(collision)):
                    yield collision.raw, edit
