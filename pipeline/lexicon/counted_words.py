"""Counted nouns as a sentence of our own needs them: their nominative plural, and their English names.

German plurals after Duden; English after common newspaper style. What stands in no table is shown as the article
writes it.
"""

from __future__ import annotations

PLURAL_IN_E = frozenset({
    "abonnement", "angebot", "anteil", "antrag", "artikel", "betrieb", "bild", "boot", "brand", "brief", "delikt",
    "dokument", "duell", "einsatz", "ergebnis", "exemplar", "fahrzeug", "fall", "flug", "freund", "gebiet", "gefäß",
    "gegner", "gerät", "geschäft", "gesetz", "gespräch", "getränk", "gleis", "grad", "gramm",
    "grundstück", "haushalt", "hund", "jahr", "kilogramm", "kilometer", "kontinent", "krieg", "kurs", "liter", "lkw",
    "medikament", "meter", "monat", "objekt", "ort", "paket", "pferd", "pfund", "platz", "preis", "produkt", "projekt",
    "prozent", "punkt", "quadratmeter", "restaurant", "schiff", "schritt", "schuss", "schwein", "sitz",
    "spiel", "standort", "stern", "stück", "tag", "teil", "termin", "text", "tier", "tor", "unternehmen", "verbrechen",
    "verein", "verfahren", "gegentor", "eigentor", "vorort", "tatort", "urlaubstag", "arbeitstag", "feiertag",
    "streiktag", "spieltag", "werktag", "wochentag", "jahrestag", "güterzug", "ausweg", "verlust", "verstoß",
    "versuch", "vorfall", "vorwurf", "wahlkreis", "weg", "werk", "witz",
    "zug", "zentimeter",
})  # fmt: skip
"""Nouns whose plural ends in *-e* without umlaut (or is the lemma), so that *-en* is their dative.

Those of four letters and more stand for their compounds, too.
"""
FEMININE_IN_ER = frozenset({
    "steuer", "mauer", "feier", "schwester", "kammer", "nummer", "ziffer", "oper", "leiter", "faser", "klammer",
    "schulter", "feder", "ader", "jungfer", "bauer", "nachbar", "vetter", "ungar", "pfarrer", "kiefer", "trauer",
})  # fmt: skip
"""Nouns in *-er* whose plural ends in *-ern*, so that it is no dative."""
ADJECTIVAL = (
    "abgeordnete", "angehörige", "angeklagte", "angestellte", "arbeitslose", "beamte", "beschäftigte", "betroffene",
    "bewaffnete", "bundestagsabgeordnete", "delegierte", "deutsche", "erkrankte", "erwachsene", "erwerbstätige",
    "festgenommene", "flüchtende", "freiwillige", "gefangene", "geflüchtete", "geimpfte", "genesene", "grüne",
    "infizierte", "inhaftierte", "jugendliche", "kranke", "minderjährige", "obdachlose", "protestierende", "reisende",
    "schwerverletzte", "selbstständige", "studierende", "tatverdächtige", "teilnehmende", "tote",
    "verdächtige", "verletzte", "vermisste", "verstorbene", "versicherte", "vertriebene", "vorbestrafte",
    "wahlberechtigte", "demonstrierende", "streikende", "auszubildende", "ehrenamtliche", "angereiste", "gläubige",
)  # fmt: skip
"""Endings of nouns that are inflected like adjectives: *150 Verletzte*, not *150 Verletzten*."""
PLURAL_OF = {
    "mensch": "Menschen", "stelle": "Stellen", "teilnehmer": "Teilnehmer", "tote": "Tote", "verletzte": "Verletzte",
    "beschäftigte": "Beschäftigte", "mitarbeiter": "Mitarbeiter", "person": "Personen", "demonstrant": "Demonstranten",
    "aktie": "Aktien", "stimme": "Stimmen", "sitz": "Sitze", "tagessatz": "Tagessätze", "jahr": "Jahre",
    "monat": "Monate", "tag": "Tage", "einsatzkraft": "Einsatzkräfte", "polizist": "Polizisten",
    "haushalt": "Haushalte",
    "wohnung": "Wohnungen", "arbeitsplatz": "Arbeitsplätze", "job": "Jobs", "fall": "Fälle", "fahrzeug": "Fahrzeuge",
    "punkt": "Punkte", "kind": "Kinder", "besucher": "Besucher", "zuschauer": "Zuschauer", "tonne": "Tonnen",
}  # fmt: skip
"""The plurals of what is counted most often, for values that no article writes with its noun."""

