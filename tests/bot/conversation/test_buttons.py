"""Buttons stand for payloads that only the store knows, and answer once."""

from tests.bot.conversation.conftest import World


async def test_buttons_stand_for_payloads_and_answer_once(world: World) -> None:
    world.rasa.answer = lambda body: (
        {"messages": [{"text": "goed"}], "risk": []}
        if body["payload"]
        else {"messages": [{"text": "Kan dat?", "buttons": [{"title": "Ja", "payload": "/affirm"}]}], "risk": []}
    )
    await world.write("hoi")
    await world.until(lambda: "Ja" in world.screen().buttons())
    token = world.screen().buttons()["Ja"]
    await world.settled()  # it stands on the screen before the store knows
    await world.press("Ja")
    await world.press("Ja")
    await world.answered("goed")
    await world.settled()
    assert world.rasa.texts() == ["hoi", "/affirm"]
    assert "affirm" not in token
    assert [chosen for _, chosen in world.screen().retired] == ["Ja"]


async def test_a_text_retires_an_old_keyboard(world: World) -> None:
    world.rasa.answer = lambda body: {
        "messages": [{"text": body["text"], "buttons": [{"title": body["text"], "payload": "/affirm"}]}],
        "risk": [],
    }
    await world.write("een")
    await world.until(lambda: "een" in world.screen().buttons())
    await world.write("twee")
    await world.until(lambda: "twee" in world.screen().buttons())
    await world.press("een")
    await world.settled()
    assert world.rasa.texts() == ["een", "twee"]


async def test_a_button_of_somebody_else_does_nothing(world: World) -> None:
    world.rasa.answer = lambda body: {
        "messages": [{"text": "Kan dat?", "buttons": [{"title": "Ja", "payload": "/affirm"}]}],
        "risk": [],
    }
    await world.write("hoi")
    await world.until(lambda: "Ja" in world.screen().buttons())
    await world.write("hoi", who="8")
    await world.until(lambda: "Ja" in world.screen("8").buttons())
    await world.press_token(world.screen("7").buttons()["Ja"], who="8")
    await world.settled()
    assert len(world.rasa.asked) == 2
