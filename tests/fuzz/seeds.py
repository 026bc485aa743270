"""Where fuzzing starts: whole files of every format, sentences of news, and what breaks readers of both."""

from __future__ import annotations

import random

from fuzz.targets import RUNS, SUFFIXES, WORDS
from ingest import samples
from ingest.samples import FIRST, SECOND, TITLE

PAGE = (
    "<html><head><title>x</title><meta property='article:published_time' content='2024-05-05'>"
    f'<script type=\'application/ld+json\'>{{"@type": "NewsArticle", "headline": "{TITLE}"}}</script></head>'
    f"<body><nav>Menü</nav><h1>{TITLE}</h1><p>{FIRST}</p><table><tr><td>2024</td><td>13,5</td></tr></table></body></html>"
)
FILES: tuple[tuple[str, bytes], ...] = (
    (".txt", f"{TITLE}\n\n{FIRST} {SECOND}\n".encode()),
    (".txt", f"{FIRST} {SECOND}".encode("utf-16")),
    (".md", f"# {TITLE}\n\n**{FIRST}** [{SECOND}](https://a.example/1)\n".encode()),
    (".html", PAGE.encode("cp1252")),
    (".json", f'[{{"id": "1", "text": "{FIRST}", "published": "2024-05-03", "outlet": "Blatt"}}]'.encode()),
    (".jsonl", f'{{"text": "{FIRST}"}}\n{{"text": "{SECOND}", "date": "3. Mai 2024"}}\n'.encode()),
    (".pdf", samples.pdf([[TITLE, FIRST], [SECOND]])),
    (".docx", samples.docx([TITLE, FIRST], [["2024", "13,5"]])),
    (".eml", samples.MAIL),
    (".eml", samples.HTML_MAIL),
    (".xml", samples.NITF),
    (".xml", samples.newsml()),
    (".rss", samples.RSS),
    (".rss", samples.ATOM),
    (".zip", samples.zipped({"a.txt": FIRST.encode(), "b.eml": samples.MAIL})),
    (".txt.gz", samples.gzipped(FIRST.encode())),
    (".tar.gz", samples.tarred({"a.txt": FIRST.encode()})),
)
TEXTS = (
    f"{FIRST} {SECOND}",
    "Der Umsatz stieg im 3. Quartal 2024 um 5,5 Prozent auf 1.234,5 Mio. Euro (Vorjahr: 1,17 Mrd.).",
    "Zwischen 20 und 30 der 500 Beschäftigten – jeder Fünfte – gehen bis Ende März, sagte Meier am Montag.",
    "Nordwind zahlt 13 bis 14 Milliarden Dollar, knapp ein Drittel mehr als 2023/24; der Kurs fiel um 3 Prozentpunkte.",
)


def seeds(target: str) -> list[bytes]:
    """Give the inputs that fuzzing of a target starts from."""
    if target == "ingest":
        return [bytes([SUFFIXES.index(suffix)]) + data for suffix, data in FILES]
    return [text.encode() for text in TEXTS]


def mutated(data: bytes, known: list[bytes], chance: random.Random) -> bytes:
    """Change an input in one to sixteen places."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(1, len(changed)) if len(changed) > 1 else 0
        kind = chance.randrange(7)
        if kind == 0:
            changed[at : at + 1] = bytes([chance.randrange(256)])
        elif kind == 1:
            del changed[at : at + chance.choice((1, 4, 40, 400))]
        elif kind == 2:
            changed[at:at] = f" {chance.choice(WORDS)} ".encode()
        elif kind == 3:
            changed[at:at] = changed[at : at + chance.choice((1, 10, 100))] * chance.choice((2, 5, 50))
        elif kind == 4:
            changed[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"9999"))
        elif kind == 5:
            changed[at:at] = chance.choice(RUNS).encode() * chance.choice((10, 1_000))
        else:
            other = chance.choice(known)
            start = chance.randrange(len(other))
            changed[at:at] = other[start : start + 50]
    return bytes(changed)
