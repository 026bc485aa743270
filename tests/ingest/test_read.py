"""Files and folders: order, metadata beside texts, and one failure for whatever cannot be read."""

import json
from datetime import date

import pytest

from pipeline.errors import UnreadableArticleError
from pipeline.ingest import article_from_text, read
from pipeline.offsets import to_raw
from pipeline.records import Article, Failure
from pipeline.settings import Settings

TEXT = "Die Stadtwerke zahlen rund 13 Millionen Euro für das Netz der Nachbarstadt."


def _read(*inputs, **options):
    found = list(read(list(inputs), Settings(**options)))
    return [f for f in found if isinstance(f, Article)], [f for f in found if isinstance(f, Failure)]


def _write(folder, files):
    for name, content in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())


def _lines(*entries):
    return "".join(json.dumps(e, ensure_ascii=False) + "\n" for e in entries)


def test_a_folder_is_read_in_order(tmp_path):
    """Nested, sorted by path, hidden files and descriptions left out."""
    _write(tmp_path, {"b/2.md": TEXT, "b/1.html": f"<p>{TEXT}</p>", "a.txt": TEXT, ".x.txt": TEXT, "README.md": "x"})
    articles, failures = _read(tmp_path)
    assert [a.path for a in articles] == ["a.txt", "b/1.html", "b/2.md"]
    assert failures == []


def test_equal_texts_stay_two_articles(tmp_path):
    """Ids are made from path and content, and stay the same from run to run."""
    _write(tmp_path, {"a.txt": TEXT, "b.txt": TEXT, "c/a.txt": TEXT})
    first, _ = _read(tmp_path)
    second, _ = _read(tmp_path)
    assert len({a.id for a in first}) == 3
    assert [a.id for a in first] == [a.id for a in second]


def test_two_folders_with_the_same_file_are_kept_apart(tmp_path):
    """Path and content are equal, the articles are two."""
    _write(tmp_path, {"x/a.txt": TEXT, "y/a.txt": TEXT})
    articles, failures = _read(tmp_path / "x", tmp_path / "y")
    assert len({a.id for a in articles}) == 2
    assert failures == []


def test_a_file_given_twice_is_read_once(tmp_path):
    """By itself and within its folder."""
    _write(tmp_path, {"a.txt": TEXT})
    articles, failures = _read(tmp_path, tmp_path / "a.txt")
    assert len(articles) == 1
    assert [(f.path, f.reason) for f in failures] == [("a.txt", "is the same file as a.txt, which is read once")]


def test_lines_are_articles(tmp_path):
    """Offsets point into ``text``; the id is the line's, the path names the line."""
    entry = {"id": "x7", "text": f"\u00ad{TEXT}", "published": "Sun, 07 Apr 2024 21:00:00 +0200", "outlet": "Blatt"}
    _write(tmp_path, {"a.jsonl": _lines(entry, {"text": TEXT})})
    (first, second), failures = _read(tmp_path)
    assert (first.id, first.path, first.outlet, first.published) == ("x7", "a.jsonl#1", "Blatt", date(2024, 4, 7))
    assert second.path == "a.jsonl#2"
    assert failures == []
    assert first.raw == entry["text"]
    start = first.text.index("13")
    span = to_raw(first.segments, start, start + 13)
    assert first.raw[span.start : span.end] == "13 Millionen "


BROKEN_LINES = [
    "{", "[]", "5", "null", '{"text": 5}', '{"title": "Titel"}', '{"text": ""}', '{"text": "  "}', "[" * 100_000,
    '{"text": "a\\u0000b"}', '{"text": "a\\ud800b"}', '{"text": "a" "b"}',
]  # fmt: skip


@pytest.mark.parametrize("line", BROKEN_LINES)
def test_a_broken_line_fails_alone(tmp_path, line):
    """One failure that names the line; the others are read."""
    _write(tmp_path, {"a.jsonl": f"{_lines({'text': TEXT})}{line}\n\n{_lines({'text': TEXT})}"})
    articles, failures = _read(tmp_path)
    assert [a.path for a in articles] == ["a.jsonl#1", "a.jsonl#4"]
    assert [f.path for f in failures] == ["a.jsonl#2"]
    assert failures[0].reason
    assert failures[0].remedy


def test_a_given_id_is_not_given_twice(tmp_path):
    """The second article is refused with a reason that names the first."""
    _write(
        tmp_path, {"a.jsonl": _lines({"id": "1", "text": TEXT}, {"id": "1", "text": "Ein anderer Text steht hier."})}
    )
    articles, failures = _read(tmp_path)
    assert len(articles) == 1
    assert "a.jsonl#1" in failures[0].reason


