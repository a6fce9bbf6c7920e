"""The registry that `init` writes: an invented company, and comments that teach the format, in either language."""

from __future__ import annotations

from importlib.resources import files

FILES = ("registry.yaml", "parties.yaml", "data.yaml", "flows.yaml", "contracts.yaml", "policies.yaml")
"""In the order in which to read them."""


def starter(language: str) -> dict[str, str]:
    """Return file name → text in `language` (`ko` or `en`)."""
    folder = files(__package__).joinpath("starter", language)
    return {name: folder.joinpath(name).read_text(encoding="utf-8") for name in FILES}
