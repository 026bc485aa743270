"""Which election a share of votes is of, where nothing says so: that whose other shares its article gives; whose poll.

On one evening every town has results of its own, and their sentences are all alike. Two articles speak of one
election where at least half of the shares that both give are about the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from pipeline.lexicon.measure_times import BALLOTS
from pipeline.reconcile.likeness import are_reprints, are_twins
from pipeline.reconcile.pairs import Pair, Verdict
from pipeline.reconcile.readings import Shares
from pipeline.records import Claim

NEAR = Decimal("0.5")
"""Percentage points between a projection and the result of one party."""
_SHARE = Decimal("0.1")
"""The same as a part of the result: small parties are near each other everywhere."""
_MANY = 3
_SPREAD = Decimal("1.25")
"""An article that gives one party so many shares, so far apart as a factor, tells of many elections."""


def shares_told(claims: Iterable[Claim]) -> dict[str, Shares]:
    """Return the shares of votes that each article gives, by article id."""
    found: dict[str, dict[tuple[str, Decimal], None]] = defaultdict(dict)
    for claim in claims:
        told = claim.measure == "vote_share" and claim.change != "by" and not _is_former(claim)
        if told and claim.subject and claim.quantity:
            found[claim.article_id][claim.subject.id, claim.quantity.value] = None
    return {article: tuple(shares) for article, shares in found.items()}


def _is_former(claim: Claim) -> bool:
    then = claim.when.end if claim.when else None
    long_ago = then is not None and claim.published is not None and then.year < claim.published.year
    return long_ago or claim.status == "former" or claim.when_cue == "before"


def other_ballot(pair: Pair) -> Verdict | None:
    """Keep apart results of elections that only the evening ties together, unless their other shares are alike."""
    a, b = pair.a.claim, pair.b.claim
    if a.measure not in BALLOTS or pair.within or pair.anchor != "article":
        return None
    own = a.subject.id if a.subject else ""
    one, two = _by_party(pair.a.ballot, own), _by_party(pair.b.ballot, own)
    common = one.keys() & two.keys()
    near = sum(any(_is_near(x, y) for x in one[party] for y in two[party]) for party in common)
    # The shares that are compared count, too: an article of a land gives those of a town beside it.
    alike = near > 0 and 2 * (near + 1) >= len(common) + 1 if common else are_reprints(a, b)
    several = any(_tells_of_many(own, r.ballot) for r in (pair.a, pair.b))
    return None if alike and not several else Verdict(None, "other_ballot")


def other_institute(pair: Pair) -> Verdict | None:
    """Doubt that polls contradict or follow each other that not one institute made."""
    a, b = pair.a, pair.b
    if a.claim.measure != "poll_share" or a.speaker == b.speaker != "" or are_twins(a.claim, b.claim):
        return None
    return None if pair.within and pair.order.how == "cue" else Verdict("unsure", "other_institute")


def _is_near(one: Decimal, two: Decimal) -> bool:
    return abs(one - two) <= min(NEAR, _SHARE * max(one, two))


def _tells_of_many(party: str, ballot: Shares) -> bool:
    shares = {share for one, share in ballot if one == party}
    return len(shares) >= _MANY and max(shares) > _SPREAD * min(shares)


def _by_party(shares: Shares, own: str) -> dict[str, list[Decimal]]:
    found: dict[str, list[Decimal]] = defaultdict(list)
    for party, share in shares:
        if party != own:
            found[party].append(share)
    return found
