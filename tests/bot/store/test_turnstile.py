"""The turnstile before the database: in order of coming, those in a hurry first."""

import threading
import time

from bot.store.turnstile import Turnstile


def test_who_is_in_a_hurry_goes_first_and_the_rest_in_order() -> None:
    turnstile, passed = Turnstile(), []

    def go(name: str, hurry: bool) -> None:
        with turnstile.through(hurry=hurry):
            passed.append(name)

    threads = []
    with turnstile.through():
        for name in ("one", "two", "three", "exit", "second exit"):
            threads.append(threading.Thread(target=go, args=(name, "exit" in name)))
            threads[-1].start()
            while len(turnstile._hurried) + len(turnstile._patient) < len(threads):
                time.sleep(0.001)
    for thread in threads:
        thread.join()
    assert passed == ["exit", "second exit", "one", "two", "three"]


def test_nobody_is_inside_together_and_an_error_lets_the_next_one_in() -> None:
    turnstile, inside, most = Turnstile(), 0, 0

    def go(number: int) -> None:
        nonlocal inside, most
        for _ in range(200):
            try:
                with turnstile.through(hurry=number == 0):
                    inside += 1
                    most = max(most, inside)
                    inside -= 1
                    raise OSError
            except OSError:
                pass

    threads = [threading.Thread(target=go, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert most == 1 and not any(thread.is_alive() for thread in threads)
