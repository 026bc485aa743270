"""Who is meant by those whom articles quote: nobody in particular, a company's own people, its counterparts.

Own collection, from agency style.
"""

from __future__ import annotations

NOBODY = (
    "prognose", "hochrechnung", "ergebnis", "umfrage", "angabe", "zahl", "schätzung", "bericht", "daten",
    "berechnung", "befragung", "statistik", "erkenntnis",
)  # fmt: skip
"""Attributions that name no speaker with a view of their own."""
OWN_PEOPLE = (
    "chef", "chefin", "vorstand", "vorstände", "sprecher", "sprecherin", "geschäftsführer", "geschäftsführerin",
    "manager", "managerin", "ceo", "cfo", "präsident", "präsidentin", "gründer", "gründerin", "geschäftsführung",
    "unternehmensleitung", "konzernleitung", "management", "direktor", "direktorin", "leiter", "leiterin",
    "vorsitzende",
    "vorsitzender", "vorstandsvorsitzende", "vorstandsvorsitzender",
)  # fmt: skip
"""Offices (also as the end of a compound) that speak for the house they belong to."""
COUNTERPARTS = (
    "betriebsrat", "betriebsräte", "gesamtbetriebsrat", "gewerkschaft", "personalrat", "arbeitnehmer", "analyst",
    "experte", "verband", "opposition", "bürgerinitiative", "insider", "kritiker", "gutachter", "aktionär",
    "konkurrent", "wettbewerber", "belegschaft",
)  # fmt: skip
"""Those who speak about a house and not for it, also as the beginning of a compound (*Betriebsratschef*)."""
SPEAKERS_EN = {
    "polizei": "police", "veranstalter": "organisers", "unternehmen": "company", "konzern": "company",
    "feuerwehr": "fire brigade", "gewerkschaft": "union", "betriebsrat": "works council", "behörden": "authorities",
    "behörde": "authority", "stadt": "city", "bundesregierung": "federal government", "regierung": "government",
    "staatsanwaltschaft": "prosecutors", "gericht": "court", "bank": "bank", "verein": "club", "firma": "company",
    "innenministerium": "interior ministry", "organisatoren": "organisers", "arbeitgeber": "employers",
    "gesundheitsministerium": "health ministry", "verteidigungsministerium": "defence ministry", "hersteller": "maker",
    "rettungskräfte": "rescuers", "experten": "experts", "analysten": "analysts", "medien": "media",
}  # fmt: skip
"""Speakers that have no name of their own."""
