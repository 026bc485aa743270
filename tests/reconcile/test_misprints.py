"""Sentences that two articles print alike but for one word: which of them turn a figure into another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pipeline.reconcile import reconcile

DAY = date(2026, 5, 4)
CASES = [
    ("Die Aktie des Herstellers Nordwerk kletterte um 12 % nach oben.",
     "Die Aktie des Herstellers Nordwerk kletterte auf 12 % nach oben.", "by_vs_to"),
    ("Die Tariflöhne im Land stiegen im Frühjahr um 12 % an.",
     "Die Tariflöhne im Land sanken im Frühjahr um 12 % an.", "sign_flipped"),
    ("Gegenüber dem Vorjahr ist das ein Plus von 12 %, so die Kasse.",
     "Gegenüber dem Vorjahr ist das ein Minus von 12 %, so die Kasse.", "sign_flipped"),
    ("Die Beteiligung fiel damit um 12 Prozent geringer aus als zuletzt.",
     "Die Beteiligung fiel damit um 12 Prozentpunkte geringer aus als zuletzt.", "percent_vs_points"),
    # one sentence, nothing turned
    ("Die Tariflöhne im Land stiegen im Frühjahr um 12 % an.",
     "Die Tariflöhne im Land stiegen im Frühjahr um 12 % an.", ""),
    # both rise
    ("Die Tariflöhne im Land stiegen im Frühjahr um 12 % an.",
     "Die Tariflöhne im Land wuchsen im Frühjahr um 12 % an.", ""),
    # another word far from the figure
    ("Auf dem Markt im Ort blieb der Preis, und er stieg dann um 12 %.",
     "Um dem Markt im Ort blieb der Preis, und er stieg dann um 12 %.", ""),
    # two words turned: another sentence
    ("Die Tariflöhne im Land stiegen im Frühjahr um 12 % an.",
     "Die Tariflöhne im Land sanken im Frühjahr auf 12 % an.", ""),
    ("Die Tariflöhne im Land stiegen im Frühjahr um 12 % an.",
     "Die Tariflöhne im Osten sanken im Frühjahr um 12 % an.", ""),
    # too short to be known again
    ("Plus von 12 %", "Minus von 12 %", ""),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "cause"), CASES)
def test_one_word_turns_a_figure(claim, article, settings, first, second, cause):
    claims = [
        replace(claim(f"{key}:c1", "wage_rise", None, None, "12 %", change="by", quote=quote), surface="12 %")
        for key, quote in (("A", first), ("B", second))
    ]
    found = reconcile([article("A"), article("B")], claims, settings, {}).findings
    assert [f.cause for f in found if f.judgement == "slip"] == [cause] * bool(cause)


def test_a_month_later_it_is_other_news(claim, article, settings):
    first, second, _ = CASES[1]
    days = DAY, DAY + timedelta(days=30)
    claims = [
        claim(f"{key}:c1", "wage_rise", None, None, "12 %", change="by", quote=quote, published=day)
        for key, quote, day in zip("AB", (first, second), days, strict=True)
    ]
    articles = [article(key, published=day) for key, day in zip("AB", days, strict=True)]
    assert not [f for f in reconcile(articles, claims, settings, {}).findings if f.judgement == "slip"]


def test_one_article_may_say_both(claim, article, settings):
    first, second, _ = CASES[1]
    claims = [
        claim(f"A:c{n}", "wage_rise", None, None, "12 %", change="by", quote=q) for n, q in ((1, first), (2, second))
    ]
    assert not [f for f in reconcile([article("A")], claims, settings, {}).findings if f.judgement == "slip"]
