"""From a view to one self-contained page; every text of an article is escaped, and only our own script may run."""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from collections.abc import Sequence
from importlib.resources import files

import jinja2
from markupsafe import Markup

from pipeline.report.axis import draw_axis
from pipeline.report.groups import DISAGREEMENTS
from pipeline.report.view import ArticleView, FindingView, ReportView
from pipeline.report.words import show_value, words

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""Control characters, lone surrogates, and the marks that turn the reading direction of what follows."""


def render(view: ReportView, lang: str) -> str:
    """Render the whole report."""
    style, script = _asset("report.css"), _asset("report.js")
    page = _environment().get_template("report.html.j2")
    return page.render(
        view=view, w=words(lang), lang=lang, disagreements=DISAGREEMENTS,
        style=style, script=script, style_hash=_hash(style), script_hash=_hash(script),
    )  # fmt: skip


def render_findings(findings: Sequence[FindingView], lang: str) -> str:
    """Render findings for a notebook, style included."""
    page = _environment().get_template("findings.html.j2")
    return page.render(findings=findings, w=words(lang), lang=lang, style=_asset("notebook.css"))


def render_article(article: ArticleView, lang: str) -> str:
    """Render one article with its mentions marked, for a notebook."""
    page = _environment().get_template("article.html.j2")
    return page.render(article=article, w=words(lang), lang=lang, style=_asset("notebook.css"))


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
    environment.globals.update(show_value=show_value, draw_axis=draw_axis)
    return environment


def _printable(value: object) -> object:
    """Leave out what would break the page or the reading direction; templates' own markup stays as it is."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", value)
    return "" if value is None else value


def _asset(name: str) -> Markup:
    """Read a style or script of our own, which is markup as it stands."""
    return Markup(files("pipeline.report").joinpath("templates", name).read_text("utf-8"))  # noqa: S704 - no user data


def _hash(text: str) -> str:
    """Name a script or style in the page's content security policy."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
