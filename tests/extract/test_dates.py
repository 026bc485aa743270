"""Dates: a new row goes into ``dates.tsv``; behaviour that needs another anchor or several runs goes here."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from dateutil.easter import easter as dateutil_easter
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.dates import find
from pipeline.extract.dates.feasts import easter, holiday
from pipeline.extract.dates.patterns import compiled
from pipeline.extract.dates.rules import RULES
from pipeline.extract.dates.tokens import lex
from pipeline.extract.passage import Passage
from pipeline.records import Candidate, DateSpan

PUBLISHED = date(2025, 7, 31)
TABLE = Path(__file__).with_name("dates.tsv")


def rows() -> list[tuple[str, str]]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [(text, mentions) for text, _, mentions in (line.partition("\t") for line in lines)]


def found(text: str, published: date | None = PUBLISHED) -> list[Candidate]:
    return sorted(find(Passage(text, published)), key=lambda c: c.start)


def meaning(candidate: Candidate) -> DateSpan:
    assert candidate.when is not None
    return candidate.when


def shown(text: str, candidate: Candidate) -> str:
    w = meaning(candidate)
    amount = f"{w.amount.normalize():f} {w.unit}" if w.amount is not None else "-"
    surface = text[candidate.start : candidate.end]
    return " | ".join([surface, w.type, w.value, str(w.start or "-"), str(w.end or "-"), w.modifier, amount])


@pytest.mark.parametrize(("text", "mentions"), rows(), ids=[text for text, _ in rows()])
def test_row(text: str, mentions: str) -> None:
    assert " ; ".join(shown(text, c) for c in found(text)) == mentions


def test_the_table_has_dates_and_sentences_without_dates() -> None:
    with_dates = sum(bool(mentions) for _, mentions in rows())
    assert with_dates > 200
    assert len(rows()) - with_dates > 80


WITHOUT_ANCHOR = [
    ("Am Dienstag sank der Kurs.", "XXXX-WXX-2"),
    ("Am Dienstagabend sank der Kurs.", "XXXX-WXX-2TEV"),
    ("Im April sank der Kurs.", "XXXX-04"),
    ("Am 3. April sank der Kurs.", "XXXX-04-03"),
    ("Im vergangenen Jahr sank der Kurs.", "XXXX"),
    ("In der vorigen Woche sank der Kurs.", "XXXX-WXX"),
    ("Vor drei Jahren sank der Kurs.", "PAST_REF"),
    ("In drei Jahren soll der Kurs sinken.", "FUTURE_REF"),
    ("Heute sank der Kurs.", "XXXX-XX-XX"),
    ("An Ostern sank der Kurs.", "XXXX-XX-XX"),
    ("Im dritten Quartal sank der Kurs.", "XXXX-Q3"),
]


@pytest.mark.parametrize(("text", "value"), WITHOUT_ANCHOR)
def test_without_the_articles_date_an_expression_stays_relative(text: str, value: str) -> None:
    (candidate,) = found(text, None)
    assert meaning(candidate).value == value
    assert (meaning(candidate).start, meaning(candidate).end) == (None, None)


OTHER_ANCHORS = [
    # text, published, value
    ("Am Montag teilte der Konzern das mit.", date(2025, 1, 1), "2024-12-30"),
    ("Im Dezember stieg die Zahl.", date(2025, 1, 10), "2024-12"),
    ("Im Januar soll die Zahl steigen.", date(2024, 12, 20), "2025-01"),
    ("Am 2. Januar beginnt der Prozess.", date(2024, 12, 20), "2025-01-02"),
    ("Zum Jahreswechsel, am 31. Dezember, war Schluss.", date(2025, 1, 10), "2024-12-31"),
    ("Am 29. Februar war Schluss.", date(2024, 3, 5), "2024-02-29"),
    ("Nächste Woche ist Schluss.", date(2024, 12, 27), "2025-W01"),
    ("Vor einem Monat war Schluss.", date(2024, 3, 31), "2024-02"),
    ("Im vergangenen Quartal war Schluss.", date(2025, 2, 1), "2024-Q4"),
    ("Im vergangenen Jahrzehnt war Schluss.", date(2025, 2, 1), "201"),
    ("Im Winter war es kalt.", date(2025, 2, 1), "2024-WI"),
]


@pytest.mark.parametrize(("text", "published", "value"), OTHER_ANCHORS)
def test_the_anchor_moves_the_meaning(text: str, published: date, value: str) -> None:
    assert value in [meaning(c).value for c in found(text, published)]


def test_a_date_that_the_text_states_itself_corrects_the_articles_date() -> None:
    text = "Stand: 16.09.2024 | 11:51 Uhr\n\nAm Montag stieg das Wasser weiter."
    values = [meaning(c).value for c in found(text, date(2024, 9, 15))]
    assert values == ["2024-09-16", "2024-09-16T11:51", "2024-09-16"]


def test_outer_span_takes_the_preposition_in() -> None:
    text = "Der Vertrag gilt bis zum Jahr 2030."
    (candidate,) = found(text)
    assert text[candidate.outer_start : candidate.outer_end] == "bis zum Jahr 2030"


@pytest.mark.parametrize("year", range(1900, 2101))
def test_easter_is_the_one_of_another_implementation(year: int) -> None:
    assert easter(year) == dateutil_easter(year)


HOLIDAYS = [
    ("rosenmontag", 2024, "2024-02-12"), ("aschermittwoch", 2025, "2025-03-05"), ("pfingstmontag", 2024, "2024-05-20"),
    ("fronleichnam", 2025, "2025-06-19"), ("buß- und bettag", 2024, "2024-11-20"), ("totensonntag", 2024, "2024-11-24"),
    ("jom kippur", 2024, "2024-10-12"), ("chanukka", 2018, "2018-12-03/2018-12-10"),
    ("pessach", 2018, "2018-03-31/2018-04-07"),
    ("ramadan", 2024, "2024-03-11/2024-04-09"), ("orthodoxer ostersonntag", 2024, "2024-05-05"),
    ("jom haschoa", 2018, "2018-04-12"), ("purim", 2013, "2013-02-24"), ("schawuot", 2018, "2018-05-20/2018-05-21"),
    ("muttertag", 2025, "2025-05-11"), ("schweizer buß- und bettag", 2024, "2024-09-15"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "year", "value"), HOLIDAYS)
def test_holidays(name: str, year: int, value: str) -> None:
    feast = holiday(name, year)
    assert feast is not None
    assert feast.value == value


PIECES = st.sampled_from(
    ["am", "3.", "12.", "Mai", "2024", "24", "bis", "zum", "und", "/", "-", "–", ".", ",", "im", "vor", "zwei",
     "Jahren", "Wochen", "Dienstag", "der", "Q3", "Anfang", "31.2.", "0", "99.99.", "16.30", "Uhr", "\n\n", "Ostern",
     "seit", "1000", "zwischen", "nächsten", "letzten", "Jahr", "heute", "erste", "Hälfte", "des",
     "19.", "Jahrhunderts", "später"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map(" ".join), st.none() | st.dates())
def test_any_row_of_pieces_gives_sound_candidates(text: str, published: date | None) -> None:
    last = 0
    for candidate in found(text, published):
        w = meaning(candidate)
        assert last <= candidate.start < candidate.end <= len(text)
        assert candidate.outer_start <= candidate.start
        assert candidate.end <= candidate.outer_end
        assert w.start is None or w.end is None or w.start <= w.end
        last = candidate.end


@given(st.text(max_size=80), st.none() | st.dates())
def test_any_text_is_read_without_error_and_twice_alike(text: str, published: date | None) -> None:
    assert found(text, published) == found(text, published)


@given(st.text(alphabet="0123456789.-/:, am", max_size=300))
def test_tokens_lie_in_order_and_inside_the_text(text: str) -> None:
    tokens = lex(text)
    assert len(tokens.tags) == len(tokens.starts) == len(tokens.ends) == len(tokens.values)
    edges = [edge for pair in zip(tokens.starts, tokens.ends, strict=True) for edge in pair]
    assert edges == sorted(edges)
    assert not edges or edges[-1] <= len(text)


def test_every_rule_compiles_and_has_a_builder_with_examples() -> None:
    for rule in RULES:
        compiled(rule.pattern)
        assert rule.build.__doc__, rule.name
