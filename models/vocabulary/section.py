"""What all sections of a language pack share: frozen, and no key that nobody reads."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Section(BaseModel):
    """One table of a language pack; a key it does not know is an error that names it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
