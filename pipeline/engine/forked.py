"""Share work over data that is in memory already: each process sees it as it is, and only results travel.

A process of its own is forked for each worker, so nothing has to be sent to it. That pays where the data are large and
the work on them is plain Python; where the system cannot fork safely the work is done in this process, with the same
results.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import TypeVar, cast

T = TypeVar("T")


def spread(work: Callable[[range], T], shares: Sequence[range], kind: type[T], workers: int = 1) -> Iterator[T]:
    """Map a function over shares of some work in so many processes; results come in the order of the shares.

    Args:
        work: does one share; what it returns has to be of a type that ``msgspec`` can write.
        shares: which places of the data in memory each share has.
        kind: the type of a result, to be read back.
        workers: number of processes.

    """
    if workers < 2 or len(shares) < 2 or sys.platform != "linux":  # noqa: PLR2004 - one is no sharing
        return map(work, shares)
    return _forked(work, shares, kind, workers)


def _forked(work: Callable[[range], T], shares: Sequence[range], kind: type[T], workers: int) -> Iterator[T]:
    """Yield the results of all shares; what a process that ended early has left is done here."""
    children = [_child(work, shares, number, workers) for number in range(workers)]
    made: dict[int, bytes] = {}
    reading = {child: number for number, (child, _) in enumerate(children)}
    at = dict(enumerate(range(workers)))
    try:
        for share in range(len(shares)):
            while share not in made and share % workers in reading.values():
                for ready in cast("list[Connection]", wait(list(reading))):
                    number = reading[ready]
                    try:
                        made[at[number]] = ready.recv_bytes()
                        at[number] += workers
                    except EOFError:
                        del reading[ready]
            content = made.pop(share, b"")
            yield _read(content, kind) if content else work(shares[share])
    finally:
        for child, process in children:
            child.close()
            process.join()


def _child(
    work: Callable[[range], T], shares: Sequence[range], number: int, workers: int
) -> tuple[Connection, multiprocessing.process.BaseProcess]:
    here, there = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("fork")
    process = context.Process(target=_do, args=(work, shares[number::workers], here, there), daemon=True)
    with warnings.catch_warnings():
        # Libraries keep idle threads, which 3.12 warns of; the child touches none of them.
        warnings.simplefilter("ignore", DeprecationWarning)
        process.start()
    there.close()
    return here, process


def _do(work: Callable[[range], T], shares: Sequence[range], here: Connection, there: Connection) -> None:
    here.close()
    with suppress(BaseException):  # the parent does what is missing, and meets there what went wrong
        for share in shares:
            there.send_bytes(_written(work(share)))
    there.close()
    os._exit(0)  # what the parent opened is the parent's to close


def _written(result: object) -> bytes:
    import msgspec  # noqa: PLC0415 - the command line starts without it

    try:
        return b"m" + msgspec.msgpack.encode(result)
    except UnicodeEncodeError:
        # A file name that is no UTF-8 holds lone surrogates.
        return b"p" + pickle.dumps(result)


def _read(content: bytes, kind: type[T]) -> T:
    import msgspec  # noqa: PLC0415

    if content[:1] == b"p":
        return cast("T", pickle.loads(content[1:]))  # noqa: S301 - written by our own child
    return msgspec.msgpack.decode(memoryview(content)[1:], type=kind)
