"""Everything the assistant says and knows, read from `content/`.

This package holds no text of its own. It runs in both environments (Python 3.10 beside Rasa,
3.12 and later in the gateway), so it needs only PyYAML and opening-hours-py.
"""
