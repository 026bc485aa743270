"""The shipped recogniser: what it finds, and that nothing but the text decides it."""

import pickle
import random

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import language
from pipeline.errors import ModelError
from pipeline.language.names import LABELS, Names, best_labels
from pipeline.language.pieces import BOS, EOS, MASK, Pieces
from pipeline.language.tokenizer import blank
from pipeline.language.windows import LONGEST, token_pieces, windows

TEXTS = [
    "Der VW-Aufsichtsrat tagte in Wolfsburg. Olaf Scholz sprach mit Siemens-Chef Roland Busch.",
    "Microsoft hält 27 Prozent an OpenAI.\n\nDas teilte die Commerzbank in Frankfurt mit.",
    "Rund 13Mrd.€ fehlen, sagte Angela Merkel der Deutschen Presse-Agentur.",
    "",
    "\n \n",
    "In Berlin demonstrierten 160.000 Menschen gegen die AfD. " * 30,
]


@pytest.fixture(scope="module")
def nlp():
    return language.load("shipped")


def found(doc):
    return [(e.start_char, e.end_char, e.label_) for e in doc.ents]


ROWS = [
    ("Der VW-Aufsichtsrat tagte in Wolfsburg.", [("VW", "ORG"), ("Wolfsburg", "LOC")]),
    ("Die Deutsche Bank verklagt Angela Merkel.", [("Deutsche Bank", "ORG"), ("Angela Merkel", "PER")]),
    ("Siemens beteiligt sich an der Commerzbank.", [("Siemens", "ORG"), ("Commerzbank", "ORG")]),
    ("Die Kosten stiegen gestern um fünf Prozent.", []),
    ("Der Aufsichtsrat tagte im Sommer.", []),
]


@pytest.mark.parametrize(("text", "want"), ROWS)
def test_names(nlp, text, want) -> None:
    assert [(e.text, e.label_) for e in nlp(text).ents] == want


def test_order_batch_and_neighbours_change_nothing(nlp) -> None:
    alone = {text: found(nlp(text)) for text in TEXTS}
    for seed in range(3):
        shuffled = random.Random(seed).sample(TEXTS, len(TEXTS))  # noqa: S311
        for size in (1, 4):
            docs = list(nlp.pipe(shuffled, batch_size=size))
            assert [found(doc) for doc in docs] == [alone[text] for text in shuffled]


def test_two_processes_find_the_same(nlp) -> None:
    alone = [found(nlp(text)) for text in TEXTS]
    assert [found(doc) for doc in nlp.pipe(TEXTS, n_process=2, batch_size=2)] == alone


def test_saved_and_opened_again_finds_the_same(nlp, tmp_path) -> None:
    nlp.to_disk(tmp_path / "copy")
    again = spacy.load(tmp_path / "copy")
    assert found(again(TEXTS[0])) == found(nlp(TEXTS[0]))
    part = pickle.loads(pickle.dumps(nlp.get_pipe("abgleich_names")))  # noqa: S301
    assert found(part(nlp.make_doc(TEXTS[0]))) == found(nlp(TEXTS[0]))


def test_a_recogniser_without_weights_says_so(nlp, tmp_path) -> None:
    with pytest.raises(ModelError, match="no weights"):
        Names(nlp.vocab)(nlp.make_doc("Kiel"))
    with pytest.raises(ModelError, match="is missing"):
        Names(nlp.vocab).from_disk(tmp_path)


@given(st.lists(st.lists(st.floats(-9, 9), min_size=9, max_size=9), min_size=1, max_size=12))
def test_labels_are_consistent(rows) -> None:
    before = "O"
    for index in best_labels(np.array(rows)):
        label = LABELS[index]
        assert not label.startswith("I-") or before[2:] == label[2:]
        before = label


def test_best_labels_weighs_the_whole_path() -> None:
    scores = np.zeros((2, 9))
    scores[0, LABELS.index("O")] = 1.0
    scores[0, LABELS.index("B-PER")] = 0.5
    scores[1, LABELS.index("I-PER")] = 2.0
    assert [LABELS[i] for i in best_labels(scores)] == ["B-PER", "I-PER"]


PIECES = Pieces([("<s>", 0), ("<pad>", 0), ("</s>", 0), ("<unk>", 0), ("<mask>", 0),
                 ("▁", -3), ("▁Bank", -2), ("en", -2), ("B", -6), ("a", -6), ("n", -6), ("k", -6)])  # fmt: skip


@pytest.mark.parametrize(
    ("word", "spaced", "want"),
    [("Banken", True, (6, 7)), ("Bank", True, (6,)), ("Bank", False, (8, 9, 10, 11)), ("Ω", False, (3,))],
)
def test_pieces(word, spaced, want) -> None:
    assert PIECES.encode(word, spaced=spaced) == want


@settings(max_examples=60, deadline=None)
@given(text=st.text(alphabet="abKien .\n", max_size=900), longest=st.integers(20, 60))
def test_windows_hold_every_token_once(text, longest) -> None:
    doc = blank_nlp()(text)
    rows = token_pieces(doc, PIECES)
    begins = [0, *(i for i in range(1, len(doc)) if doc[i - 1].text == ".")] if len(doc) else []
    cut = windows(doc, rows, begins, longest)
    assert [t for w in cut for t in w.tokens] == [t.i for t in doc if not t.is_space]
    for window in cut:
        assert window.pieces[0] == BOS
        assert window.pieces[-1] == EOS
        assert MASK not in window.pieces
        single = max((len(rows[t]) for t in window.tokens), default=0)
        assert len(window.pieces) <= max(longest, single + 2)


def test_windows_fit_the_encoder() -> None:
    assert LONGEST <= 512


def blank_nlp():
    if not _BLANK:
        _BLANK.append(blank())
    return _BLANK[0]


_BLANK: list = []
