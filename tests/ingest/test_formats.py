"""Formats that are not text: what they yield, how it was got, and where what is found in it stands."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import pytest
from ingest import samples
from ingest.samples import FIRST, SECOND, TITLE

import pipeline
from pipeline.ingest import read
from pipeline.offsets import to_raw
from pipeline.records import Article, Failure
from pipeline.settings import Settings

DAY = date(2025, 3, 4)
NITF_SECOND = "Zweiter Absatz mit 27,5 Prozent."


def _read(folder: Path, **options: object) -> tuple[list[Article], list[Failure]]:
    found = list(read([folder], Settings(**options)))  # type: ignore[arg-type]
    return [f for f in found if isinstance(f, Article)], [f for f in found if isinstance(f, Failure)]


def _one(tmp_path: Path, name: str, data: bytes) -> tuple[list[Article], list[Failure]]:
    (tmp_path / name).write_bytes(data)
    return _read(tmp_path)


FILES = {
    "a.pdf": samples.pdf([[TITLE, FIRST], [SECOND]]),
    "a.docx": samples.docx([TITLE, FIRST, SECOND], [["2024", "13,5"], ["2025", "14"]]),
    "a.eml": samples.MAIL,
    "html.eml": samples.HTML_MAIL,
    "nitf.xml": samples.NITF,
    "item.xml": samples.newsml(),
    "message.newsml": samples.news_message(samples.newsml(guid="1"), samples.newsml(guid="2")),
    "feed.rss": samples.RSS,
    "feed.atom": samples.ATOM,
    "a.txt.gz": samples.gzipped(FIRST.encode()),
    "lines.jsonl.gz": samples.gzipped(f'{{"text": "{FIRST}"}}\n{{"text": "{SECOND}"}}\n'.encode()),
    "folder.zip": samples.zipped({"b/1.html": f"<p>{FIRST}</p>".encode(), "a.pdf": samples.pdf([[FIRST]])}),
    "folder.tar.gz": samples.tarred({"b/1.txt": FIRST.encode(), "a.md": f"# {TITLE}\n\n{SECOND}".encode()}),
    "deep.zip": samples.zipped({"in.zip": samples.zipped({"a.txt": FIRST.encode()})}),
}
EXPECTED = {
    "a.pdf": [("a.pdf", "pdf, 2 pages", f"{TITLE}\n{FIRST}\n{SECOND}")],
    "a.docx": [("a.docx", "docx", f"{TITLE}\n{FIRST}\n{SECOND}\n2024\t13,5\n2025\t14")],
    "a.eml": [
        ("a.eml", "eml text", f"{TITLE}\n\n{FIRST}"),
        ("a.eml/.._anhang.txt", "eml", SECOND),
    ],
    "html.eml": [("html.eml", "eml html", f"{TITLE}\n{FIRST}")],
    "nitf.xml": [
        (
            "nitf.xml",
            "nitf",
            f"{TITLE}\nKartellamt prüft\nNordagentur\nKiel\nEin Mast.\n{FIRST}\n{NITF_SECOND}\n2024\t13,5",
        )
    ],
    "item.xml": [("item.xml", "newsml-g2", f"{TITLE}\n{FIRST}\n{SECOND}")],
    "message.newsml": [(f"message.newsml#{i}", "newsml-g2", f"{TITLE}\n{FIRST}\n{SECOND}") for i in (1, 2)],
    "feed.rss": [
        ("feed.rss#1", "rss html", f"{TITLE}\n{FIRST}\nZweiter Absatz mit 27,5 Prozent."),
        ("feed.rss#2", "rss", f"Ohne Auszeichnung\n\n{SECOND}"),
    ],
    "feed.atom": [
        ("feed.atom#1", "atom", f"{TITLE}\n\n{FIRST}\n{SECOND}"),
        ("feed.atom#2", "atom html", f"Zweiter\n{SECOND}"),
    ],
    "a.txt.gz": [("a.txt.gz", "gzip", FIRST)],
    "lines.jsonl.gz": [("lines.jsonl.gz#1", "gzip", FIRST), ("lines.jsonl.gz#2", "gzip", SECOND)],
    "folder.zip": [("folder.zip/a.pdf", "zip > pdf, 1 page", FIRST), ("folder.zip/b/1.html", "zip", FIRST)],
    "folder.tar.gz": [
        ("folder.tar.gz/a.md", "tar.gz", f"{TITLE}\n\n{SECOND}"),
        ("folder.tar.gz/b/1.txt", "tar.gz", FIRST),
    ],
    "deep.zip": [("deep.zip/in.zip/a.txt", "zip > zip", FIRST)],
}


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_format_yields_its_texts(tmp_path: Path, name: str) -> None:
    """Each with its path and how it was got."""
    articles, failures = _one(tmp_path, name, FILES[name])
    assert failures == []
    assert [(a.path, a.text_how, a.text.rstrip("\n")) for a in articles] == EXPECTED[name]


@pytest.mark.parametrize("name", sorted(FILES))
def test_offsets_lead_into_the_text_that_was_got(tmp_path: Path, name: str) -> None:
    """From the cleaned reading back to what the format gave."""
    for article in _one(tmp_path, name, FILES[name])[0]:
        wanted = "13 Millionen Euro" if "13 M" in article.text else "27,5"
        if wanted in article.text:
            start = article.text.index(wanted)
            span = to_raw(article.segments, start, start + len(wanted))
            assert article.raw[span.start : span.end] == wanted


KNOWN = {
    "a.eml": (TITLE, DAY, "tageblatt.example", None),
    "html.eml": (TITLE, DAY, "tageblatt.example", None),
    "nitf.xml": (TITLE, DAY, "Nordagentur", None),
    "item.xml": (TITLE, DAY, "Nordagentur", None),
    "feed.rss": (TITLE, DAY, "tageblatt.example", "https://www.tageblatt.example/2025/netz"),
    "feed.atom": (TITLE, DAY, "a.example", "https://a.example/1"),
}


@pytest.mark.parametrize("name", sorted(KNOWN))
def test_what_a_format_says_about_an_article_is_kept(tmp_path: Path, name: str) -> None:
    """Title, day, outlet and address."""
    article = _one(tmp_path, name, FILES[name])[0][0]
    assert (article.title, article.published, article.outlet, article.url) == KNOWN[name]
    assert article.published_how == "given"
    assert article.blocks[0].kind == "title"


def test_a_json_beside_a_pdf_is_its_metadata(tmp_path: Path) -> None:
    """As beside a text; in an archive, too."""
    about = json.dumps({"outlet": "Blatt", "date": "2024-05-03"}).encode()
    files = {"a.pdf": samples.pdf([[FIRST]]), "a.json": about}
    for name, data in (files | {"b.zip": samples.zipped(files)}).items():
        (tmp_path / name).write_bytes(data)
    articles, failures = _read(tmp_path)
    assert failures == []
    assert [(a.path, a.outlet, a.published) for a in articles] == [
        ("a.pdf", "Blatt", date(2024, 5, 3)), ("b.zip/a.pdf", "Blatt", date(2024, 5, 3)),
    ]  # fmt: skip


def test_two_versions_of_a_news_item_are_two_articles(tmp_path: Path) -> None:
    """A version that comes twice is refused by name."""
    for name, version in (("a.xml", "1"), ("b.xml", "2"), ("c.xml", "2")):
        (tmp_path / name).write_bytes(samples.newsml(version=version))
    articles, failures = _read(tmp_path)
    assert [a.id for a in articles] == ["urn:newsml:agentur:1:1", "urn:newsml:agentur:1:2"]
    assert [(f.path, "b.xml" in f.reason) for f in failures] == [("c.xml", True)]


def test_a_page_without_text_is_counted(tmp_path: Path) -> None:
    """So that nobody takes a part for the whole."""
    (article,), _ = _one(tmp_path, "a.pdf", samples.pdf([[FIRST], [], [SECOND]]))
    assert article.text_how == "pdf, 3 pages, 1 without text"


def test_word_keeps_insertions_and_leaves_deletions_out(tmp_path: Path) -> None:
    """As a reader of the document sees it."""
    from docx import Document  # noqa: PLC0415
    from docx.oxml import parse_xml  # noqa: PLC0415

    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = Document()
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    document.element.body.insert(
        0,
        parse_xml(
            f"<w:p {space}>{run.format('Es sind ')}<w:ins w:id='1'>{run.format('14')}</w:ins>"
            "<w:del w:id='2'><w:r><w:delText>13</w:delText></w:r></w:del>"
            f"<w:r><w:noBreakHyphen/><w:t>tägig</w:t><w:tab/><w:t>Frist</w:t></w:r></w:p>"
        ),
    )
    document.save(str(tmp_path / "a.docx"))
    (article,), _ = _read(tmp_path)
    assert article.text.strip() == "Es sind 14-tägig\tFrist"


def test_an_encrypted_pdf_names_the_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its library for cryptography is an extra."""
    import pypdf  # noqa: PLC0415

    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("", owner_password="geheim", algorithm="RC4-128")  # noqa: S106
    writer.write(tmp_path / "open.pdf")
    writer.encrypt("geheim", algorithm="RC4-128")
    writer.write(tmp_path / "shut.pdf")
    reasons = {f.path: f.reason for f in _read(tmp_path)[1]}
    assert reasons["open.pdf"] == "holds no text on its 1 page, perhaps pictures of it"
    assert reasons["shut.pdf"] == "is locked with a password"

    def refuse(*_: object) -> None:
        raise pypdf.errors.DependencyError("cryptography>=3.1 is required for AES algorithm")

    monkeypatch.setattr(pypdf.PdfReader, "decrypt", refuse)
    assert {f.remedy for f in _read(tmp_path)[1]} == {"Run: pip install 'abgleich[pdf]'."}


def test_the_library_of_a_format_is_loaded_only_for_it(tmp_path: Path) -> None:
    """A folder of texts pays for none."""
    import subprocess  # noqa: PLC0415

    (tmp_path / "a.txt").write_text(FIRST, "utf-8")
    code = (
        "import sys; from pathlib import Path; import pipeline;"
        f"list(pipeline.read_articles({str(tmp_path)!r})); print(sorted(set(sys.modules) & {{'pypdf', 'docx'}}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout == "[]\n"


def test_a_run_over_all_formats_finds_the_same_sum_in_each(tmp_path: Path) -> None:
    """And each mention stands where it says, in the text that was got."""
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    results = pipeline.run(tmp_path, model="shipped")
    raws = dict(zip(results.articles["article_id"], results.articles["raw"], strict=True))
    for m in results.mentions.itertuples():
        assert raws[m.article_id][m.start : m.end] == m.surface
    money = results.mentions[results.mentions["value"] == "13000000"]
    holding = results.articles[results.articles["text"].str.contains("13 Millionen Euro", regex=False)]
    assert set(money["article_id"]) == set(holding["article_id"])
    assert len(holding) == 15
    assert [f.path for f in results.failures] == ["message.newsml#1"]  # the version that item.xml is, too
