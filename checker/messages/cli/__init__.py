"""The words of the command line: help, usage and errors, in Indonesian and English."""

from __future__ import annotations

from collections.abc import Mapping

from checker.messages.cli import batch, commands, common, inquire, rules

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    **batch.MESSAGES,
    **common.MESSAGES,
    **commands.MESSAGES,
    **inquire.MESSAGES,
    **rules.MESSAGES,
}
