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

STATE_OF: dict[str, str] = {
    "afghanisch": "Afghanistan", "ägyptisch": "Ägypten", "albanisch": "Albanien", "algerisch": "Algerien",
    "amerikanisch": "USA", "argentinisch": "Argentinien", "armenisch": "Armenien",
    "aserbaidschanisch": "Aserbaidschan", "australisch": "Australien", "belarussisch": "Belarus",
    "belgisch": "Belgien", "bosnisch": "Bosnien", "brasilianisch": "Brasilien", "britisch": "Großbritannien",
    "bulgarisch": "Bulgarien", "chilenisch": "Chile", "chinesisch": "China", "dänisch": "Dänemark",
    "estnisch": "Estland", "finnisch": "Finnland", "französisch": "Frankreich", "georgisch": "Georgien",
    "griechisch": "Griechenland", "indisch": "Indien", "indonesisch": "Indonesien", "irakisch": "Irak",
    "iranisch": "Iran", "irisch": "Irland", "isländisch": "Island", "israelisch": "Israel",
    "italienisch": "Italien", "japanisch": "Japan", "jordanisch": "Jordanien", "kanadisch": "Kanada",
    "kolumbianisch": "Kolumbien", "kongolesisch": "Kongo", "kroatisch": "Kroatien", "kubanisch": "Kuba",
    "lettisch": "Lettland", "libanesisch": "Libanon", "libysch": "Libyen", "litauisch": "Litauen",
    "marokkanisch": "Marokko", "mexikanisch": "Mexiko", "moldauisch": "Moldau",
    "neuseeländisch": "Neuseeland", "niederländisch": "Niederlande", "nigerianisch": "Nigeria",
    "nordkoreanisch": "Nordkorea", "norwegisch": "Norwegen", "österreichisch": "Österreich",
    "pakistanisch": "Pakistan", "peruanisch": "Peru", "philippinisch": "Philippinen", "polnisch": "Polen",
    "portugiesisch": "Portugal", "rumänisch": "Rumänien", "russisch": "Russland",
    "saudisch": "Saudi-Arabien", "schottisch": "Schottland", "schwedisch": "Schweden",
    "schweizerisch": "Schweiz", "serbisch": "Serbien", "slowakisch": "Slowakei", "slowenisch": "Slowenien",
    "spanisch": "Spanien", "sudanesisch": "Sudan", "südafrikanisch": "Südafrika",
    "südkoreanisch": "Südkorea", "syrisch": "Syrien", "taiwanisch": "Taiwan", "thailändisch": "Thailand",
    "tschechisch": "Tschechien", "tunesisch": "Tunesien", "türkisch": "Türkei", "ukrainisch": "Ukraine",
    "ungarisch": "Ungarn", "venezolanisch": "Venezuela", "vietnamesisch": "Vietnam", "zyprisch": "Zypern",
    "bayerisch": "Bayern", "sächsisch": "Sachsen", "niedersächsisch": "Niedersachsen", "hessisch": "Hessen",
    "thüringisch": "Thüringen", "brandenburgisch": "Brandenburg", "saarländisch": "Saarland",
    "hamburgisch": "Hamburg", "schleswig-holsteinisch": "Schleswig-Holstein",
    "rheinland-pfälzisch": "Rheinland-Pfalz", "sachsen-anhaltisch": "Sachsen-Anhalt",
    "nordrhein-westfälisch": "Nordrhein-Westfalen", "baden-württembergisch": "Baden-Württemberg",
    "niederösterreichisch": "Niederösterreich", "katalanisch": "Katalonien", "palästinensisch": "Palästina",
}  # fmt: skip
"""Adjective of a state, German states included, to its name; what is German without more has none."""
