"""Starts the Rasa server: ``python -m assistant.server --model FILE --interface HOST --port N``.

Two things differ from ``rasa run``. The token comes from the environment and never stands on the
command line, where every user of the machine could read it. And Rasa's own DEBUG level is not
reachable, since at that level Rasa prints what people write.
"""

import argparse
import os
import sys

from rasa.__main__ import main as rasa_main

TOKEN_VARIABLE = "RASA_TOKEN"


def main() -> None:
    """Serve until stopped.

    Raises:
        SystemExit: There is no token; without one anybody on this machine could ask for conversations.
    """
    parser = argparse.ArgumentParser(prog="assistant.server")
    parser.add_argument("--model", required=True)
    parser.add_argument("--interface", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=5005)
    options = parser.parse_args()
    token = os.environ.get(TOKEN_VARIABLE, "")
    if not token:
        sys.exit(f"{TOKEN_VARIABLE} is not set; Rasa answers nobody without it.")
    if os.environ.get("LOG_LEVEL", "INFO") == "DEBUG":
        os.environ["LOG_LEVEL"] = "INFO"
    sys.argv = ["rasa", "run", "--enable-api", "--auth-token", token, "--model", options.model]
    sys.argv += ["--interface", options.interface, "--port", str(options.port)]
    sys.argv += ["--endpoints", "endpoints.yml", "--credentials", "credentials.yml"]
    rasa_main()


if __name__ == "__main__":
    main()