def test_json_holds_one_article_or_a_list(tmp_path):
    """Of the same shape as a line."""
    _write(tmp_path, {"a.json": json.dumps({"text": TEXT, "id": "a"}), "b.json": json.dumps([{"text": TEXT}, 5])})
    articles, failures = _read(tmp_path)
    assert [a.path for a in articles] == ["a.json", "b.json#1"]
    assert [f.path for f in failures] == ["b.json#2"]


def test_a_json_beside_a_text_is_its_metadata(tmp_path):
    """And annotations beside it belong to it, too."""
    about = {"outlet": "Blatt", "date": "2024-05-03", "title": "Netz verkauft", "url": "https://blatt.example/1"}
    _write(tmp_path, {"a.txt": TEXT, "a.json": json.dumps(about), "a.gold.jsonl": '{"start": 1}\n', "b.json": "{}"})
    (article,), failures = _read(tmp_path)
    assert (article.published, article.published_how) == (date(2024, 5, 3), "given")
    assert (article.outlet, article.title, article.url) == ("Blatt", "Netz verkauft", "https://blatt.example/1")
    assert [f.path for f in failures] == ["b.json"]


UNREADABLE = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "invisible.txt": "\ufeff\u200b".encode(),
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "nul.txt": b"Text\x00Text",
    "page.html": b"<html><body><script>5</script></body></html>",
    "table.csv": b"a;b\n",
    "none.jsonl": b'{"a": 1}\n{"b": 2}\n',
    "empty.jsonl": b"",
    "list.json": b"[]",
    "broken.json": b"{",
    "large.txt": b"a " * 600,
}


@pytest.mark.parametrize("name", sorted(UNREADABLE))
def test_what_cannot_be_read_is_one_failure(tmp_path, name):
    """With reason and remedy, and the run goes on."""
    _write(tmp_path, {name: UNREADABLE[name], "good.txt": TEXT})
    articles, failures = _read(tmp_path, max_bytes=1_000)
    assert [a.path for a in articles] == ["good.txt"]
    assert [f.path for f in failures] == [name]
    assert failures[0].reason
    assert failures[0].remedy


def test_links_lead_nowhere(tmp_path):
    """Out of the folder, in a circle, to nothing: one failure each; within the folder a file is read once."""
    _write(tmp_path, {"outside/x.txt": TEXT, "in/a.txt": TEXT})
    folder = tmp_path / "in"
    (folder / "b.txt").symlink_to(tmp_path / "outside" / "x.txt")
    (folder / "c.txt").symlink_to(folder / "a.txt")
    (folder / "d.txt").symlink_to(folder / "d.txt")
    (folder / "e").symlink_to(folder)
    (folder / "f.txt").symlink_to(folder / "gone.txt")
    articles, failures = _read(folder)
    assert [a.path for a in articles] == ["a.txt"]
    assert [f.path for f in failures] == ["b.txt", "c.txt", "d.txt", "e", "f.txt"]
    assert failures[1].reason == "is the same file as a.txt, which is read once"


def test_a_missing_input_is_a_failure(tmp_path):
    """Named as it was given."""
    articles, failures = _read(tmp_path / "nowhere")
    assert articles == []
    assert failures[0].path == str(tmp_path / "nowhere")


def test_a_long_line_is_skipped_to_its_end(tmp_path):
    """The next line is read."""
    _write(tmp_path, {"a.jsonl": _lines({"text": "a " * 1_000}, {"text": TEXT})})
    articles, failures = _read(tmp_path, max_bytes=500)
    assert [a.path for a in articles] == ["a.jsonl#2"]
    assert [f.path for f in failures] == ["a.jsonl#1"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_lines_come_in_other_encodings(tmp_path, encoding):
    """Umlauts are right in each."""
    _write(tmp_path, {"a.jsonl": _lines({"text": TEXT}, {"text": "Größe"}).encode(encoding)})
    articles, _ = _read(tmp_path)
    assert [a.text for a in articles] == [TEXT, "Größe"]


def test_no_file_vanishes(tmp_path):
    """Whatever the names and contents, each file is an article or a failure."""
    contents = [
        b"",
        b"\xff\xfe",
        b"Text.",
        "Größe".encode("cp1252"),
        b"<p>",
        b"{}",
        b"\x00",
        b"[]",
        b'"a"',
        b"\xef\xbb\xbf",
    ]
    names = [f"{i}{s}" for i, _ in enumerate(contents) for s in (".txt", ".md", ".html", ".jsonl", ".bin")]
    _write(tmp_path, {n: contents[int(n[0])] for n in names})
    articles, failures = _read(tmp_path)
    assert sorted([a.path for a in articles] + [f.path for f in failures]) == sorted(names)


@pytest.mark.parametrize("text", ["", " \n", "a\x00b", "a\ud800b"])
def test_a_string_that_is_no_text_is_refused(text):
    """With an error that says why."""
    with pytest.raises(UnreadableArticleError):
        article_from_text(text)
