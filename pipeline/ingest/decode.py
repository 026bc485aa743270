"""Bytes to text: the encoding is found, newlines and byte-order mark stay."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_BOMS = (
    # The four-byte marks come first: the UTF-32 mark begins with the UTF-16 one.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SINGLE_BYTE = ("cp1252", "mac_roman", "cp850")
"""Encodings that German text is found in, likeliest first."""
_GERMAN = frozenset("äöüÄÖÜß„“”‚‘’–—…€§»«›‹°éèáàâêôîçñ½¼²³·\xa0\xad©®×")
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?([A-Za-z0-9_-]{2,20})""")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 100_000
_CONTROL_LIMIT = 0.01
_PLAUSIBLE = 0.6
_MOSTLY = 0.7
"""Share of the bytes beyond ASCII that make valid UTF-8; stray bytes are the exception."""


class UndecodableError(ValueError):
    """The bytes are no text."""


def decode(data: bytes) -> tuple[str, str]:
    """Decode a file and name its encoding, so that ``data.decode(encoding)`` gives the same text.

    ``utf-8+cp1252`` is UTF-8 with stray bytes of cp1252, each read as one code point.

    Raises:
        UndecodableError: the bytes look like something other than text.

    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _strict(data, name), name
    wide = _wide_encoding(data)
    if wide:
        return _strict(data, wide), wide
    if b"\x00" in data:
        raise UndecodableError("holds NUL bytes, so it is no text")
    try:
        text, name = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        text, name = _legacy(data)
    if _looks_binary(text):
        raise UndecodableError("holds control characters, so it is no text")
    return text, name


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise UndecodableError(f"is no valid {name} from byte {error.start} on") from error


def _wide_encoding(data: bytes) -> str:
    """Recognise UTF-16 and UTF-32 without a mark by where their zero bytes stand."""
    head = data[:4096]
    if len(head) < 4 or b"\x00" not in head:  # noqa: PLR2004  a unit of UTF-32
        return ""
    share = [head[i::4].count(0) / max(len(head[i::4]), 1) for i in range(4)]
    shapes = {
        "utf-32-le": (0, 1, 1, 1),
        "utf-32-be": (1, 1, 1, 0),
        "utf-16-le": (0, 1, 0, 1),
        "utf-16-be": (1, 0, 1, 0),
    }
    for name, shape in shapes.items():
        if all((s > 0.8) if full else (s < 0.2) for s, full in zip(share, shape, strict=True)):  # noqa: PLR2004
            return name
    return ""


def _legacy(data: bytes) -> tuple[str, str]:
    """Choose among the encodings that are not UTF: declared, mixed, by German letters, by statistics."""
    declared = _DECLARED.search(data[:2048])
    if declared:
        name = _known(declared.group(1).decode("ascii"))
        if name:
            return (data.decode(name), name) if _decodes(data, name) else _single_byte(data, "cp1252")
    if _is_mostly_utf8(data):
        return data.decode("utf-8", errors=_stray_handler()), "utf-8+cp1252"
    scored = [(_german_share(data, name), name) for name in _SINGLE_BYTE]
    best, name = max(scored, key=lambda pair: pair[0])
    if best >= _PLAUSIBLE:
        return _single_byte(data, name)
    match = from_bytes(data[:_SAMPLE]).best()
    found = _known(match.encoding) if match else ""
    return (data.decode(found), found) if found and _decodes(data, found) else _single_byte(data, "cp1252")


def _known(name: str) -> str:
    """Give a declared single-byte encoding as Python knows it; browsers read latin-1 as cp1252, and so do we."""
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return ""
    if codec in {"iso8859-1", "ascii"}:
        codec = "cp1252"
    return "" if codec.startswith("utf") or not codecs.lookup(codec)._is_text_encoding else codec  # noqa: SLF001


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _single_byte(data: bytes, name: str) -> tuple[str, str]:
    """Decode; five bytes have no meaning in cp1252, but have one in latin-1."""
    return (data.decode(name), name) if _decodes(data, name) else (data.decode("latin-1"), "latin-1")


def _is_mostly_utf8(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    whole = sum(len(m.group()) for m in _MULTIBYTE.finditer(sample))
    high = sum(byte >= 0x80 for byte in sample)  # noqa: PLR2004  the bytes beyond ASCII
    return whole > _MOSTLY * high


def _german_share(data: bytes, name: str) -> float:
    """Tell how many of the characters beyond ASCII are such as German text has."""
    beyond = [c for c in data[:_SAMPLE].decode(name, errors="replace") if c >= "\x80"]
    return sum(c in _GERMAN for c in beyond) / max(len(beyond), 1)


def _stray_handler() -> str:
    codecs.register_error("abgleich_stray", _read_stray_byte)
    return "abgleich_stray"


def _read_stray_byte(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    byte = error.object[error.start : error.start + 1]
    return _single_byte(byte, "cp1252")[0], error.start + 1


def _looks_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) > _CONTROL_LIMIT * len(sample)
