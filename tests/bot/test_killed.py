"""Killed at random moments, the gateway loses nothing, answers each update once, and keeps the order."""

from pathlib import Path

from tests.bot.kill_run import run


async def test_killed_under_load(tmp_path: Path) -> None:
    result = await run(tmp_path, chats=10, messages=8, kills=4, rasa_kills=2, seed=7)
    assert not result.lost, result
    assert not result.twice_answered, result
    assert not result.disordered, result
    # Only a send in flight at a kill may arrive twice.
    assert len(result.doubled) <= result.kills * 10, result
