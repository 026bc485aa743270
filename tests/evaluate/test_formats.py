"""What goes out to an annotation tool comes back the same: every character, every span, every field."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from pipeline import Settings, cli, ingest
from pipeline.errors import AbgleichError, GoldFormatError
from pipeline.evaluate import exchange, formats
from pipeline.evaluate.formats.marks import FIELDS, LABELS, Mark, Page
from pipeline.evaluate.formats.units import Utf16
from pipeline.evaluate.gold import SUFFIX, read_gold

CORPUS = Path(__file__).parents[2] / "corpus"
ASTRAL = "📉 Die 𝔸𝔾 verlor 5 Prozent 👩🏽‍🚒, 7 % blieben."
HOSTILE = [
    ASTRAL,
    "a\r\nb\rc\n\n\td\u00a0e\u2028f\u0085g",
    "\x00\x07\x1b[31m5 Prozent\x7f",
    "\u202e5 Prozent\u202c \u200f12 \ufeffEuro\ufeff",
    "e\u0301 \u00ad5\u00ad0 Pro\u00adzent o\u0308",
    "<script>alert(1)</script> &amp; ]]> =HYPERLINK(5)",
    "  ",
    "x",
]
fields = st.dictionaries(st.sampled_from(FIELDS), st.text(st.characters(exclude_categories=["Cs"]), min_size=1))


def spans(text: str) -> st.SearchStrategy[Mark]:
    places = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    marks = st.tuples(places, st.sampled_from(LABELS), fields)
    return marks.map(lambda m: Mark(*m[0], m[1], tuple((n, m[2][n]) for n in FIELDS if n in m[2])))


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60) | st.sampled_from(HOSTILE)
pages = texts.flatmap(lambda text: st.lists(spans(text), max_size=5).map(lambda m: Page("a/b.txt", text, tuple(m))))


def known(page: Page) -> tuple[str, str, list[Mark]]:
    return page.path, page.text, sorted(page.marks, key=repr)


@pytest.mark.parametrize("name", formats.FORMATS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(given_pages=st.lists(pages, min_size=1, max_size=3))
def test_nothing_changes_on_the_way(
    name: str, given_pages: list[Page], tmp_path_factory: pytest.TempPathFactory
) -> None:
    out = tmp_path_factory.mktemp(name)
    formats.write(name, given_pages, out)
    assert list(map(known, formats.read(name, out))) == list(map(known, given_pages))


@given(text=texts)
def test_utf16_units_are_those_of_the_encoding(text: str) -> None:
    units = Utf16(text)
    for at in range(len(text) + 1):
        assert units.units(at) == len(text[:at].encode("utf-16-le")) // 2
        assert units.points(units.units(at)) == at
    assert units.length == units.units(len(text))


def unit_marks(name: str, out: Path) -> tuple[int, int]:
    """Tell the offsets a tool is given for ``5 Prozent`` in the text with astral characters."""
    start = ASTRAL.index("5 Prozent")
    formats.write(name, [Page("a.txt", ASTRAL, (Mark(start, start + 9, "percent"),))], out)
    if name == "doccano":
        entity = json.loads((out / "pages.jsonl").read_text("utf-8"))["entities"][0]
        return entity["start_offset"], entity["end_offset"]
    if name == "labelstudio":
        value = json.loads((out / "tasks.json").read_text("utf-8"))[0]["annotations"][0]["result"][0]["value"]
        return value["start"], value["end"]
    cas = json.loads((out / "0001.cas.json").read_text("utf-8"))
    layer = next(f for f in cas["%FEATURE_STRUCTURES"] if f["%TYPE"].endswith("custom.Abgleich"))
    return layer["begin"], layer["end"]


@pytest.mark.parametrize(("name", "shift"), [("doccano", 3), ("inception", 3), ("labelstudio", 0)])
def test_each_tool_gets_its_own_unit(name: str, shift: int, tmp_path: Path) -> None:
    start = ASTRAL.index("5 Prozent")
    assert unit_marks(name, tmp_path) == (start + shift, start + shift + 9)


def labelled(start: int, end: int, covered: str) -> list[dict[str, object]]:
    value = {"start": start, "end": end, "text": covered, "labels": ["percent"]}
    region = {"id": "r", "from_name": "label", "to_name": "text", "type": "labels", "value": value}
    return [{"data": {"text": ASTRAL, "path": "a.txt"}, "annotations": [{"result": [region]}]}]


@pytest.mark.parametrize("shift", [0, 3])
def test_label_studio_is_read_in_the_unit_in_which_the_text_fits(shift: int, tmp_path: Path) -> None:
    at = ASTRAL.index("5 Prozent")
    (tmp_path / "tasks.json").write_text(json.dumps(labelled(at + shift, at + shift + 9, "5 Prozent")), "utf-8")
    [page] = formats.read("labelstudio", tmp_path)
    assert page.marks == (Mark(at, at + 9, "percent"),)


BROKEN = [
    ("labelstudio", "tasks.json", "{}", "no tasks of Label Studio"),
    ("labelstudio", "tasks.json", json.dumps(labelled(0, 4, "5 Prozent")), "task 1, region r: covers"),
    ("doccano", "pages.jsonl", '\n{"text": "a"}\n', "pages.jsonl:2: no line of doccano"),
    (
        "doccano",
        "pages.jsonl",
        '{"text": "a", "path": "p", "entities": [{"id": 1, "start_offset": 0, "end_offset": 9, "label": "x"}]}',
        "pages.jsonl:1: no line of doccano .*from 0 to 9 is not in the text",
    ),
    ("inception", "a.json", "{}", "a.json: no CAS"),
    ("docbin", "pages.spacy", "nothing", "no DocBin"),
]


@pytest.mark.parametrize(("name", "file", "content", "message"), BROKEN)
def test_what_is_none_of_the_format_is_named(name: str, file: str, content: str, message: str, tmp_path: Path) -> None:
    (tmp_path / file).write_text(content, "utf-8")
    with pytest.raises(GoldFormatError, match=message):
        formats.read(name, tmp_path)


def test_an_unknown_format_is_named_with_those_we_know(tmp_path: Path) -> None:
    with pytest.raises(AbgleichError, match=r"brat: no format we know\. Use one of labelstudio, doccano"):
        formats.write("brat", [], tmp_path)


def gold_lines(folder: Path) -> dict[str, list[str]]:
    """Give each gold file's objects in an order of their own, without fields that are empty."""
    found = {}
    for file in sorted(folder.rglob(f"*{SUFFIX}")):
        records = [json.loads(line) for line in file.read_text("utf-8").split("\n") if line]
        if records[0]["type"] == "article":
            kept = [{k: v for k, v in r.items() if v not in (None, "", False)} for r in records]
            found[records[0]["path"]] = sorted(json.dumps(r, sort_keys=True) for r in kept)
    return found


