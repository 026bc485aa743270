"""Which measures are settled by one event, and which name their parties in either order.

A value of the first kind does not change by itself: a later article that gives another one contradicts the
earlier, while a stake or a death toll may have moved. Own collection, by what the measures mean.
"""

from __future__ import annotations

SETTLED = frozenset({
    "price_paid", "transfer_fee", "sale_proceeds", "investment", "funding", "participants", "fine", "daily_rates",
    "prison_term", "damages", "prize", "share_price_change", "index_change",
    "one_off_payment", "magnitude", "votes", "arrested", "forces", "visitors",
    "revenue", "profit", "loss", "operating_profit", "tax_revenue",
    "amount_demanded", "wage_rise", "pay_contract_months", "pay_rise_amount",
})  # fmt: skip
MANY_AT_ONCE = frozenset({
    "price", "cost", "share_price_change", "market_share", "index_level", "contract_term", "transfer_fee",
    "player_value", "visitors",
    "temperature", "salary", "share_price", "rainfall", "forces", "capacity", "output", "area", "speed", "tax_rate",
    "tariff", "interest_rate", "opening_date", "deadline", "subsidy", "budget", "arrested", "rescued", "contract_value",
    "loan", "order_volume", "vote_share", "poll_share", "votes", "seats", "employees", "savings",
    "prize", "amount_demanded", "members", "price_target",
})  # fmt: skip
"""Measures of which one party has several values at a time: a club has many contracts, a maker many prices."""
OCCASIONAL = frozenset({
    "vote_share", "votes", "seats", "turnout", "participants", "visitors", "dead", "injured", "missing", "forces",
    "arrested", "rescued", "evacuated", "water_level", "rainfall", "temperature", "wind_speed", "without_power",
    "infected", "striking",
})  # fmt: skip
"""Measures of an occasion: weeks later it is the next one."""
RESTLESS = frozenset({
    "water_level", "rainfall", "wind_speed", "temperature", "share_price", "index_level",
})  # fmt: skip
"""What is never the same for long: two values without an hour are most often two moments."""
BRIEF = frozenset({"participants", "forces", "striking", "arrested"})
"""Measures of an occasion that lasts a day: days later there is another one in the same town."""
RIVALRIES = frozenset({
    "participants", "dead", "injured", "missing", "arrested", "evacuated", "striking", "visitors", "forces", "jobs_cut",
    "damage", "without_power", "infected", "rescued", "plants_closed", "employees",
})  # fmt: skip
"""Measures on which two sides tell different figures of one event."""
VICTIMS = frozenset({"dead", "injured", "missing", "arrested", "evacuated", "rescued", "infected"})
"""Counts of people to whom something happened: articles count them in all, and by kind."""
PEOPLE_AT_LARGE = (
    "mensch", "person", "leute", "tote", "todesopfer", "opfer", "verletzte", "leicht- und schwerverletzte", "vermisste",
    "festgenommene", "betroffene", "leiche", "todesfall", "infizierte", "festnahme", "personen",
)  # fmt: skip
"""Nouns that count victims whoever they are."""
RUNNING = frozenset({
    "Punkt", "Tor", "Treffer", "Satz", "Runde", "Sieg", "Niederlage", "Platz", "Spiel", "Rebound", "Assist", "Yard",
    "Rennen", "Touchdown", "Pass", "Vorlage", "Parade", "Chance", "Torschuss", "Karte", "Ecke",
    "Wahlbezirk", "Stimmbezirk", "Wahllokal", "Wahlkreis",
})  # fmt: skip
"""What is scored or counted in the course of a contest: another figure is most often another moment."""
BALLOTS = frozenset({"vote_share", "votes", "seats", "turnout"})
"""Measures that mean nothing without their election: a party has a share in every one of them."""
DAILY = frozenset({"index_change", "index_level"})
"""Measures that are told anew every day: the next day's figure is the next day's."""
PAY_ROUNDS = frozenset({"wage_rise", "pay_rise_amount", "pay_contract_months", "one_off_payment"})
"""What unions and employers bargain for: it belongs to them, wherever they meet."""
SELF_EVIDENT = frozenset({"deposit_rate", "main_rate", "mortgage", "overnight", "fixed_deposit"})
"""Bases that a text leaves out once it has named them; of others (*brutto*, *mit Derivaten*) the bare word is none."""
SYMMETRIC = frozenset({"contract_term"})
