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
    at = _behind_dash(page, unit)
    found = wording.per.match(page, at) or _between_hyphens(page, wording, at)
    if unit.kind == "number" or found is None or found[0] >= len(page):
        return unit.last, None
    if page.words[at] == "/" and not page.glued(found[0]):
        return unit.last, None
    if "\n" in page.text[page.ends[unit.last - 1] : page.starts[found[0]]]:
        return unit.last, None
    sense = wording.behind(page, found[0])
    several = found[0] > at + 1
    loose = (" ".join(page.words[at : found[0]]) if several else page.words[at]) in wording.loose_per
    if sense and sense[1].rule == "quantity.noun" and loose and (several or unit.kind != "money"):
        return unit.last, None  # "gave 5 children a home", "estimé à 3 millions d'euros par la banque"
    if sense and sense[1].kind == "duration" and sense[0] < len(page) and page.words[sense[0]] in wording.earlier:
        return unit.last, None  # "from $349 million a year earlier"
    if sense and sense[1].kind in ("quantity", "duration"):
        return sense[0], sense[1].unit
    if unit.kind != "money":
        return unit.last, None
    if sense and _is_rate(page, sense):
        return sense[0], _DOLLAR if sense[1].unit == "$" else sense[1].unit
    behind = page.words[found[0]]
    lower = behind[0].isalpha() and not page.text[page.starts[found[0]]].isupper()
    if lower and not loose and len(behind) > 1:
        return found[0] + 1, behind
    return unit.last, None


def _behind_dash(page: Page, unit: Unit) -> int:
    """Passes the dash that stands for no hundredths: 'Rp5.000,- per kg', 'Rp5.000,-/kg'."""
    at = unit.last
    dashed = unit.kind == "money" and page.glued(at) and page.glued(at + 1) and page.words[at] == ","
    return at + 2 if dashed and page.words[at + 1] in "-‐‑–" else at


def _between_hyphens(page: Page, wording: Wording, at: int) -> tuple[int, str] | None:
    """Finds what stands for 'per' between hyphens: 'a £20m-a-year deal'."""
    if at + 3 >= len(page) or page.words[at] != "-" or page.words[at + 2] != "-" or not page.glued(at + 1):
        return None
    found = wording.per.match(page, at + 1)
    return (at + 3, found[1]) if found and found[0] == at + 2 else None


def _is_rate(page: Page, per: tuple[int, Sense]) -> bool:
    """Says whether an amount is per one of another currency, with no amount of its own."""
    own = per[0] < len(page) and page.words[per[0]][0].isdecimal()
    return per[1].kind == "money" and per[1].rule != "money.cents" and not own
