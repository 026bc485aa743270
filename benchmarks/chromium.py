"""Where a Chromium lies that a test or benchmark may drive.

``python -m benchmarks.chromium`` prints it, or says loudly that there is none and ends with 1.
"""

from __future__ import annotations

import os
import shutil
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """Name the browser: ``$CHROMIUM`` where it is set, else the first that is installed."""
    given = os.environ.get("CHROMIUM")
    return given or next(filter(None, map(shutil.which, NAMES)), None)


def main() -> None:
    """Name the browser, or say what to do."""
    browser = find_chromium()
    if browser is None:
        frame = "*" * 88
        told = "NO BROWSER: the report was NOT tested in one. Install Debian's `chromium`, or set CHROMIUM."
        print(f"{frame}\n{told}\n{frame}", file=sys.stderr)
        raise SystemExit(1)
    print(browser)


if __name__ == "__main__":
    main()
