"""Prove that the installed rule engine imports and matches a rule; exit 1 if it does not.

That durable-rules installs is no proof: on Python 3.13 it may build and then fail on import.
"""

from __future__ import annotations

import sys


def matches() -> list[str]:
    """Assert one fact against a rule that fits and a rule that does not; list what matched."""
    from durable import engine

    class Quiet(engine.Host):  # type: ignore[misc]
        """A host without the timer threads that would run rules behind our back."""

        def _run(self) -> None:
            pass

    matched: list[str] = []

    def fits(_: object) -> None:
        matched.append("fits")

    def fails(_: object) -> None:
        matched.append("fails")

    host = Quiet()
    host.register_rulesets(
        {
            "proof": {
                "fits": {"all": [{"m": {"$and": [{"a": "1"}, {"b": "1"}]}}], "run": fits},
                "fails": {"all": [{"m": {"$and": [{"a": "1"}, {"b": "2"}]}}], "run": fails},
            }
        }
    )
    host.assert_fact("proof", {"id": "1", "sid": "1", "a": "1", "b": "1"})
    return matched


def main() -> int:
    """Print what was found and give the exit code."""
    matched = matches()
    print(f"durable-rules matched: {', '.join(matched) or 'nothing'}")
    return 0 if matched == ["fits"] else 1


if __name__ == "__main__":
    sys.exit(main())
