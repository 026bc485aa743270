"""Places that German news calls by several names.

Source: the names of states in the Federal Foreign Office's list, and common short forms, collected for this project.
"""

from __future__ import annotations

PLACE_ALIASES: dict[str, str] = {
    "US": "USA",
    "U.S.": "USA",
    "Vereinigte Staaten": "USA",
    "Vereinigten Staaten": "USA",
    "Amerika": "USA",
    "Vereinigte Staaten von Amerika": "USA",
    "Vereinigten Staaten von Amerika": "USA",
    "UK": "Großbritannien",
    "Vereinigtes Königreich": "Großbritannien",
    "Vereinigte Königreich": "Großbritannien",
    "Vereinigten Königreich": "Großbritannien",
    "Bundesrepublik": "Deutschland",
    "Bundesrepublik Deutschland": "Deutschland",
    "BRD": "Deutschland",
    "NRW": "Nordrhein-Westfalen",
    "Meck-Pomm": "Mecklenburg-Vorpommern",
    "BaWü": "Baden-Württemberg",
    "VAE": "Vereinigte Arabische Emirate",
    "Vereinigten Arabischen Emirate": "Vereinigte Arabische Emirate",
    "Vereinigten Arabischen Emiraten": "Vereinigte Arabische Emirate",
    "Frankfurt am Main": "Frankfurt",
    "Frankfurt/Main": "Frankfurt",
    "Frankfurt a.M.": "Frankfurt",
    "Niederlanden": "Niederlande",
    "Holland": "Niederlande",
    "Tschechische Republik": "Tschechien",
    "Volksrepublik China": "China",
    "Russische Föderation": "Russland",
    "Kyjiw": "Kiew",
    "Kyiv": "Kiew",
    "Gazastreifen": "Gaza",
    "Gaza-Streifen": "Gaza",
    "Gazastreifens": "Gaza",
    "Halle (Saale)": "Halle",
    "Halle/Saale": "Halle",
}
"""As written, to the name that stands for the place; ``Frankfurt`` without more is the one on the Main."""
