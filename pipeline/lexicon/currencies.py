"""How German news names money, beyond the official names in ``currencies.toml``.

Sources: ISO 4217 (codes), Unicode CLDR (symbols), Duden and agency usage (short and colloquial forms).
Patterns are matched without regard to case; the first that fits wins.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

SHORT: tuple[tuple[str, str], ...] = (
    ("USD", r"US-?\s?Dollars?"),
    ("USD", r"amerikanische[nr]?\s+Dollars?"),
    ("CAD", r"(?:kanadische[nr]?\s+|Kanada-)Dollars?"),
    ("AUD", r"(?:australische[nr]?\s+|Austral(?:ien)?-)Dollars?"),
    ("NZD", r"neuseeländische[nr]?\s+Dollars?"),
    ("SGD", r"(?:singapurische[nr]?|Singapurer)\s+Dollars?"),
    ("HKD", r"(?:Hongkong[- ]|Hongkonger\s+|HK-)Dollars?"),
    ("TWD", r"(?:taiwanische[nr]?\s+|Taiwan-)Dollars?"),
    ("USD", r"Dollars?"),
    ("CHF", r"(?:Schweizer[- ]|Schweizer\s+|sfr\.?\s*)?Franken|Sfr\.?|SFr\.?|Fr\."),
    ("EUR", r"Euros?"),
    ("GBP", r"(?:britische[ns]?\s+)?Pfund(?:\s+Sterling)?"),
    ("JPY", r"(?:japanische[nr]?\s+)?Yen"),
    ("CNY", r"(?:chinesische[nr]?\s+)?(?:Renminbi(?:[ -]Yuan)?|Yuan(?:[ -]Renminbi)?)"),
    ("RUB", r"(?:russische[nr]?\s+)?Rubel"),
    ("PLN", r"(?:polnische[nr]?\s+)?(?:Zloty|Złoty|Zlotys)"),
    ("CZK", r"(?:tschechische[nr]?\s+|Tschechen)Kronen?"),
    ("SEK", r"(?:schwedische[nr]?\s+|Schweden)Kronen?"),
    ("NOK", r"(?:norwegische[nr]?\s+|Norweger)Kronen?"),
    ("DKK", r"(?:dänische[nr]?\s+|Dänen)Kronen?"),
    ("ISK", r"(?:isländische[nr]?\s+)Kronen?"),
    ("TRY", r"(?:türkische[nr]?\s+)?Lira"),
    ("INR", r"(?:indische[nr]?\s+)?Rupien?"),
    ("UAH", r"(?:ukrainische[nr]?\s+)?(?:Hrywnja|Hrywnia|Griwna|Hrywen)"),
    ("HUF", r"(?:ungarische[nr]?\s+)?Forint"),
    ("RON", r"rumänische[nr]?\s+L[eu][iu]"),
    ("BGN", r"(?:bulgarische[nr]?\s+)?Lewa?"),
    ("ILS", r"(?:israelische[nr]?\s+)?(?:neue[nr]?\s+)?Sch?ekel"),
    ("KRW", r"(?:(?:süd)?koreanische[nr]?\s+)?Won"),
    ("ZAR", r"(?:südafrikanische[nr]?\s+)?Rand"),
    ("BRL", r"(?:brasilianische[nr]?\s+)Rea(?:l|is)|Reais"),
    ("THB", r"(?:thailändische[nr]?\s+)?Baht"),
    ("IDR", r"(?:indonesische[nr]?\s+)?Rupiah"),
    ("KHR", r"(?:kambodschanische[nr]?\s+)?Riel"),
    ("DEM", r"(?:D-Mark|Deutsche[nr]?\s+Mark|DM)"),
    ("SAR", r"(?:saudische[nr]?\s+|saudi-arabische[nr]?\s+)(?:Rial|Riyal)"),
    ("AED", r"(?:Emirate-)?Dirham"),
    ("BTC", r"Bitcoins?|BTC"),
    ("ETH", r"Ethers?|ETH"),
)
"""(code, pattern) of the names in use; a bare ``Krone`` or ``Peso`` is settled by the countries around it."""

BY_COUNTRY: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (r"Kronen?", (
        ("SEK", "Schwed|schwed|Stockholm"), ("NOK", "Norweg|norweg|Oslo"), ("DKK", "Dän|dän|Kopenhagen"),
        ("CZK", "Tschech|tschech|Prag"), ("ISK", "Island|isländ|Reykjav"),
    )),
    (r"Pesos?", (
        ("ARS", "Argentin|argentin|Buenos Aires"), ("MXN", "Mexik|mexik"), ("CLP", "Chile|chilen"),
        ("COP", "Kolumbi|kolumbi|Bogot"), ("PHP", "Philippin|philippin|Manila"), ("CUP", "Kuba|kuban|Havanna"),
        ("UYU", "Uruguay|uruguay"),
    )),
    (r"Dinar", (
        ("RSD", "Serb|serb|Belgrad"), ("IQD", "Irak|irak|Bagdad"), ("KWD", "Kuwait|kuwait"), ("JOD", "Jordan|jordan"),
        ("TND", "Tunes|tunes|Tunis"), ("DZD", "Algeri|algeri"), ("LYD", "Liby|liby"), ("BHD", "Bahrain|bahrain"),
    )),
    (r"Rial|Riyal", (
        ("IRR", "Iran|iran|Teheran"), ("SAR", "Saudi|saudi|Riad"), ("OMR", "Oman|oman"), ("QAR", "Katar|katar"),
        ("YER", "Jemen|jemen"),
    )),
    (r"Le[iu]", (("RON", "Rumän|rumän|Bukarest"), ("MDL", "Moldau|moldau|Chi[sș]in"))),
    (r"Schilling", (
        ("KES", "Kenia|kenia|Nairobi"), ("UGX", "Uganda|uganda"), ("TZS", "Tansania|tansania"),
        ("SOS", "Somali|somali"), ("ATS", "Österreich|österreich|Wien"),
    )),
)  # fmt: skip
"""Names shared by several countries: (name, ((code, words that tell it), …)); without such a word no code is given."""

MINOR: tuple[tuple[str, str], ...] = (
    ("EUR", r"(?:Euro-?)?Cents?|ct\b\.?|cts\b\.?|Eurocents?"),
    ("USD", r"(?:US-?|Dollar-?)Cents?|c\b|¢|penn(?:y|ies)"),
    ("CHF", r"Rappen|Rp\."),
    ("GBP", r"Pence"),
    ("RUB", r"Kopeken?"),
    ("DEM", r"Pfennige?n?"),
    ("PLN", r"Groschen"),
)
"""Hundredths: (code of the currency, pattern)."""

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

ADJECTIVES: tuple[tuple[str, str], ...] = (
    ("schwedisch", "SEK"), ("norwegisch", "NOK"), ("dänisch", "DKK"), ("tschechisch", "CZK"), ("isländisch", "ISK"),
)  # fmt: skip


@cache
def official_names() -> dict[str, list[str]]:
    """Map each ISO 4217 code to its German names (CLDR)."""
    text = files("pipeline.lexicon").joinpath("currencies.toml").read_text("utf-8")
    names: dict[str, list[str]] = tomllib.loads(text)
    return names
