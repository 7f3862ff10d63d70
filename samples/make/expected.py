"""`python -m samples.make.expected`: writes the clean copies of all samples under `balanced` into samples/expected/."""

from __future__ import annotations

import json
from pathlib import Path

from sanitizer.api import Sanitizer
from sanitizer.core.document import Source
from sanitizer.passes.document import opened
from sanitizer.passes.redact import clean_bytes

HERE = Path(__file__).parent.parent
EXPECTED = HERE / "expected"


def clean_copy(sanitizer: Sanitizer, path: str) -> bytes:
    """The clean copy of one sample, cleaned by itself."""
    session = sanitizer.new_session()
    source = Source(path, (HERE / path).read_bytes())
    session.remember(session.learn(opened(source)))
    session.terms.seal()
    copy = clean_bytes(session, source)[2]
    assert copy is not None, path
    return copy


def paths() -> list[str]:
    """The samples, as `planted.json` names them."""
    return list(json.loads((HERE / "planted.json").read_text("utf-8")))


def main() -> None:
    sanitizer = Sanitizer("balanced")
    for path in paths():
        target = EXPECTED / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(clean_copy(sanitizer, path))


if __name__ == "__main__":
    main()
