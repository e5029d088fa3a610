"""The Bot API on loopback fails whoever does what must never be done."""

import urllib.error
import urllib.request

import pytest

from tests.fakes.bot_api import BotApi


@pytest.mark.parametrize("method", ["getFile", "forwardMessage", "copyMessage"])
def test_whoever_fetches_or_passes_on_fails_the_test(method):
    with pytest.raises(AssertionError, match=method), BotApi() as api:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with pytest.raises(urllib.error.HTTPError):
            opener.open(f"{api.url}/bot{api.token}/{method}?file_id=loopback-file", timeout=10)
