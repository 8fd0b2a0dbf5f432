"""Reading many articles: in this process when they are few, else in batches over the machine's cores.

A process that dies over an article (killed for memory, crashed) takes no other article with it: what was in
flight is read again one by one, and the article over which the process dies once more is reported.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass

from models.article import Article
from models.claim import Reading
from models.errors import SaksiError
from models.reading import read_claims

FEW = 200
BATCH = 25


@dataclass(frozen=True)
class Unread:
    """An article that could not be read, and why; `trace` is for the developers."""

    article: Article
    reason: str
    trace: str = ""


Outcome = Reading | Unread
Reader = Callable[[Article], Reading]


def read_all(
    articles: Sequence[Article],
    tell: Callable[[int, int], object] | None = None,
    workers: int | None = None,
    reader: Reader = read_claims,
) -> list[Outcome]:
    """Reads articles, in their order; whatever happens, each comes back as a Reading or an Unread.

    `tell` hears how many are done. `workers` is the number of processes: by default one a core when the
    articles are many, and none, this process alone, when they are few.
    """
    if workers is None:
        workers = _cores() if len(articles) > FEW else 0
    outcomes = _here(articles, reader) if workers < 1 else _over_processes(articles, workers, reader)
    found: dict[int, Outcome] = {}
    for index, outcome in outcomes:
        found[index] = outcome
        if tell:
            tell(len(found), len(articles))
    return [found[index] for index in range(len(articles))]


def read_one(article: Article, reader: Reader) -> Outcome:
    """Reads one article; an error that is a bug becomes an Unread with its trace."""
    try:
        return reader(article)
    except SaksiError:
        raise  # a language pack that is wrong: it would stop every other article too
    except Exception as error:  # noqa: BLE001  one article must not cost the others; its error is kept and shown
        said = f"{type(error).__name__}: {error}".splitlines()[0][:300]
        return Unread(article, f"reading it failed, which is a bug in Saksi ({said})", traceback.format_exc())


def _here(articles: Sequence[Article], reader: Reader) -> Iterator[tuple[int, Outcome]]:
    for index, article in enumerate(articles):
        yield index, read_one(article, reader)


def _over_processes(articles: Sequence[Article], workers: int, reader: Reader) -> Iterator[tuple[int, Outcome]]:
    """Reads batches over processes; when one dies, the batches it may have died of are read one by one."""
    waiting = list(range(0, len(articles), BATCH))
    while waiting:
        finished = set()
        for start, outcomes in _in_pool(articles, waiting, workers, reader):
            finished.add(start)
            yield from enumerate(outcomes, start)
        waiting = [start for start in waiting if start not in finished]
        suspects, waiting = waiting[:workers], waiting[workers:]  # batches are begun in order
        yield from _one_by_one(articles, [start + i for start in suspects for i in range(BATCH)], reader)


def _in_pool(
    articles: Sequence[Article], starts: Sequence[int], workers: int, reader: Reader
) -> Iterator[tuple[int, list[Outcome]]]:
    """Reads batches in one pool, and gives those that are done until all are, or a process died."""
    pool = _pool(workers)
    try:
        with _deaf_to_ctrl_c():
            running = {pool.submit(_read_batch, articles[start : start + BATCH], reader): start for start in starts}
        for future in as_completed(running):
            try:
                yield running[future], future.result()
            except BrokenProcessPool:
                continue  # the caller sees what is missing
    except BrokenProcessPool:
        return  # died while batches were still handed in
    finally:
        pool.shutdown(cancel_futures=True)


def _one_by_one(articles: Sequence[Article], indexes: Sequence[int], reader: Reader) -> Iterator[tuple[int, Outcome]]:
    """Reads articles in a single process, so that it is certain over which one it died."""
    pool: ProcessPoolExecutor | None = None
    try:
        for index in indexes:
            if index >= len(articles):
                break
            pool = pool or _pool(1)
            try:
                with _deaf_to_ctrl_c():
                    future = pool.submit(_read_batch, [articles[index]], reader)
                yield index, future.result()[0]
            except BrokenProcessPool:
                pool.shutdown()
                pool = None
                yield (
                    index,
                    Unread(articles[index], "the process that read it was ended, perhaps for want of memory"),
                )
    finally:
        if pool:
            pool.shutdown(cancel_futures=True)


def _read_batch(articles: Sequence[Article], reader: Reader) -> list[Outcome]:
    return [read_one(article, reader) for article in articles]


def _pool(workers: int) -> ProcessPoolExecutor:
    """Makes a pool of fresh processes: a forked one would inherit the locks of Prefect's threads."""
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_begin_worker)


def _begin_worker() -> None:
    """Makes a worker end by itself when its parent is killed."""

    def end_with_parent() -> None:
        if parent := multiprocessing.parent_process():
            parent.join()
            os._exit(1)

    threading.Thread(target=end_with_parent, daemon=True).start()


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Makes the processes that are begun meanwhile never hear Ctrl-C: their parent does, and ends them."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _cores() -> int:
    """Gives how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
