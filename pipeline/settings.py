"""One frozen Settings, read once from TOML; nothing else reads configuration."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path

from pipeline.errors import SettingsError

DECISIONS = "decisions.jsonl"
"""What people decided about findings; lies with the articles and is none."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All options of a run."""

    model: str = "auto"
    """``auto`` (an installed de_core_news_lg, else the shipped model), ``shipped``, or a spaCy model's name or path."""
    workers: int = 1
    engine: str = "local"
    """What has the work done: ``local`` processes or a ``dask`` cluster."""
    scheduler: str = ""
    """Address of a running cluster; empty: one of ``workers`` local processes is started."""
    staging: str = ""
    """Address, reached by all machines of a cluster, of items and results; empty: in the output folder."""
    lang: str = "de"
    """Language of explanations and report: ``de`` or ``en``."""
    measures: tuple[str, ...] = ()
    """TOML files with a user's own measures."""
    max_bytes: int = 50_000_000
    """A larger file is listed as a failure, not read."""
    max_characters: int = 1_000_000
    """A longer article is listed as a failure: the longest book-length report has fewer."""
    article_seconds: float = 60.0
    """An article that takes more processor time is listed as a failure; 0 is no bound."""
    article_megabytes: int = 2_000
    """Memory that the work on one article may take beyond what was held before; 0 is no bound (Linux only)."""
    link_threshold: float = 0.8
    """From this similarity on, open-domain claims speak of one item."""


def read_settings(path: Path | None, **overrides: object) -> Settings:
    """Read settings from a TOML file and apply the overrides that are not ``None``.

    Raises:
        SettingsError: the file is no TOML, or names a setting that does not exist.

    """
    base = Settings()
    known = {f.name for f in fields(Settings)}
    given: dict[str, object] = {}
    if path is not None:
        try:
            given = tomllib.loads(path.read_text("utf-8"))
        except (OSError, tomllib.TOMLDecodeError) as error:
            reason = f"{path}: cannot be read as TOML ({error})"
            raise SettingsError(f"{reason}. Correct or leave out --settings.") from error
    given |= {k: v for k, v in overrides.items() if v is not None}
    unknown = sorted(given.keys() - known)
    if unknown:
        where = path or "settings"
        raise SettingsError(f"{where}: unknown setting {unknown[0]!r}. Known: {', '.join(sorted(known))}.")
    if "measures" in given:
        given["measures"] = tuple(given["measures"])  # type: ignore[arg-type]
    return replace(base, **given)  # type: ignore[arg-type]
