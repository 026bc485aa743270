"""Files made to break a reader, and what must become of each: the start of its failure, or the text it yields."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Mapping

from ingest import samples
from ingest.samples import FIRST, pdf_file, pdf_stream, zipped

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SECRET = "geheim-7531"  # noqa: S105  a word to look for
"""What stands in a file outside of the folder."""


def entity_bomb(wanted: str) -> bytes:
    """Ten entities, each ten times the one before: a billion laughs."""
    rest = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{rest}]>{wanted}'.encode()


def external_entity(secret: str) -> bytes:
    """Ask for a file by an entity, and by XInclude."""
    return (
        f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]><rss xmlns:xi="http://www.w3.org/2001/XInclude">'
        f'<channel><item><title>T</title><description>5 &x; Prozent<xi:include href="file://{secret}" parse="text"/>'
        "</description></item></channel></rss>"
    ).encode()


def pdf_bomb(times: int = 1) -> bytes:
    """A page whose content unpacks to 100 MB, through one or more filters."""
    data = b"0" * 100_000_000
    for _ in range(times):
        data = zlib.compress(data, 1)
    return _pdf(pdf_stream(data, f"/Filter [{'/FlateDecode ' * times}]"))


def _pdf(content: bytes, resources: str = "", *more: bytes) -> bytes:
    page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R {resources} >>".encode()
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return pdf_file([b"<< /Type /Catalog /Pages 2 0 R >>", tree, page, content, *more])


def pdf_ring() -> bytes:
    """A form that draws itself."""
    again = "/Resources << /XObject << /X 5 0 R >> >>"
    draw = b"/X Do /X Do /X Do"
    return _pdf(pdf_stream(draw), again, pdf_stream(draw, f"/Type /XObject /Subtype /Form {again}"))


def word(body: bytes) -> bytes:
    """A Word document with another body."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(samples.docx([FIRST]))) as old, zipfile.ZipFile(out, "w", 8) as new:
        for info in old.infolist():
            new.writestr(info.filename, body if info.filename == "word/document.xml" else old.read(info))
    return out.getvalue()


def word_document(content: str, doctype: str = "") -> bytes:
    """The XML of a Word document."""
    return f"{doctype}<w:document {_WORD}><w:body>{content}</w:body></w:document>".encode()


def nested_zip(depth: int) -> bytes:
    """An archive in an archive in an archive ..."""
    data = zipped({"a.txt": FIRST.encode()})
    for _ in range(depth):
        data = zipped({"a.zip": data})
    return data


def deep_mail(depth: int = 3_000) -> bytes:
    """A message in a message in a message ..."""
    head = b"Subject: x\nMIME-Version: 1.0\n"
    return head + b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (i, i) for i in range(depth)
    ) + b"Content-Type: text/plain\n\n5 Prozent"  # fmt: skip


