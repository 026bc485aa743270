"""Average the weights of several epochs or runs into one model that costs no more than one of them.

    python -m training.average BUILD/run0/tagger.pt BUILD/run1/tagger.pt --out BUILD/tagger.pt

Method: M. Wortsman et al., *Model soups* (ICML 2022), the uniform soup: the runs share their first weights and differ
in order, masks and dropout (``train_encoder --run N``), so their ends lie in one valley of the loss.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

Weights = dict[str, Tensor]


def average(runs: Sequence[Weights]) -> Weights:
    """Give the mean of each tensor. Raises ``ValueError`` if the runs are not of one shape."""
    if any(run.keys() != runs[0].keys() for run in runs):
        raise ValueError("the runs do not have the same layers: train them with the same settings")
    return {name: torch.stack([run[name].float() for run in runs]).mean(0).to(runs[0][name].dtype) for name in runs[0]}


def main() -> None:
    """Read the arguments and average."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    torch.save(average([torch.load(path) for path in args.weights]), args.out)


if __name__ == "__main__":
    main()
