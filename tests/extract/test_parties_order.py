"""A party has one id whatever the order of the articles, and however many workers read them."""

from __future__ import annotations

from pathlib import Path

import pytest

import pipeline

TEXTS = (
    "Anna Vogt leitet die Nordlicht AG. Vogt lobte am Montag den Umbau.\n\nDer Konzern zahlt 3 Millionen Euro.",
    "Jens Vogt warnt vor der Hamburger Staatsanwaltschaft. Vogt will klagen, sagte der Anwalt.",
    "Die Staatsanwaltschaft Hamburg prüft die Nordlicht AG. Nordlichts Chefin Anna Vogt schweigt.",
    "Die türkische Regierung zahlt, die israelische Regierung nicht. Das teilte Merz in Berlin mit.",
    "Union Berlin schlug Leverkusen mit 3:1. Die Union jubelte, Bayer 04 Leverkusen nicht.",
)

Ids = dict[str, list[tuple[str, str]]]


def ids(folder: Path, workers: int) -> Ids:
    """Return the surface and party id of each mention, by the text of its article."""
    results = pipeline.run(folder, workers=workers)
    rows = results.articles.to_dict("records")
    texts = {row["article_id"]: (folder / row["path"]).read_text("utf-8") for row in rows}
    found: Ids = {text: [] for text in texts.values()}
    for row in results.mentions.to_dict("records"):
        if row["kind"] == "party":
            found[texts[row["article_id"]]].append((row["surface"], row["party_id"]))
    return found


def write(folder: Path, texts: tuple[str, ...]) -> Path:
    """Write the texts so that the names of the files give their order."""
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def forward(tmp_path_factory: pytest.TempPathFactory) -> Ids:
    return ids(write(tmp_path_factory.mktemp("order") / "forward", TEXTS), workers=1)


@pytest.mark.parametrize(("turn", "workers"), [(-1, 1), (1, 2), (-1, 2)])
def test_ids_do_not_hang_on_order_or_workers(turn: int, workers: int, forward: Ids, tmp_path: Path) -> None:
    assert ids(write(tmp_path / "turned", TEXTS[::turn]), workers) == forward


def test_what_is_one_party_in_two_articles_has_one_id(forward: Ids) -> None:
    one, other, third = (dict(forward[text]) for text in TEXTS[:3])
    assert one["Anna Vogt"] == third["Anna Vogt"] != other["Jens Vogt"]
    assert one["Nordlicht AG"] == third["Nordlicht AG"]
    assert other["Hamburger Staatsanwaltschaft"] == third["Staatsanwaltschaft Hamburg"]
