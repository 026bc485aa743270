"""From tables back to records, so that a later stage can start from what an earlier run wrote."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pyarrow as pa

from pipeline.records import (
    Article,
    Block,
    Claim,
    DateSpan,
    Interval,
    Mention,
    Party,
    Place,
    Quantity,
    Scope,
    Segment,
)  # fmt: skip

Row = dict[str, Any]


def articles(table: pa.Table) -> tuple[Article, ...]:
    """Restore the articles of a run."""
    return tuple(map(_article, table.to_pylist()))


def claims(table: pa.Table) -> tuple[Claim, ...]:
    """Restore the claims of a run."""
    return tuple(map(_claim, table.to_pylist()))


def _article(row: Row) -> Article:
    return Article(
        id=row["article_id"], path=row["path"], encoding=row["encoding"], outlet=row["outlet"],
        outlet_how=row["outlet_how"], published=_day(row["published"]), published_how=row["published_how"],
        title=row["title"], title_how=row["title_how"], language=row["language"], raw=row["raw"], text=row["text"],
        segments=tuple(Segment(*s) for s in row["segments"]), blocks=tuple(Block(**b) for b in row["blocks"]),
        url=row["url"], origin=row["origin"], text_how=row["text_how"] or "",
    )  # fmt: skip


def _claim(row: Row) -> Claim:
    return Claim(
        id=row["claim_id"], article_id=row["article_id"], mention_id=row["mention_id"], start=row["start"],
        end=row["end"], quote=row["quote"], surface=row["surface"], measure=row["measure"],
        subject=_party("subject", row, "subject"), object=_party("object", row, "object"), scope=_scope(row),
        change=row["change"],
        quantity=_quantity(row), date_value=_date("date", row | {"date_amount": row["value"]}),
        when=_date("when", row), when_cue=row["when_cue"], status=row["status"], attribution=row["attribution"],
        attribution_id=row["attribution_id"], confidence=row["confidence"], rule=row["rule"],
        published=_day(row["published"]), outlet=row["outlet"], path=row["path"], item_id=row["item_id"] or "",
        features=tuple(row["features"]), headline=row["headline"],
    )  # fmt: skip


def _party(key: str, row: Row, prefix: str) -> Party | None:
    if row[key] is None:
        return None
    return Party(row[key], row[f"{prefix}_name"], row[f"{prefix}_kind"])


def _scope(row: Row) -> Scope:
    return Scope(**{name: row[f"scope_{name}"] or "" for name in Scope.__dataclass_fields__})


def _quantity(row: Row) -> Quantity | None:
    if row["precision"] is None:
        return None
    return Quantity(
        value=Decimal(row["value"]), unit=row["unit"], modifier=row["modifier"], precision=Decimal(row["precision"]),
        typical=Interval(_number(row["low"]), _number(row["high"])),
        logical=Interval(_number(row["logical_low"]), _number(row["logical_high"])),
        value_max=_number(row["value_max"]), hedge=row["hedge"] or "", unit_from=row["unit_from"],
        per=row["per"] or "",
    )  # fmt: skip


def _date(prefix: str, row: Row) -> DateSpan | None:
    if row[f"{prefix}_type"] is None:
        return None
    return DateSpan(
        type=row[f"{prefix}_type"], value=row[f"{prefix}_value"], start=_day(row[f"{prefix}_start"]),
        end=_day(row[f"{prefix}_end"]), precision=row[f"{prefix}_precision"],
        modifier=row[f"{prefix}_modifier"], amount=_number(row[f"{prefix}_amount"]),
        unit=row[f"{prefix}_unit"] or "", anchored=row[f"{prefix}_anchored"],
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _number(text: str | None) -> Decimal | None:
    return Decimal(text) if text is not None else None


def mentions(table: pa.Table) -> tuple[Mention, ...]:
    """Restore the mentions of a run."""
    return tuple(map(_mention, table.to_pylist()))


def _mention(row: Row) -> Mention:
    place = Place(row["place_id"], row["place_name"]) if row["place_id"] is not None else None
    return Mention(
        id=row["mention_id"], article_id=row["article_id"], kind=row["kind"], start=row["start"], end=row["end"],
        surface=row["surface"], text_start=row["text_start"], text_end=row["text_end"], rule=row["rule"],
        quantity=_quantity(row), when=_timex(row), party=_party("party_id", row, "party"), place=place,
        resolution=row["resolution"], boilerplate=row["boilerplate"], same_as=row["same_as"],
        no_claim=row["no_claim"] or "",
    )  # fmt: skip


def _timex(row: Row) -> DateSpan | None:
    if row["timex_type"] is None:
        return None
    return DateSpan(
        type=row["timex_type"], value=row["timex"], start=_day(row["date_start"]), end=_day(row["date_end"]),
        precision=row["date_precision"], modifier=row["modifier"], amount=_number(row["value"]),
        unit=row["unit"] or "", anchored=row["anchored"],
    )  # fmt: skip
