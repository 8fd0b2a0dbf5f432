"""Which currencies share a name in a language: "rupias" are those of India, of Indonesia and of five more countries.

The fuller names tell: "rupias pakistaníes" and "rupias indonesias" begin with "rupias", "Pakistani rupees"
ends with "rupees". What they do not tell, `shared` in a pack and in currencies.toml does.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.page import UNSPACED, fold
from models.units import currencies
from models.vocabulary.amounts import Amounts

_NOT_SHARED = frozenset({"", "$", "USD"})  # which dollar is meant the outlet tells, or the text
_LEAST = 2  # characters of a name in scripts without spaces: 元 ends too many


def shared_names(amounts: Amounts) -> dict[str, frozenset[str]]:
    """Gives every folded name and symbol that several currencies have, with the codes of them all.

    >>> from models.language import load_language
    >>> sorted(shared_names(load_language("de").amounts)["pesos"])[:3]
    ['ARS', 'CLP', 'COP']
    """
    codes = {fold(name): code.rpartition(" ")[2] for name, code in amounts.currencies.items()}
    found: dict[str, set[str]] = {}
    for name, code in codes.items():
        for part in _ends(name):
            if part in codes and not _is_fuller(part, codes):
                found.setdefault(part, set()).add(code)
    own = {**codes, **_folded(currencies().symbols), **_folded(amounts.symbols), **_folded(amounts.cents)}
    for name, more in (*_folded(currencies().shared).items(), *_folded(amounts.shared).items()):
        found.setdefault(name, set()).update(more.split())
    told = {name: _akin(own[name], more) for name, more in found.items() if name in own}
    return {name: more for name, more in told.items() if len(more) > 1 and own[name] not in _NOT_SHARED}


def _akin(own: str, others: set[str]) -> frozenset[str]:
    """Gives the currencies of one kind with the usual one: Vietnamese "đồng" stands before other countries' money."""
    akin = {code for kind in currencies().kinds if own in kind for code in kind}
    return frozenset({own, *(others & akin)})


def _is_fuller(name: str, codes: dict[str, str]) -> bool:
    """Says whether a name without spaces ends with another: 俄罗斯卢布 is no bare name, though 白俄罗斯卢布 ends so."""
    return name[0] >= UNSPACED and any(name[cut:] in codes for cut in range(1, len(name)))


def _folded(names: dict[str, str]) -> dict[str, str]:
    return {fold(name): code for name, code in names.items()}


def _ends(name: str) -> Iterator[str]:
    """Gives what a name begins or ends with: a bare name with the country before or behind it."""
    words = name.split()
    for cut in range(1, len(words)):
        yield " ".join(words[:cut])
        yield " ".join(words[cut:])
    if len(words) == 1 and name[0] >= UNSPACED:
        yield from (name[cut:] for cut in range(1, len(name) - _LEAST + 1))
