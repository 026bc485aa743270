"""Unicode repair as a table: add a row for each new damage, and one for text that must stay as it is."""

import pytest

from pipeline.ingest.clean import clean
from pipeline.ingest.edits import reading_of

REPAIRED = [
    ("32⸴5 Prozent", "32,5 Prozent"),
    ("3‚5 Prozent", "3,5 Prozent"),
    ("13\u00a0Milliarden", "13 Milliarden"),
    ("13\u202fMilliarden\u2009Euro", "13 Milliarden Euro"),
    ("Mil\u00adliar\u200bden", "Milliarden"),
    ("Unter\u00ad\nnehmen", "Unternehmen"),
    ("\ufeffBerlin", "Berlin"),
    ("die ﬁnanzielle Auﬂage", "die finanzielle Auflage"),
    ("１２３ Euro", "123 Euro"),
    ("25\u2011prozentig, 500\u2010Milliarden\u2010Dollar", "25-prozentig, 500-Milliarden-Dollar"),
    ("bei \u22125 Grad", "bei -5 Grad"),
    ("u\u0308ber A\u0308rzte", "über Ärzte"),
    ("fÃ¼r 5 â‚¬", "für 5 €"),
    ("â€žJaâ€œ â€“ sagte sie", "„Ja“ – sagte sie"),
    ("StraÃŸe, GrÃ¶ÃŸe", "Straße, Größe"),
    ("Stra\u00c3\u009fe", "Straße"),
    ("lÃƒÂ¤uft", "läuft"),
    ("13&nbsp;Millionen&#8239;Euro", "13 Millionen Euro"),
    ("5 &euro; f&uuml;r M&amp;uuml;ller", "5 € für Müller"),
    ("erste\r\nzweite\rdritte\u2028vierte", "erste\nzweite\ndritte\nvierte"),
    ("\x84Ja\x93", "„Ja“"),
]

UNTOUCHED = [
    "Das macht Spaß“, sagte er über das Ä“ und das Ö”.",
    "10–12 Prozent — so viel wie nie",
    "AT&T; und R&D; verdienten 5 Euro",
    "„Ja‚ nein‘“",
    "Größe, Übermut, ﷼ und 中文",
    "3 ‚5 Prozent",
    "Der Âge d’or und São Paulo",
    "Vor- und Nachteile",
]


@pytest.mark.parametrize(("raw", "text"), REPAIRED)
def test_damage_is_repaired(raw, text):
    """Each kind of damage is read as what was meant."""
    assert clean(reading_of(raw)).text == text


@pytest.mark.parametrize("raw", UNTOUCHED)
def test_sound_text_stays(raw):
    """What only looks like damage stays, code point for code point."""
    assert clean(reading_of(raw)).text == raw


def test_hard_wrapped_paragraphs_are_joined():
    """Breaks of a filled paragraph become spaces; a divided word is put together, a list stays a list."""
    raw = (
        "Der Versorger will in den kommenden Jahren rund dreizehn Mil-\n"
        "lionen Euro in das Netz der Stadt stecken und dafür auch Vor-\n"
        "und Nachteile einer Beteiligung der Gemeinden prüfen lassen,\n"
        "wie der Vorstand mitteilte, und das Vorhaben kostet rund 500-\n"
        "Millionen Euro, die der Bund am Freitag in Berlin zusagte.\n"
        "\n"
        "- Strom\n"
        "- Gas\n"
    )
    text = clean(reading_of(raw)).text
    assert "dreizehn Millionen Euro in das Netz" in text
    assert "Vor- und Nachteile" in text
    assert "500-Millionen Euro" in text
    assert "zusagte.\n\n- Strom\n- Gas" in text


def test_short_lines_are_no_wrapped_paragraph():
    """A poem, a table or a list of headlines keeps its lines."""
    raw = "Umsatz 5\nGewinn 7\nVerlust 9\nSumme 21\n"
    assert clean(reading_of(raw)).text == raw
