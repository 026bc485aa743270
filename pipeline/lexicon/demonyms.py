"""What news calls companies and clubs by their country: ``die Italiener`` for a bank in Milan.

Source: the names of peoples of the Duden dictionary; the countries of the seats in ``organisations.txt``.
"""

from __future__ import annotations

PEOPLES: dict[str, str] = {
    "Amerikaner": "amerikanisch",
    "US-Amerikaner": "amerikanisch",
    "Belgier": "belgisch",
    "Briten": "britisch",
    "Chinesen": "chinesisch",
    "Dänen": "dänisch",
    "Finnen": "finnisch",
    "Franzosen": "französisch",
    "Inder": "indisch",
    "Iren": "irisch",
    "Italiener": "italienisch",
    "Japaner": "japanisch",
    "Kanadier": "kanadisch",
    "Koreaner": "südkoreanisch",
    "Niederländer": "niederländisch",
    "Norweger": "norwegisch",
    "Österreicher": "österreichisch",
    "Polen": "polnisch",
    "Portugiesen": "portugiesisch",
    "Russen": "russisch",
    "Schotten": "schottisch",
    "Schweden": "schwedisch",
    "Schweizer": "schweizerisch",
    "Spanier": "spanisch",
    "Südkoreaner": "südkoreanisch",
    "Taiwaner": "taiwanisch",
    "Tschechen": "tschechisch",
    "Türken": "türkisch",
    "Ungarn": "ungarisch",
}
"""Plural of a people to the adjective of its country."""

_SEATS: dict[str, str] = {
    "amerikanisch": """new-york washington menlo-park santa-clara san-francisco mountain-view austin starbase seattle
        san-bruno redmond omaha miami los-gatos los-angeles langley houston detroit dearborn cupertino charlotte
        burbank beaverton armonk arlington cambridge""",
    "belgisch": "brüssel",
    "britisch": "london manchester liverpool newbury",
    "chinesisch": "shenzhen",
    "dänisch": "bagsværd",
    "französisch": "paris toulouse straßburg",
    "irisch": "dublin",
    "italienisch": "mailand turin rom florenz",
    "japanisch": "toyota tokio yokohama",
    "niederländisch": "amsterdam venlo veldhoven delft",
    "österreichisch": "wien",
    "schwedisch": "stockholm göteborg solna",
    "schweizerisch": "zürich basel bern genf vevey lausanne nyon",
    "spanisch": "madrid barcelona",
    "südkoreanisch": "suwon",
    "taiwanisch": "hsinchu",
}

COUNTRY_OF: dict[str, str] = {seat: country for country, seats in _SEATS.items() for seat in seats.split()}
"""Slug of a seat abroad to the adjective of its country."""
