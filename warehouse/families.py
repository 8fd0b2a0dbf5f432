"""Families of articles that are not independent: near-duplicate texts, shared wire credits, and outlets of one owner.

A wire story in forty outlets is one witness. Near-duplicates are found with MinHash over shingles of five words
(rensa: the fastest of those that were measured); texts that differ in a number alone are still one family, and a
contradiction between them is raised all the same. So are stories that credit one wire, in the dateline ("JAKARTA
(Warta Nusa) -") or in brackets at the end. A family is of articles and never closed over outlets: one shared story
does not make two outlets one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import duckdb
import regex

from models.article import digest
from models.page import fold
from warehouse.rows import owner_family
from warehouse.store import assign_families

_SHINGLE = 5
_PERMUTATIONS = 128
_BANDS = 32
_ALIKE = 0.6
_SHORTEST = 30  # words; below, two reports of one fact may agree by chance
_WIRE = r"(\p{Lu}[\p{L}\d&.' -]{2,29})"
_DATELINE = regex.compile(rf"\A[\p{{Lu}}][^\n(]{{0,40}}\({_WIRE}\)\s*[-–—:]")
_AT_THE_END = regex.compile(rf"[(\[]{_WIRE}[)\]]\s*\Z")


def find_families(con: duckdb.DuckDBPyConnection) -> int:
    """Puts the latest versions of near-duplicate articles into one family; gives the number of such families.

    The family is named after the earliest of them, so that it depends on the set of articles alone.
    """
    rows = con.execute(
        "select article_id, owner, text from article where latest order by published_at nulls last, article_id"
    ).fetchall()
    leader = list(_leaders([text for _, _, text in rows]))
    copied = {leader[i] for i in range(len(rows)) if rows[leader[i]][1] != rows[i][1]}
    wires = _wires([(leader[i], owner, text) for i, (_, owner, text) in enumerate(rows)])
    families = {
        article: _family(rows[leader[i]][0], wires.get(leader[i]), leader[i] in copied) or owner_family(owner, article)
        for i, (article, owner, _) in enumerate(rows)
    }
    assign_families(con, families)
    return len(copied)


def credited_wire(text: str) -> str | None:
    """Gives the wire that a text credits for itself, folded, None where it credits none.

    >>> credited_wire("JAKARTA (Warta Nusa) - Harga beras naik."), credited_wire("Harga beras naik (2024).")
    ('warta nusa', None)
    """
    found = _DATELINE.match(text) or _AT_THE_END.search(text)
    return fold(found[1]) if found else None


def _wires(texts: Sequence[tuple[int, str, str]]) -> dict[int, str]:
    """Gives for each leader the wire that it or a copy of it credits or is of, where other leaders do so too."""
    credits = {leader: wire for leader, _, text in reversed(texts) if (wire := credited_wire(text))}
    known = set(credits.values())
    credits |= {leader: fold(owner) for leader, owner, _ in texts if fold(owner) in known and leader not in credits}
    shared = Counter(credits.values())
    return {leader: wire for leader, wire in credits.items() if shared[wire] > 1}


def _family(leader: str, wire: str | None, copied: bool) -> str | None:
    if wire:
        return digest("wire", wire)
    return digest("copies", leader) if copied else None


def _leaders(texts: Sequence[str]) -> Iterator[int]:
    """Gives for each text the number of the first one that it is a near-duplicate of, itself where there is none."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=_ALIKE, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    seen: dict[int, object] = {}
    leader: dict[int, int] = {}
    for number, text in enumerate(texts):
        shingles = _shingles(text)
        leader[number] = number
        if shingles:
            sketch = RMinHash(num_perm=_PERMUTATIONS, seed=42)
            sketch.update(shingles)
            alike = [other for other in sorted(index.query(sketch)) if sketch.jaccard(seen[other]) >= _ALIKE]
            if alike:
                leader[number] = leader[alike[0]]
            index.insert(number, sketch)
            seen[number] = sketch
        yield leader[number]


def _shingles(text: str) -> list[str]:
    words = fold(text).split()
    if len(words) < _SHORTEST:
        return []
    return [" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)]
