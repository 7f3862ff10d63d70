"""The entry point: streams made safe, one command run, every ending turned into an exit code."""

from __future__ import annotations

import gc
import logging
import os
import sys
import warnings
from collections.abc import Sequence

from sanitizer.cli import streams
from sanitizer.cli.errors import exit_code_for
from sanitizer.cli.interrupt import heeded


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line.

    :returns: the exit code: 0 done · 1 findings · 2 usage · 3 incomplete · 4 failed · 130 interrupted,
        and 128 + the number of a signal that ended it.
    """
    streams.prepare()
    _quieten()
    with heeded() as calm:
        try:
            return _run(list(sys.argv[1:] if argv is None else argv))
        except BrokenPipeError:
            streams.silence(sys.stdout)
            return 4
        except SystemExit as error:
            return error.code if isinstance(error.code, int) else 4
        except BaseException as error:
            calm()
            return int(exit_code_for(error))


def _run(argv: list[str]) -> int:
    from sanitizer.cli.root import root

    code = root.main(argv, prog_name="sanitizer", standalone_mode=False)
    return int(code) if isinstance(code, int) else 0


def _quieten() -> None:
    """Keep other libraries from talking: what they log and warn of may quote the text at hand."""
    if os.environ.get("SANITIZER_DEBUG") != "1":
        logging.lastResort = None
        warnings.simplefilter("ignore")


def run() -> None:
    """What the installed commands call."""
    # Rules and lists are many objects and no garbage: looking for it seldom saves a tenth of the start.
    gc.set_threshold(100_000, 20, 20)
    code = main()
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        streams.silence(sys.stdout)
    sys.exit(code)
