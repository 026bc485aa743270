"""The tags of an HTML source with their places; tolerant, linear, and without a tree that could grow too deep.

The standard parsers give no code-point offsets of text and entities, which is what evidence needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_UNREAD = frozenset({"script", "style", "textarea", "iframe", "noscript", "noembed", "noframes", "xmp", "title"})
"""Elements whose content is no markup: up to their end tag everything is passed over."""
_LONGEST_TAG = 200_000
_PATIENCE = 50
"""After so many tags without an end outside quotes, quotes are not believed any more."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag in the source; a declaration or comment has no name."""

    start: int
    end: int
    """Behind ``>``; of an element whose content is no markup, behind its end tag."""
    name: str
    closing: bool = False
    inner_end: int = 0
    """End of the passed-over content, which begins behind the start tag."""
    inner_start: int = 0


def tags(source: str) -> Iterator[Tag]:
    """Give all tags in order; what lies between two of them is text."""
    at = unclosed = 0
    open_ended: set[str] = set()
    while (at := source.find("<", at)) >= 0:
        tag = _special(source, at)
        if tag is None:
            head = _head().match(source, at)
            if head is None:
                at += 1
                continue
            end = _end(source, head.end(), quoted=unclosed < _PATIENCE)
            if end < 0:
                unclosed += 1
                end = source.find(">", head.end()) + 1 or len(source)
            tag = _element(source, at, end, head, open_ended)
        yield tag
        at = tag.end


def attributes(source: str, tag: Tag) -> dict[str, str]:
    """Read a tag's attributes; names in lower case, values as written."""
    end = tag.inner_start or tag.end
    found: dict[str, str] = {}
    for match in _attribute().finditer(source, tag.start + 1 + len(tag.name), min(end, tag.start + _LONGEST_TAG)):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["name"].lower(), value)
    return found


def _special(source: str, at: int) -> Tag | None:
    """Read a comment, a declaration or a processing instruction."""
    if source.startswith("<!--", at):
        end = source.find("-->", at + 4)
        return Tag(at, end + 3 if end >= 0 else len(source), "")
    if source.startswith(("<!", "<?"), at):
        end = source.find(">", at)
        return Tag(at, end + 1 if end >= 0 else len(source), "")
    return None


def _end(source: str, at: int, *, quoted: bool) -> int:
    if not quoted:
        return source.find(">", at) + 1 or len(source)
    match = _rest().match(source, at, at + _LONGEST_TAG)
    return match.end() if match else -1


def _element(source: str, start: int, end: int, head: re.Match[str], open_ended: set[str]) -> Tag:
    """Make the tag; ``open_ended`` collects the names without a further end tag, so that none is sought twice."""
    name, closing = head["name"].lower(), bool(head["closing"])
    if closing or name not in _UNREAD or name in open_ended or source.endswith("/>", start, end):
        return Tag(start, end, name, closing)
    close = _closing(name).search(source, end)
    if close is None:
        open_ended.add(name)
        return Tag(start, end, name)
    behind = source.find(">", close.end()) + 1 or len(source)
    return Tag(start, behind, name, inner_end=close.start(), inner_start=end)


@cache
def _head() -> re.Pattern[str]:
    return re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]{0,40})")


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(r"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\b", re.IGNORECASE)


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(
        r"""(?P<name>[A-Za-z_:@][\w:.@-]{0,60})
            (?:\s{0,20}=\s{0,20}(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s"'>]++)))?""",
        re.VERBOSE,
    )
