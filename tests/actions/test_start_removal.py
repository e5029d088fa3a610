"""Which app's steps she gets: the one where it stands, not the one on which strangers add her."""

import pytest

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


@pytest.mark.parametrize(
    ("age", "told", "next_"),
    [
        ("26", "mijn ex heeft dat vorige maand gefilmd", "utter_removal_brake"),
        ("26", "ik heb hem twee weken geleden foto's gestuurd", "utter_removal_brake"),
        ("26", "mijn ex heeft het gisteren online gezet", "utter_removal_age"),
        ("18", "mijn ex heeft dat vorige maand gefilmd", "utter_removal_age"),
        ("16", "mijn ex heeft het online gezet", "utter_removal_brake"),
    ],
)
def test_who_is_of_age_and_tells_of_something_new_is_not_asked_how_old_she_was(age, told, next_):
    """An old image that is posted now may be from before she was 18."""
    of = tracker(user("image_shared", text=told), named("ask_remove_image", "telegram"), age=age)
    assert responses(run(StartRemoval(), of)[0])[1] == next_


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("zij was 14", "utter_removal_first"),
        ("ik ben 15", "utter_removal_first"),
        ("op een site", "utter_removal_other"),
    ],
)
def test_an_age_does_not_say_where_it_stands(text, said):
    of = tracker(
        user("ask_remove_image"), bot("utter_removal_first"), user("inform_detail", text=text),
        asked="utter_removal_first", role="parent",
    )  # fmt: skip
    assert responses(run(StartRemoval(), of)[0])[0] == said
