"""From a view to one self-contained page; every text of an article is escaped, and only our own script may run."""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import jinja2
from markupsafe import Markup

from pipeline.report.axis import draw_axis
from pipeline.report.groups import DISAGREEMENTS
from pipeline.report.pack import Fragment, Packet, split
from pipeline.report.scope import show_scope
from pipeline.report.steps import steps_of
from pipeline.report.view import ArticleView, FindingView, ReportView
from pipeline.report.words import printable, show_day, show_value, show_when, words

CARDS, TEXTS = 120_000, 150_000
"""Characters of findings and of articles that stand in the page as they are; what is more is packed."""


@dataclass(frozen=True, slots=True)
class Section:
    """The findings of one group, or all articles, as the page holds them."""

    group: str
    total: int
    inline: tuple[Fragment, ...]
    packets: tuple[Packet, ...]


def render(view: ReportView, lang: str, cards: int = CARDS, texts: int = TEXTS) -> str:
    """Render the whole report; ``cards`` and ``texts`` bound what stands in it unpacked, in characters."""
    style = Markup("{}{}").format(_asset("finding.css"), _asset("report.css"))
    script = _asset("report.js")
    parts = _parts(lang, view.places)
    sections = _sections(view, parts, cards)
    articles = Section("texts", len(view.articles), *_split_texts(view, parts, texts))
    return _environment().get_template("report.html.j2").render(
        view=view, parts=parts, w=words(lang), lang=lang, disagreements=DISAGREEMENTS, sections=sections,
        articles=articles, packed=any(s.packets for s in (*sections, articles)),
        style=style, script=script, style_hash=_hash(style), script_hash=_hash(script),
    )  # fmt: skip


def render_findings(findings: Sequence[FindingView], places: Mapping[str, str], lang: str) -> str:
    """Render findings for a notebook, style included."""
    page = _environment().get_template("findings.html.j2")
    return page.render(findings=findings, parts=_parts(lang, places), w=words(lang), style=notebook_style())


def render_article(article: ArticleView, lang: str) -> str:
    """Render one article with its mentions marked, for a notebook."""
    page = _environment().get_template("article.html.j2")
    return page.render(article=article, parts=_parts(lang, {}), w=words(lang), style=notebook_style())


def render_chart(label: str, chart: Markup) -> str:
    """Render a chart with its title, for a notebook."""
    frame = Markup(
        '<div class="abgleich"><style>{}</style><section class="text"><h3><bdi>{}</bdi></h3>{}</section></div>'
    )
    return str(frame.format(notebook_style(), printable(label), chart))


def notebook_style() -> Markup:
    """Give the style that displays in a notebook bring along."""
    return Markup("{}{}").format(_asset("notebook.css"), _asset("finding.css"))


def _sections(view: ReportView, parts: Any, budget: int) -> list[Section]:  # noqa: ANN401 - a template's macros
    sections = []
    for group, findings in view.groups:
        fragments = [Fragment(f.row["finding_id"], parts.card(f)) for f in findings]
        inline, packets, budget = split(fragments, budget)
        sections.append(Section(group, len(findings), inline, packets))
    return sections


def _split_texts(view: ReportView, parts: Any, budget: int) -> tuple[tuple[Fragment, ...], tuple[Packet, ...]]:  # noqa: ANN401
    return split([Fragment(a.anchor, parts.sheet(a)) for a in view.articles], budget)[:2]


def _parts(lang: str, places: Mapping[str, str]) -> Any:  # noqa: ANN401 - jinja2 types its modules so
    """Make the macros of a language once, not once for each finding."""
    given = {"w": words(lang), "lang": lang, "places": places}
    return _environment().get_template("macros.html.j2").make_module(given)


@functools.cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("pipeline.report"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printable,
    )
    environment.globals.update(
        show_value=show_value, show_day=show_day, show_when=show_when, show_scope=show_scope,
        draw_axis=draw_axis, steps_of=steps_of, has_digit=_has_digit,
    )  # fmt: skip
    return environment


def _has_digit(text: str | None) -> bool:
    return any(c.isdigit() for c in text or "")


def _printable(value: object) -> object:
    """Leave out what would break the page or the reading direction; templates' own markup stays as it is."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return printable(value)
    return "" if value is None else value


def _asset(name: str) -> Markup:
    """Read a style or script of our own, which is markup as it stands."""
    return Markup(files("pipeline.report").joinpath("templates", name).read_text("utf-8"))  # noqa: S704 - no user data


def _hash(text: str) -> str:
    """Name a script or style in the page's content security policy."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
