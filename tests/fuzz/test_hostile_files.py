"""Files made to break a reader: nothing hangs, nothing leaks, and every failure is one clear line."""

from __future__ import annotations

import importlib
import io
import os
import tarfile
from pathlib import Path

import pytest
from fuzz import hostile
from fuzz.hostile import SECRET
from fuzz.targets import check_article, check_failure
from ingest.samples import FIRST, SECOND, newsml, zipped

from pipeline.ingest import read
from pipeline.records import Article, Failure
from pipeline.settings import Settings

SETTINGS = Settings(article_seconds=120, article_megabytes=1_500)


def _read(folder: Path) -> tuple[list[Article], list[Failure]]:
    found = list(read([folder], SETTINGS))
    articles = [f for f in found if isinstance(f, Article)]
    failures = [f for f in found if isinstance(f, Failure)]
    for article in articles:
        check_article(article)
    for failure in failures:
        check_failure(failure)
    return articles, failures


@pytest.mark.parametrize("name", sorted(hostile.BROKEN))
def test_a_broken_file_is_one_clear_line(tmp_path: Path, name: str) -> None:
    """Within the time and memory of an article; the next file is read."""
    make, reason = hostile.BROKEN[name]
    (tmp_path / name).write_bytes(make())
    (tmp_path / "z.txt").write_text(FIRST, "utf-8")
    articles, failures = _read(tmp_path)
    assert [a.path for a in articles] == ["z.txt"]
    assert [f.path.partition("#")[0] for f in failures] == [name]
    assert failures[0].reason.startswith(reason)


@pytest.mark.parametrize("name", sorted(hostile.READ))
def test_an_odd_file_is_read(tmp_path: Path, name: str) -> None:
    make, text = hostile.READ[name]
    (tmp_path / name).write_bytes(make())
    (article,), failures = _read(tmp_path)
    assert failures == []
    assert text in article.text


def test_no_entity_and_no_inclusion_brings_in_another_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.xml").write_bytes(hostile.external_entity(str(secret)))
    doctype = f'<!DOCTYPE x [<!ENTITY x SYSTEM "file://{secret}">]>'
    document = hostile.word_document("<w:p><w:r><w:t>5 &x;</w:t></w:r></w:p>", doctype)
    (folder / "a.docx").write_bytes(hostile.word(document))
    parameter = f'<!DOCTYPE rss [<!ENTITY % p SYSTEM "file://{secret}"> %p;]><rss><item><title>5</title></item></rss>'
    (folder / "b.xml").write_text(parameter)
    articles, failures = _read(folder)
    assert len(articles) == 3
    assert failures == []
    assert not [a for a in articles if SECRET in a.raw]


def test_a_line_of_100_megabytes_costs_that_line(tmp_path: Path) -> None:
    with (tmp_path / "a.jsonl").open("wb") as file:
        file.write(b'{"text": "')
        for _ in range(100):
            file.write(b"5 Prozent " * 100_000)
        file.write(b'"}\n{"text": "Es waren 5 Prozent."}\n')
    articles, failures = _read(tmp_path)
    assert [a.path for a in articles] == ["a.jsonl#2"]
    assert [f.reason for f in failures] == ["is longer than 50000000 bytes"]


NAMES = ["../out.txt", "a/../../out.txt", "/out.txt", "C:\\out.txt", "..\\out.txt"]


