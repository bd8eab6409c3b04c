"""Why a stored text is no assessment, as faults."""

from collections.abc import Iterator

from pydantic import ValidationError

from checker.errors import Fault
from checker.messages import both

__all__ = ["faults_of"]

_FAULTS_TOLD = 5
_VERSION = "schema_version"


def faults_of(error: ValidationError) -> Iterator[Fault]:
    """Yield the first faults of a text that is no assessment, and how many more there are.

    Of one that another version wrote only that is told: all else follows from it.
    """
    found = error.errors(include_url=False)
    other = [one for one in found if one["loc"] == (_VERSION,) and isinstance(one["input"], str)]
    if other:
        told = str(other[0]["input"])
        words, hint = both("verify.version", found=told), both("verify.version_hint")
        yield Fault("verify.version", words, hint, pointer=f"/{_VERSION}", found=told)
        return
    for one in found[:_FAULTS_TOLD]:
        kind = one["type"] if one["type"] in ("missing", "extra_forbidden") else "value"
        pointer = "".join(f"/{part}" for part in one["loc"])
        yield Fault(f"verify.{kind}", both(f"verify.{kind}"), pointer=pointer)
    if len(found) > _FAULTS_TOLD:
        yield Fault("verify.more", both("verify.faults", count=len(found) - _FAULTS_TOLD))
