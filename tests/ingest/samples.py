"""Files of every format, made here from our own prose: nothing is stored, so every byte can be read."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Mapping, Sequence

from docx import Document

TITLE = "Stadtwerke kaufen Netz"
FIRST = "Die Stadtwerke zahlen rund 13 Millionen Euro für das Netz der Nachbarstadt."
SECOND = "Bis Ende März 2026 sollen 27,5 Prozent der Anteile übergehen."


def pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """Write a PDF with one line of text per line, compressed as PDFs are."""
    streams = [zlib.compress(_page_stream(lines)) for lines in pages]
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for i, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * i} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(pdf_stream(stream, "/Filter /FlateDecode"))
    return pdf_file(objects)


def pdf_stream(data: bytes, extra: str = "") -> bytes:
    """Write a stream object."""
    return f"<< /Length {len(data)} {extra} >>\nstream\n".encode() + data + b"\nendstream"


def pdf_file(objects: Sequence[bytes]) -> bytes:
    """Number objects from 1 and write them with their table; the first is the catalogue."""
    out = bytearray(b"%PDF-1.5\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def _page_stream(lines: Sequence[str]) -> bytes:
    shown = b"".join(
        b"(" + line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252") + b") Tj T*\n"
        for line in lines
    )
    return b"BT /F1 12 Tf 14 TL 50 780 Td\n" + shown + b"ET"


def docx(paragraphs: Sequence[str], table: Sequence[Sequence[str]] = ()) -> bytes:
    """Write a Word document."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        grid = document.add_table(len(table), len(table[0]))
        for row, cells in zip(grid.rows, table, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Pack files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(files: Mapping[str, bytes]) -> bytes:
    """Pack files as a compressed tape archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def gzipped(data: bytes) -> bytes:
    """Compress a file."""
    return gzip.compress(data, mtime=0)


NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf><head><title>Kopf</title>
<docdata><doc-id id-string="n-17"/><date.issue norm="20250304T101500+0100"/></docdata></head>
<body><body.head><hedline><hl1>{TITLE}</hl1><hl2>Kartellamt prüft</hl2></hedline><distributor>Nordagentur</distributor>
<dateline><location>Kiel</location></dateline></body.head>
<body.content><media><media-metadata name="x" value="5"/><media-caption>Ein Mast.</media-caption></media>
<p>{FIRST}</p><p>Zweiter&#160;Absatz mit <em>27,5&nbsp;Prozent</em>.</p>
<table><tr><td>2024</td><td>13,5</td></tr></table></body.content></body></nitf>""".encode()

_ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:agentur:{guid}" version="{version}">
<itemMeta><provider literal="Nordagentur"/><versionCreated>2025-03-04T10:15:00+01:00</versionCreated></itemMeta>
<contentMeta><contentCreated>2025-03-01T08:00:00Z</contentCreated><headline>{title}</headline></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""
XHTML = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title>
</head><body><p>{first}</p><p>{second}</p></body></html></inlineXML>"""


def newsml(content: str = XHTML.format(first=FIRST, second=SECOND), guid: str = "1", version: str = "2") -> bytes:
    """Write one news item."""
    return _ITEM.format(guid=guid, version=version, title=TITLE, content=content).encode()


def news_message(*items: bytes) -> bytes:
    """Put news items into one message."""
    joined = b"".join(items)
    return b'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>' + joined + b"</itemSet></newsMessage>"


RSS = f"""<?xml version="1.0" encoding="iso-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tageblatt</title>
<item><title>{TITLE}</title><link>https://www.tageblatt.example/2025/netz</link><guid>1</guid>
<pubDate>Tue, 04 Mar 2025 10:15:00 +0100</pubDate><description>Kurz.</description>
<content:encoded><![CDATA[<p>{FIRST}</p><p>Zweiter Absatz mit 27,5&nbsp;Prozent.</p>]]></content:encoded></item>
<item><title>Ohne Auszeichnung</title><description>{SECOND}</description></item>
</channel></rss>""".encode("iso-8859-1")

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Tageblatt</title>
<entry><title>{TITLE}</title><link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/>
<updated>2025-03-05T00:00:00Z</updated><published>2025-03-04T10:15:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{FIRST}</p><p>{SECOND}</p></div></content></entry>
<entry><title>Zweiter</title><summary type="html">&lt;b&gt;{SECOND}&lt;/b&gt;</summary></entry></feed>""".encode()

MAIL = f"""From: Redaktion <news@tageblatt.example>
To: leser@example.org
Subject: =?utf-8?q?Stadtwerke_kaufen_Netz?=
Date: Tue, 04 Mar 2025 10:15:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="aussen"

--aussen
Content-Type: multipart/alternative; boundary="innen"

--innen
Content-Type: text/plain; charset="iso-8859-1"
Content-Transfer-Encoding: 8bit

{FIRST}
--innen
Content-Type: text/html; charset="iso-8859-1"

<p>Anders</p>
--innen--
--aussen
Content-Type: text/plain; charset="iso-8859-1"
Content-Disposition: attachment; filename="../anhang.txt"

{SECOND}
--aussen
Content-Type: image/png
Content-Disposition: attachment; filename="logo.png"

x
--aussen--
""".encode("iso-8859-1")

HTML_MAIL = f"""From: news@tageblatt.example
Subject: {TITLE}
Date: Tue, 04 Mar 2025 10:15:00 +0100
Content-Type: text/html; charset=utf-8

<html><head><style>p {{}}</style></head><body><p>{FIRST}</p></body></html>
""".encode()
