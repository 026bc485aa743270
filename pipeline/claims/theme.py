"""What an article is about, as its title and lead say."""

from __future__ import annotations

import re

from pipeline.claims.tagging import lemma
from pipeline.records import Article

_POLL = re.compile(r"[Uu]mfrage|Sonntagsfrage|Politbarometer|DeutschlandTrend|Trendbarometer")
_COUNT = re.compile(r"[Hh]ochrechnung|[Pp]rognose|[Ee]ndergebnis|Wahlbeteiligung|Wahlsieg|Wahlergebnis")
_LEAD = 3
"""Blocks of title and lead."""
_WORD = re.compile(r"[^\W\d_][\w-]+")


def is_about_polls(article: Article, title_end: int) -> bool:
    """Tell whether the title speaks of a poll, or the lead does and no votes are counted anywhere."""
    if _POLL.search(article.text, 0, title_end):
        return True
    lead = any(_POLL.search(article.text, b.start, b.end) for b in article.blocks[:_LEAD])
    return lead and _COUNT.search(article.text) is None


def words_of_lead(article: Article) -> frozenset[str]:
    """Give the words of title and lead, nouns as lemmas, that tell what the article is about."""
    words = (w.group() for b in article.blocks[:_LEAD] for w in _WORD.finditer(article.text, b.start, b.end))
    return frozenset(lemma(word, "NN") if word[0].isupper() else word for word in words)
