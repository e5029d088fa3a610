"""Temperature, threshold and calibration error."""

import numpy as np

from assistant.understanding.learning.calibration import (
    calibrate,
    choose_threshold,
    expected_calibration_error,
    held_for_calibration,
    softmax,
)


def test_too_sure_scores_are_cooled() -> None:
    chance = np.random.default_rng(1)
    scores = chance.normal(size=(2000, 5)) * 2
    columns = np.array([chance.choice(5, p=row) for row in softmax(scores)])
    found = calibrate([scores * 3], [columns], 0.9, 0.5)
    assert 2.5 < found.temperature < 3.6
    probabilities = found.probabilities(scores * 3)
    correct = probabilities.argmax(axis=1) == columns
    assert expected_calibration_error(probabilities.max(axis=1), correct) < 0.05


def test_where_the_messages_were_harder_confidence_is_raised() -> None:
    chance = np.random.default_rng(1)
    scores = chance.normal(size=(400, 5))
    columns = np.array([chance.choice(5, p=row) for row in softmax(scores)])
    plain, raised = (calibrate([scores], [columns], 0.9, 0.5, harder) for harder in (1.0, 0.8))
    assert raised.temperature == 0.8 * plain.temperature
    assert raised.answered == plain.answered and raised.threshold > plain.threshold


def test_the_threshold_keeps_its_promise() -> None:
    confidence = np.linspace(0.01, 1, 100)
    correct = confidence > 0.3
    threshold, precision, answered = choose_threshold(confidence, correct, 1.0, 0.1)
    assert threshold > 0.3 and precision == 1.0 and abs(answered - 0.7) < 0.02


def test_a_threshold_never_silences_the_assistant() -> None:
    confidence = np.linspace(0.01, 1, 100)
    _threshold, precision, answered = choose_threshold(confidence, np.zeros(100, bool), 0.95, 0.75)
    assert answered >= 0.75 and precision == 0.0


def test_without_unseen_messages_nothing_is_promised() -> None:
    found = calibrate([], [], 0.95, 0.75)
    assert found.temperature == 1.0 and found.threshold == 0.0 and found.messages == 0


def test_about_a_tenth_is_held_back_and_case_does_not_matter() -> None:
    texts = [f"bericht nummer {number}" for number in range(3000)]
    share = np.mean([held_for_calibration(text) for text in texts])
    assert 0.08 < share < 0.12
    assert all(held_for_calibration(text) == held_for_calibration(text.upper() + " ") for text in texts[:50])


def test_a_perfect_promise_has_no_error() -> None:
    assert expected_calibration_error(np.array([0.95, 0.95]), np.array([True, True])) < 0.06
    assert expected_calibration_error(np.array([0.95, 0.95]), np.array([False, False])) > 0.9
