"""Which app's steps she gets: the one where it stands, not the one on which strangers add her."""

from actions.start_removal import StartRemoval
from tests.actions.trackers import bot, responses, run, tracker, user


def named(intent, platform, text="x"):
    """A message that names an app."""
    message = user(intent, text=text)
    message["parse_data"]["entities"].append({"entity": "platform", "value": platform})
    return message


def test_the_app_of_her_story_goes_before_one_named_in_passing():
    of = tracker(
        named("image_shared", "telegram"), bot("utter_image_shared_first"), named("inform_detail", "snapchat"),
        bot("utter_x"), user("ask_remove_image"), platform="snapchat", age="15", role="youth",
    )  # fmt: skip
    assert responses(run(StartRemoval(), of)[0])[0] == "utter_removal_telegram"


def test_the_app_of_the_newest_message_goes_first():
    of = tracker(
        named("image_shared", "telegram"), bot("utter_x"), named("ask_remove_image", "tiktok"), platform="tiktok"
    )
    assert responses(run(StartRemoval(), of)[0])[0] == "utter_removal_tiktok"
