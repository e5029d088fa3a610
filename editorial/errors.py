"""The one error of this package: a content file that an editor has to mend."""

from pathlib import Path


class ContentError(ValueError):
    """A file in `content/` says something that cannot be used.

    Args:
        file: The file that has to be changed.
        entry: The id in that file it is about; empty for the file as a whole.
        what: What is wrong, in words an editor understands.
    """

    def __init__(self, file: Path, entry: str, what: str) -> None:
        place = f"{file}, {entry}" if entry else str(file)
        super().__init__(f"{place}: {what}")
        self.file = file
        self.entry = entry
        self.what = what
