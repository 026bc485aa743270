"""Count what the gold of a corpus holds: ``python -m benchmarks.gold corpus``.

Optional mentions stand apart; the other counts are of what a run is held to.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from pipeline.evaluate import Gold, read_gold


def counts(gold: Gold) -> dict[str, Counter[str]]:
    """Count mentions by kind, claims by status and measure, relations by judgement."""
    kept = [mention for mention in gold.mentions if not mention.optional]
    return {
        "articles by story": Counter(path.split("/")[0] for path in gold.paths),
        "mentions by kind": Counter(mention.kind for mention in kept),
        "optional mentions by kind": Counter(mention.kind for mention in gold.mentions if mention.optional),
        "claims by status": Counter(claim.status for claim in gold.claims),
        "claims by measure": Counter(claim.measure for claim in gold.claims),
        "relations by judgement": Counter(relation.judgement for relation in gold.relations),
    }


def main() -> None:
    """Print the counts of the folder named on the command line."""
    for name, counter in counts(read_gold(Path(sys.argv[1]))).items():
        print(f"{name}: {counter.total()}")
        print("  " + ", ".join(f"{key} {count}" for key, count in sorted(counter.items(), key=lambda c: (-c[1], c[0]))))


if __name__ == "__main__":
    main()
