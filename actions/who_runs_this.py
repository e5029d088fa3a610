"""Who is behind this assistant, truthfully, also when nobody is yet."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.texts import organisation


class WhoRunsThis(Action):
    """Answers who or what she is talking to."""

    trial = "utter_who_are_you_trial"
    run_by = "utter_who_are_you"

    def name(self) -> str:
        """The name the rules use."""
        return "action_who_runs_this"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        """Say it, with the names from `content/organisation.yml`."""
        here = organisation()
        if here.is_trial:
            dispatcher.utter_message(response=self.trial)
        else:
            dispatcher.utter_message(
                response=self.run_by,
                organisation=here.name,
                contact=here.contact or here.name,
                privacy_officer=here.privacy_officer or here.contact or here.name,
            )
        return []


class SayPrivacy(WhoRunsThis):
    """Answers what is kept and who reads along."""

    trial = "utter_privacy_trial"
    run_by = "utter_privacy"

    def name(self) -> str:
        """The name the rules use."""
        return "action_privacy"
