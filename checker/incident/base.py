"""Building blocks that the models of an incident share.

The models accept exactly the JSON values that `incident.schema.json` accepts: no value is
converted from another type, a field is left out rather than null, an unknown field is refused.
"""

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Self, TypeAlias, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    model_validator,
)
from pydantic_core import CoreSchema, core_schema

from checker.incident.terms import Phase, Unknown

T = TypeVar("T")

_STATED: dict[str, Any] = {"exclude_none": True, "by_alias": True}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


# No `from __future__ import annotations` where models are defined: compiling each annotation
# from its text doubles the time that the import takes.
class Model(BaseModel):
    """Parent of every part of an incident: strict, frozen, closed."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """Read the JSON object that `obj` is, or check one that is made.

        Raises pydantic's ValidationError where it is none.
        """
        if isinstance(obj, Mapping):
            try:
                text = json.dumps(dict(obj), default=date.isoformat)
            except (TypeError, ValueError, RecursionError):
                # What JSON cannot hold is named by the models.
                return super().model_validate(obj, **options)
            return cls.model_validate_json(text, **options)
        return super().model_validate(obj, **options)

    def model_dump(self, **options: Any) -> dict[str, Any]:
        """Write the fields that are stated: one that was left out is not null."""
        return super().model_dump(**_STATED | options)

    def model_dump_json(self, **options: Any) -> str:
        """Write the fields that are stated as JSON, which can be read back."""
        return super().model_dump_json(**_STATED | options)


class _NotNull:
    """Keeps the default None for "left out" but refuses a null that was written."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema: Any = handler(source)
        if schema["type"] != "nullable":
            raise TypeError("Stated[...] needs a type that may be left out")
        inner: CoreSchema = schema["schema"]
        return inner


class _RealDay:
    """A day written YYYY-MM-DD; pydantic by itself would also take seconds since 1970."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_read_day, core_schema.date_schema())


def _read_day(value: object) -> date:
    if type(value) is date:
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        return date.fromisoformat(value)
    raise ValueError("not a day")


def _read_whole(value: object) -> object:
    """Let 2.0 pass for 2, as JSON Schema does."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


Stated: TypeAlias = Annotated[T | None, _NotNull()]
"""A field that may be left out; left out means that nobody said anything about it."""

Terms: TypeAlias = T | Unknown | Annotated[tuple[T, ...], Field(min_length=1, max_length=1000)]
"""One value, the values of which it is one, or the explicit "nobody knows"."""

Many: TypeAlias = Annotated[tuple[T, ...], Field(max_length=1000)]
"""A list; no incident needs a longer one."""

Tri: TypeAlias = bool | Unknown
"""Yes, no, or the explicit "nobody knows"."""

Day = Annotated[date, _RealDay()]
Month = Annotated[
    str, Field(pattern=r"^(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})-(0[1-9]|1[0-2])$")
]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
Text = Annotated[str, Field(min_length=1)]
FieldPath = Annotated[str, Field(pattern=r"^[a-z_]+(\.[a-z0-9_-]+)+$", max_length=300)]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Clock = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]( (WIB|WITA|WIT))?$")]
Count = Annotated[int, BeforeValidator(_read_whole), Field(ge=1, le=1_000_000_000)]
Number = Annotated[int, BeforeValidator(_read_whole), Field(ge=0, le=1_000_000_000)]
Rupiah = Annotated[int, BeforeValidator(_read_whole), Field(ge=0, le=1_000_000_000_000_000)]


def _one_form(when: "VagueDate") -> "VagueDate":
    if when.phase is not None:
        allowed = {"phase", "contest", "throughout"}
        lasting = when.throughout is None or isinstance(when.throughout, bool)
    else:
        allowed = _form_without_phase(when)
        lasting = not isinstance(when.throughout, bool)
    if not when.model_fields_set or not when.model_fields_set <= allowed or not lasting:
        raise ValueError("not one form of a date")
    return when


def _form_without_phase(when: "VagueDate") -> set[str]:
    if when.one_day_in is not None:
        return {"one_day_in"}
    if when.throughout is not None:
        return {"throughout"}
    return {"before", "after"}


class VagueDate(Model):
    """A date that is no single known day; exactly one of its forms is used.

    `one_day_in`: one unknown day in the range. `throughout`: every day of the range (an end of
    None goes on to the day of review). `before`, `after`: bounds that are not part of the
    range. `phase`: a phase of a contest; there `throughout` says whether it lasted all of it.
    """

    one_day_in: Stated[tuple[Day, Day]] = None
    throughout: Stated[tuple[Day, Day | None] | bool] = None
    before: Stated[Day] = None
    after: Stated[Day] = None
    phase: Stated[Phase | Annotated[tuple[Phase, ...], Field(min_length=1, max_length=1000)]] = None
    contest: Stated[Id] = None

    _only_one = model_validator(mode="after")(_one_form)


When = Day | Month | VagueDate
"""When something happened: a day, a month (one unknown day of it), or another vague date."""
