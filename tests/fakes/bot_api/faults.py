"""What can go wrong between a bot and Telegram, on demand."""

from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["refuse", "cut_before", "cut_after", "half", "truncated", "hang", "slow", "garbage"]


@dataclass
class Fault:
    """One thing that goes wrong.

    Args:
        kind: "refuse" answers `status` without carrying the request out; "cut_before" closes the
            connection instead of carrying it out; "cut_after" carries it out and closes without
            an answer; "half" carries it out and sends half of the answer before closing;
            "truncated" carries it out and sends half of the answer as if that were all; "hang"
            carries it out and answers after `seconds`; "slow" waits `seconds` and then does;
            "garbage" answers 502 with a page of HTML without carrying it out.
        method: A method's name, or "*" for all but `getUpdates`.
        times: How often; `None` until `BotApi.heal()`.
        chat_id: Only for this chat.
        status: For "refuse".
        description: For "refuse".
        retry_after: For a 429, in whole seconds.
        migrated_to: For a 400: the number under which the chat goes on.
        seconds: For "hang" and "slow".
    """

    kind: Kind
    method: str = "*"
    times: int | None = 1
    chat_id: int | None = None
    status: int = 500
    description: str = "Internal Server Error"
    retry_after: int | None = None
    migrated_to: int | None = None
    seconds: float = 1.0

    def meets(self, method: str, chat_id: int | None) -> bool:
        """Whether it strikes this request."""
        if self.times == 0:
            return False
        if self.method != method and not (self.method == "*" and method != "getUpdates"):
            return False
        return self.chat_id is None or self.chat_id == chat_id

    def strike(self) -> None:
        """Count it as used."""
        if self.times is not None:
            self.times -= 1

    def refusal(self) -> dict[str, Any]:
        """The answer of a "refuse"."""
        if self.retry_after is not None:
            return refusal(429, f"Too Many Requests: retry after {self.retry_after}", retry_after=self.retry_after)
        if self.migrated_to is not None:
            told = "Bad Request: group chat was upgraded to a supergroup chat"
            return refusal(400, told, migrate_to_chat_id=self.migrated_to)
        return refusal(self.status, self.description)


def refusal(status: int, description: str, **parameters: Any) -> dict[str, Any]:
    """A "not ok" as the Bot API writes it."""
    answer: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        answer["parameters"] = parameters
    return answer
