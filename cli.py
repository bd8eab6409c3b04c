"""Launcher for a checkout: `python cli.py incident.json` is `check incident.json`."""

from __future__ import annotations

import sys

from checker.cli import main

if __name__ == "__main__":
    sys.exit(main())
