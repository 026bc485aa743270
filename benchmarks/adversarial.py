"""Time the value and date extractors on hostile megabytes: ``python -m benchmarks.adversarial [--size N] [name …]``.

Each text repeats one unit (digits, dots, hyphens, brackets, number words, dates, hedges) up to a million code points.
What is asked for is less than two seconds of CPU for each text and each extractor; the slowest are printed last.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from datetime import date

from pipeline.extract import dates, find
from pipeline.extract.passage import Passage
from pipeline.extract.rules import VALUE_EXTRACTORS

SIZE = 1_000_000
LIMIT = 2.0
"""CPU seconds allowed for a megabyte."""
UNITS: dict[str, str] = {
    "digits": "1234567890",
    "digits apart": "1 ",
    "threes apart": "123 456 ",
    "dots": ".",
    "dotted digits": "1.2.",
    "commas": "1,2,",
    "hyphens": "1-2-3-",
    "dashes": "1–2 – 3–",
    "slashes": "1/2/3/",
    "colons": "12:30:",
    "quotes": "1'234'",
    "brackets": "((((",
    "numbers in brackets": "(1) [2] ",
    "underscores": "1_2_",
    "currencies": "5€ ",
    "currencies before": "$5 €6 ",
    "currency codes": "USD EUR ",
    "scales": "5 Mrd. Mio. ",
    "percents": "5 % ",
    "number words": "zwei ",
    "glued number words": "einhundertzweiundzwanzig",
    "hundreds glued": "hundert",
    "and": "und ",
    "ranges": "10 bis 15 bis ",
    "between": "zwischen 1 und 2 und ",
    "from to": "von 3 auf 4 von ",
    "hedges": "mehr als mindestens rund ",
    "hedged numbers": "mehr als 5, rund 6, ",
    "half": "eine halbe ",
    "fractions": "1/2 ½ ",
    "nouns": "5 neue Stellen ",
    "adjectives": "5 neue alte große ",
    "capitals": "Haus Hof ",
    "hyphen compounds": "5-Euro-",
    "hyphens and words": "a-b-",
    "years": "2024 ",
    "year pairs": "2024/25 ",
    "days": "3. Mai ",
    "full dates": "03.05.2024 ",
    "iso dates": "2024-05-03 ",
    "day lists": "3., 4., ",
    "ordinals": "3. ",
    "day ranges": "3. bis 5. ",
    "months": "Mai Juni ",
    "month ranges": "Mai bis Juni ",
    "edges": "Ende Anfang ",
    "weekdays": "Montag bis Dienstag, ",
    "lengths": "zwei Jahre drei Monate ",
    "vague lengths": "vor in seit ",
    "articles": "der die das ",
    "times": "12 Uhr ",
    "quarters": "Q3 2024 ",
    "feasts": "Ostern und ",
    "lines": "\n\n",
    "spaces": " ",
    "one word": "a",
    "stated": "Stand: 1.1.2024 ",
    "addresses": "a.b@c.de www.",
    "abbreviations": "z. B. u. a. ",
    "long words": "Donaudampfschifffahrtsgesellschaft ",
    "prose": "Der Konzern baut bis 2030 rund 3.000 Stellen ab, sagte er am Dienstag in Musterstadt. ",
}
"""Name -> what is repeated."""
MIXED = "0123456789.,-–/:;'()[]% €$§\nbisundzwei"


def text_of(name: str, size: int) -> str:
    """Give a hostile text of that many code points; ``mixed`` is noise of a fixed seed."""
    if name == "mixed":
        return "".join(random.Random(20261124).choices(MIXED, k=size))
    unit = UNITS[name]
    return (unit * (size // len(unit) + 1))[:size]


def read_values(text: str) -> int:
    """Find the values of a text and count them."""
    return len(find(Passage(text), VALUE_EXTRACTORS))


def read_dates(text: str) -> int:
    """Find the dates of a text and count them."""
    return sum(1 for _ in dates.find(Passage(text, date(2025, 7, 31))))


READERS: dict[str, Callable[[str], int]] = {"values": read_values, "dates": read_dates}


def seconds(read: Callable[[str], int], text: str) -> tuple[float, int]:
    """Time one reading in CPU seconds."""
    begin = time.process_time()
    found = read(text)
    return time.process_time() - begin, found


def main() -> None:
    """Print a line for each text and extractor, the slowest last; fail where one is over the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", choices=[*UNITS, "mixed", []])
    parser.add_argument("--size", type=int, default=SIZE)
    given = parser.parse_args()
    rows = [
        (*seconds(read, text_of(name, given.size)), reader, name)
        for name in given.names or (*UNITS, "mixed")
        for reader, read in READERS.items()
    ]
    for spent, found, reader, name in sorted(rows):
        print(f"{spent:7.2f} s {found:8} found  {reader:7} {name}")
    slow = sum(spent / given.size > LIMIT / SIZE for spent, *_ in rows)
    print(f"{len(rows)} runs of {given.size:,} code points, {slow} over {LIMIT:g} CPU seconds per million")
    raise SystemExit(slow > 0)


if __name__ == "__main__":
    main()
