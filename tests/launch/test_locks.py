"""The lock files name packages and hashes, and neither a host nor a path of some machine."""

import re
from pathlib import Path

import pytest

LOCKS = sorted(Path("requirements").glob("*.lock"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_names_no_address_and_no_path(lock: Path) -> None:
    text = lock.read_text()
    assert not re.search(r"https?://|file:|--(extra-)?index-url|/(?:home|root)/", text)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_package_has_a_hash(lock: Path) -> None:
    entries = re.split(r"\n(?=\S)", "\n".join(line for line in lock.read_text().splitlines() if "# " not in line[:6]))
    packages = [entry for entry in entries if "==" in entry]
    assert packages
    assert all("--hash=sha256:" in entry for entry in packages)


def test_no_test_tool_is_in_what_production_installs() -> None:
    for name in ("assistant", "gateway"):
        assert not re.search(
            r"^(hypothesis|playwright|pytest-timeout)==", Path(f"requirements/{name}.lock").read_text(), re.M
        )


def test_the_gateway_holds_nothing_of_rasa() -> None:
    assert not re.search(r"^(rasa|rasa-sdk|tensorflow[a-z-]*)==", Path("requirements/gateway.lock").read_text(), re.M)
