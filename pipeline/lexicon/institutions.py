"""Bodies that German news names by a common noun: who speaks, counts and decides.

Source: the offices of the German state and its neighbours, and the usual speakers in reports of events,
collected for this project. Each row: pattern of the noun, base form, kind.
"""

from __future__ import annotations

from pipeline.records import PartyKind

SPEAKERS: tuple[tuple[str, str, PartyKind], ...] = (
    (
        r"(?:Bundes|Kriminal|Landes|Verkehrs|Wasserschutz|Militär|Stadt|Kantons|Bereitschafts|Autobahn)?[Pp]olizei",
        "",
        "state",
    ),
    (r"(?:Berufs|Flughafen|Werks?)?[Ff]euerwehr", "", "state"),
    (r"(?:General|Ober)?[Ss]taatsanwaltschaft", "", "state"),
    (r"Bundesanwaltschaft", "", "state"),
    (r"(?:Mit)?[Vv]eranstaltern?", "Veranstalter", "organisation"),
    (r"Veranstalterinnen und Veranstaltern?", "Veranstalter", "organisation"),
    (r"Organisatoren|Organisatorinnen|Organisationsteam", "Organisatoren", "organisation"),
    (r"Rettungsdiensts?|Rettungskräften?", "Rettungsdienst", "organisation"),
    (r"(?:Gesundheits|Sicherheits|Wahl|Aufsichts|Finanz|Justiz|Kartell|Wettbewerbs)?[Bb]ehörden", "", "state"),
    (r"(?:Stadt|Kreis|Gemeinde|Bezirks)verwaltung", "", "state"),
    (r"(?:Landrats|Gesundheits|Ordnungs|Jugend|Finanz|Arbeits)amt(?:e?s)?", "", "state"),
    (
        r"(?:Amts|Land|Verwaltungs|Oberlandes|Oberverwaltungs|Landesarbeits|Arbeits|Sozial|Landessozial|Finanz|Schwur|Kammer)gericht(?:e?s)?",
        "",
        "state",
    ),
    (r"Verwaltungsgerichtshof(?:e?s)?|Verfassungsgericht(?:e?s)?|Verfassungsgerichtshof(?:e?s)?", "", "state"),
    (r"(?:Bundes|Landes|Staats)?[Rr]egierung", "", "state"),
    (
        r"US-Regierung|Stadtregierung|Senatsverwaltung|Staatskanzlei|Bundeskanzleramt(?:e?s)?|Kanzleramt(?:e?s)?",
        "",
        "state",
    ),
    (r"(?:Bundes|Landes)?[a-zäöüßA-ZÄÖÜ]{3,24}ministerium(?:s)?", "", "state"),
    (r"(?:Bundes|Landes)wahlleit(?:erin|ers?|ung)", "", "state"),
    (r"Bund(?:es)?", "Bund", "state"),
    (r"Landtag(?:e?s)?|Abgeordnetenhaus(?:es)?|Bürgerschaft|Stadtrat(?:e?s)?|Gemeinderat(?:e?s)?", "", "state"),
    (
        (
            r"Bundesregierung|Bundestag(?:e?s)?|Bundesrat(?:e?s)?|Bundeswehr|Bundesbank"
            r"|Bundesnetzagentur|Bundeskartellamt(?:e?s)?"
        ),
        "",
        "state",
    ),
    (
        (
            r"Kartellamt(?:e?s)?|Verfassungsschutz(?:es)?|Finanzaufsicht|Bankenaufsicht"
            r"|Kreml|Pentagon|Weiße[sn]? Haus(?:es)?"
        ),
        "",
        "state",
    ),
    (r"Katastrophenschutzbehörde|Wetterdienst(?:e?s)?|Hochwasserzentrale|Krisenstab(?:e?s)?", "", "state"),
    (r"(?:Gesamt|Konzern)?[Bb]etriebsrat(?:e?s)?", "", "organisation"),
    (r"Gewerkschaft(?:en)?", "", "organisation"),
    (r"Arbeitgeber(?:n|verband|seite|verbands?|verbände)?", "", "organisation"),
)
"""Only nouns whose base form is empty keep their own (nominative) form as name."""

PLACED: frozenset[str] = frozenset(
    {
        "polizei",
        "feuerwehr",
        "staatsanwaltschaft",
        "gericht",
        "amt",
        "regierung",
        "verwaltung",
        "ministerium",
        "behörden",
    }
)
"""Endings of bodies that a place tells apart: ``Dresdner Polizei``, ``Staatsanwaltschaft Leipzig``."""

PLAIN: frozenset[str] = frozenset({"Gewerkschaft", "Arbeitgeber", "Arbeitgeberverband"})
"""Nouns that mean a body of the article by name before they stand for themselves."""

STATE_NAME = (
    r"(?:ministerium|gericht|gerichtshof|[Pp]olizei|[Ss]taatsanwaltschaft|regierung|[Ll]andtag|[Bb]undestag"
    r"|[Pp]arlament|[Ss]enat|[Bb]ehörde|(?:[Bb]undes|[Ll]andes|[Ll]andrats|[Kk]riminal)\w*amt|[Ss]tadtverwaltung"
    r"|[Ff]euerwehr|[Aa]rmee|[Bb]undeswehr|[Zz]entralbank|[Nn]otenbank|[Bb]ürgerschaft|[Ss]taatskanzlei"
    r"|[Kk]reisverwaltung)\b|\b(?:Stadt|Landkreis|Land|Freistaat) [A-ZÄÖÜ]"
)
"""What makes a body of the state of a name that a model marks."""
