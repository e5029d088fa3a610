"""Who may ask what: only the gateway faces a network, and Rasa answers nobody without its token."""

import json
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.end_to_end.house import RASA_TOKEN, House, status, wait_until
from tests.fakes.bot_api import BotApi

OTHER_ADDRESS = "127.0.0.2"  # reaches what listens on all addresses, not what listens on 127.0.0.1 alone


def test_without_the_token_rasa_gives_no_parse_no_tracker_and_no_turn(house: House) -> None:
    rasa = f"http://127.0.0.1:{house.rasa_port}"
    text = json.dumps({"text": "hoi"}).encode()
    turn = json.dumps({"conversation_id": "x", "message_id": "1", "text": "hoi", "channel": "web"}).encode()
    assert status(f"{rasa}/model/parse", body=text) == 401
    assert status(f"{rasa}/model/parse?token=wrong", body=text) == 401
    assert status(f"{rasa}/conversations/x/tracker") == 401
    assert status(f"{rasa}/webhooks/gateway/turn", body=turn) == 401
    assert status(f"{rasa}/webhooks/rest/webhook", body=turn) == 404
    assert status(f"{rasa}/model/parse?token={RASA_TOKEN}", body=text) == 200


def test_an_empty_text_is_parsed_without_an_error(house: House) -> None:
    rasa = f"http://127.0.0.1:{house.rasa_port}"
    assert status(f"{rasa}/model/parse?token={RASA_TOKEN}", body=b'{"text": ""}') == 200


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux answers on all of 127/8")
def test_from_another_address_only_the_gateway_answers(tmp_path: Path) -> None:
    with BotApi() as api:
        house = House(tmp_path / "data", api, host="0.0.0.0")
        try:
            house.start()
            assert status(f"http://{OTHER_ADDRESS}:{house.gateway_port}/healthz") == 200
            assert status(f"http://{OTHER_ADDRESS}:{house.rasa_port}/") is None
            assert status(f"http://{OTHER_ADDRESS}:{house.actions_port}/health") is None
            stopped_within(house, seconds=10)
        finally:
            house.stop(signal.SIGKILL)


def stopped_within(house: House, seconds: float) -> None:
    """The promise to an operator: a stop is over before a service manager loses its patience."""
    pids = [house.pid(name) for name in ("gateway", "rasa", "actions")]
    begun = time.monotonic()
    house.stop()
    assert time.monotonic() - begun < seconds
    wait_until(lambda: not any(pid and alive(pid) for pid in pids), "all three have ended")


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
