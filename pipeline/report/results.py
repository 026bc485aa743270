"""What a run found, for a notebook: pandas tables, and objects that display themselves."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from pipeline.records import Failure
from pipeline.report.html import render_article, render_findings
from pipeline.report.view import DISAGREEMENTS, ArticleView, FindingView, article_views, finding_views

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, eq=False)
class Results:
    """A run's tables; values are decimal strings, as in the files."""

    tables: Mapping[str, pa.Table]
    run: Mapping[str, Any]
    failures: tuple[Failure, ...]

    @functools.cached_property
    def articles(self) -> pd.DataFrame:
        """One line per article, with its raw and cleaned text."""
        return self._frame("articles")

    @functools.cached_property
    def mentions(self) -> pd.DataFrame:
        """One line per party, place, amount, percentage, count, number or date."""
        return self._frame("mentions")

    @functools.cached_property
    def claims(self) -> pd.DataFrame:
        """One line per claim."""
        return self._frame("claims")

    @functools.cached_property
    def comparisons(self) -> pd.DataFrame:
        """One line per compared pair of claims."""
        return self._frame("comparisons")

    @functools.cached_property
    def finding_claims(self) -> pd.DataFrame:
        """Which claim plays which part in which finding."""
        return self._frame("finding_claims")

    @functools.cached_property
    def findings(self) -> pd.DataFrame:
        """One line per finding."""
        return self._frame("findings")

    @functools.cached_property
    def disagreements(self) -> pd.DataFrame:
        """Conflicts and slips, then what changed over time, then failed sums, gravest first in each."""
        chosen = [v.row["finding_id"] for v in self._views.values() if v.group in DISAGREEMENTS]
        return self.findings.set_index("finding_id").loc[chosen].reset_index()

    def finding(self, finding_id: str) -> FindingDisplay:
        """Pick one finding to look at; raises ``KeyError`` for an unknown id."""
        return FindingDisplay((self._views[finding_id],), self.lang)

    def article(self, article_id: str) -> ArticleDisplay:
        """Pick one article to look at; raises ``KeyError`` for an unknown id."""
        return ArticleDisplay(self._texts[article_id], self.lang)

    @property
    def lang(self) -> str:
        """The language of the run's explanations."""
        return str(self.settings.get("lang", "de"))

    @property
    def settings(self) -> Mapping[str, Any]:
        """The settings of the run."""
        found: Mapping[str, Any] = self.run.get("settings", {})
        return found

    @functools.cached_property
    def _views(self) -> dict[str, FindingView]:
        return {view.row["finding_id"]: view for view in finding_views(self.tables)}

    @functools.cached_property
    def _texts(self) -> dict[str, ArticleView]:
        return {view.row["article_id"]: view for view in article_views(self.tables)}

    def _frame(self, name: str) -> pd.DataFrame:
        frame: pd.DataFrame = self.tables[name].to_pandas()
        return frame

    def _repr_html_(self) -> str:
        chosen = [v for v in self._views.values() if v.group in DISAGREEMENTS]
        return render_findings(chosen, self.lang)

    def __repr__(self) -> str:
        sizes = ", ".join(f"{table.num_rows} {name}" for name, table in self.tables.items())
        return f"<Results: {sizes}>"


@dataclass(frozen=True, slots=True)
class FindingDisplay:
    """Findings that show themselves with quotes side by side."""

    findings: Sequence[FindingView]
    lang: str

    def show(self) -> FindingDisplay:
        """Return itself, so that a notebook's last line displays it."""
        return self

    def _repr_html_(self) -> str:
        return render_findings(self.findings, self.lang)

    def __repr__(self) -> str:
        return "\n".join(f"{view.row['judgement']}: {view.row['text']}" for view in self.findings)


@dataclass(frozen=True, slots=True)
class ArticleDisplay:
    """An article that shows itself with its mentions marked."""

    article: ArticleView
    lang: str

    def show(self) -> ArticleDisplay:
        """Return itself, so that a notebook's last line displays it."""
        return self

    def _repr_html_(self) -> str:
        return render_article(self.article, self.lang)

    def __repr__(self) -> str:
        row = self.article.row
        return f"<{row['outlet']}: {row['title']} ({row['published']})>"
