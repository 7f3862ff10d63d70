"""Ctrl-C, and what a system sends to end a program: the run ends soon, tidily, and with its own exit code."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

_AGAIN_AFTER = 1.5
"""Seconds until an interrupt that was not heeded is raised again."""
_ENDINGS = ("SIGTERM", "SIGHUP")


@contextmanager
def heeded() -> Iterator[Callable[[], None]]:
    """Signals become exceptions, so that half-written files are removed on the way out.

    An exception that is raised while Python clears away an object, or calls back from C, is lost. So an interrupt is
    raised again, and again, until the function that is given here says that it has been heeded.
    """
    if threading.current_thread() is not threading.main_thread():
        yield _nothing
        return
    interrupt = _Interrupt()
    wanted: dict[str, Callable[[int, FrameType | None], None]] = {"SIGINT": interrupt}
    wanted |= dict.fromkeys(_ENDINGS, _end)
    if hasattr(signal, "setitimer"):
        wanted["SIGALRM"] = interrupt
    before: dict[signal.Signals, Any] = {}
    for name, handler in wanted.items():
        number = getattr(signal, name, None)
        # One that is ignored (nohup, a job in the background) stays ignored.
        if number is not None and (name == "SIGALRM" or signal.getsignal(number) is not signal.SIG_IGN):
            before[number] = signal.signal(number, handler)
    try:
        yield interrupt.heeded
    finally:
        interrupt.heeded()
        for number, handler in before.items():
            signal.signal(number, handler)


class _Interrupt:
    def __init__(self) -> None:
        self._is_heeded = False

    def __call__(self, number: int, _frame: FrameType | None) -> None:
        # One that was already on its way when the last one was heeded would come out of nowhere.
        if self._is_heeded:
            return
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, _AGAIN_AFTER)
        raise KeyboardInterrupt

    def heeded(self) -> None:
        self._is_heeded = True
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)


def _end(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


def _nothing() -> None:
    """Signals are the business of the main thread."""
