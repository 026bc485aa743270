"""``python -m pipeline`` is ``abgleich``."""

from pipeline.cli import main

if __name__ == "__main__":
    main()
