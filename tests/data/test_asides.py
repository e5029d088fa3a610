"""The lines by which particular questions and news are recognised."""

from collections import Counter
from pathlib import Path

import yaml

from assistant.understanding.asides.aside_data import read_asides

ROOT = Path(__file__).parents[2]
ASIDES = read_asides(ROOT / "data" / "asides")
FEWEST = 10
LONGEST_TITLE = 28
"""Letters that a button shows on a phone."""


def test_each_is_answered_by_a_rule() -> None:
    answered = set()
    for path in (ROOT / "data" / "stories").glob("*.yml"):
        for rule in yaml.safe_load(path.read_text("utf-8"))["rules"]:
            if not rule.get("condition"):
                answered |= {
                    one["intent"] for step in rule["steps"] for one in step.get("or", [step]) if "intent" in one
                }
    assert {one.meant for one in ASIDES} - answered == set()


def test_each_has_lines_enough_to_tell_it_from_the_others() -> None:
    few = {meant: count for meant, count in Counter(one.meant for one in ASIDES).items() if count < FEWEST}
    assert not few


def test_each_has_words_for_its_button() -> None:
    """A message that may be one of them is answered with "bedoel je een van deze?": each is told from the others."""
    titles = {}
    for path in (ROOT / "content" / "nl").glob("readings*.yml"):
        for name, response in yaml.safe_load(path.read_text("utf-8"))["responses"].items():
            titles[name.removeprefix("reading_")] = response["versions"][0]["bubbles"][0]
    assert {one.meant for one in ASIDES} - set(titles) == set()
    assert [title for title in titles.values() if len(title) > LONGEST_TITLE] == []
    assert [title for title, count in Counter(titles.values()).items() if count > 1] == []


def test_no_line_means_two_things_to_the_same_people() -> None:
    """A file is for one kind of people: "ze zegt niks" is another thing from a mother than from a teacher."""
    for path in sorted((ROOT / "data" / "asides").glob("*.yml")):
        lines = [str(line).lower() for own in yaml.safe_load(path.read_text("utf-8")).values() for line in own]
        assert [line for line, count in Counter(lines).items() if count > 1] == []


def test_every_answer_written_for_in_between_has_lines() -> None:
    written = set()
    for path in (ROOT / "content" / "nl").glob("asides_*.yml"):
        written |= set(yaml.safe_load(path.read_text("utf-8"))["responses"])
    assert {name.replace("utter_", "choose_") for name in written} <= {one.meant for one in ASIDES}
