"""Shares of work done in forked processes give what one process gives, whatever becomes of the processes."""

import os

import pytest

from pipeline.engine.forked import spread

SHARES = [range(start, start + 3) for start in range(0, 30, 3)]


def doubled(share: range) -> list[str]:
    return [f"{2 * n} ü" for n in share]


@pytest.mark.parametrize("workers", [1, 2, 3, 20])
def test_results_come_in_order(workers: int) -> None:
    assert list(spread(doubled, SHARES, list[str], workers)) == [doubled(share) for share in SHARES]


def test_what_is_no_unicode_travels_too() -> None:
    assert list(spread(lambda share: [f"\udcff{share.start}"], SHARES, list[str], 2))[1] == ["\udcff3"]


def test_what_a_killed_process_left_is_done_here() -> None:
    here = os.getpid()

    def deadly(share: range) -> list[str]:
        if share.start == 12 and os.getpid() != here:
            os._exit(9)
        return doubled(share)

    assert list(spread(deadly, SHARES, list[str], 2)) == [doubled(share) for share in SHARES]


def test_an_error_is_raised_here() -> None:
    def wrong(share: range) -> list[str]:
        return [str(1 // (share.start - 12))]

    with pytest.raises(ZeroDivisionError):
        list(spread(wrong, SHARES, list[str], 2))


def test_nothing_is_left_behind_where_nobody_reads_on() -> None:
    results = spread(doubled, SHARES, list[str], 2)
    next(iter(results))
    results.close()  # type: ignore[attr-defined]
