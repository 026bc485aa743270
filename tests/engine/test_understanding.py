"""What the map over articles yields can be written down and read back without a difference."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline import stages
from pipeline.records import Article, ArticleResult, Failure, RunResult
from pipeline.settings import Settings
from pipeline.understanding import Understand, Understood, fingerprint

CORPUS = Path(__file__).parents[2] / "corpus"
JOB = Understand(Settings(model="shipped"))


@pytest.fixture(scope="module")
def run() -> RunResult:
    """Two of the sample stories."""
    return stages.run([CORPUS / "zf_stellen", CORPUS / "berlin_demo"], Settings(model="shipped"))


def understood(run: RunResult) -> list[Understood]:
    """Take a run apart again."""
    claims = run.reconciliation.claims
    results = [
        ArticleResult(
            article,
            tuple(m for m in run.mentions if m.article_id == article.id),
            tuple(c for c in claims if c.article_id == article.id),
        )
        for article in run.articles
    ]
    return [Understood((result,), (), {"read": 0.5}, run.run["model"]) for result in results]  # type: ignore[arg-type]


def test_what_is_written_down_is_read_back_equal(run: RunResult) -> None:
    results = understood(run)
    assert sum(len(u.results[0].claims) for u in results) > 20
    for result in results:
        again = JOB.decode(JOB.encode(result))
        assert again == result
        assert repr(again) == repr(result), "types and digits too"


@pytest.mark.parametrize("value", ["1", "1.0", "1.00", "1E+10", "-0.5", "0E-7", "123456789012345678901234567890.5"])
def test_every_digit_of_a_decimal_is_kept(value: str, run: RunResult) -> None:
    mention = next(m for m in run.mentions if m.quantity)
    assert mention.quantity
    changed = replace(mention, quantity=replace(mention.quantity, value=Decimal(value)))
    result = Understood((ArticleResult(run.articles[0], (changed,), ()),), (), {}, {})
    found = JOB.decode(JOB.encode(result)).results[0].mentions[0].quantity
    assert str(found and found.value) == value


def test_half_characters_of_file_names_are_kept() -> None:
    result = Understood((), (Failure("w\udcff.txt", "is broken", "Mend it."),), {}, {})
    assert JOB.decode(JOB.encode(result)) == result


def article(text: str, path: str = "a.txt") -> Article:
    """Make an article with nothing but its text."""
    return Article(
        id="a", path=path, encoding="utf-8", outlet=None, outlet_how="", published=None, published_how="unknown",
        title=None, title_how="", language="de", raw=text, text=text, segments=(), blocks=(),
    )  # fmt: skip


def test_a_key_depends_on_content_path_settings_and_program() -> None:
    shipped = Settings(model="shipped")
    job = Understand(shipped, fingerprint(shipped))
    same = Understand(replace(shipped, workers=7), fingerprint(replace(shipped, workers=7)))
    assert job.key(article("x")) == same.key(article("x"))
    stricter = replace(shipped, max_characters=10)
    others = [
        job.key(article("y")), job.key(article("x", "b.txt")),
        Understand(stricter, fingerprint(stricter)).key(article("x")), Understand(shipped, "other").key(article("x")),
    ]  # fmt: skip
    assert len({job.key(article("x")), *others}) == 1 + len(others)


def test_the_users_own_measures_are_part_of_the_key(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    marks = set()
    for text in ("", "# another", "# a third"):
        file.write_text(text)
        marks.add(fingerprint(Settings(measures=(str(file),))))
    assert len(marks) == 3


def test_a_run_says_what_it_did_not_compare_one_by_one(run: RunResult, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "not_compared_one_by_one" not in run.run
    monkeypatch.setattr("pipeline.reconcile.judged.ALL_PAIRS", 1)
    again = stages.reconcile(run, Settings(model="shipped"))
    items = [item for item in again.reconciliation.items if len(item.claim_ids) > 1]
    told = again.run["not_compared_one_by_one"]
    compared = {c for row in again.reconciliation.comparisons for c in (row.claim_a, row.claim_b)}
    left = {c for item in items for c in item.claim_ids} - compared
    assert told == {"items": len(items), "claims": len(left)}
