"""The turnstile before the database: in order of coming, those in a hurry first."""

import threading
import time

from bot.store.turnstile import Turnstile, Urgency


def test_the_most_urgent_goes_first_and_equals_in_order() -> None:
    turnstile, passed = Turnstile(), []

    def go(name: str, urgency: Urgency) -> None:
        with turnstile.through(urgency):
            passed.append(name)

    names = {"one": 2, "sent": 1, "two": 2, "exit": 0, "second sent": 1, "second exit": 0}
    threads = []
    with turnstile.through():
        for name, urgency in names.items():
            threads.append(threading.Thread(target=go, args=(name, Urgency(urgency))))
            threads[-1].start()
            while turnstile.waiting() < len(threads):
                time.sleep(0.001)
    for thread in threads:
        thread.join()
    assert passed == ["exit", "second exit", "sent", "second sent", "one", "two"]


def test_nobody_is_inside_together_and_an_error_lets_the_next_one_in() -> None:
    turnstile, inside, most = Turnstile(), 0, 0

    def go(number: int) -> None:
        nonlocal inside, most
        for _ in range(200):
            try:
                with turnstile.through(Urgency.LEAVING if number == 0 else Urgency.USUAL):
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
