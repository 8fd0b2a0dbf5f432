"""Vague plurals and the scales behind them: 'ratusan miliar', 'hundreds of millions', 'several thousand'."""

from __future__ import annotations

from models.numerals.numeral import Numeral
from models.numerals.parts import ONE, ZERO
from models.numerals.sum import Ground

_MOST_SCALES = 3


def read_vague(ground: Ground, i: int) -> Numeral | None:
    """Reads the vague plural that begins at token `i`; one such as 'several' counts only before a scale."""
    page, lexicon = ground.page, ground.lexicon
    found = lexicon.table.match(page, i)
    if found is None or not ("vague" in found[1] or "few" in found[1]):
        return None
    at, entry = found
    low, high = entry["vague"] if "vague" in entry else entry["few"]
    scale = ONE
    for _ in range(_MOST_SCALES):
        step = at + 1 if at < len(page) and page.words[at] in lexicon.vague_links else at
        match = lexicon.table.match(page, step)
        if match is None or "multiplier" not in match[1]:
            break
        at, scale = match[0], match[1]["multiplier"][0]
        low, high = low * scale, high * scale
    if "vague" not in entry and scale == ONE:
        return None
    return Numeral(i, at, low, high, ZERO, "vague", "number.vague", scale)
