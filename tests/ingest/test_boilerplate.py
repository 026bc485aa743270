"""What is boilerplate and, more important, what is news: add rows to both tables."""

import pytest

from pipeline.ingest import article_from_text

BODY = (
    "Die Stadtwerke steigern ihren Gewinn im ersten Halbjahr um sieben Prozent auf 13 Millionen Euro und wollen "
    "im Herbst weitere Anteile an dem Versorger der Nachbarstadt kaufen, wie der Vorstand am Freitag mitteilte."
)

PITCHES = [
    ("Unterstütze uns auf dem Weg, schon ab 0,99 € im Monat!", "support"),
    ("Sie können uns mit einer Spende ab 5 Euro unterstützen.", "support"),
    ("Vielen Dank für eure Unterstützung!", "support"),
    ("Teile diesen Beitrag", "share"),
    ("Folge uns auf Social Media", "share"),
    ("Mastodon X Bluesky Facebook LinkedIn Youtube", "share"),
    ("Teilen Merken Drucken", "share"),
    ("3 Min Lesezeit", "share"),
    ("Anzeige", "ad"),
    ("Weiterlesen nach der Anzeige", "ad"),
    ("Abonnieren Sie unseren Newsletter mit den 5 wichtigsten Meldungen des Tages.", "newsletter"),
    ("Jetzt unseren Newsletter bestellen!", "newsletter"),
    ("Sie sind bereits Abonnent? Hier anmelden", "paywall"),
    ("Jetzt testen und 4 Wochen für 1 Euro lesen", "paywall"),
    ("Nur 4,99 EUR im Monat", "paywall"),
    ("Dieser Artikel ist hier noch nicht zu Ende, sondern unseren Abonnenten vorbehalten.", "paywall"),
    ("Um diesen Inhalt zu sehen, benötigen wir Ihre Zustimmung.", "consent"),
    ("Wenn Sie allen Cookies zustimmen, geht es weiter.", "consent"),
    ("Lesen Sie auch: Stadtwerke verdienen 99 Millionen Euro", "teaser"),
    ("Mehr zum Thema", "teaser"),
    ("Das könnte Sie auch interessieren", "teaser"),
    ("Schlagwörter zu diesem Artikel Stadtwerke", "teaser"),
    ("Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert", "comments"),
    ("Die mit Sternchen gekennzeichneten Links sind Affiliate-Links.", "affiliate"),
    ("Foto: Erika Beispiel/dpa", "credit"),
    ("© Bildwerkstatt / Max Beispiel", "credit"),
    ("Quelle: Stadtwerke Musterstadt", "credit"),
]

NEWS = [
    "PayPal verlangt künftig 0,99 Euro für jede Überweisung ins Ausland.",
    "Der Verlag hat mit seinem Newsletter 20.000 neue Leser gewonnen.",
    "Der Bundesgerichtshof hat entschieden, dass Cookies nur mit Zustimmung gesetzt werden dürfen.",
    "Die Zahl der Abonnenten stieg um fünf Prozent auf 1,2 Millionen.",
    "Das Abo kostet künftig 12,99 Euro im Monat, teilte der Streamingdienst mit.",
    "Die Grünen gaben ihre Zustimmung zu dem Paket von 500 Milliarden Euro.",
    "„Unterstützen Sie uns mit Ihrer Stimme“, rief der Kandidat den 300 Zuhörern zu.",
    "Die Behörde schrieb 40 Kommentare zu dem Entwurf.",
    "Die Firma wirbt mit Affiliate-Links und nahm 3 Millionen Euro ein.",
    "Instagram und Facebook verlieren 2 Millionen Nutzer.",
    "Der Konzern kündigte an, jede zehnte Anzeige zu streichen.",
    "Weitere Informationen gab die Polizei am Freitag nicht bekannt.",
    "Der Verein sammelte Spenden von 160.000 Euro für die Opfer.",
    "Bild: Die Zeitung verlor im vergangenen Jahr 100.000 Käufer und will nun sparen.",
    "Die Quellen des Flusses liegen 30 Kilometer südlich der Stadt.",
    "Wer weiterlesen will, muss künftig 2 Euro zahlen, entschied der Verlag.",
]


