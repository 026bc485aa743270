"""Which measures are settled by one event, and which name their parties in either order.

A value of the first kind does not change by itself: a later article that gives another one contradicts the
earlier, while a stake or a death toll may have moved. Own collection, by what the measures mean.
"""

from __future__ import annotations

SETTLED = frozenset({
    "price_paid", "transfer_fee", "sale_proceeds", "investment", "funding", "participants", "fine", "daily_rates",
    "prison_term", "damages", "prize", "share_price_change", "index_change",
    "one_off_payment", "magnitude", "votes", "revenue", "profit", "loss", "operating_profit", "tax_revenue",
    "amount_demanded", "wage_rise", "pay_contract_months", "pay_rise_amount",
})  # fmt: skip
SYMMETRIC = frozenset({"contract_term"})
