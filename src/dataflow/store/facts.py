"""What a file says of an entity ⇄ properties of a node, field by field and word for word.

A text and a list of texts are themselves; whatever has parts is JSON in a property whose name ends in `_json`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_JSON = "_json"


def properties(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return the properties that say what `body` says."""
    found: dict[str, Any] = {}
    for field, value in body.items():
        if isinstance(value, str) or (isinstance(value, list) and all(isinstance(one, str) for one in value)):
            found[field] = value
        else:
            found[field + _JSON] = json.dumps(value, ensure_ascii=False)
    return found


def body(properties: Mapping[str, Any], fields: frozenset[str]) -> dict[str, Any]:
    """Return what properties say of `fields`; they hold more, which is not from a file."""
    found: dict[str, Any] = {}
    for name, value in properties.items():
        field = name.removesuffix(_JSON)
        if field in fields:
            found[field] = json.loads(value) if field != name else value
    return found
