"""The map over articles: what is done to each one alone, what its result depends on, and how it is kept.

A unit of work is a file that holds one article, or one article of a file that holds many. The latter are read by the
process that hands out the work, so that a file may be larger than memory and still be shared out.
"""

from __future__ import annotations

import functools
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, TypeVar

from pipeline.engine import Clock, guarded, guarded_items
from pipeline.limits import Limits
from pipeline.records import Article, ArticleResult, Failure
from pipeline.settings import Settings

if TYPE_CHECKING:
    from spacy.language import Language

    from pipeline.claims.measures import Measures
    from pipeline.ingest import Source

K = TypeVar("K")

LIBRARIES = ("abgleich", "spacy", "pandas", "pyarrow", "trafilatura", "htmldate", "ftfy", "simplemma", "HanTa")
"""Whose versions can change a result, for a reader of run.json."""
_ALL_LIBRARIES = (
    *LIBRARIES, "CurrencyConverter", "charset-normalizer", "dateparser", "lxml", "numpy", "onnxruntime", "rapidfuzz",
    "thinc", "msgspec", "pypdf", "python-docx", "de_core_news_lg",
)  # fmt: skip
_NOT_ASKED = (
    "workers", "engine", "scheduler", "staging", "lang", "link_threshold", "article_seconds", "article_megabytes",
)  # fmt: skip
"""Settings that change no claim."""
_ROOMS = ("ingest", "language", "extract", "claims", "lexicon")
_FILES = ("records.py", "offsets.py", "understanding.py")
"""The program, as far as claims depend on it."""
_MANY = frozenset({".jsonl", ".gz", ".tgz", ".zip", ".xml", ".rss", ".atom"})
_PERHAPS_MANY = frozenset({".json"})
_LARGE = 200_000
"""Bytes from which on a list in a .json is taken apart."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What becomes of one unit."""

    results: tuple[ArticleResult, ...]
    failures: tuple[Failure, ...]
    seconds: dict[str, float]
    model: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Packed:
    """A unit on its way to another machine: a whole article, a failure, or the bytes of a file."""

    article: Article | None = None
    failure: Failure | None = None
    path: str = ""
    name: str = ""
    content: bytes = b""
    beside: bytes | None = None
    describes_a_text: bool = False
    """Whether a .json lies beside the text it is about."""


@dataclass(frozen=True, slots=True)
class Understand:
    """The map over units: read → annotate → extract → build claims."""

    settings: Settings
    fingerprint: str = ""
    """Digest of settings, program and model; see ``fingerprint``."""

    def prepare(self) -> Callable[[Source | Article | Failure], Understood]:
        """Load model and measures, once per worker."""
        from pipeline import language  # noqa: PLC0415

        nlp = load_model(self.settings.model)
        mind = UnderstandArticle(self.settings, nlp, load_measures(self.settings))
        model = language.describe(nlp)
        return lambda unit: _understood(unit, mind, model)

    def path(self, item: Source | Article | Failure) -> str:
        """Name the unit in a failure."""
        return item.path

    def key(self, item: Source | Article | Failure) -> str:
        """Digest the unit's content and path (an article's id is made of both), and all its result depends on."""
        if isinstance(item, Article | Failure):
            parts = [_encode(item)]
        else:
            files = [item.file] if item.sidecar is None else [item.file, item.sidecar]
            parts = [item.path.encode("utf-8", "surrogatepass"), *map(_content, files)]
        return _digest(self.fingerprint.encode(), *parts)

    def pack(self, item: Source | Article | Failure) -> bytes:
        """Write a unit down with the content of its files."""
        if isinstance(item, Article):
            return _encode(Packed(article=item))
        if isinstance(item, Failure):
            return _encode(Packed(failure=item))
        from pipeline.ingest.files import describes_a_text  # noqa: PLC0415

        file = item.file
        beside = item.sidecar.read_bytes() if item.sidecar else None
        about = describes_a_text(file, lambda other: Path(other).is_file())
        return _encode(Packed(None, None, item.path, file.name, file.read_bytes(), beside, about))

    @contextmanager
    def unpack(self, content: bytes) -> Iterator[Source | Article | Failure]:
        """Lay a unit out in a folder of its own."""
        from pipeline.ingest import Source  # noqa: PLC0415

        unit = _decode(content, Packed)
        whole = unit.article or unit.failure
        if whole:
            yield whole
            return
        with TemporaryDirectory(prefix="abgleich-") as folder:
            file = Path(folder) / f"file{Path(unit.name).suffix}"
            file.write_bytes(unit.content)
            sidecar = None if unit.beside is None else file.with_suffix(".json")
            if sidecar:
                sidecar.write_bytes(unit.beside or b"")
            if unit.describes_a_text:
                file.with_suffix(".txt").touch()
            yield Source(file, unit.path, sidecar)

    def lasts(self, result: Understood) -> bool:
        """Try again what failed: another time limit, or more memory, may be given."""
        return not result.failures

    def encode(self, result: Understood) -> bytes:
        """Write a result down as JSON."""
        return _encode(result)

    def decode(self, content: bytes) -> Understood:
        """Read a result back, equal to the one written down."""
        return _decode(content, Understood)


