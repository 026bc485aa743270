"""Pages: what a reader sees, which of it is the article, what the page says about itself."""

from datetime import date

import pytest

from pipeline.ingest.article import build
from pipeline.offsets import to_raw

FIRST = (
    "Die Stadtwerke Musterstadt haben das Netz der Region f&uuml;r <b>rund 13&nbsp;Mil&shy;lionen&#8239;Euro</b> "
    "gekauft, wie der Aufsichtsrat am Freitag mitteilte. Der Vertrag l&auml;uft bis 2032."
)
SECOND = (
    "Die Preise sollen um 2,5&nbsp;Prozent steigen, sagte die Vorsitzende. Zuvor hatte der Versorger einen Anteil "
    "von 32&#x2E34;5 Prozent gehalten. Das Kartellamt muss noch zustimmen."
)
PAGE = f"""<!DOCTYPE html><html><head><title>Netz verkauft | Blatt</title>
<meta property="og:site_name" content="Blatt &amp; Co"><meta property="og:title" content="Netz verkauft">
{{head}}</head><body><nav><ul><li>Politik 1<li>Sport 2</ul></nav>
<header><h1>Netz verkauft</h1></header>
<article><p>{FIRST}</p><h2>Was folgt</h2><p>{SECOND}</p>
<table><tr><td>Umsatz</td><td>4 Mio. Euro</td></tr></table></article>
<aside><h3>Mehr zum Thema</h3><ul><li>Versorger verdient 99 Millionen Euro</ul></aside>
<script>var preis = "<p>7 Euro</p>";</script><!-- 8 Euro -->
<footer>© 2024 Blatt, Abo nur 4,99 Euro</footer></body></html>"""


def _page(head="", source=PAGE):
    return build(source.replace("{head}", head), path="netz.html", encoding="utf-8", layout="page")


def _blocks(article, kind):
    return [article.text[b.start : b.end] for b in article.blocks if b.kind == kind]


def test_the_article_is_told_from_its_page():
    """Everything visible is kept; what is not the article is marked, scripts and menus are gone."""
    article = _page()
    assert _blocks(article, "title") == ["Netz verkauft"]
    assert _blocks(article, "heading") == ["Was folgt"]
    assert len(_blocks(article, "paragraph")) == 2
    assert _blocks(article, "table") == ["Umsatz\t4 Mio. Euro"]
    assert any("99 Millionen" in b for b in _blocks(article, "boilerplate"))
    assert any("4,99 Euro" in b for b in _blocks(article, "boilerplate"))
    assert not any(gone in article.text for gone in ("7 Euro", "8 Euro", "Politik"))


def test_a_value_leads_back_into_the_markup():
    """The surface is the raw slice, markup and entities included."""
    article = _page()
    start = article.text.index("13 Millionen Euro")
    span = to_raw(article.segments, start, start + len("13 Millionen Euro"))
    assert article.raw[span.start : span.end] == "13&nbsp;Mil&shy;lionen&#8239;Euro"
    start = article.text.index("32,5 Prozent")
    span = to_raw(article.segments, start, start + len("32,5 Prozent"))
    assert article.raw[span.start : span.end] == "32&#x2E34;5 Prozent"


HEADS = [
    ('<meta property="article:published_time" content="2024-05-03T08:00:00+02:00">', date(2024, 5, 3), "meta"),
    ('<meta name="date" content="2024-05-03">', date(2024, 5, 3), "meta"),
    ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-03T08:00"}</script>',
     date(2024, 5, 3), "meta"),
    ('<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-05-03"}]}</script>',
     date(2024, 5, 3), "meta"),
    ('<script type="application/ld+json">{kaputt</script>', None, "unknown"),
    ('<meta name="date" content="gestern">', None, "unknown"),
    ("", None, "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "day", "how"), HEADS)
def test_the_declared_day_is_taken(head, day, how):
    """From meta elements and structured data; without them the day stays unknown, whatever the text mentions."""
    article = _page(head)
    assert (article.published, article.published_how) == (day, how)


def test_the_canonical_address_is_taken():
    """It gives the address, and the day where nothing else does."""
    article = _page('<link rel="canonical" href="https://www.blatt.example/2024/05/03/netz">')
    assert article.url == "https://www.blatt.example/2024/05/03/netz"
    assert article.published == date(2024, 5, 3)
    assert (article.outlet, article.outlet_how) == ("Blatt & Co", "meta")
    assert (article.title, article.title_how) == ("Netz verkauft", "meta")


READINGS = [
    ("<p>13 <b>Mil</b>lionen</p>", "13 Millionen"),
    ("<p>ein\n   Satz</p><p>noch einer</p>", "ein Satz\nnoch einer"),
    ("eins<br>zwei", "eins\nzwei"),
    ("<ul><li>eins<li>zwei</ul>drei", "eins\nzwei\ndrei"),
    ("<tr><td>1</td><td>2</td></tr><tr><td>3</td></tr>", "1\t2\n3"),
    ("5 &lt; 7 und a < b", "5 < 7 und a < b"),
    ("<p title='a > b'>Text</p>", "Text"),
    ("<P>Gro&szlig;</P>", "Groß"),
    ("Text <nav>ohne Ende", "Text\nohne Ende"),
    ("Text<script>ohne Ende", "Textohne Ende"),
    ("Text<!-- ohne Ende", "Text"),
    ("AT&T und R&D", "AT&T und R&D"),
    ("<pre>a</pre>b", "a\nb"),
]


@pytest.mark.parametrize(("source", "text"), READINGS)
def test_markup_is_read_as_a_reader_sees_it(source, text):
    """Inline marks join, blocks part, white space is one space."""
    assert build(source, path="a", encoding="utf-8", layout="page").text == text


MARKDOWN = [
    ("# Titel\n\nEin *kurzer* Satz über **13 Millionen** Euro.", "Titel\n\nEin kurzer Satz über 13 Millionen Euro."),
    ("Siehe [Bericht](https://a.example/2024) und ![Bild](b.png).", "Siehe Bericht und Bild."),
    ("> Zitat\n\n---\n\n- Punkt", "Zitat\n\n\n\n- Punkt"),
    ("2 * 3 * 4 und snake_case_name", "2 * 3 * 4 und snake_case_name"),
    ("## Wie es weitergeht ##\nText", "Wie es weitergeht\nText"),
]


@pytest.mark.parametrize(("source", "text"), MARKDOWN)
def test_markdown_is_read_as_text(source, text):
    """Marks are left out, arithmetic and names stay."""
    assert build(source, path="a.md", encoding="utf-8", layout="markdown").text == text


def test_front_matter_is_metadata():
    """Its fields are given, and no part of the text."""
    source = "---\ntitle: Netz verkauft\ndate: 2024-05-03\noutlet: Blatt\n---\n\nDer Text beginnt hier.\n"
    article = build(source, path="a.md", encoding="utf-8", layout="markdown")
    assert (article.title, article.published, article.outlet) == ("Netz verkauft", date(2024, 5, 3), "Blatt")
    assert article.text.strip() == "Der Text beginnt hier."
    assert article.raw == source
