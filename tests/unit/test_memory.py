"""What is remembered is bounded, what is asked for stays, and threads may share it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from checker.memory import Memory


def filled(most: int, count: int) -> Memory[str]:
    memory: Memory[str] = Memory(most)
    for number in range(count):
        memory.put(number, str(number))
    return memory


def test_what_was_put_is_found_and_what_was_not_is_none() -> None:
    memory = filled(10, 3)
    assert [memory.get(number) for number in range(4)] == ["0", "1", "2", None]


@pytest.mark.parametrize("most", [1, 2, 5, 64])
def test_no_more_is_kept_than_the_bound(most: int) -> None:
    assert 0 < len(filled(most, 1000)) <= max(2, most)


def test_the_newest_are_kept() -> None:
    memory = filled(10, 1000)
    assert [memory.get(number) for number in (996, 997, 998, 999)] == ["996", "997", "998", "999"]


def test_what_is_asked_for_stays_while_the_rest_goes() -> None:
    memory = filled(10, 1)
    for number in range(1, 1000):
        memory.put(number, str(number))
        assert memory.get(0) == "0"
    assert memory.get(1) is None


def test_what_is_put_again_is_replaced() -> None:
    memory = filled(10, 5)
    memory.put(1, "other")
    assert (memory.get(1), len(memory)) == ("other", 5)


def test_everything_can_be_forgotten() -> None:
    memory = filled(10, 5)
    memory.clear()
    assert (len(memory), memory.get(1)) == (0, None)


def test_a_memory_lives_as_long_as_what_it_belongs_to() -> None:
    memo: dict[str, Any] = {}
    one: Memory[str] = Memory.within(memo, "one", 4)
    assert Memory.within(memo, "one", 4) is one
    assert Memory.within(memo, "other", 4) is not one
    assert Memory.within({}, "one", 4) is not one


def test_threads_that_share_one_never_get_what_belongs_to_another_key() -> None:
    memory: Memory[str] = Memory(16)

    def ask(thread: int) -> bool:
        found = True
        for number in range(5000):
            key = (number * (thread + 1)) % 40
            found = found and (memory.get(key) or memory.put(key, str(key))) == str(key)
        return found

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(ask, range(8)))
    assert len(memory) <= 16 + 8
