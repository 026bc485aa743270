"""Gold annotations: one ``NAME.gold.jsonl`` beside each annotated article, read with errors that name the place.

The first line is ``{"type": "article", "path": …}``; then one line per mention and claim.
Offsets are raw code points, end exclusive. ``relations.gold.jsonl`` of a story holds pairs of claims.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import get_args

from pipeline.errors import GoldFormatError
from pipeline.records import Change, DateModifier, Judgement, Kind, Modifier, Status

SUFFIX = ".gold.jsonl"
RELATIONS = "relations.gold.jsonl"
NEAR_MISS = "near_miss"

KINDS: tuple[str, ...] = get_args(Kind)
MODIFIERS: tuple[str, ...] = tuple(dict.fromkeys((*get_args(Modifier), *get_args(DateModifier))))
STATUSES: tuple[str, ...] = get_args(Status)
CHANGES: tuple[str, ...] = get_args(Change)
JUDGEMENTS: tuple[str, ...] = (*get_args(Judgement), NEAR_MISS)

Record = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class GoldMention:
    """What an annotator marked: a span, its kind and what it means."""

    path: str
    start: int
    end: int
    surface: str
    kind: str
    value: Decimal | None = None
    value_max: Decimal | None = None
    unit: str = ""
    modifier: str = "none"
    timex: str = ""
    party: str = ""
    optional: bool = False
    """Neither missed when absent nor wrong when found."""


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """What an annotator reads a value to say."""

    path: str
    start: int
    end: int
    """The span of the value mention."""
    measure: str
    subject: str | None
    object: str | None
    status: str = "asserted"
    change: str = "level"
    sign: int = 1


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """How two values stand to each other; ``near_miss`` must not be compared."""

    a: tuple[str, int, int]
    b: tuple[str, int, int]
    judgement: str


@dataclass(frozen=True, slots=True)
class Gold:
    """All annotations of a corpus."""

    paths: tuple[str, ...]
    mentions: tuple[GoldMention, ...]
    claims: tuple[GoldClaim, ...]
    relations: tuple[GoldRelation, ...]


def read_gold(folder: Path) -> Gold:
    """Read every gold file below ``folder``.

    Raises:
        GoldFormatError: a line is no JSON, a field is missing or has a value that cannot be used.

    """
    files = sorted(folder.rglob(f"*{SUFFIX}"))
    if not files:
        raise GoldFormatError(f"{folder}: no *{SUFFIX} below it. Write some with `abgleich annotate`.")
    paths: list[str] = []
    mentions: list[GoldMention] = []
    claims: list[GoldClaim] = []
    relations: list[GoldRelation] = []
    for file in files:
        path = ""
        for place, record in read_lines(file):
            match record.get("type"):
                case "article":
                    path = _text(record, "path", place)
                    paths.append(path)
                case "mention":
                    mentions.append(_mention(record, path, place))
                case "claim":
                    claims.append(_claim(record, path, place))
                case "relation":
                    relations.append(_relation(record, place))
                case other:
                    raise GoldFormatError(
                        f"{place}: field 'type' is {other!r}; use article, mention, claim or relation."
                    )
    return Gold(tuple(paths), tuple(mentions), tuple(claims), tuple(relations))


def read_lines(file: Path) -> Iterator[tuple[str, Record]]:
    """Yield a gold file's objects, each with its place (``file:line``).

    Raises:
        GoldFormatError: a line is no JSON object.

    """
    for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
        if not line.strip():
            continue
        place = f"{file}:{number}"
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise GoldFormatError(f"{place}: no JSON ({error.msg}, column {error.colno}). Correct the line.") from error
        if not isinstance(record, dict):
            raise GoldFormatError(f"{place}: not an object. Write one JSON object per line.")
        yield place, record


def _mention(record: Record, path: str, place: str) -> GoldMention:
    return GoldMention(
        path=_path(path, place),
        start=_number(record, "start", place),
        end=_number(record, "end", place),
        surface=_text(record, "surface", place),
        kind=_choice(record, "kind", place, KINDS),
        value=_decimal(record, "value", place),
        value_max=_decimal(record, "value_max", place),
        unit=_optional(record, "unit", place) or "",
        modifier=_choice(record, "modifier", place, MODIFIERS, "none"),
        timex=_optional(record, "timex", place) or "",
        party=_optional(record, "party", place) or "",
        optional=_flag(record, "optional", place),
    )


def _claim(record: Record, path: str, place: str) -> GoldClaim:
    return GoldClaim(
        path=_path(path, place),
        start=_number(record, "start", place),
        end=_number(record, "end", place),
        measure=_text(record, "measure", place),
        subject=_optional(record, "subject", place),
        object=_optional(record, "object", place),
        status=_choice(record, "status", place, STATUSES, "asserted"),
        change=_choice(record, "change", place, CHANGES, "level"),
        sign=-1 if record.get("sign") == -1 else 1,
    )


def _relation(record: Record, place: str) -> GoldRelation:
    return GoldRelation(
        a=_end(record, "a", place),
        b=_end(record, "b", place),
        judgement=_choice(record, "judgement", place, JUDGEMENTS),
    )


def _end(record: Record, field: str, place: str) -> tuple[str, int, int]:
    match record.get(field):
        case [str(path), int(start), int(end)]:
            return path, start, end
        case other:
            raise GoldFormatError(f"{place}: field {field!r} is {other!r}; write [path, start, end].")


def _path(path: str, place: str) -> str:
    if not path:
        raise GoldFormatError(f"{place}: stands before any article line. Begin the file with a line of type article.")
    return path


def _text(record: Record, field: str, place: str) -> str:
    value = record.get(field)
    if not isinstance(value, str) or not value:
        raise GoldFormatError(f"{place}: field {field!r} is {value!r}; write a text.")
    return value


def _optional(record: Record, field: str, place: str) -> str | None:
    return None if record.get(field) is None else _text(record, field, place)


def _choice(record: Record, field: str, place: str, allowed: tuple[str, ...], default: str = "") -> str:
    value = record.get(field)
    if value is None and default:
        return default
    if value not in allowed:
        raise GoldFormatError(f"{place}: field {field!r} is {value!r}; use one of {', '.join(allowed)}.")
    return str(value)


def _number(record: Record, field: str, place: str) -> int:
    value = record.get(field)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise GoldFormatError(f"{place}: field {field!r} is {value!r}; write an offset in code points.")
    return value


def _flag(record: Record, field: str, place: str) -> bool:
    value = record.get(field, False)
    if not isinstance(value, bool):
        raise GoldFormatError(f"{place}: field {field!r} is {value!r}; write true, or leave it out.")
    return value


def _decimal(record: Record, field: str, place: str) -> Decimal | None:
    value = record.get(field)
    if value is None:
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation as error:
        raise GoldFormatError(f"{place}: field {field!r} is {value!r}; write a decimal number.") from error
