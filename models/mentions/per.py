"""What an amount is per: 'per liter', '/kg', 'a day', and the currency of a rate: 'Rp16.250 per dolar AS'."""

from __future__ import annotations

from models.mentions.near import Unit
from models.mentions.sense import Sense
from models.mentions.wording import Wording
from models.page import Page

_DOLLAR = "USD"  # of which news gives rates without saying whose it is


def read_per(page: Page, wording: Wording, unit: Unit) -> tuple[int, str | None]:
    """Reads what stands behind a unit: (token behind it, what the amount is per)."""
    one = wording.per_one.match(page, unit.last) if unit.kind == "money" else None
    if one is not None:
        return one
    found = wording.per.match(page, unit.last)
    if unit.kind == "number" or found is None or found[0] >= len(page):
        return unit.last, None
    if page.words[unit.last] == "/" and not page.glued(found[0]):
        return unit.last, None
    sense = wording.behind(page, found[0])
    if sense and sense[1].kind in ("quantity", "duration"):
        return sense[0], sense[1].unit
    if unit.kind != "money":
        return unit.last, None
    if sense and _is_rate(page, sense):
        return sense[0], _DOLLAR if sense[1].unit == "$" else sense[1].unit
    behind = page.words[found[0]]
    lower = behind[0].isalpha() and not page.text[page.starts[found[0]]].isupper()
    if lower and page.words[unit.last] not in wording.loose_per and len(behind) > 1:
        return found[0] + 1, behind
    return unit.last, None


def _is_rate(page: Page, per: tuple[int, Sense]) -> bool:
    """Says whether an amount is per one of another currency, with no amount of its own."""
    own = per[0] < len(page) and page.words[per[0]][0].isdecimal()
    return per[1].kind == "money" and per[1].rule != "money.cents" and not own
