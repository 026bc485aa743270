"""Date, outlet and title with how they were found; an unknown date stays unknown."""

from datetime import date

import pytest

from pipeline.ingest import article_from_text

BODY = (
    "Die Stadtwerke steigern ihren Gewinn im ersten Halbjahr um sieben Prozent auf 13 Millionen Euro und wollen "
    "im Herbst weitere Anteile kaufen. Der Vertrag vom 1. Januar 2019 läuft bis zum 31.12.2032, hieß es am Freitag."
)

DATED = [
    (f"Titel\n\nErika Beispiel, 19.06.25\n\n{BODY}", date(2025, 6, 19)),
    (f"Titel Kurzfassung | Max von Beispiel, 19.06.25\n{BODY}", date(2025, 6, 19)),
    (f"Titel\n\nStand: 12.03.2024, 14:02 Uhr\n\n{BODY}", date(2024, 3, 12)),
    (f"Titel Netz und Strom Stand: 11.09.2024 13:43 Uhr\n\n{BODY}", date(2024, 9, 11)),
    (f"Titel\n\nVeröffentlicht am 3. Mai 2024\n\n{BODY}", date(2024, 5, 3)),
    (f"Titel\n\nVeröffentlicht am Freitag, 3. Mai 2024, 10:15 Uhr\n\n{BODY}", date(2024, 5, 3)),
    (f"Titel\n\nBerlin, 3. Mai 2024 (dpa) - {BODY}", date(2024, 5, 3)),
    (f"Titel\n\n03.05.2024\n\n{BODY}", date(2024, 5, 3)),
    (f"Titel\n\nMo 11.11.24 | 11:19 Uhr\n\n{BODY}", date(2024, 11, 11)),
    (f"Titel\n\n3. März 2024, 9.30 Uhr\n\n{BODY}", date(2024, 3, 3)),
    (f"Titel\n\n12. Juli 2025, dpa\n{BODY}", date(2025, 7, 12)),
    (f"Titel\n\n4. März 2025 | Von Erika Beispiel\n\n{BODY}", date(2025, 3, 4)),
    (f"Titel\n\n19.06.2025 – Hafenbote\n\n{BODY}", date(2025, 6, 19)),
    (f"Titel\n\nWien, 7. Jänner 2025 (APA) – {BODY}", date(2025, 1, 7)),
    (f"Titel\n\nVeröffentlicht am 3.5.2024\nAktualisiert am 9.5.2024\n\n{BODY}", date(2024, 5, 3)),
    (f"Titel\n\nAktualisiert: 09.05.2024\n\n{BODY}", date(2024, 5, 9)),
    (f"{BODY}\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\nStand: 04.05.2024", date(2024, 5, 4)),
]

UNDATED = [
    BODY,
    f"Am 3. Mai 2024 begann der Streit. {BODY}",
    f"Titel\n\nDer Vertrag von Köln, 3. Mai 2024 geschlossen, gilt weiter. {BODY}",
    f"Titel\n\nDas Buch ist am 3.5.2019 erschienen. {BODY}",
    f"Titel\n\nStand: 30. Februar 2024\n\n{BODY}",
    f"Titel\n\nBerlin (dpa) - {BODY}",
    f"Titel\n\n3. Mai 2024, ein Freitag, so hieß es\n\n{BODY}",
    f"Titel\n\n12. Juli 2015: Beginn der Arbeiten\n\n{BODY}",
    f"Titel 2024\n\n{BODY}",
]


@pytest.mark.parametrize(("text", "day"), DATED)
def test_a_byline_dates_the_article(text, day):
    """Set forms of bylines and datelines are read."""
    article = article_from_text(text)
    assert (article.published, article.published_how) == (day, "byline")


@pytest.mark.parametrize("text", UNDATED)
def test_a_day_of_the_story_dates_nothing(text):
    """A day that the story mentions is not the day it was published."""
    article = article_from_text(text)
    assert (article.published, article.published_how) == (None, "unknown")


def test_teasers_in_front_date_the_page():
    """All of one day: the page's; of several days: unknown."""
    one = f"Hafen plant Kai\n03/05/2024Zoo zählt Pinguine\n03/05/2024{BODY}"
    two = f"Hafen plant Kai\n02/05/2024Zoo zählt Pinguine\n03/05/2024{BODY}"
    assert article_from_text(one).published == date(2024, 5, 3)
    assert article_from_text(one).published_how == "text"
    assert article_from_text(two).published is None


URLS = [
    ("https://www.tagesschau.de/2024/05/03/netz", date(2024, 5, 3), "tagesschau"),
    ("https://www.beispiel.example/2024-05-03-netz.html", date(2024, 5, 3), "beispiel.example"),
    ("https://beispiel.example/artikel-20240503", None, "beispiel.example"),
    ("https://beispiel.example/2024/99/03/", None, "beispiel.example"),
    ("https://sport.sky.example/2024/05/", None, "sport.sky.example"),
    ("https://[kaputt", None, None),
]


@pytest.mark.parametrize(("url", "day", "outlet"), URLS)
def test_an_address_tells_day_and_outlet(url, day, outlet):
    """The day only where it is a part of the path by itself."""
    article = article_from_text(BODY, url=url)
    assert (article.published, article.outlet) == (day, outlet)


FILES = [
    ("a/2024-05-03_stadtwerke.txt", date(2024, 5, 3)),
    ("stadtwerke_20240503.txt", date(2024, 5, 3)),
    ("000_20249999.txt", None),
    ("012345678920240503.txt", None),
]


@pytest.mark.parametrize(("path", "day"), FILES)
def test_a_file_name_dates_the_article(path, day):
    """At its beginning or end, set apart."""
    assert article_from_text(BODY, path=path).published == day


def test_what_is_given_counts_first():
    """Given fields are not doubted."""
    article = article_from_text(
        f"Anderer Titel\n\nStand: 12.03.2024\n\n{BODY}", published=date(2020, 1, 2), outlet="Blatt", title="Titel"
    )
    assert (article.published, article.published_how) == (date(2020, 1, 2), "given")
    assert (article.outlet, article.outlet_how) == ("Blatt", "given")
    assert (article.title, article.title_how) == ("Titel", "given")


def test_the_agency_of_a_dateline_is_the_outlet():
    """Where nothing else is known."""
    article = article_from_text(f"Titel\n\nBerlin (dpa) - {BODY}")
    assert (article.outlet, article.outlet_how) == ("dpa", "byline")


def test_a_first_line_is_a_title_if_it_looks_like_one():
    """A first sentence is none."""
    assert article_from_text(f"Stadtwerke kaufen Netz\n\n{BODY}").title == "Stadtwerke kaufen Netz"
    assert article_from_text(f"{BODY}\n\n{BODY}").title is None


LANGUAGES = [
    (BODY, "de"),
    ("The company said on Friday that it will buy the grid of the region for about 13 million euros and more.", "en"),
    ("1 2 3 4 5", "other"),
    ("La société a dit qu'elle va acheter le réseau de la région pour 13 millions d'euros dans les mois.", "fr"),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_language_is_told_by_function_words(text, language):
    """German, English, others that are known, or ``other``."""
    assert article_from_text(text).language == language
