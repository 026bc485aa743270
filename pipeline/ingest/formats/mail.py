"""Mail through the standard library: subject and body of one message, and its attachments as files of their own."""

from __future__ import annotations

import html
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from pipeline.ingest.content import FOREIGN_ERRORS, Attachment, Content, ContentError
from pipeline.ingest.decode import UndecodableError, decode
from pipeline.ingest.entries import Given, given_date
from pipeline.ingest.names import outlet_of

_LONGEST_HEADER = 2_000
_MOST_PARTS = 1_000


def contents(data: bytes, most: int) -> Iterator[Content | Attachment]:
    """Give the message's text, plain rather than HTML, behind its subject; then its attachments."""
    try:
        message = message_from_bytes(data)
        parts = _leaves(message)
        body = next((found for kind in ("text/plain", "text/html") if (found := _body(parts, kind))), None)
    except (MessageError, *FOREIGN_ERRORS) as error:
        if isinstance(error, ContentError):
            raise
        raise ContentError(f"is no mail that can be read ({type(error).__name__})", "Save it again.") from error
    if not message.keys():
        raise ContentError("has no header of a mail", "Save it again as .eml.")
    if body is not None:
        yield _content(message, body, most)
    attached = [part for part in parts if _is_attached(part)]
    if body is None and not attached:
        raise ContentError("holds no text", "Look for the text in another message.")
    for number, part in enumerate(attached, 1):
        name = _header(part.get_filename() or "").replace("/", "_") or f"attachment-{number}"
        yield Attachment(name, _payload(part), "eml")


def _leaves(message: Message) -> list[Message]:
    """List the parts that are no containers, without recursion; a message within counts as one of its parts."""
    found: list[Message] = []
    pending = [message]
    while pending:
        part = pending.pop()
        inner = part.get_payload()
        if isinstance(inner, list):
            pending.extend(reversed([p for p in inner if isinstance(p, Message)]))
        else:
            found.append(part)
        if len(found) + len(pending) > _MOST_PARTS:
            raise ContentError(f"has more than {_MOST_PARTS} parts", "Split it.")
    return found


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" and part.get_content_maintype() != "image"


def _body(parts: list[Message], kind: str) -> Message | None:
    return next(
        (p for p in parts if p.get_content_type() == kind and p.get_content_disposition() != "attachment"), None
    )


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _content(message: Message, body: Message, most: int) -> Content:
    text, is_markup = _text(body), body.get_content_type() == "text/html"
    if len(text) > most:
        raise ContentError(f"holds more than {most} characters", "Split it, or raise max_characters.")
    subject = _header(message["Subject"])
    domain = parseaddr(_header(message["From"]))[1].rpartition("@")[2]
    given = Given(
        published=given_date(_header(message["Date"])),
        outlet=outlet_of(f"https://{domain}") if "." in domain else None,
        title=subject or None,
    )
    if is_markup:
        return Content(f"<h1>{html.escape(subject)}</h1>\n{text}" if subject else text, "eml html", "fragment", given)
    return Content(f"{subject}\n\n{text}" if subject else text, "eml text", "text", given)


def _text(part: Message) -> str:
    """Decode a body: as declared where that works, else as found."""
    data = _payload(part)
    charset = str(part.get_content_charset() or "utf-8")
    try:
        return data.decode(charset)
    except (UnicodeError, LookupError):
        pass
    try:
        return decode(data)[0]
    except UndecodableError as error:
        raise ContentError(str(error), "Save it again.") from error


def _header(value: object) -> str:
    """Give a header as one line; a broken encoded word stays as it is written."""
    written = str(value or "")[:_LONGEST_HEADER]
    try:
        parts = [p.decode(charset or "utf-8", "replace") if isinstance(p, bytes) else p
                 for p, charset in decode_header(written)]  # fmt: skip
    except (MessageError, *FOREIGN_ERRORS):
        parts = [written]
    return " ".join("".join(parts).encode("utf-8", "replace").decode("utf-8").split())
