"""Find names with the shipped encoder: pieces in, label scores out, the best consistent labels kept.

The encoder is an ONNX graph run on the CPU, one thread. Each window of a document is run alone, so a document's
names depend on nothing but its text: not on its neighbours, the batch, or the number of workers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from pipeline.errors import ModelError
from pipeline.language.bodies import whole_bodies
from pipeline.language.pieces import Pieces
from pipeline.language.runtime import open_graph
from pipeline.language.sentences import starts
from pipeline.language.windows import token_pieces, windows

if TYPE_CHECKING:
    import onnxruntime  # type: ignore[import-untyped]

NAME = "abgleich_names"
LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
_NEVER = -1e9
_GRAPH, _VOCABULARY = "tagger.onnx", "pieces.tsv"


def _transitions() -> npt.NDArray[np.float64]:
    """Cost of label after label: ``I-X`` follows ``B-X`` or ``I-X`` only."""
    table = np.zeros((len(LABELS), len(LABELS)))
    for column, label in enumerate(LABELS):
        if label.startswith("I-"):
            table[:, column] = [0.0 if row[2:] == label[2:] else _NEVER for row in LABELS]
    return table


_STEP = _transitions()
_FIRST = np.array([_NEVER if label.startswith("I-") else 0.0 for label in LABELS])


def best_labels(scores: npt.NDArray[np.float64]) -> list[int]:
    """Give the best consistent label sequence (Viterbi) for one row of scores per token."""
    total = scores[0] + _FIRST
    back = np.zeros(scores.shape, dtype=np.intp)
    for index in range(1, len(scores)):
        options = total[:, None] + _STEP
        back[index] = options.argmax(0)
        total = options.max(0) + scores[index]
    path = [int(total.argmax())]
    for index in range(len(scores) - 1, 0, -1):
        path.append(int(back[index, path[-1]]))
    return path[::-1]


class Names:
    """spaCy component that sets ``doc.ents`` with labels PER ORG LOC MISC."""

    def __init__(self, vocab: Vocab, name: str = NAME) -> None:
        self.vocab = vocab
        self.name = name
        self._pieces: Pieces | None = None
        self._session: onnxruntime.InferenceSession | None = None
        self._folder: Path | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Mark the names of one document."""
        rows = token_pieces(doc, self._vocabulary())
        tags = [0] * len(doc)
        for window in windows(doc, rows, starts(doc)):
            if window.heads:
                for token, label in zip(window.tokens, self._label(window.pieces, window.heads), strict=True):
                    tags[token] = label
        doc.set_ents(list(whole_bodies(doc, _spans(doc, tags))))
        return doc

    def _label(self, pieces: Sequence[int], heads: Sequence[int]) -> list[int]:
        if self._session is None:
            self._session = open_graph(self._place() / _GRAPH)
        scores = self._session.run(None, {"pieces": np.array([pieces], dtype=np.int64)})[0][0]
        return best_labels(scores[list(heads)].astype(np.float64))

    def _vocabulary(self) -> Pieces:
        if self._pieces is None:
            self._pieces = Pieces.read((self._place() / _VOCABULARY).read_text("utf-8"))
        return self._pieces

    def _place(self) -> Path:
        if self._folder is None:
            raise ModelError("The name recogniser has no weights. Load a saved pipeline, for example --model shipped.")
        return self._folder

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write graph and vocabulary into a folder."""
        del exclude
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for file in (_GRAPH, _VOCABULARY):
            (folder / file).write_bytes((self._place() / file).read_bytes())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Names:
        """Read vocabulary and graph from a folder.

        Raises:
            ModelError: a file is missing.

        """
        del exclude
        folder = Path(path)
        lacking = [file for file in (_GRAPH, _VOCABULARY) if not (folder / file).is_file()]
        if lacking:
            raise ModelError(f"{folder}: {lacking[0]} is missing. Install the package again.")
        self._folder = folder
        self._vocabulary()
        self._session = open_graph(self._place() / _GRAPH)
        return self

    def __getstate__(self) -> dict[str, object]:
        """Leave the session out: a worker opens its own."""
        return {"vocab": self.vocab, "name": self.name, "_folder": self._folder, "_pieces": None, "_session": None}

    def __setstate__(self, state: dict[str, object]) -> None:
        """Take the state of another process."""
        self.__dict__.update(state)


def _spans(doc: Doc, tags: Sequence[int]) -> Iterable[Span]:
    """Join labels to names; a line break parts them, other white space does not."""
    begin: int | None = None
    last = 0
    for index in range(len(doc) + 1):
        if index < len(doc) and doc[index].is_space and "\n" not in doc[index].text:
            continue
        label = LABELS[tags[index]] if index < len(doc) and not doc[index].is_space else "O"
        if begin is not None and not label.startswith("I-"):
            yield Span(doc, begin, last + 1, label=LABELS[tags[begin]][2:])
            begin = None
        if label != "O" and begin is None:
            begin = index
        last = index


@Language.factory(NAME, assigns=["doc.ents", "token.ent_type", "token.ent_iob"])
def make_names(nlp: Language, name: str) -> Names:
    """Build the component for a pipeline; its weights come with ``from_disk``."""
    return Names(nlp.vocab, name)
