"""timexy on a blank German pipeline."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

import spacy
import timexy  # noqa: F401 -- registers the component
from timex import finding

PACKAGE = "timexy"
KINDS = ("date", "date_range", "duration", "timex", "everything")
_TIMEX = re.compile(r'type="(\w+)" value="([^"]+)"')


def load() -> Callable[[str, datetime, str], Any]:
    """Return the reader."""
    nlp = spacy.blank("de")
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy"})
    return lambda text, anchor, kind: nlp(text).ents  # noqa: ARG005


def found(raw: Any, text: str, anchor: datetime, kind: str) -> list[dict[str, Any]]:  # noqa: ANN401, ARG001
    """Describe what was found."""
    findings = []
    for entity in raw:
        if match := _TIMEX.search(entity.kb_id_):
            value = match[2].removesuffix("T00:00:00")
            findings.append(finding(entity.start_char, entity.end_char, value, match[1]))
    return findings