ENGLISH: dict[str, tuple[str, str]] = {
    "aktie": ("share", "shares"), "angestellte": ("employee", "employees"), "anwesende": ("attendee", "attendees"),
    "arbeiter": ("worker", "workers"), "arbeitnehmer": ("employee", "employees"), "haus": ("house", "houses"),
    "arbeitslose": ("unemployed person", "unemployed people"), "arbeitsplatz": ("job", "jobs"),
    "autofahrer": ("driver", "drivers"), "auto": ("car", "cars"), "beamte": ("officer", "officers"),
    "beschäftigte": ("employee", "employees"), "besucher": ("visitor", "visitors"),
    "betrieb": ("business", "businesses"), "bewohner": ("resident", "residents"), "bürger": ("citizen", "citizens"),
    "demonstrant": ("demonstrator", "demonstrators"), "demonstrierende": ("demonstrator", "demonstrators"),
    "einsatzkraft": ("officer", "officers"), "einwohner": ("inhabitant", "inhabitants"),
    "fahrzeug": ("vehicle", "vehicles"),
    "fall": ("case", "cases"), "familie": ("family", "families"), "fan": ("fan", "fans"),
    "feuerwehrleute": ("firefighter", "firefighters"), "filiale": ("branch", "branches"), "firma": ("firm", "firms"),
    "flüchtling": ("refugee", "refugees"), "frau": ("woman", "women"), "gebäude": ("building", "buildings"),
    "geflüchtete": ("refugee", "refugees"), "grad": ("degree", "degrees"), "haushalt": ("household", "households"),
    "hektar": ("hectare", "hectares"), "jahr": ("year", "years"), "job": ("job", "jobs"),
    "jugendliche": ("young person", "young people"), "kilogramm": ("kilogram", "kilograms"), "kilometer": ("km", "km"),
    "kilometer pro stunde": ("km/h", "km/h"), "kilowatt": ("kW", "kW"), "kilowattstunde": ("kWh", "kWh"),
    "kind": ("child", "children"), "kunde": ("customer", "customers"), "land": ("country", "countries"),
    "leute": ("person", "people"), "liter": ("litre", "litres"), "mandat": ("seat", "seats"), "mann": ("man", "men"),
    "megawatt": ("MW", "MW"), "mensch": ("person", "people"), "meter": ("metre", "metres"), "millimeter": ("mm", "mm"),
    "mitarbeiter": ("employee", "employees"), "mitarbeitende": ("employee", "employees"),
    "mitglied": ("member", "members"), "monat": ("month", "months"), "opfer": ("victim", "victims"),
    "patient": ("patient", "patients"), "person": ("person", "people"), "platz": ("place", "places"),
    "polizist": ("police officer", "police officers"), "projekt": ("project", "projects"), "punkt": ("point", "points"),
    "quadratkilometer": ("km²", "km²"), "quadratmeter": ("m²", "m²"), "schüler": ("pupil", "pupils"),
    "sitz": ("seat", "seats"), "soldat": ("soldier", "soldiers"), "spiel": ("match", "matches"),
    "stadt": ("city", "cities"), "standort": ("site", "sites"), "stelle": ("job", "jobs"), "stimme": ("vote", "votes"),
    "streikende": ("striker", "strikers"), "studierende": ("student", "students"), "student": ("student", "students"),
    "stunde": ("hour", "hours"), "tag": ("day", "days"), "tagessatz": ("daily rate", "daily rates"),
    "teilnehmende": ("participant", "participants"), "teilnehmer": ("participant", "participants"),
    "todesopfer": ("dead", "dead"), "tonne": ("tonne", "tonnes"), "tor": ("goal", "goals"), "tote": ("dead", "dead"),
    "unfall": ("accident", "accidents"), "unternehmen": ("company", "companies"), "verletzte": ("injured", "injured"),
    "vermisste": ("missing", "missing"), "versuch": ("attempt", "attempts"), "volt": ("V", "V"),
    "wahlberechtigte": ("eligible voter", "eligible voters"), "werk": ("plant", "plants"), "woche": ("week", "weeks"),
    "wohnung": ("flat", "flats"), "zentimeter": ("cm", "cm"), "zug": ("train", "trains"),
    "zuschauer": ("spectator", "spectators"), "schwerverletzte": ("seriously injured", "seriously injured"),
    "festgenommene": ("arrest", "arrests"), "festnahme": ("arrest", "arrests"), "kopf": ("head", "head"),
}  # fmt: skip
"""Lemma in lower case: what one and what several are called."""

BASIS_NAMES: dict[str, dict[str, str]] = {
    "de": {
        "direct": "direkt", "derivatives": "mit Derivaten", "gross": "brutto", "net": "netto", "adjusted": "bereinigt",
        "operating": "operativ", "deposit_rate": "Einlagenzins", "main_rate": "Leitzins", "mortgage": "Bauzins",
        "overnight": "Tagesgeld", "fixed_deposit": "Festgeld", "core": "Kernrate", "trainees": "Auszubildende",
        "after_tax": "nach Steuern", "before_tax": "vor Steuern", "first_vote": "Erststimmen",
    },
    "en": {
        "deposit_rate": "deposit rate", "main_rate": "main rate", "overnight": "instant access",
        "fixed_deposit": "fixed deposit", "after_tax": "after tax", "before_tax": "before tax",
        "first_vote": "first votes", "derivatives": "with derivatives",
    },
}  # fmt: skip
"""What a value rests on, in words."""
PER_NAMES_EN = {
    "aktie": "share", "monat": "month", "jahr": "year", "tag": "day", "stunde": "hour", "woche": "week",
    "kopf": "head", "person": "person", "quadratmeter": "m²", "liter": "litre", "kilowattstunde": "kWh",
    "tonne": "tonne", "stück": "piece", "haushalt": "household", "barrel": "barrel", "fass": "barrel",
}  # fmt: skip
SHORT_TOWNS = frozenset(
    {
        "ulm",
        "hof",
        "prag",
        "rom",
        "bad",
        "am",
        "an",
        "der",
        "in",
        "im",
        "alt",
        "ost",
        "süd",
        "bei",
        "tal",
        "ob",
        "see",
        "zug",
    }
)
"""Words of places that are no initials."""
