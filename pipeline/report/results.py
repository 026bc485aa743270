"""What a run found, for a notebook: pandas tables, and objects that display themselves."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from pipeline.errors import SettingsError
from pipeline.records import Decision, Failure, Verdict
from pipeline.report.chart import Link, Point, draw_chart
from pipeline.report.decisions import VERDICTS, append_decision, contents_of, files_of, read_decisions, with_decisions
from pipeline.report.groups import DISAGREEMENTS
from pipeline.report.html import render_article, render_chart, render_findings
from pipeline.report.schema import SCHEMAS
from pipeline.report.scope import place_names
from pipeline.report.timeline import links_of, points_of
from pipeline.report.view import ArticleView, FindingView, article_views, finding_views

if TYPE_CHECKING:
    import pandas as pd


@dataclass(eq=False)
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
    def items(self) -> pd.DataFrame:
        """One line per thing that claims speak of, the most told first."""
        claims = self.claims.dropna(subset=["item_id"])
        told = claims.groupby("item_id", sort=True).agg(
            measure=("measure", "first"), claims=("claim_id", "size"), articles=("article_id", "nunique")
        )
        told.insert(0, "item", [self._labels.get(key, "") for key in told.index])
        return told.reset_index().sort_values(["articles", "claims"], ascending=False, kind="stable", ignore_index=True)

    @functools.cached_property
    def disagreements(self) -> pd.DataFrame:
        """Conflicts and slips, then what changed over time, then failed sums, gravest first in each."""
        chosen = [v.row["finding_id"] for v in self._views.values() if v.group in DISAGREEMENTS]
        return self.findings.set_index("finding_id").loc[chosen].reset_index()

    def finding(self, finding_id: str) -> FindingDisplay:
        """Pick one finding to look at; raises ``KeyError`` for an unknown id."""
        return FindingDisplay(self, self._views[finding_id].row["finding_id"])

    def decide(self, finding_id: str, decision: Verdict, note: str = "") -> FindingDisplay:
        """Write a decision into ``decisions.jsonl`` beside the articles; this and every later run respect it.

        ``confirmed`` marks a finding, ``dismissed`` folds it away at the end, ``note`` is a remark without a
        verdict, ``open`` takes an earlier decision back.

        Raises:
            KeyError: there is no such finding.
            SettingsError: there is no such decision, or the run does not know where its articles lie.
            AbgleichError: the file cannot be written.

        """
        content = contents_of(self.tables)[finding_id]
        if decision not in VERDICTS:
            raise SettingsError(f"decision {decision!r}: choose one of {', '.join(VERDICTS)}.")
        inputs = self.run.get("inputs", ())
        if not inputs:
            raise SettingsError("The run does not say where its articles lie. Run `abgleich run` again.")
        item = self._views[finding_id].row["item"]
        append_decision(
            files_of(inputs)[0], Decision(content.key, decision, note, content.family, content.evidence), item
        )
        self._take_up(read_decisions(inputs)[0])
        return self.finding(finding_id)

    def item(self, item_id: str) -> ItemDisplay:
        """Pick one item to look at; raises ``KeyError`` for an id that no claim has."""
        claims = [row for row in self.tables["claims"].to_pylist() if row["item_id"] == item_id]
        if not claims:
            raise KeyError(item_id)
        label = self._labels.get(item_id, claims[0]["measure"])
        return ItemDisplay(label, tuple(claims), links_of(self.tables, claims), self.lang)

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
    def _labels(self) -> dict[str, str]:
        rows = self.tables["findings"].select(["item_id", "item"]).to_pylist()
        return {row["item_id"]: row["item"] for row in rows if row["item_id"] is not None}

    @functools.cached_property
    def places(self) -> Mapping[str, str]:
        """Names of places by id."""
        return place_names(self.tables["mentions"])

    @functools.cached_property
    def _views(self) -> dict[str, FindingView]:
        return {view.row["finding_id"]: view for view in finding_views(self.tables)}

    @functools.cached_property
    def _texts(self) -> dict[str, ArticleView]:
        return {view.row["article_id"]: view for view in article_views(self.tables)}

    def _take_up(self, decisions: Sequence[Decision]) -> None:
        self.tables = with_decisions(self.tables, decisions)
        for made_from_findings in ("findings", "disagreements", "_views"):
            self.__dict__.pop(made_from_findings, None)

    def _frame(self, name: str) -> pd.DataFrame:
        frame: pd.DataFrame = self.tables[name].to_pandas()
        return frame

    def _repr_html_(self) -> str:
        chosen = [v for v in self._views.values() if v.group in DISAGREEMENTS]
        return render_findings(chosen, self.places, self.lang)

    def __repr__(self) -> str:
        sizes = ", ".join(f"{table.num_rows} {name}" for name, table in self.tables.items())
        return f"<Results: {sizes}>"


@dataclass(frozen=True, slots=True)
class FindingDisplay:
    """A finding that shows itself with quotes side by side."""

    results: Results
    finding_id: str

    @property
    def view(self) -> FindingView:
        """The finding as it stands now, decisions included."""
        return self.results._views[self.finding_id]  # noqa: SLF001 - two halves of one module

    def show(self) -> FindingDisplay:
        """Return itself, so that a notebook's last line displays it."""
        return self

    def decide(self, decision: Verdict, note: str = "") -> FindingDisplay:
        """Write a decision down; see `Results.decide`."""
        return self.results.decide(self.finding_id, decision, note)

    def _repr_html_(self) -> str:
        return render_findings((self.view,), self.results.places, self.results.lang)

    def __repr__(self) -> str:
        row = self.view.row
        return f"{row['judgement']}: {row['text']}"


@dataclass(frozen=True, slots=True)
class ItemDisplay:
    """One thing that claims speak of, with everything that is said about it."""

    label: str
    rows: Sequence[dict[str, Any]]
    links: Sequence[Link]
    lang: str

    @property
    def claims(self) -> pd.DataFrame:
        """Its claims, in order of publication."""
        frame: pd.DataFrame = pa.Table.from_pylist(list(self.rows), schema=SCHEMAS["claims"]).to_pandas()
        return frame.sort_values(["published", "claim_id"], kind="stable", ignore_index=True)

    def timeline(self) -> TimelineDisplay:
        """Draw its values over time, by source, with intervals and what was judged."""
        return TimelineDisplay(self.label, points_of(self.rows), self.links, self.lang)

    def _repr_html_(self) -> str:
        return self.timeline()._repr_html_()

    def __repr__(self) -> str:
        return f"<{self.label}: {len(self.rows)} claims>"


@dataclass(frozen=True, slots=True)
class TimelineDisplay:
    """A chart of an item's values over time; ``points`` are what it draws."""

    label: str
    points: Sequence[Point]
    links: Sequence[Link]
    lang: str

    @property
    def table(self) -> pd.DataFrame:
        """The points as a table, for a chart of your own."""
        import pandas as pd  # noqa: PLC0415 - a run needs no pandas

        return pd.DataFrame([asdict(point) for point in self.points])

    def _repr_html_(self) -> str:
        return render_chart(self.label, draw_chart(self.points, self.links, self.lang))

    def __repr__(self) -> str:
        return f"<{self.label}: {len(self.points)} values over time>"


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
