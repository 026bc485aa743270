"""One thing is changed in the sample corpus, and the findings change by exactly that.

Everything runs through the whole pipeline: the articles of two sample stories are written to one file of lines, read,
understood and compared.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from pipeline import stages
from pipeline.settings import Settings

CORPUS = Path(__file__).parents[2] / "corpus"
AGENCY, BLOG, REGIONAL = "2024-10-01_agentur", "2024-10-01_boersenblog", "2024-10-02_rheinkurier"
PLANS, COUNTER = "2024-07-26_agentur", "2024-07-27_bodenseeblatt"
DEAL, REPRINT = "2025-10-01_agentur", "2025-10-01_kopie"
STORIES = {"covestro_adnoc": (AGENCY, BLOG, REGIONAL), "zf_stellen": (PLANS, COUNTER, DEAL, REPRINT)}


@dataclass(frozen=True)
class Line:
    """One article as a line of a .jsonl file."""

    id: str
    text: str
    published: str
    outlet: str

    def with_text(self, old: str, new: str) -> Line:
        """Change one passage, which must be there once."""
        assert self.text.count(old) == 1, old
        return replace(self, text=self.text.replace(old, new))


@pytest.fixture(scope="module")
def lines():
    found = {}
    for story, names in STORIES.items():
        for name in names:
            meta = json.loads((CORPUS / story / f"{name}.json").read_text("utf-8"))
            text = (CORPUS / story / f"{name}.txt").read_text("utf-8")
            found[name] = Line(name, text, meta.get("published") or name[:10], meta.get("outlet") or name)
    return found


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    def findings(rows):
        path = tmp_path_factory.mktemp("lines") / "articles.jsonl"
        path.write_text("\n".join(json.dumps(vars(row), ensure_ascii=False) for row in rows), "utf-8")
        return stages.run([path], Settings(model="shipped")).reconciliation

    return findings


@pytest.fixture(scope="module")
def before(lines, run):
    return run(lines.values())


def told(found):
    """What a reader is told: judgement, cause, item and the values, by article."""
    claims = {c.id: c for c in found.claims}
    rows = set()
    for finding in found.findings:
        own = [claims[c.claim_id] for c in finding.claims if c.role != "context"]
        values = tuple(sorted((c.article_id, value_of(c)) for c in own))
        rows.add((finding.judgement, finding.cause, finding.item, values))
    return rows


def value_of(claim):
    return str(claim.quantity.value.normalize()) if claim.quantity else claim.date_value.value


def short(rows):
    return sorted((judgement, cause, item.partition(":")[0].partition(" (")[0]) for judgement, cause, item, _ in rows)


# (name, article, old, new, what disappears, what appears)
EDITS = [
    ("million for Milliarde", REGIONAL, "14,4 Milliarden", "14,4 Millionen",
     [("agree", "same_value", "Umsatz")], [("slip", "factor_1000", "Umsatz")]),
    ("two digits swapped", REGIONAL, "14,4 Milliarden", "41,4 Milliarden",
     [("agree", "same_value", "Umsatz")], [("slip", "digits_transposed", "Umsatz")]),
    ("another figure", REGIONAL, "14,4 Milliarden", "16,1 Milliarden",
     [("agree", "same_value", "Umsatz")], [("conflict", "values_differ", "Umsatz")]),
    ("dollars for euros", REGIONAL, "14,4 Milliarden Euro", "14,4 Milliarden Dollar",
     [("agree", "same_value", "Umsatz")], [("slip", "currency_equal_digits", "Umsatz")]),
    ("the slip mended", BLOG, "11,7 Millionen", "11,7 Milliarden",
     [("slip", "factor_1000", "Kaufpreis")], [("agree", "same_value", "Kaufpreis")]),
    ("another year", REGIONAL, "Im Jahr 2023 setzte", "Im Jahr 2022 setzte",
     [("agree", "same_value", "Umsatz")], []),
    ("another format", REGIONAL, "14,4 Milliarden Euro um", "14 400 Mio. Euro um", [], []),
    ("another format of the price", REGIONAL, "für 11,7 Milliarden Euro", "für 11.700 Mio. €", [], []),
    ("rounded", REGIONAL, "14,4 Milliarden", "rund 14 Milliarden",
     [("agree", "same_value", "Umsatz")], [("compatible", "rounding", "Umsatz")]),
    ("digits set right", REGIONAL, "um 8,3 Prozent", "um 3,8 Prozent",
     [("slip", "digits_transposed", "Kursänderung"), ("agree", "same_value", "Kursänderung")],
     [("agree", "same_value", "Kursänderung")]),
    ("works council agrees", COUNTER, "18.000 Stellen", "14.000 Stellen",
     [("conflict", "rival_figures", "Stellenabbau"), ("compatible", "bound", "Stellenabbau")],
     [("compatible", "bound", "Stellenabbau")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "article", "old", "new", "gone", "come"), EDITS, ids=[e[0] for e in EDITS])
def test_an_edit_changes_what_it_should_and_nothing_else(name, article, old, new, gone, come, lines, run, before):
    after = told(run((lines | {article: lines[article].with_text(old, new)}).values()))
    assert (short(told(before) - after), short(after - told(before))) == (sorted(gone), sorted(come)), name


def test_the_order_of_articles_changes_nothing(lines, run, before):
    after = run(reversed(lines.values()))
    assert after.findings == before.findings
    assert after.comparisons == before.comparisons
    assert [(c.id, c.item_id) for c in after.claims] == [(c.id, c.item_id) for c in before.claims]


def test_a_reprint_with_light_edits_is_no_source_of_its_own(lines, run, before):
    reprint = replace(
        lines[AGENCY].with_text("wie Covestro am Dienstag mitteilte", "wie Covestro mitteilte"),
        id="abdruck", outlet="Heimatbote", published="2024-10-02",
    )  # fmt: skip
    after = run((*lines.values(), reprint))
    assert ("abdruck", AGENCY) in after.origins
    earlier, later = sources_of(before), sources_of(after)
    assert {key: later[key] for key in earlier} == earlier
    assert {later[key] for key in later.keys() - earlier.keys()} == {1}
    assert flagged(after) == flagged(before)


def flagged(found):
    return [row for row in short(told(found)) if row[0] in ("conflict", "slip", "superseded")]


def sources_of(found):
    return {(f.judgement, f.cause, f.item): f.sources for f in found.findings if f.articles > 1}


def test_what_is_an_update_a_year_later_is_a_conflict_on_one_day(lines, run):
    first = lines[PLANS].with_text("rund 54.000 Menschen", "54.000 Menschen")
    late = lines[DEAL].with_text(
        "Inzwischen beschäftigt ZF in Deutschland noch knapp 50.000 Menschen",
        "ZF beschäftigt in Deutschland 48.200 Menschen",
    )
    year_later = flagged(run([first, late]))
    same_day = flagged(run([first, replace(late, published="2024-07-26", outlet="Bodenseeblatt")]))
    assert [row for row in year_later if row[2] == "Beschäftigte"] == [("superseded", "published", "Beschäftigte")]
    assert [row for row in same_day if row[2] == "Beschäftigte"] == [("conflict", "values_differ", "Beschäftigte")]