@dataclass(frozen=True, eq=False)
class UnderstandArticle:
    """What is done to one article, within the limits on one."""

    settings: Settings
    nlp: Language
    measures: Measures

    @property
    def limits(self) -> Limits:
        """Bound the work on one article."""
        return Limits(self.settings.article_seconds, self.settings.article_megabytes)

    def prepare(self) -> Callable[[Article], tuple[ArticleResult, dict[str, float]]]:
        """Return the work; all it needs is there."""
        return self._understand

    def path(self, item: Article) -> str:
        """Name the article in a failure."""
        return item.path

    def _understand(self, article: Article) -> tuple[ArticleResult, dict[str, float]]:
        from pipeline import claims, extract  # noqa: PLC0415

        clock = Clock()
        with clock.stage("annotate"):
            doc = self.nlp(article.text)
        with clock.stage("extract"):
            mentions = extract.extract(article, doc)
        with clock.stage("claims"):
            mentions, found = claims.build(article, doc, mentions, self.measures)
        return ArticleResult(article, mentions, found), clock.seconds


def _understood(unit: Source | Article | Failure, mind: UnderstandArticle, model: dict[str, Any]) -> Understood:
    from pipeline import ingest  # noqa: PLC0415

    clock = Clock()
    with clock.stage("read"):
        found = [unit] if isinstance(unit, Article | Failure) else list(ingest.read_source(unit, mind.settings))
    work = mind.prepare()
    results: list[ArticleResult] = []
    failures: list[Failure] = []
    for article in found:
        done = article if isinstance(article, Failure) else guarded(mind, work, article)
        if isinstance(done, Failure):
            failures.append(done)
        else:
            results.append(done[0])
            clock.add(done[1])
    return Understood(tuple(results), tuple(failures), clock.seconds, model)


def units(sources: Iterable[Source | Failure], settings: Settings) -> Iterator[Source | Article | Failure]:
    """Give the units of some files, in order; a file of many articles is read here, as far as it is asked for."""
    from pipeline import ingest  # noqa: PLC0415

    for source in sources:
        if isinstance(source, Failure) or not _holds_many(source):
            yield source
        else:
            yield from guarded_items(source.path, ingest.read_source(source, settings))


def _holds_many(source: Source) -> bool:
    suffix = source.file.suffix.lower()
    try:
        return suffix in _MANY or (suffix in _PERHAPS_MANY and source.file.stat().st_size > _LARGE)
    except OSError:
        return False


@functools.lru_cache(maxsize=2)
def load_model(name: str) -> Language:
    """Load a model once per process: a notebook's second run starts at once."""
    from pipeline import language  # noqa: PLC0415

    return language.load(name)


def load_measures(settings: Settings) -> Measures:
    """Read the shipped measures and the user's own."""
    from pipeline.claims.measures import load_measures as load  # noqa: PLC0415

    return load([Path(p) for p in settings.measures])


# --- what a result depends on -----------------------------------------------------------------------


def fingerprint(settings: Settings) -> str:
    """Digest settings, program, model and libraries: a result is taken up only where none of them changed."""
    asked = {name: value for name, value in asdict(settings).items() if name not in _NOT_ASKED}
    about = json.dumps([asked, versions(_ALL_LIBRARIES), sys.version_info[:2]], sort_keys=True, default=str)
    files = [*_program(), *(Path(p) for p in settings.measures)]
    return _digest(about.encode(), *(_content(f) for f in files), *_foreign_model(settings.model))


def _program() -> list[Path]:
    here = Path(__file__).parent
    inside = (f for room in _ROOMS for f in (here / room).rglob("*") if f.is_file() and f.suffix != ".pyc")
    return [*(here / name for name in _FILES), *sorted(inside)]


def _foreign_model(name: str) -> list[bytes]:
    """Tell a model that is given by its path from what it was before, by names, sizes and times of its files."""
    folder = Path(name)
    if not folder.is_dir():
        found = find_spec(name) if name.isidentifier() else None
        return [] if found is None or found.origin is None else _stamps(Path(found.origin).parent)
    return _stamps(folder)


def _stamps(folder: Path) -> list[bytes]:
    files = sorted(f for f in folder.rglob("*") if f.is_file() and f.suffix != ".pyc")
    return [f"{f.relative_to(folder)} {f.stat().st_size} {f.stat().st_mtime_ns}".encode() for f in files]


def versions(libraries: Sequence[str] = LIBRARIES) -> dict[str, str]:
    """Name the installed versions."""
    found: dict[str, str] = {}
    for name in libraries:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def _content(file: Path) -> bytes:
    """Digest a file; one that cannot be opened will be a failure, which is kept under no content."""
    try:
        return blake2b(file.read_bytes(), digest_size=16).digest()
    except OSError:
        return b"unreadable"


def _digest(*parts: bytes) -> str:
    mark = blake2b(digest_size=16)
    for part in parts:
        mark.update(len(part).to_bytes(8, "big"))
        mark.update(part)
    return mark.hexdigest()


# --- how a result is written down -------------------------------------------------------------------


def _encode(record: object) -> bytes:
    import msgspec  # noqa: PLC0415 - the command line starts without it

    try:
        return msgspec.json.encode(record)
    except UnicodeEncodeError:
        # A file name that is no UTF-8 holds lone surrogates, which only an escape can carry.
        return json.dumps(msgspec.to_builtins(record, str_keys=True), ensure_ascii=True).encode("ascii")


def _decode(content: bytes, kind: type[K]) -> K:
    """Read a record back; types, digits of decimals and order are those that were written."""
    import msgspec  # noqa: PLC0415

    try:
        return msgspec.json.decode(content, type=kind)
    except msgspec.DecodeError:
        return msgspec.convert(json.loads(content), kind)
