"""Even out the ranges of activations before quantisation, so that few large channels do not set everybody's scale.

Method: G. Xiao et al., *SmoothQuant* (ICML 2023), equation 4: channel ``j`` of a matrix's input is divided by
``s_j = max|x_j|^a / max|w_j|^(1-a)`` and the matrix's column multiplied by it, which changes nothing but rounding.
The ranges are those of training texts.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from pipeline.language.pieces import Pieces
from pipeline.language.sentences import starts
from pipeline.language.tokenizer import blank
from pipeline.language.windows import token_pieces, windows
from training.corpora import read
from training.encoder import WIDTH, Layer, Tagger

SHARE = 0.75
"""The exponent ``a``: how much of the spread moves from activations to weights; chosen by agreement with fp32."""
TEXTS = {"news_parties": 60, "germeval14": 180, "smartdata_news": 15}
"""Texts of each corpus from which the ranges are read."""
_WINDOWS, _LEAST = 3, 1e-5
_PARTS = ("qkv", "out", "up", "down")
Ranges = dict[tuple[int, str], Tensor]
"""Largest absolute input per channel, by layer and part."""


def samples(folder: Path, vocabulary: Pieces) -> Iterator[tuple[int, ...]]:
    """Give the first windows of some training texts, the same ones every time."""
    nlp = blank()
    for name, count in TEXTS.items():
        for record in random.Random(1).sample(list(read(folder, name, "train")), count):
            doc = nlp.make_doc(record.text)
            for window in windows(doc, token_pieces(doc, vocabulary), starts(doc))[:_WINDOWS]:
                yield window.pieces


def ranges(tagger: Tagger, texts: Iterator[tuple[int, ...]]) -> Ranges:
    """Run texts through the encoder and keep the largest absolute input of each channel."""
    found: Ranges = {}
    hooks = [
        getattr(layer, part).register_forward_hook(_keeper(found, (depth, part)))
        for depth, layer in enumerate(tagger.layers)
        for part in _PARTS
    ]
    with torch.no_grad():
        for pieces in texts:
            tagger.encode(torch.tensor([pieces]), torch.ones(1, len(pieces)))
    for hook in hooks:
        hook.remove()
    return found


def _keeper(found: Ranges, key: tuple[int, str]):  # type: ignore[no-untyped-def]  # noqa: ANN202 - torch's hook type
    def keep(_module: nn.Module, inputs: Sequence[Tensor], _output: Tensor) -> None:
        peak = inputs[0].abs().reshape(-1, inputs[0].shape[-1]).amax(0)
        found[key] = torch.maximum(found[key], peak) if key in found else peak

    return keep


class Divided(nn.Module):
    """A linear part whose input is divided by channel, and its matrix multiplied."""

    def __init__(self, linear: nn.Linear, scale: Tensor) -> None:
        super().__init__()
        self.linear = linear
        self.register_buffer("inverse", 1 / scale)
        linear.weight.data *= scale[None]

    def forward(self, x: Tensor) -> Tensor:
        """Divide, then multiply."""
        return self.linear(x * self.inverse)


def smooth(tagger: Tagger, found: Ranges, share: float = SHARE) -> None:
    """Move the spread of activations into the weights, in place."""
    for depth, layer in enumerate(tagger.layers):
        for part in _PARTS:
            linear = getattr(layer, part)
            weights = linear.weight.detach().abs().amax(0).clamp(min=_LEAST)
            scale = found[depth, part].clamp(min=_LEAST) ** share / weights ** (1 - share)
            _divide(layer, part, linear, scale.clamp(min=1e-3))


def _divide(layer: Layer, part: str, linear: nn.Linear, scale: Tensor) -> None:
    if part != "out":
        setattr(layer, part, Divided(linear, scale))
        return
    # the input of ``out`` is a mean of values, so that the values' own matrix can do the division
    values = layer.qkv.linear
    values.weight.data[2 * WIDTH :] /= scale[:, None]
    values.bias.data[2 * WIDTH :] /= scale
    linear.weight.data *= scale[None]
