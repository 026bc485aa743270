"""How German news names money, beyond the official names in ``currencies.toml``.

Sources: ISO 4217 (codes), Unicode CLDR (symbols), Duden and agency usage (short and colloquial forms).
Names are matched without regard to case; the longest that fits wins.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

SHORT: tuple[tuple[str, str], ...] = (
    ("USD", "US-Dollar; US-Dollars; US Dollar; USDollar; amerikanisch~ Dollar; Dollar; Dollars"),
    ("CAD", "kanadisch~ Dollar; kanadisch~ Dollars; Kanada-Dollar"),
    ("AUD", "australisch~ Dollar; australisch~ Dollars; Australien-Dollar; Austral-Dollar"),
    ("NZD", "neuseeländisch~ Dollar; Neuseeland-Dollar"),
    ("SGD", "singapurisch~ Dollar; Singapurer Dollar; Singapur-Dollar"),
    ("HKD", "Hongkong-Dollar; Hongkong Dollar; Hongkonger Dollar; HK-Dollar"),
    ("TWD", "taiwanisch~ Dollar; taiwanesisch~ Dollar; Taiwan-Dollar"),
    ("CHF", "Franken; Schweizer Franken; Schweizerfranken; Sfr; sFr.; Sfr.; Fr."),
    ("EUR", "Euro; Euros"),
    ("GBP", "Pfund; britisch~ Pfund; Pfund Sterling; britisch~ Pfund Sterling"),
    ("JPY", "Yen; japanisch~ Yen"),
    ("CNY", "Yuan; chinesisch~ Yuan; Renminbi; Yuan Renminbi; Renminbi Yuan; chinesisch~ Renminbi"),
    ("RUB", "Rubel; russisch~ Rubel"),
    ("PLN", "Zloty; Złoty; Zlotys; polnisch~ Zloty; polnisch~ Złoty"),
    ("CZK", "tschechisch~ Krone; tschechisch~ Kronen; Tschechenkronen"),
    ("SEK", "schwedisch~ Krone; schwedisch~ Kronen; Schwedenkronen"),
    ("NOK", "norwegisch~ Krone; norwegisch~ Kronen; Norwegerkronen"),
    ("DKK", "dänisch~ Krone; dänisch~ Kronen; Dänenkronen"),
    ("ISK", "isländisch~ Krone; isländisch~ Kronen"),
    ("TRY", "Lira; türkisch~ Lira; Türkische Lira"),
    ("INR", "Rupie; Rupien; indisch~ Rupie; indisch~ Rupien"),
    ("UAH", "Hrywnja; Hrywnia; Griwna; Hrywen; ukrainisch~ Hrywnja; ukrainisch~ Hrywnia"),
    ("HUF", "Forint; ungarisch~ Forint"),
    ("RON", "rumänisch~ Lei; rumänisch~ Leu"),
    ("BGN", "Lew; Lewa; bulgarisch~ Lew; bulgarisch~ Lewa"),
    ("ILS", "Schekel; Shekel; israelisch~ Schekel; neu~ Schekel; israelisch~ Shekel"),
    ("KRW", "Won; südkoreanisch~ Won; koreanisch~ Won"),
    ("KPW", "nordkoreanisch~ Won"),
    ("ZAR", "Rand; südafrikanisch~ Rand"),
    ("BRL", "brasilianisch~ Real; brasilianisch~ Reais; Reais"),
    ("THB", "Baht; thailändisch~ Baht"),
    ("IDR", "Rupiah; indonesisch~ Rupiah"),
    ("KHR", "Riel; kambodschanisch~ Riel"),
    ("DEM", "D-Mark; deutsch~ Mark; DM; Mark"),
    ("SAR", "saudisch~ Rial; saudisch~ Riyal; saudi-arabisch~ Rial; saudi-arabisch~ Riyal"),
    ("AED", "Dirham; Emirate-Dirham"),
    ("BTC", "Bitcoin; Bitcoins"),
    ("ETH", "Ether; Ethers"),
)
"""(code, names) in use, ``~`` for any ending of an adjective; a bare ``Krone`` or ``Peso`` is settled by the countries
around it."""

BY_COUNTRY: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("Krone; Kronen", (
        ("SEK", "Schwed|schwed|Stockholm"), ("NOK", "Norweg|norweg|Oslo"), ("DKK", "Dän|dän|Kopenhagen"),
        ("CZK", "Tschech|tschech|Prag"), ("ISK", "Island|isländ|Reykjav"),
    )),
    ("Peso; Pesos", (
        ("ARS", "Argentin|argentin|Buenos Aires"), ("MXN", "Mexik|mexik"), ("CLP", "Chile|chilen"),
        ("COP", "Kolumbi|kolumbi|Bogot"), ("PHP", "Philippin|philippin|Manila"), ("CUP", "Kuba|kuban|Havanna"),
        ("UYU", "Uruguay|uruguay"),
    )),
    ("Dinar; Dinare; Dinaren", (
        ("RSD", "Serb|serb|Belgrad"), ("IQD", "Irak|irak|Bagdad"), ("KWD", "Kuwait|kuwait"), ("JOD", "Jordan|jordan"),
        ("TND", "Tunes|tunes|Tunis"), ("DZD", "Algeri|algeri"), ("LYD", "Liby|liby"), ("BHD", "Bahrain|bahrain"),
    )),
    ("Rial; Riyal; Rials", (
        ("IRR", "Iran|iran|Teheran"), ("SAR", "Saudi|saudi|Riad"), ("OMR", "Oman|oman"), ("QAR", "Katar|katar"),
        ("YER", "Jemen|jemen"),
    )),
    ("Leu; Lei", (("RON", "Rumän|rumän|Bukarest"), ("MDL", "Moldau|moldau|Chi[sș]in"))),
    ("Schilling; Schillinge", (
        ("KES", "Kenia|kenia|Nairobi"), ("UGX", "Uganda|uganda"), ("TZS", "Tansania|tansania"),
        ("SOS", "Somali|somali"), ("ATS", "Österreich|österreich|Wien"),
    )),
)  # fmt: skip
"""Names shared by several countries: (names, ((code, words that tell it), …)); without such a word no code is given."""

MINOR: tuple[tuple[str, str], ...] = (
    ("EUR", "Cent; Cents; Euro-Cent; Eurocent; Eurocents; ct; ct.; cts"),
    ("USD", "US-Cent; US-Cents; Dollar-Cent; c; penny; pennies"),
    ("CHF", "Rappen; Rp."),
    ("GBP", "Pence"),
    ("RUB", "Kopeke; Kopeken"),
    ("DEM", "Pfennig; Pfennige; Pfennigen"),
    ("PLN", "Groschen"),
)
"""Hundredths: (code of the currency, names)."""

SYMBOLS: tuple[tuple[str, str], ...] = (
    ("USD", r"US\s?\$|USD\s?\$|U\.S\.\$"),
    ("AUD", r"AU?D?\s?\$"),
    ("CAD", r"C(?:A|AD)?\s?\$"),
    ("HKD", r"HK\s?\$"),
    ("NZD", r"NZ\s?\$"),
    ("SGD", r"SG?D?\s?\$"),
    ("TWD", r"NT\s?\$"),
    ("MXN", r"MX\s?\$"),
    ("BRL", r"R\$"),
    ("USD", r"\$"),
    ("EUR", r"€"),
    ("GBP", r"£"),
    ("CNY", r"CN¥|RMB"),
    ("JPY", r"JP¥|¥|￥"),
    ("RUB", r"₽"),
    ("INR", r"₹"),
    ("KRW", r"₩"),
    ("ILS", r"₪"),
    ("TRY", r"₺"),
    ("UAH", r"₴"),
    ("VND", r"₫"),
    ("THB", r"฿"),
    ("NGN", r"₦"),
    ("PHP", r"₱"),
    ("KZT", r"₸"),
    ("GEL", r"₾"),
    ("BTC", r"₿"),
)
"""Signs, before or after the number; the longer first."""

@cache
def official_names() -> dict[str, list[str]]:
    """Map each ISO 4217 code to its German names (CLDR)."""
    text = files("pipeline.lexicon").joinpath("currencies.toml").read_text("utf-8")
    names: dict[str, list[str]] = tomllib.loads(text)
    return names