def _reasons(text):
    article = article_from_text(text)
    return {article.text[b.start : b.end]: b.reason for b in article.blocks if b.kind == "boilerplate"}


@pytest.mark.parametrize(("line", "reason"), PITCHES)
def test_a_line_that_speaks_for_the_page_is_marked(line, reason):
    """Marked wholly, with its class, and the paragraph above stays."""
    found = _reasons(f"{BODY}\n\n{line}\n")
    assert BODY not in found
    assert reason in found.values()
    assert "".join(found).replace(" ", "") == line.replace(" ", "")


@pytest.mark.parametrize("line", NEWS)
def test_news_about_the_same_words_stays(line):
    """As a line of its own and within a paragraph."""
    assert _reasons(f"{BODY}\n\n{line}\n") == {}
    assert _reasons(f"{BODY} {line}\n") == {}


def test_a_pitch_inside_a_long_line_is_cut_out():
    """Everything before and after it on the same line stays."""
    pitch = (
        "UNSER ZIEL Wir wollen hauptberuflich über Energie berichten und besser werden. Du kannst uns dabei "
        "unterstützen! Teile diesen Beitrag Mit einer Mitgliedschaft (ab 0,99 €) oder einmalig über PayPal helft ihr "
        "uns. Vielen Dank für euren Support! Youtube – Kanal PayPal – Kaffee"
    )
    found = _reasons(f"{BODY} {pitch} KURZFASSUNG\nDer Gewinn steigt auf 13 Millionen Euro.\n")
    assert found == {pitch: "support"}


def test_a_source_list_is_marked_and_the_rest_stays():
    """The list ends where sentences begin again."""
    text = f"{BODY}\n\nQuellen\n- https://beispiel.example/2024/05/03/netz\nNachrichtenagentur\n\n{BODY}\n"
    assert set(_reasons(text).values()) == {"sources"}
    assert len(_reasons(text)) == 3


def test_a_heading_that_only_reads_like_a_source_list_stays():
    """Springs are sources, too."""
    assert _reasons(f"{BODY}\n\nQuellen\n\n{BODY}\n") == {}


def test_an_address_in_a_sentence_is_marked_alone():
    """Its digits are no date; the sentence around it stays."""
    found = _reasons("Der Bericht steht auf https://beispiel.example/2024/05/03/netz, teilte das Amt mit.\n")
    assert found == {"https://beispiel.example/2024/05/03/netz": "url"}


def test_dated_teasers_in_front_are_marked():
    """Titles of other articles that an export glued to the text."""
    text = f"Hafen plant neuen Kai\n03/05/2024Zoo zählt 99 Pinguine\n03/05/2024{BODY}\n"
    assert set(_reasons(text).values()) == {"teaser"}
    assert "".join(_reasons(text)) == "Hafen plant neuen Kai03/05/2024Zoo zählt 99 Pinguine03/05/2024"


def test_one_date_below_the_title_is_no_teaser():
    """It is the article's own."""
    article = article_from_text(f"Stadtwerke kaufen Netz\n03.05.2024\n{BODY}\n")
    assert article.title == "Stadtwerke kaufen Netz"
    assert article.published is not None
    assert article.published.isoformat() == "2024-05-03"
    assert not any(b.kind == "boilerplate" for b in article.blocks)


def test_comments_below_the_article_are_marked_to_the_end():
    """What readers write is not the article."""
    found = _reasons(f"{BODY}\n\n2 Kommentare\n\nIch zahle schon 90 Euro im Monat.\n")
    assert set(found.values()) == {"comments"}
    assert len(found) == 2


def test_blocks_are_in_order_and_apart():
    """Every character that is no white space lies in exactly one block."""
    article = article_from_text(f"Titel\n\n{BODY} Unterstütze uns mit 5 Euro! {BODY}\n\n- https://a.example/1\n")
    ends = [0, *(b.end for b in article.blocks)]
    for end, block in zip(ends, article.blocks, strict=False):
        assert end <= block.start < block.end
        assert not article.text[end : block.start].strip()
    assert not article.text[ends[-1] :].strip()
