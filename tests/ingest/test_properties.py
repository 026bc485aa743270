"""Offsets over any text: what was read leads back to where it stands in the raw file."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import UnreadableArticleError
from pipeline.ingest.article import LAYOUTS, build
from pipeline.ingest.decode import decode
from pipeline.ingest.edits import Edit, edited, reading_of
from pipeline.ingest.markup import read_layout
from pipeline.ingest.tags import tags
from pipeline.offsets import to_raw, to_text

PIECES = [
    "13\u00a0Milliarden", "für ", "fÃ¼r ", "â‚¬", "32⸴5", "Mil\u00adlion ", "&nbsp;", "&amp;", "ﬁ", "\r\n", "\n\n",
    "u\u0308", "１２", "„Ja“", "\ufeff", "Unterstütze uns! ", "https://a.example/1 ", "Titel\n", "- Punkt\n", "€ ",
    "\u200b", "&#8364;", "# Titel\n", "**fett** ", "[Text](https://a.example) ", "03/05/2024", "Stand: 3.5.2024\n",
    "\t", ". ", "Der Gewinn ",
]  # fmt: skip
TAGS = [
    "<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "<td>", "<script>x<1</script>", "<nav>", "</nav>", "<!-- 5 -->",
    "<a href='>'>", "<h1>", "</h1>", "<aside>", "</aside>", "<", "<p", "</", "&", "<div>", "<style>",
    "<title>a</title>", "<p class='",
]  # fmt: skip

texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=25).map("".join)
pages = st.lists(st.sampled_from(PIECES + TAGS), max_size=30).map("".join)


def _article(raw, suffix):
    try:
        return build(raw, path="a", encoding="utf-8", layout=LAYOUTS.get(suffix, "text"))
    except UnreadableArticleError:
        return None


def _check(article):
    """Hold everything that is promised about segments."""
    at = raw_at = 0
    for s in article.segments:
        assert s.text_start == at < s.text_end
        assert raw_at <= s.raw_start < s.raw_end <= len(article.raw)
        at, raw_at = s.text_end, s.raw_start
        if s.text_end - s.text_start == s.raw_end - s.raw_start > 1:
            _same(article.text[s.text_start : s.text_end], article.raw[s.raw_start : s.raw_end])
    assert at == len(article.text)
    for block in article.blocks:
        span = to_raw(article.segments, block.start, block.end)
        assert 0 <= span.start < span.end <= len(article.raw)
        back = to_text(article.segments, span.start, span.end)
        assert back.start <= block.start
        assert block.end <= back.end


def _same(text, raw):
    """Compare stretches that map one to one: letters and digits are the same, but for their width."""
    for one, two in zip(text, raw, strict=True):
        assert one == two or not two.isalnum() or unicodedata.normalize("NFKC", two) == one


@given(texts, st.sampled_from([".txt", ".md"]))
@settings(max_examples=150, deadline=None)
def test_text_leads_back_to_raw(raw, suffix):
    """For plain text and Markdown with every kind of damage."""
    article = _article(raw, suffix)
    if article:
        assert article.raw == raw
        _check(article)


@given(pages)
@settings(max_examples=150, deadline=None)
def test_a_page_leads_back_to_raw(raw):
    """For pages whole and broken."""
    article = _article(raw, ".html")
    if article:
        _check(article)


@given(texts, st.data())
@settings(max_examples=150, deadline=None)
def test_spans_keep_order_and_bounds(raw, data):
    """A later text span never begins earlier in raw; a wider one covers a narrower one."""
    article = _article(raw, ".txt")
    if article is None:
        return
    length = len(article.text)
    a, b, c = sorted(data.draw(st.lists(st.integers(0, length), min_size=3, max_size=3)))
    one, two, both = (to_raw(article.segments, *span) for span in ((a, b), (b, c), (a, c)))
    assert one.start <= two.start
    assert one.end <= max(two.end, one.end)
    if a < b < c:
        assert (both.start, both.end) == (one.start, two.end)


@given(
    st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.text(max_size=3)), max_size=6)
)
def test_edits_compose(raw, raw_edits):
    """Two rounds of edits map to raw as one would."""
    edits = [Edit(min(a, b, len(raw)), min(max(a, b), len(raw)), t) for a, b, t in raw_edits]
    once = edited(reading_of(raw), edits)
    twice = edited(once, [Edit(i, i + 1, "x") for i in range(0, len(once.text), 3)])
    assert len(twice.text) == len(once.text)
    assert twice.text == "".join("x" if i % 3 == 0 else c for i, c in enumerate(once.text))
    for i in range(len(twice.text)):
        assert to_raw(twice.segments, i, i + 1) == to_raw(once.segments, i, i + 1)


@given(texts, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
@settings(max_examples=60, deadline=None)
def test_any_encoding_gives_the_same_text(raw, encoding):
    """The mark is kept, the text is what was written, and the named encoding repeats it."""
    data = raw.encode(encoding)
    try:
        text, name = decode(data)
    except ValueError:
        return
    if len(raw) > 4 and name != "utf-8+cp1252":  # a few bytes may be anything
        assert text.lstrip("\ufeff") == raw.lstrip("\ufeff")
        assert data.decode(name) == text


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data):
    """Nothing else may happen."""
    try:
        text, _ = decode(data)
    except ValueError:
        return
    assert isinstance(text, str)


@pytest.mark.parametrize(
    "source",
    ["<div>" * 20_000 + "Text", "<a '" * 20_000, "<script>" * 20_000, "<nav>" * 20_000, "&#" * 20_000, "<!--" * 20_000],
)
def test_a_broken_page_is_read_to_its_end(source):
    """Depth, open quotes and open elements cost nothing; the walk ends behind the last character."""
    found = list(tags(source))
    assert all(one.end <= two.start for one, two in pairwise(found))
    reading, _ = read_layout(source, found)
    assert len(reading.text) <= len(source)
