"""How answers travel: packed, without a body, or not again."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest

from checker.service.transfer import _takes_gzip
from tests.service.serving import Serving, incident, served

DAY = "2018-04-26"
KEPT = ["/v1/rules", "/v1/rules/pp-94-2021/5/n/6", "/v1/schemas/incident", "/openapi.json"]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with served(tmp_path_factory.mktemp("service")) as running:
        yield running


def test_an_answer_is_packed_for_who_can_unpack(service: Serving) -> None:
    path = f"/v1/assess?as_of={DAY}"
    plain = service.ask(path, incident("K003"))
    packed = service.ask(path, incident("K003"), Accept_Encoding="br, gzip")
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) * 5 < len(plain.body)
    assert int(packed.headers["content-length"]) == len(packed.body)
    assert "Accept-Encoding" in plain.headers["vary"]


def test_what_is_short_or_packed_already_is_sent_as_it_is(service: Serving) -> None:
    short = service.ask("/v1/health", Accept_Encoding="gzip")
    assert short.data["status"] == "ok"
    body = b'{"incident": ' + incident("K003") + b"}"
    papers = service.ask(f"/v1/papers?as_of={DAY}", body, Accept_Encoding="gzip")
    assert papers.body[:2] == b"PK"
    assert "content-encoding" not in papers.headers


def test_a_refusal_is_packed_too_and_keeps_what_it_varies_by(service: Serving) -> None:
    wrong = {"schema_version": "1.0", "actors": [{"id": f"a{i}", "status": "x"} for i in range(9)]}
    answer = service.ask("/v1/assess", wrong, Accept_Encoding="gzip")
    assert answer.status == 422
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["vary"] == "Accept-Language, Accept-Encoding"


def test_the_lines_of_a_batch_are_not_held_back(service: Serving) -> None:
    line = incident("K003").replace(b"\n", b" ") + b"\n"
    given = {"Content_Type": "application/x-ndjson", "Accept_Encoding": "gzip"}
    answer = service.ask(f"/v1/assess/batch?as_of={DAY}", line, **given)
    assert answer.body.startswith(b'{"line":1,')


@pytest.mark.parametrize("path", [*KEPT, "/v1/health", "/v1/ready"])
def test_head_is_get_without_a_body(service: Serving, path: str) -> None:
    whole, head = service.ask(path), service.ask(path, method="HEAD")
    assert (head.status, head.body) == (200, b"")
    for name in ("content-type", "content-length", "cache-control"):
        assert head.headers[name] == whole.headers[name]
    assert head.headers.get("etag") == whole.headers.get("etag")


def test_head_of_what_is_not_there_or_only_takes(service: Serving) -> None:
    assert service.ask("/v1/nothing", method="HEAD").status == 404
    refused = service.ask("/v1/assess", method="HEAD")
    assert (refused.status, refused.headers["allow"], refused.body) == (405, "POST", b"")
    assert service.ask("/v1/health").status == 200
    counted = 'netralitas_requests_total{method="HEAD",route="/v1/rules",status="200"}'
    before = service.metric(counted)
    service.ask("/v1/rules", method="HEAD")
    assert service.metric(counted) == before + 1


@pytest.mark.parametrize("path", KEPT)
def test_what_the_client_has_is_not_sent_again(service: Serving, path: str) -> None:
    first = service.ask(path)
    tag = first.headers["etag"]
    assert first.headers["cache-control"] == "private, no-cache"
    for known in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        again = service.ask(path, If_None_Match=known)
        assert (again.status, again.body) == (304, b"")
        assert again.headers["etag"] == tag
    other = service.ask(path, If_None_Match='"other"')
    assert (other.status, other.body) == (200, first.body)
    packed = service.ask(path, Accept_Encoding="gzip")
    assert packed.headers["etag"] == tag


def test_what_is_about_somebody_is_never_kept(service: Serving) -> None:
    answer = service.ask(f"/v1/assess?as_of={DAY}", incident("K003"), If_None_Match="*")
    assert answer.status == 200
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers
    assert "etag" not in service.ask("/v1/rules/none").headers


@pytest.mark.parametrize(
    ("accepted", "good"),
    [
        ("gzip", True),
        ("x-gzip", True),
        ("br;q=1.0, GZIP;q=0.2", True),
        ("*", True),
        ("gzip;q=0", False),
        ("gzip;q=0.000, *", False),
        ("*;q=0", False),
        ("br", False),
        ("", False),
        ("gzipped", False),
    ],
)
def test_who_can_unpack_says_so(accepted: str, good: bool) -> None:
    assert _takes_gzip(accepted) is good
