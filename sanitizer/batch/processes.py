"""The find pass in worker processes on this machine: each loads rules and model once and reads whole inputs."""

from __future__ import annotations

import os
import signal
from collections.abc import Collection, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import lru_cache
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread, current_thread, main_thread
from typing import TYPE_CHECKING, NamedTuple, Union

from sanitizer.core.document import Source
from sanitizer.core.errors import IncompleteError, SanitizerError
from sanitizer.core.finding import Finding
from sanitizer.passes.find import Learned
from sanitizer.passes.session import Options, Session, new_session

if TYPE_CHECKING:
    from sanitizer.pipeline import Input, Progress

WORTH_IT_FROM = 4_000_000
"""Bytes of input from which starting worker processes pays off: each needs one to two seconds to load the model."""

Result = Union[Learned, SanitizerError, None]


class _Answer(NamedTuple):
    learned: Learned | None
    found: list[tuple[bytes, tuple[Finding, ...]]]
    error: SanitizerError | None


def learn_all(session: Session, inputs: Sequence[Input], progress: Progress) -> Generator[Result, None, None]:
    """What each input teaches, in the order of the inputs; findings go into the session's cache.

    Closed early, or interrupted, it ends its workers at once, whatever they are at.
    """
    # Spawned, not forked: a forked copy of a process with threads (NumPy's, ONNX Runtime's) may hang.
    context = get_context("spawn")
    others = set(active_children())
    pool = ProcessPoolExecutor(session.options.jobs, mp_context=context, initializer=follow_the_parent)
    is_done = False
    try:
        with _undisturbed():
            futures: list[Future[_Answer] | None] = [
                None if isinstance(item, Source) else pool.submit(_learn, session.options, item) for item in inputs
            ]
        for item, future in zip(inputs, futures, strict=True):
            progress.advance(item.name)
            yield _result(session, item, future)
        is_done = True
    finally:
        if not is_done:
            _end(set(active_children()) - others)
        pool.shutdown(cancel_futures=True)


def _end(workers: Collection[BaseProcess]) -> None:
    """Before the pool is shut down: it would send each worker a last message, and complain if that is gone."""
    for worker in workers:
        worker.kill()
    for worker in workers:
        worker.join()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Processes that are started here never see Ctrl-C, which a terminal sends to all of them: we end them."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def follow_the_parent() -> None:
    """Made for workers: Ctrl-C is the parent's business, and a worker ends when its parent does, even if killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _result(session: Session, item: Input, future: Future[_Answer] | None) -> Result:
    from sanitizer.pipeline import learn_input

    try:
        if future is None:
            return learn_input(session, item)
        answer = future.result()
    except SanitizerError as error:
        return error
    except BrokenProcessPool:
        hint = "it may need more memory than there is; try --jobs 1"
        return IncompleteError("a worker process died while reading this", hint=hint)
    session.cache.update(answer.found)
    return answer.error or answer.learned


@lru_cache(maxsize=1)
def _worker_session(options: Options) -> Session:
    return new_session(options)


def _learn(options: Options, item: Input) -> _Answer:
    from sanitizer.detection.cache import FindingCache
    from sanitizer.pipeline import learn_input

    session = _worker_session(options)
    session.cache = FindingCache()
    try:
        return _Answer(learn_input(session, item), list(session.cache.items()), None)
    except SanitizerError as error:
        return _Answer(None, list(session.cache.items()), error)
