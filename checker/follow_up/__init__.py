"""Follow-up: what was recommended to whom, whether it was answered, and what can be done."""

from __future__ import annotations

from checker.follow_up.document import document
from checker.follow_up.threads import Thread, Waiting, follow, follow_file, unanswered

__all__ = ["Thread", "Waiting", "document", "follow", "follow_file", "unanswered"]
