"""Parts examined by several processes at once: what comes out is what comes out of one."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from threading import Thread
from typing import Protocol

from planck.survey.examine import examine, failed
from planck.survey.part import Order, Outcome, Part


class Work(Protocol):
    """What is done with a part."""

    def __call__(self, part: Part, order: Order) -> Outcome:
        """What comes out of it."""


_BATCH = 8
"""Parts that a process takes at a time."""
_MOST = 61 if sys.platform == "win32" else 1000
"""Processes that the system can wait for at once."""
_DIED = "a process died while it examined this part"


def in_processes(parts: Sequence[Part], order: Order, jobs: int, work: Work = examine) -> Iterator[Outcome]:
    """What comes out of each part, in their order, by that many processes; a part that ends its process has failed."""
    done = 0
    while done < len(parts):
        try:
            with pool(min(jobs, _MOST, -(-(len(parts) - done) // _BATCH))) as processes:
                for outcome in processes.map(partial(work, order=order), parts[done:], chunksize=_BATCH):
                    yield outcome
                    done += 1
        except BrokenProcessPool:
            # nobody says which part it was: those that may have been at work then are tried one by one
            for part in parts[done : done + _BATCH * (jobs + 1)]:
                yield alone(part, order, work)
                done += 1
        except (OSError, ImportError, NotImplementedError):
            # the system has no more processes to give
            yield from (work(part, order) for part in parts[done:])
            return


def alone(part: Part, order: Order, work: Work) -> Outcome:
    """What comes out of a part that has a process of its own, as it may not survive it."""
    try:
        with pool(1) as processes:
            return processes.submit(work, part, order).result()
    except (BrokenProcessPool, OSError, ImportError, NotImplementedError):
        return failed(part, order, _DIED)


@contextmanager
def pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """That many processes; when it is left in a hurry, as by an interruption, they end at once."""
    others = {*multiprocessing.active_children()}
    processes = ProcessPoolExecutor(jobs, mp_context=context(), initializer=begin)
    try:
        yield processes
        processes.shutdown()
    except BaseException:
        for process in {*multiprocessing.active_children()} - others:
            process.terminate()
        processes.shutdown(wait=False, cancel_futures=True)
        raise


def context() -> BaseContext:
    """How processes are begun.

    On Linux as a copy of this one, which has its modules loaded and no threads; elsewhere as Python does, since a copy
    may not work there.
    """
    return multiprocessing.get_context("fork" if sys.platform == "linux" else None)


def begin() -> None:
    """An interruption is for the first process to act on; when that is gone, so is this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=follow, daemon=True).start()


def follow() -> None:
    """Ends the process as soon as the one that began it has ended."""
    parent = multiprocessing.parent_process()
    if parent:
        wait([parent.sentinel])
        os._exit(1)