@pytest.mark.parametrize("name", NAMES)
def test_a_member_that_leads_out_of_its_archive_is_refused(tmp_path: Path, name: str) -> None:
    """Nothing of an archive is written anywhere."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.zip").write_bytes(zipped({name: FIRST.encode(), "b.txt": SECOND.encode()}))
    articles, failures = _read(folder)
    assert [a.path for a in articles] == ["a.zip/b.txt"]
    assert [f.reason for f in failures] == ["has a name that leads out of the archive"]
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["a.zip", "in"]


def test_links_and_devices_of_a_tape_archive_are_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, kind in (("a.txt", tarfile.SYMTYPE), ("b.txt", tarfile.LNKTYPE), ("c.txt", tarfile.CHRTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/hostname"
            archive.addfile(info)
    (tmp_path / "a.tar.gz").write_bytes(out.getvalue())
    articles, failures = _read(tmp_path)
    assert articles == []
    assert {f.reason for f in failures} == {"is a link or a device, not a file"}


ODD_NAMES = [
    "a\nb.txt",
    "a\x1b[2Jb.txt",
    "a\u202etxt.txt",
    "=1+1.txt",
    "a..txt",
    "-rf.txt",
    " .txt",
    "a#1.txt",
    "<b>.txt",
]


def test_odd_names_are_read_and_kept_apart(tmp_path: Path) -> None:
    for name in ODD_NAMES:
        (tmp_path / name).write_text(FIRST, "utf-8")
    articles, failures = _read(tmp_path)
    assert sorted(a.path for a in articles) == sorted(ODD_NAMES)
    assert failures == []


def test_a_name_that_is_no_unicode_is_read(tmp_path: Path) -> None:
    name = os.fsdecode(b"a\xff.txt")
    try:
        (tmp_path / name).write_text(FIRST, "utf-8")
    except OSError:
        pytest.skip("this file system takes no such names")
    articles, failures = _read(tmp_path)
    assert [a.path for a in articles] == [name]
    assert failures == []


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "x.zip").symlink_to(tmp_path / "y.zip")
    (tmp_path / "y.zip").symlink_to(tmp_path / "x.zip")
    (tmp_path / "a" / "c.txt").write_text(FIRST, "utf-8")
    articles, failures = _read(tmp_path)
    assert [a.path for a in articles] == ["a/c.txt"]
    assert [f.path for f in failures] == ["a/b", "x.zip", "y.zip"]


TWICE = {
    "lines.jsonl": b'{"id": "1", "text": "Es sind 5 Prozent."}\n{"id": "1", "text": "Es sind 6 Prozent."}\n',
    "a.xml": newsml(),
    "b.xml": newsml(),
    "equal.zip": zipped({"a.txt": FIRST.encode(), "b.txt": FIRST.encode()}),
}


def test_nothing_is_merged_silently(tmp_path: Path) -> None:
    """Equal texts stay two articles; an id that comes twice is refused by name, whatever the text."""
    for name, data in TWICE.items():
        (tmp_path / name).write_bytes(data)
    articles, failures = _read(tmp_path)
    assert [a.path for a in articles] == ["a.xml", "equal.zip/a.txt", "equal.zip/b.txt", "lines.jsonl#1"]
    assert len({a.id for a in articles}) == 4
    assert [(f.path, f.reason) for f in failures] == [
        ("b.xml", "has the id 'urn:newsml:agentur:1:2', which a.xml already has"),
        ("lines.jsonl#2", "has the id '1', which lines.jsonl#1 already has"),
    ]


def test_the_same_name_twice_in_an_archive_is_said(tmp_path: Path) -> None:
    import zipfile  # noqa: PLC0415

    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", FIRST)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.txt", SECOND)
    articles, failures = _read(tmp_path)
    assert [a.text for a in articles] == [FIRST]
    assert [f.reason for f in failures] == ["stands in the archive twice; the first is read"]


def test_one_bad_member_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the program did not foresee it."""
    reading = importlib.import_module("pipeline.ingest.read")
    build = reading.build

    def fragile(raw: str, **about: object) -> Article:
        if "6" in raw:
            raise KeyError("six")
        return build(raw, **about)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "build", fragile)
    (tmp_path / "a.zip").write_bytes(zipped({f"{i}.txt": f"Es sind {i} Prozent.".encode() for i in range(5, 8)}))
    found = list(read([tmp_path], SETTINGS))
    assert [f.path for f in found] == ["a.zip/5.txt", "a.zip/6.txt", "a.zip/7.txt"]
    assert isinstance(found[1], Failure)
    assert found[1].reason == "KeyError: 'six'"
