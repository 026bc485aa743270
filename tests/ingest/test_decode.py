"""Encodings: German letters right, byte-order mark kept, nothing that is no text."""

import codecs

import pytest

from pipeline.ingest.decode import UndecodableError, decode

GERMAN = "Größere Übernahme: Köln zahlt 13 Millionen € für die „Süßwarenfabrik“ – ein Fünftel mehr.\n"

ENCODINGS = [
    ("utf-8", b"", "utf-8"),
    ("utf-8", codecs.BOM_UTF8, "utf-8"),
    ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16-le"),
    ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16-be"),
    ("utf-16-le", b"", "utf-16-le"),
    ("utf-16-be", b"", "utf-16-be"),
    ("utf-32-le", codecs.BOM_UTF32_LE, "utf-32-le"),
    ("utf-32-be", codecs.BOM_UTF32_BE, "utf-32-be"),
    ("utf-32-le", b"", "utf-32-le"),
    ("cp1252", b"", "cp1252"),
    ("mac_roman", b"", "mac_roman"),
]


@pytest.mark.parametrize(("encoding", "mark", "named"), ENCODINGS)
def test_encoding_is_found(encoding, mark, named):
    """The text comes back, and the named encoding gives the same text again."""
    data = mark + GERMAN.encode(encoding)
    text, name = decode(data)
    assert text.removeprefix("\ufeff") == GERMAN
    assert name == named
    assert data.decode(name) == text


def test_the_mark_is_a_code_point_of_the_text():
    """Offsets count the byte-order mark."""
    assert decode(codecs.BOM_UTF8 + b"Ja")[0] == "\ufeffJa"


def test_old_office_text_is_read_as_german():
    """The code page of old systems has no euro sign and no dashes."""
    text = "Müller, Größe, Übung, Ärger, Öl"
    assert decode(text.encode("cp850"))[0] == text


@pytest.mark.parametrize("text", ["Köln", "für 5 Euro", "Er zahlt 3 €.", "Spaß"])
def test_one_umlaut_is_enough(text):
    """Short texts in cp1252 are read, too."""
    assert decode(text.encode("cp1252"))[0] == text


def test_a_stray_byte_does_not_spoil_the_rest():
    """UTF-8 with one byte of cp1252 stays UTF-8, and the byte one code point."""
    data = "Größe und Übermut ".encode() + "für".encode("cp1252") + " Müller".encode()
    assert decode(data) == ("Größe und Übermut für Müller", "utf-8+cp1252")


def test_newlines_stay():
    """The decoded text keeps the newlines of the file."""
    assert decode(b"a\r\nb\rc\n")[0] == "a\r\nb\rc\n"


def test_a_declared_encoding_is_believed():
    """A page says what it is written in."""
    data = '<meta charset="iso-8859-15"><p>5 € für Köln</p>'.encode("iso-8859-15")
    text, name = decode(data)
    assert "5 € für Köln" in text
    assert name == "iso8859-15"


BINARIES = [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"PK\x03\x04\x14\x00\x06\x00", bytes(range(256)), b"a\x00b"]


@pytest.mark.parametrize("data", BINARIES)
def test_binaries_are_refused(data):
    """A picture or an archive is no text."""
    with pytest.raises(UndecodableError):
        decode(data)
