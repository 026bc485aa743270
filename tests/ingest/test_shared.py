"""The five articles the project began with, where they are at hand."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.ingest import read
from pipeline.records import Article
from pipeline.settings import Settings

FOLDER = Path(__file__).parents[3] / "shared" / "articles"

PUBLISHED = {"000": None, "001": date(2025, 7, 31), "002": date(2025, 6, 19), "003": None, "004": None}


@pytest.fixture(scope="module")
def articles():
    if not FOLDER.is_dir():
        pytest.skip("development data is absent: no ../shared/articles")
    return {a.path[:3]: a for a in read([FOLDER], Settings()) if isinstance(a, Article)}


@pytest.mark.parametrize("name", sorted(PUBLISHED))
def test_the_day_is_known_or_unknown(articles, name):
    """Two say when they were published, three do not."""
    assert articles[name].published == PUBLISHED[name]


@pytest.mark.parametrize(("name", "text"), [("002", "0,99 €"), ("001", "31/07/2025"), ("001", "2025-07-29")])
def test_digits_of_the_page_are_marked(articles, name, text):
    """Support prices, teaser dates and addresses."""
    article = articles[name]
    at = article.text.index(text)
    assert any(b.kind == "boilerplate" and b.start <= at < b.end for b in article.blocks)


def test_the_summary_behind_the_pitch_stays(articles):
    """What follows the pitch on its line is the article again."""
    article = articles["002"]
    at = article.text.index("KURZFASSUNG")
    assert not any(b.kind == "boilerplate" and b.start <= at < b.end for b in article.blocks)
