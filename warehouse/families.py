"""Families of articles that are not independent: near-duplicate texts, shared wire credits, and outlets of one owner.

A wire story in forty outlets is one witness. Near-duplicates are found with MinHash over shingles of five words
(rensa: the fastest of those that were measured); texts that differ in a number alone are still one family, and a
contradiction between them is raised all the same. So are stories that credit one wire, in the dateline ("JAKARTA
(Warta Nusa) -") or in brackets at the end. A family is of articles and never closed over outlets: one shared story
does not make two outlets one. What is found in a text is kept as its sketch.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

import duckdb
import pyarrow as pa
import regex

from models import page
from models.article import digest
from models.page import fold
from warehouse.rows import owner_family
from warehouse.store import assign_families

_SHINGLE = 5
_PERMUTATIONS = 128
_SEED = 42
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
    _sketch(con)
    rows = con.execute(
        "select article_id, owner, wire, sketch from article left join sketch using (version_id) where latest "
        "order by published_at nulls last, article_id"
    ).fetchall()
    leader = list(_leaders([sketch for *_, sketch in rows]))
    copied = {leader[i] for i in range(len(rows)) if rows[leader[i]][1] != rows[i][1]}
    wires = _wires([(leader[i], owner, wire) for i, (_, owner, wire, _) in enumerate(rows)])
    families = {
        article: _family(rows[leader[i]][0], wires.get(leader[i]), leader[i] in copied) or owner_family(owner, article)
        for i, (article, owner, *_) in enumerate(rows)
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


def _sketch(con: duckdb.DuckDBPyConnection) -> None:
    """Makes sketches of the latest versions that have none, and drops those of other versions and other makers."""
    maker = _maker()
    con.execute(
        "delete from sketch where made_by <> ? or version_id not in "
        "(select a.version_id from article as a where a.latest)",
        [maker],
    )
    fresh = con.execute(
        'select version_id, "text" from article anti join sketch using (version_id) where latest order by version_id'
    ).fetchall()
    made = pa.table(
        {
            "version_id": pa.array([one for one, _ in fresh], pa.string()),
            "sketch": pa.array([_sketched(text) for _, text in fresh], pa.binary()),
            "wire": pa.array([credited_wire(text) for _, text in fresh], pa.string()),
            "made_by": pa.array([maker] * len(fresh), pa.string()),
        }
    )
    con.register("made", made)
    con.execute("insert into sketch by name select * from made")
    con.unregister("made")


@cache
def _maker() -> str:
    """Gives a hash of all that decides what a sketch is."""
    return digest(Path(__file__).read_text("utf-8"), Path(page.__file__).read_text("utf-8"), version("rensa"))


def _wires(credits: Sequence[tuple[int, str, str | None]]) -> dict[int, str]:
    """Gives for each leader the wire that it or a copy of it credits or is of, where other leaders do so too."""
    told = {leader: wire for leader, _, wire in reversed(credits) if wire}
    known = set(told.values())
    told |= {leader: fold(owner) for leader, owner, _ in credits if fold(owner) in known and leader not in told}
    shared = Counter(told.values())
    return {leader: wire for leader, wire in told.items() if shared[wire] > 1}


def _family(leader: str, wire: str | None, copied: bool) -> str | None:
    if wire:
        return digest("wire", wire)
    return digest("copies", leader) if copied else None


def _leaders(sketches: Sequence[bytes | None]) -> Iterator[int]:
    """Gives for each text the number of the first one that it is a near-duplicate of, itself where there is none."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=_ALIKE, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    seen: dict[int, RMinHash] = {}
    leader: dict[int, int] = {}
    for number, state in enumerate(sketches):
        leader[number] = number
        if state:
            sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
            sketch.__setstate__(state)
            alike = [other for other in sorted(index.query(sketch)) if sketch.jaccard(seen[other]) >= _ALIKE]
            if alike:
                leader[number] = leader[alike[0]]
            index.insert(number, sketch)
            seen[number] = sketch
        yield leader[number]


def _sketched(text: str) -> bytes | None:
    """Gives the sketch of a text as bytes, None where it is too short for one."""
    from rensa import RMinHash

    words = fold(text).split()
    if len(words) < _SHORTEST:
        return None
    sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    sketch.update([" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)])
    return bytes(sketch.__getstate__())
