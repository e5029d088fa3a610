"""Reading what a page sent: only small JSON from our own page is let in."""

import json
import re
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request

MAX_BODY = 32 * 1024
"""Bytes; the longest message in the widest letters fits."""

SECRET = re.compile(r"[A-Za-z0-9_-]{43}")
"""256 bits in base64url, made by the page."""


class Refused(Exception):
    """A request that is not taken.

    Args:
        status: The HTTP status of the answer.
        reason: One word that the page understands.
        wait: Seconds after which it may be sent again, when that is of use.
    """

    def __init__(self, status: int, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.wait = wait


def _from_our_own_page(request: Request) -> bool:
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin")
    # A browser that sends neither header is older than this page can run in; a tool that sends
    # neither carries nobody's cookies, for there are none.
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


async def read_json(request: Request) -> dict[str, Any]:
    """Return the JSON object a page sent.

    Raises:
        Refused: From another site, not JSON, too large or no object.
    """
    if not _from_our_own_page(request):
        raise Refused(403, "other_site")
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
        raise Refused(415, "not_json")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise Refused(413, "too_long")
    try:
        read = json.loads(bytes(body))
    except (ValueError, RecursionError) as error:
        raise Refused(400, "not_json") from error
    if not isinstance(read, dict):
        raise Refused(400, "not_json")
    return read


def secret_in(read: dict[str, Any]) -> str:
    """Return the secret of the page.

    Raises:
        Refused: There is none of the right form.
    """
    secret = read.get("secret")
    if not isinstance(secret, str) or not SECRET.fullmatch(secret):
        raise Refused(400, "no_secret")
    return secret
