"""The methods of the Bot API, with the checks that Telegram makes."""

import json
import time
from collections.abc import Callable
from typing import Any, TypeAlias

from tests.fakes.bot_api.world import BOT_USER, TWO_DAYS, Message, World

Params: TypeAlias = dict[str, Any]


class Refused(Exception):
    """The Bot API says no."""

    def __init__(self, status: int, description: str) -> None:
        super().__init__(description)
        self.status = status
        self.description = description


class Methods:
    """Carries requests out on a `World`; each method returns what stands in `result`."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.known: dict[str, Callable[[Params], Any]] = {
            "getMe": lambda params: BOT_USER,
            "sendMessage": self._send_message,
            "deleteMessage": self._delete_message,
            "deleteMessages": self._delete_messages,
            "editMessageText": self._edit_text,
            "editMessageReplyMarkup": self._edit_markup,
            "answerCallbackQuery": self._answer_press,
            "sendChatAction": self._chat_action,
            "leaveChat": self._leave,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._webhook_info,
            "setMyCommands": self._keep_profile,
            "setMyName": self._keep_profile,
            "setMyDescription": self._keep_profile,
            "setMyShortDescription": self._keep_profile,
            "setChatMenuButton": self._keep_profile,
            "getMyName": lambda params: {"name": self._profile("setMyName", "name", "zomaar een bot")},
            "getMyDescription": lambda params: {"description": self._profile("setMyDescription", "description", "")},
            "getMyShortDescription": lambda params: {
                "short_description": self._profile("setMyShortDescription", "short_description", "")
            },
            "getMyCommands": lambda params: json.loads(self._profile("setMyCommands", "commands", "[]")),
            "getFile": self._forbidden,
            "forwardMessage": self._forbidden,
            "copyMessage": self._forbidden,
        }

    def carry_out(self, method: str, params: Params) -> Any:
        """Carry one request out.

        Raises:
            Refused: Telegram would say no.
        """
        if method in ("getFile", "forwardMessage", "forwardMessages", "copyMessage"):
            self.world.violations.append(f"{method} was called")
        if method not in self.known:
            raise Refused(404, "Not Found: method not found")
        with self.world.lock:
            return self.known[method]({"method": method, **params})

    def _chat(self, params: Params) -> int:
        chat_id = int(params.get("chat_id", 0))
        if chat_id not in self.world.chats:
            raise Refused(400, "Bad Request: chat not found")
        if chat_id in self.world.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        if chat_id in self.world.deactivated:
            raise Refused(403, "Forbidden: user is deactivated")
        if chat_id < 0 and chat_id in self.world.left:
            raise Refused(403, "Forbidden: bot is not a member of the group chat")
        return chat_id

    def _send_message(self, params: Params) -> Any:
        chat_id = self._chat(params)
        text = params.get("text", "")
        if not text.strip():
            raise Refused(400, "Bad Request: message text is empty")
        if len(text) > 4096:
            raise Refused(400, "Bad Request: message is too long")
        markup = _markup(params)
        body: Params = {"text": text}
        message = self.world.add_message(chat_id, from_bot=True, body=body)
        message.markup = markup
        message.silent = _flag(params, "disable_notification")
        message.protected = _flag(params, "protect_content")
        if markup and "keyboard" in markup:
            self.world.keyboards[chat_id] = markup
            self.world.keyboard_brought_by[chat_id] = message.message_id
        if markup and markup.get("remove_keyboard"):
            self.world.keyboards.pop(chat_id, None)
        return self.world.shown(message)

    def _delete_message(self, params: Params) -> Any:
        message = self._deletable(self._chat(params), int(params["message_id"]))
        if message is None:
            raise Refused(400, "Bad Request: message to delete not found")
        self.world.delete(message)
        return True

    def _delete_messages(self, params: Params) -> Any:
        chat_id = self._chat(params)
        ids = _json(params, "message_ids")
        if not isinstance(ids, list) or not 1 <= len(ids) <= 100:
            raise Refused(400, "Bad Request: 1-100 message identifiers must be given")
        found = [self._deletable(chat_id, int(one)) for one in ids]
        for message in found:
            if message is not None:
                self.world.delete(message)
        return True

    def _deletable(self, chat_id: int, message_id: int) -> Message | None:
        message = self.world.messages.get((chat_id, message_id))
        if message is None or message.deleted_at is not None:
            return None
        if self.world.now() - message.date > TWO_DAYS:
            raise Refused(400, "Bad Request: message can't be deleted for everyone")
        return message

    def _own(self, params: Params) -> Message:
        message = self.world.messages.get((self._chat(params), int(params.get("message_id", 0))))
        if message is None or message.deleted_at is not None:
            raise Refused(400, "Bad Request: message to edit not found")
        if not message.from_bot or (message.markup and "inline_keyboard" not in message.markup):
            raise Refused(400, "Bad Request: message can't be edited")
        return message

    def _edit_text(self, params: Params) -> Any:
        message = self._own(params)
        text, markup = params.get("text", ""), _markup(params)
        if text == message.text and markup == message.markup:
            raise Refused(400, "Bad Request: message is not modified")
        message.edits.append(message.text)
        message.text, message.body["text"], message.markup = text, text, markup
        return self.world.shown(message)

    def _edit_markup(self, params: Params) -> Any:
        message, markup = self._own(params), _markup(params)
        if markup == message.markup:
            raise Refused(400, "Bad Request: message is not modified")
        message.markup = markup
        return self.world.shown(message)

    def _answer_press(self, params: Params) -> Any:
        query = params.get("callback_query_id", "")
        if query not in self.world.pressed:
            raise Refused(400, "Bad Request: query is too old or its id is invalid")
        self.world.answered_presses.setdefault(query, time.monotonic())
        return True

    def _chat_action(self, params: Params) -> Any:
        self._chat(params)
        return True

    def _leave(self, params: Params) -> Any:
        chat_id = self._chat(params)
        if chat_id > 0:
            raise Refused(400, "Bad Request: chat member status can't be changed in private chats")
        self.world.left.append(chat_id)
        return True

    def _set_webhook(self, params: Params) -> Any:
        self.world.webhook = {key: value for key, value in params.items() if key != "method"}
        return True

    def _delete_webhook(self, params: Params) -> Any:
        self.world.webhook = {}
        if _flag(params, "drop_pending_updates"):
            self.world.updates.clear()
        return True

    def _webhook_info(self, params: Params) -> Any:
        return {
            "url": self.world.webhook.get("url", ""),
            "has_custom_certificate": False,
            "pending_update_count": len(self.world.updates),
        }

    def _keep_profile(self, params: Params) -> Any:
        kept = {key: value for key, value in params.items() if key != "method"}
        self.world.profile.setdefault(params["method"], []).append(kept)
        return True

    def _profile(self, setter: str, key: str, otherwise: str) -> str:
        return self.world.profile.get(setter, [{key: otherwise}])[-1].get(key, "")

    def _forbidden(self, params: Params) -> Any:
        raise Refused(400, "Bad Request: this must never be asked for")


def _json(params: Params, key: str) -> Any:
    value = params.get(key)
    return json.loads(value) if isinstance(value, str) else value


def _flag(params: Params, key: str) -> bool:
    value = params.get(key, False)
    return value if isinstance(value, bool) else str(value).lower() in ("true", "1")


def _markup(params: Params) -> dict[str, Any] | None:
    markup = _json(params, "reply_markup")
    if not markup:
        return None
    for row in markup.get("inline_keyboard", []):
        for key in row:
            data = key.get("callback_data")
            if not key.get("text"):
                raise Refused(400, "Bad Request: inline keyboard button text must be non-empty")
            if data is not None and not 1 <= len(data.encode()) <= 64:
                raise Refused(400, "Bad Request: BUTTON_DATA_INVALID")
    if markup.get("inline_keyboard") == []:
        return None
    return dict(markup)
