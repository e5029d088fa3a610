"""What stands in messages that are not text, as the Bot API writes it."""

from typing import Any

_FILE = {"file_id": "loopback-file", "file_unique_id": "loopback", "file_size": 34_567}

RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)

_PICTURE = {**_FILE, "width": 320, "height": 240}
_SOMEBODY = {"id": 77, "is_bot": False, "first_name": "Een Ander"}

MEDIA: dict[str, dict[str, Any]] = {
    "photo": {"photo": [_PICTURE, {**_PICTURE, "width": 1280, "height": 960}]},
    "video": {"video": {**_PICTURE, "duration": 7}},
    "animation": {"animation": {**_PICTURE, "duration": 2}, "document": _FILE},
    "document": {"document": {**_FILE, "file_name": "brief.pdf"}},
    "audio": {"audio": {**_FILE, "duration": 30}},
    "voice": {"voice": {**_FILE, "duration": 5}},
    "video_note": {"video_note": {**_FILE, "length": 240, "duration": 5}},
    "sticker": {
        "sticker": {
            **_PICTURE,
            "type": "regular",
            "is_animated": False,
            "is_video": False,
            "emoji": "😢",
        }
    },
    "contact": {"contact": {"phone_number": "+31600000000", "first_name": "Een Ander"}},
    "location": {"location": {"latitude": 52.09, "longitude": 5.12}},
    "venue": {
        "venue": {
            "location": {"latitude": 52.09, "longitude": 5.12},
            "title": "Plein",
            "address": "Plein 1",
        },
        "location": {"latitude": 52.09, "longitude": 5.12},
    },
    "poll": {
        "poll": {
            "id": "1",
            "question": "Wat nu?",
            "options": [{"text": "a", "voter_count": 0, "persistent_id": "a"}],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
    },
    "dice": {"dice": {"emoji": "🎲", "value": 3}},
    "game": {"game": {"title": "Spel", "description": "Een spel", "photo": [_PICTURE]}},
    "story": {"story": {"chat": {"id": 77, "type": "private", "first_name": "Een Ander"}, "id": 4}},
    "paid_media": {"paid_media": {"star_count": 5, "paid_media": [{"type": "photo", "photo": [_PICTURE]}]}},
    "forwarded": {"forward_origin": {"type": "user", "date": 1_764_000_000, "sender_user": _SOMEBODY}},
    "forwarded_photo": {
        "photo": [_PICTURE],
        "forward_origin": {"type": "hidden_user", "date": 1_764_000_000, "sender_user_name": "Een Ander"},
    },
    "users_shared": {"users_shared": {"request_id": 1, "users": [{"user_id": 77}]}},
    "checklist": {"checklist": {"title": "Lijst", "tasks": [{"id": 1, "text": "iets"}]}},
    "hologram": {"hologram": {"file_id": "of a Bot API that does not exist yet"}},
}
"""Content of messages that are not text, as the Bot API writes it; "hologram" is of the future."""
