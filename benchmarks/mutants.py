"""Break one rule at a time and see whether the gold annotations notice: ``python -m benchmarks.mutants``.

Each mutant of ``mutants.toml`` is one edit of one module. The articles are read and annotated by the model once; every
mutant then runs in a process of its own that imports the rules anew, one of them edited, extracts, builds and
reconciles the claims of the sample corpus, and is held against the unbroken run. A mutant that changes no hit and adds
no false find survives, and makes the command fail (mutation analysis: DeMillo, Lipton and Sayward 1978).
"""

from __future__ import annotations

import argparse
import importlib.machinery
import importlib.util
import multiprocessing
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pipeline
from pipeline import understanding
from pipeline.evaluate import Gold, read_gold, score
from pipeline.language import load
from pipeline.records import Article, Failure, RunResult
from pipeline.settings import Settings

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from spacy.tokens import Doc

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "pipeline"
CORPUS = ROOT / "corpus"
BREAKABLE = ("extract", "claims", "reconcile", "lexicon")
"""Rooms whose modules every mutant imports anew."""
Read = Sequence[tuple[Article, "Doc"]]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One edit of one module."""

    name: str
    file: str
    old: str
    new: str

    @property
    def module(self) -> str:
        """Name the module as Python imports it."""
        return ".".join(("pipeline", *Path(self.file).with_suffix("").parts)).removesuffix(".__init__")

    def source(self) -> str:
        """Give the module's text with the edit.

        Raises:
            SystemExit: the text to replace does not stand in the file exactly once.

        """
        text = (PACKAGE / self.file).read_text("utf-8")
        if text.count(self.old) != 1:
            raise SystemExit(f"mutants.toml: {self.name}: {self.old!r} stands {text.count(self.old)} times, not once.")
        return text.replace(self.old, self.new)


@dataclass(frozen=True, slots=True)
class Edited(MetaPathFinder):
    """Imports one module from an edited text."""

    mutant: Mutant

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Give the edited module's spec, and leave all others to the usual finders."""
        if fullname != self.mutant.module:
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path)
        if spec is None or spec.origin is None:
            return None
        loader = Text(fullname, spec.origin, self.mutant.source())
        return importlib.util.spec_from_file_location(fullname, spec.origin, loader=loader)


class Text(importlib.machinery.SourceFileLoader):
    """Loads a module from a given text, never from byte code."""

    def __init__(self, name: str, path: str, text: str) -> None:
        super().__init__(name, path)
        self._text = text

    def get_code(self, fullname: str) -> object:  # type: ignore[override]
        """Compile the text."""
        return self.source_to_code(self._text.encode(), self.get_filename(fullname))


def mutants() -> list[Mutant]:
    """Read the table."""
    table = tomllib.loads((Path(__file__).parent / "mutants.toml").read_text("utf-8"))
    return [Mutant(**row) for row in table["mutant"]]


def annotated() -> Read:
    """Read the sample corpus and let the model annotate it; no rule to be broken is imported yet."""
    nlp, found = load("shipped"), []
    for article in pipeline.read_articles(CORPUS):
        if isinstance(article, Failure):
            raise SystemExit(f"{article.path}: {article.reason}")
        found.append((article, nlp(article.text)))
    return found


def findings(read: Read, gold: Gold) -> tuple[frozenset[str], frozenset[str]]:
    """Run the rest of the pipeline and score it on gold: names of hits and of false finds."""
    from pipeline import claims, extract  # noqa: PLC0415 - imported in the mutant's own process
    from pipeline.reconcile import reconcile  # noqa: PLC0415

    settings = Settings(model="shipped")
    measures = understanding.load_measures(settings)
    found, said = [], []
    for article, doc in read:
        mentions, built = claims.build(article, doc, extract.extract(article, doc), measures)
        found.extend(mentions)
        said.extend(built)
    articles = tuple(article for article, _ in read)
    result = RunResult(articles, tuple(found), reconcile(articles, said, settings), ())
    scored = score(gold, result)
    return scored.hits, scored.false


def apart(read: Read, gold: Gold, mutant: Mutant | None) -> tuple[frozenset[str], frozenset[str]] | str:
    """Score in a process of its own, with the mutant in place; a crash is told as text."""
    fork = multiprocessing.get_context("fork")
    here, there = fork.Pipe(duplex=False)
    worker = fork.Process(target=_work, args=(read, gold, mutant, there))
    worker.start()
    there.close()
    try:
        answer = here.recv()
    except EOFError:
        answer = "died without a word"
    worker.join()
    return answer if isinstance(answer, str) else (answer[0], answer[1])


def _work(read: Read, gold: Gold, mutant: Mutant | None, out: Connection) -> None:
    _forget()
    if mutant is not None:
        sys.meta_path.insert(0, Edited(mutant))
    try:
        out.send(findings(read, gold))
    except Exception as error:  # noqa: BLE001 - a mutant may break anything
        out.send(f"crashed: {error!r}")


def _forget() -> None:
    """Let go of the modules that may be broken: spaCy's entry points have imported some of them."""
    for name in [n for n in sys.modules if n.startswith(tuple(f"pipeline.{room}" for room in BREAKABLE))]:
        parent, _, own = name.rpartition(".")
        if parent in sys.modules:
            vars(sys.modules[parent]).pop(own, None)
        del sys.modules[name]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table of mutants; 1 where one survives or does not apply."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", help="mutants whose name holds this text")
    chosen = [m for m in mutants() if (parser.parse_args(argv).only or "") in m.name]
    for mutant in chosen:
        mutant.source()
    read, gold = annotated(), read_gold(CORPUS)
    sound = apart(read, gold, None)
    if isinstance(sound, str):
        raise SystemExit(sound)
    print(f"{'':<45}{'lost':>6}{'false':>6}  for example")
    caught = [_show(mutant, sound, apart(read, gold, mutant)) for mutant in chosen]
    print(f"{sum(caught)} of {len(caught)} caught")
    return int(not all(caught))


def _show(
    mutant: Mutant, sound: tuple[frozenset[str], frozenset[str]], broken: tuple[frozenset[str], frozenset[str]] | str
) -> bool:
    if isinstance(broken, str):
        print(f"{mutant.name:<45}{broken}")
        return broken.startswith("crashed")
    lost, false = sorted(sound[0] - broken[0]), sorted(broken[1] - sound[1])
    example = next(iter([*lost, *false]), "SURVIVED")
    print(f"{mutant.name:<45}{len(lost):>6}{len(false):>6}  {example}", flush=True)
    return bool(lost or false)


if __name__ == "__main__":
    sys.exit(main())