@pytest.mark.parametrize("name", formats.FORMATS)
def test_our_gold_comes_back_from_every_tool(name: str, tmp_path: Path) -> None:
    tool, back = tmp_path / "tool", tmp_path / "back"
    for words in (
        ["export", CORPUS, "--format", name, "--out", tool],
        ["import", tool, "--format", name, "--out", back],
    ):
        done = CliRunner().invoke(cli.app, [str(word) for word in words])
        assert done.exit_code == 0, (done.output, done.exception)
    assert gold_lines(back) == gold_lines(CORPUS)
    before, after = read_gold(CORPUS), read_gold(back)
    assert sorted(after.mentions, key=repr) == sorted(before.mentions, key=repr)
    assert sorted(after.claims, key=repr) == sorted(before.claims, key=repr)


def test_gold_that_does_not_fit_its_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Es waren 5 Prozent.", "utf-8")
    mention = {"type": "mention", "start": 0, "end": 9, "surface": "5 Prozent", "kind": "percent"}
    lines = [{"type": "article", "path": "a.txt"}, mention]
    (tmp_path / "a.txt.gold.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    articles = [*ingest.read([tmp_path], Settings())]
    with pytest.raises(GoldFormatError, match="gold has '5 Prozent' at 0–9, the text 'Es waren '"):
        exchange.pages_of_gold(articles, tmp_path)
    with pytest.raises(GoldFormatError, match="there is no such article"):
        exchange.pages_of_gold([], tmp_path)