BROKEN: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "laughs.xml": (lambda: entity_bomb("<rss><channel><item><title>&l9;</title></item></channel></rss>"), "is no XML"),
    "attribute.xml": (lambda: entity_bomb('<nitf><doc-id id-string="&l9;"/><p>5</p></nitf>'), "is no XML"),
    "quadratic.xml": (
        lambda: b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 100_000 + b'">]><rss><item>' + b"&a;" * 20_000 + b"</item></rss>",
        "is no XML",
    ),
    "deep.xml": (lambda: b"<nitf>" + b"<p>" * 100_000 + b"5" + b"</p>" * 100_000 + b"</nitf>", "is no XML"),
    "other.xml": (lambda: b"<urlset/>", "is XML of a kind that is not read (<urlset>)"),
    "empty.xml": (lambda: b"<rss><channel/></rss>", "holds no article"),
    "picture.xml": (lambda: samples.newsml('<remoteContent href="http://a.example/b.jpg"/>'), "holds no text"),
    "bomb.pdf": (pdf_bomb, "holds no text on its 1 page"),
    "threefold.pdf": (lambda: pdf_bomb(3), "holds no text on its 1 page"),
    "ring.pdf": (pdf_ring, "holds no text on its 1 page"),
    "loop.pdf": (
        lambda: pdf_file([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
        "is no PDF that can be read",
    ),
    "none.pdf": (lambda: b"%PDF-1.5\n", "is no PDF that can be read"),
    "bomb.zip": (lambda: zipped({"a.txt": b"0 " * 20_000_000}), "unpacks to"),
    "many.zip": (lambda: zipped({f"{i}.txt": b"0 " * 100_000 for i in range(200)}), "unpacks to"),
    "none.zip": (lambda: b"PK\x03\x04" + b"\x00" * 40, "is a broken archive"),
    "cut.zip": (lambda: zipped({"a.txt": FIRST.encode()})[:-9], "is a broken archive"),
    "bomb.txt.gz": (lambda: gzip.compress(b"0 " * 15_000_000), "unpacks to far more"),
    "bomb.jsonl.gz": (lambda: gzip.compress((b"0" * 1_000_000 + b"\n") * 40), "unpacks to far more than its size"),
    "twofold.txt.gz.gz": (
        lambda: gzip.compress(gzip.compress(b"0 " * 15_000_000)), "unpacks to far more than its size",
    ),
    "cut.txt.gz": (lambda: gzip.compress(FIRST.encode())[:-9], "is a broken archive"),
    "none.txt.gz": (FIRST.encode, "cannot be opened"),
    "none.tar.gz": (lambda: gzip.compress(b"a" * 2_000), "is a broken archive"),
    "what.gz": (lambda: gzip.compress(FIRST.encode()), "is compressed, and its name does not say"),
    "bomb.docx": (lambda: word(word_document(f"<w:p><w:r><w:t>{'5 ' * 20_000_000}</w:t></w:r></w:p>")), "unpacks to"),
    "deep.docx": (lambda: word(word_document("<w:p>" * 50_000 + "</w:p>" * 50_000)), "is no Word document"),
    "none.docx": (lambda: zipped({"a.txt": b"x"}), "is no Word document"),
    "deep.eml": (deep_mail, "is no mail that can be read"),
    "parts.eml": (
        lambda: b'Subject: x\nContent-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\n5\n" * 3_000 + b"--b--",
        "has more than 1000 parts",
    ),
    "none.eml": (lambda: b"", "is empty"),
    "text.eml": (FIRST.encode, "has no header of a mail"),
    "numbers.txt": (lambda: " ".join(map(str, range(1_000_000))).encode(), "holds 6888889 characters of text, more"),
    "line.txt": (lambda: b"5 Prozent " * 5_000_001, "is larger than 50000000 bytes"),
    "half.txt": (lambda: b"\xff\xfe\x00\xd8" * 1_000, "is no valid utf-16-le"),
    "nul.txt": (lambda: b"Es\x00 5 Prozent", "holds NUL bytes"),
    "deep.json": (lambda: b"[" * 1_000_000, "is no JSON"),
    "digits.json": (lambda: b'{"text": "5 Prozent", "id": ' + b"9" * 5_000 + b"}", "is no JSON"),
    "surrogate.json": (lambda: b'{"text": "5 Prozent \\ud83d."}', "holds half a character"),
}  # fmt: skip
"""One failure each."""

READ: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "escapes.json": (lambda: b'{"text": "\\ud83d\\ude00 5 Prozent", "id": "\\ud800"}', "😀 5 Prozent"),
    "deep.html": (lambda: b"<div>" * 50_000 + b"<p>5 Prozent</p>" + b"</div>" * 50_000, "5 Prozent"),
    "entity.docx": (
        lambda: word(
            word_document(
                "<w:p><w:r><w:t>5 Prozent &x;</w:t></w:r></w:p>",
                '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
            )
        ),
        "5 Prozent",
    ),
    "header.eml": (
        lambda: b"Subject: " + b"=?utf-8?q?" + b"=41" * 100_000 + b"?=\nFrom: " + b"<" * 100_000
        + b"\nDate: " + b"1 " * 50_000 + b"\n\n5 Prozent",
        "5 Prozent",
    ),
    "charset.eml": (lambda: b"Subject: x\nContent-Type: text/plain; charset=nonsense\n\n5 \xe4 Prozent", "5 ä Prozent"),
    "declared.html": (lambda: b"<meta charset=iso-8859-1><p>5 \x81 Prozent", "Prozent"),
    "brackets.txt": (lambda: b"Es sind 5 Prozent. " + b"]" * 6_000, "5 Prozent"),
}  # fmt: skip
"""Odd, and still read."""
