"""An environment is synced when, and only when, it is not what its lock says."""

from pathlib import Path

import pytest

from launch import environments
from launch.progress import LaunchError


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty checkout with locks, where running a command only writes down what would run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "requirements").mkdir()
    for name in ("assistant", "assistant-test", "gateway", "gateway-test", "check", "adapt"):
        (tmp_path / "requirements" / f"{name}.lock").write_text(f"{name}==1\n")
    ran: list[list[str]] = []

    def run(command: list[object], log_name: str, failure: str, env: object = None) -> None:
        words = [str(part) for part in command]
        ran.append(words)
        if "venv" in words:
            folder = Path(words[-1])
            (folder / "bin").mkdir(parents=True, exist_ok=True)
            (folder / "bin" / "python").touch()
            version = {"assistant": "3.10.13", "gateway": "3.12.1", "adapt": "3.11.7"}[folder.name]
            (folder / "pyvenv.cfg").write_text(f"version_info = {version}\n")

    monkeypatch.setattr(environments, "run_quietly", run)
    monkeypatch.setattr(environments, "find_uv", lambda: Path("uv"))
    monkeypatch.setattr(environments, "find_python", lambda versions, uv: Path("python"))
    monkeypatch.setattr(environments, "NEEDED_DISK", 0)
    checkout.ran = ran  # type: ignore[attr-defined]
    return tmp_path


def ran() -> list[list[str]]:
    return checkout.ran  # type: ignore[attr-defined,no-any-return]


def test_a_second_sync_does_nothing(checkout: Path) -> None:
    environments.sync_environments(with_tests=False)
    assert any("sync" in command for command in ran())
    ran().clear()
    environments.sync_environments(with_tests=False)
    assert ran() == []


def test_what_only_tests_need_stays_out_until_it_is_asked_for_and_is_kept_then(checkout: Path) -> None:
    environments.sync_environments(with_tests=False)
    assert not any("test.lock" in word for command in ran() for word in command)
    environments.sync_environments(with_tests=True)
    assert any("gateway-test.lock" in word for word in ran()[-1])
    ran().clear()
    environments.sync_environments(with_tests=False)
    assert ran() == []


def test_a_changed_lock_is_synced_and_hashes_are_demanded(checkout: Path) -> None:
    environments.sync_environments(with_tests=False)
    ran().clear()
    (checkout / "requirements" / "gateway.lock").write_text("gateway==2\n")
    environments.sync_environments(with_tests=False)
    assert len(ran()) == 1
    assert "--require-hashes" in ran()[0]


def test_a_sync_that_broke_off_is_done_again(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environments.sync_environments(with_tests=False)
    (checkout / "requirements" / "gateway.lock").write_text("gateway==2\n")
    working = environments.run_quietly

    def break_off(*_: object, **__: object) -> None:
        raise LaunchError("broken off")

    monkeypatch.setattr(environments, "run_quietly", break_off)
    with pytest.raises(LaunchError):
        environments.sync_environments(with_tests=False)
    monkeypatch.setattr(environments, "run_quietly", working)
    ran().clear()
    environments.sync_environments(with_tests=False)
    assert len(ran()) == 1


def test_another_python_for_the_gateway_makes_the_environment_anew(checkout: Path) -> None:
    environments.sync_environments(with_tests=False)
    ran().clear()
    environments.sync_environments(with_tests=False, gateway_version="3.13")
    assert any("venv" in command for command in ran())


def test_adapting_has_an_environment_of_its_own_with_pytorch_for_processors(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("UV_FIND_LINKS", raising=False)
    environments.sync_adapting()
    assert ran()[-1][-3:] == ["--torch-backend", "cpu", "requirements/adapt.lock"]
    assert "--require-hashes" in ran()[-1]
    ran().clear()
    environments.sync_adapting()
    assert ran() == []


def test_a_folder_of_wheels_goes_before_what_uv_knows(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UV_FIND_LINKS", "wheels")
    environments.sync_adapting()
    assert "--torch-backend" not in ran()[-1]


def test_a_full_disk_is_one_sentence(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environments, "NEEDED_DISK", 2**60)
    with pytest.raises(LaunchError, match="The disk is too full"):
        environments.sync_environments(with_tests=False)
