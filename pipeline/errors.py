"""Every error a user may see: each names the file, the place and the remedy."""

from __future__ import annotations


class AbgleichError(Exception):
    """Base of all errors that are shown to a user as one clear line."""


class UnreadableArticleError(AbgleichError):
    """An input file cannot be read as an article."""

    def __init__(self, path: str, reason: str, remedy: str) -> None:
        super().__init__(f"{path}: {reason}. {remedy}")
        self.path = path
        self.reason = reason
        self.remedy = remedy


class ModelError(AbgleichError):
    """A language model is missing or lacks an ability that is needed."""


class SettingsError(AbgleichError):
    """A settings file or an option has a value that cannot be used."""


class GoldFormatError(AbgleichError):
    """A gold annotation file breaks its format; the message names file, line and field."""
