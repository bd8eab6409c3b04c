"""The words of the papers and of the register, and of what may be wrong with their making."""

from __future__ import annotations

from collections.abc import Mapping

from checker.messages.papers import faults, forms, help, lists, register

__all__ = ["MESSAGES"]

MESSAGES: Mapping[str, Mapping[str, str]] = {
    **faults.MESSAGES,
    **forms.MESSAGES,
    **help.MESSAGES,
    **lists.MESSAGES,
    **register.MESSAGES,
}
