"""The gateway as a process: health, readiness, metrics, one sentence for what is broken, a quick stop."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from tests.fakes.rasa import TOKEN, FakeRasa


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(folder: Path, **more: str) -> "subprocess.Popen[str]":
    environment = {"PATH": "", "DATA_DIR": str(folder), "RASA_TOKEN": TOKEN, **more}
    return subprocess.Popen(
        [sys.executable, "-m", "bot"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def until_healthy(process: "subprocess.Popen[str]", port: int) -> None:
    end = time.monotonic() + 300  # a busy machine; no test asserts speed with it
    while time.monotonic() < end:
        assert process.poll() is None, process.stdout and process.stdout.read()
        try:
            if httpx.get(f"http://127.0.0.1:{port}/healthz", trust_env=False).status_code == 200:
                return
        except httpx.HTTPError:
            time.sleep(0.1)
    raise AssertionError("the gateway did not start")


@pytest.fixture
async def rasa() -> AsyncIterator[FakeRasa]:
    one = FakeRasa()
    await one.start()
    yield one
    await one.stop()


@pytest.fixture
def gateway(tmp_path: Path, rasa: FakeRasa) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    port = free_port()
    process = start(tmp_path, GATEWAY_PORT=str(port), RASA_URL=rasa.url)
    try:
        until_healthy(process, port)
        yield process, f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait()


async def test_ready_metrics_and_a_clean_stop(gateway: tuple["subprocess.Popen[str]", str], rasa: FakeRasa) -> None:
    process, url = gateway
    async with httpx.AsyncClient(base_url=url, trust_env=False) as client:
        ready = await client.get("/readyz")
        assert ready.status_code == 200 and ready.json()["ready"] is True
        rasa.ready = False
        ready = await client.get("/readyz")
        assert ready.status_code == 503 and ready.json()["actions"] is False
        await rasa.stop()
        ready = await client.get("/readyz")
        assert ready.status_code == 503 and ready.json()["rasa"] is False and ready.json()["store"] is True
        metrics = await client.get("/metrics")
        assert metrics.status_code == 200 and "updates_total" in metrics.text
        assert (await client.get("/metrics", headers={"X-Forwarded-For": "1.2.3.4"})).status_code == 404
        assert "server" not in metrics.headers
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 0
    assert process.stdout is not None
    assert "Traceback" not in process.stdout.read()


@pytest.mark.parametrize(
    ("more", "word"),
    [
        ({"GATEWAY_PORT": "none"}, "GATEWAY_PORT"),
        ({"ENCRYPTION_KEYS": "none", "GATEWAY_PORT": "0"}, "ENCRYPTION_KEYS"),
        ({"CONTENT_DIR": "/nowhere", "GATEWAY_PORT": "0"}, "nowhere"),
        ({"DATA_DIR": "/dev/null/no", "GATEWAY_PORT": "0"}, "/dev/null"),
    ],
)
def test_what_is_broken_is_one_sentence(tmp_path: Path, more: dict[str, str], word: str) -> None:
    process = start(tmp_path, **more)
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 1, said
    assert word in said and "Traceback" not in said and said.count("\n") == 1


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        process = start(tmp_path, GATEWAY_PORT=port)
        said, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert port in said and "Traceback" not in said and said.count("\n") == 1


def test_the_data_folder_is_for_the_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    process = start(folder, GATEWAY_PORT="0", RASA_URL="http://127.0.0.1:9")
    end = time.monotonic() + 300  # a busy machine; no test asserts speed with it
    while not (folder / "trackers.sqlite3").exists():
        assert time.monotonic() < end and process.poll() is None
        time.sleep(0.1)
    process.kill()
    process.wait()
    assert folder.stat().st_mode & 0o077 == 0
