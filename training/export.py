"""Turn trained weights into package data: an int8 ONNX graph inside a spaCy pipeline.

    python -m training.export --weights BUILD/tagger.pt --data ../shared/training --out pipeline/language/model

Matrices become int8 with one scale per output channel, the embedding int8 with one scale per piece;
activations are quantised at run time over one window, evened out before (``smooth.py``).
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from pipeline.language import names, sentences
from pipeline.language.pieces import Pieces
from pipeline.language.tokenizer import blank
from training.corpora import LABELS
from training.encoder import Tagger
from training.smooth import SHARE, ranges, samples, smooth

LAYERS = 8


class Packed(nn.Module):
    """The tagger for one window without padding, its embedding as int8."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        weight = tagger.words.weight.detach()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("quantised", torch.round(weight / scale).to(torch.int8))
        self.register_buffer("scale", scale)
        self.tagger = tagger

    def forward(self, pieces: Tensor) -> Tensor:
        """Give label scores per piece."""
        words = self.quantised[pieces].float() * self.scale[pieces]
        x = self.tagger.norm(words + self.tagger.positions.weight[: pieces.shape[1]][None])
        bias = torch.zeros(1, 1, 1, 1)
        for layer in self.tagger.layers:
            x = layer(x, bias)
        return self.tagger.classify(x)


def export(args: argparse.Namespace) -> None:
    """Write the pipeline folder anew."""
    weights, vocabulary, out = args.weights, args.vocabulary, args.out
    rows = [line.split("\t")[:2] for line in vocabulary.read_text("utf-8").split("\n") if line]
    tagger = Tagger(len(rows), LAYERS, len(LABELS))
    tagger.load_state_dict(torch.load(weights))
    tagger.eval()
    if not args.full and args.share > 0:
        smooth(tagger, ranges(tagger, samples(args.data, Pieces((p, float(s)) for p, s in rows))), args.share)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        plain = folder / "plain.onnx"
        torch.onnx.export(
            Packed(tagger), (torch.tensor([[0, 10, 11, 12, 13, 2]]),), plain, input_names=["pieces"],
            output_names=["scores"], dynamic_axes={"pieces": {1: "length"}, "scores": {1: "length"}},
            opset_version=17, dynamo=False,
        )  # fmt: skip
        graph = folder / "tagger.onnx"
        if not args.full:
            quantize_dynamic(
                plain, graph, weight_type=QuantType.QInt8, per_channel=True, reduce_range=not args.wide,
                op_types_to_quantize=["MatMul", "Gemm"],
            )  # fmt: skip
            plain.unlink()
        else:
            plain.rename(graph)
        (folder / "pieces.tsv").write_text("".join(f"{piece}\t{score}\n" for piece, score in rows), "utf-8")
        _write(folder, out)


def _write(folder: Path, out: Path) -> None:
    nlp = blank()
    nlp.meta |= {"name": "abgleich", "version": "0.2.0", "license": "MIT", "author": "Abgleich",
                 "description": "Names in German news; see CARD.md"}  # fmt: skip
    nlp.add_pipe(sentences.NAME)
    nlp.add_pipe(names.NAME)
    nlp.get_pipe(names.NAME).from_disk(folder)
    card = out / "CARD.md"
    text = card.read_text("utf-8") if card.exists() else ""
    shutil.rmtree(out, ignore_errors=True)
    nlp.to_disk(out)
    if text:
        card.write_text(text, "utf-8")


def main() -> None:
    """Read the arguments and export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, default=Path(__file__).parent / "vocabulary.tsv")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path("../shared/training"), help="texts to read ranges from")
    parser.add_argument("--share", type=float, default=SHARE, help="how much to even out; 0 for not at all")
    parser.add_argument("--full", action="store_true", help="fp32, to measure what int8 costs")
    parser.add_argument("--wide", action="store_true", help="all 8 bits; overflows on processors without VNNI")
    export(parser.parse_args())


if __name__ == "__main__":
    main()
