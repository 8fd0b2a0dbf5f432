"""What a warehouse shows at quoted places, and what is wrong with it by expectations written beside the articles.

A place is an article's short name and words of its text; it stands for the claims that overlap the first occurrence
of those words. An expectation is a table of TOML; `PROBLEMS` has a function for each kind, which gives a sentence
for everything that does not hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import Any

import duckdb

Slot = dict[str, Any]
Quote = tuple[str, str]
Pair = frozenset[str]


class Shown:
    """What the warehouse shows, under the articles' short names; `names` gives them by URL."""

    def __init__(self, con: duckdb.DuckDBPyConnection, names: Mapping[str, str]) -> None:
        self.texts = {names[url]: text for url, text in con.execute("select url, text from articles").fetchall()}
        rows = con.execute(
            "select c.claim_id, a.url, c.quote_start, c.quote_end, c.figure_id, c.quote, c.quote_field "
            "from claims c join articles a using (article_id)"
        ).fetchall()
        self.claims = [(row[0], names[row[1]], *row[2:]) for row in rows]
        self.quote = {row[0]: (names[row[1]], row[5]) for row in rows}
        self.in_title = {row[0] for row in rows if row[6] == "title"}
        self.verdict = dict(con.execute("select figure_id, verdict from figures").fetchall())
        self.reason = dict(con.execute("select figure_id, reason from unverified").fetchall())
        self.pairs: dict[str, set[tuple[str, Pair]]] = {"contradiction": set(), "revision": set()}
        self.contradictions: dict[str, set[Pair]] = {}
        self._read_pairs(con)
        self.inconsistent: list[tuple[str, set[str]]] = [
            (verdict, set(claims))
            for verdict, claims in con.execute(
                "select f.verdict, list(c.claim_id) from findings f join finding_claims c using (finding_id) "
                "where f.class = 'inconsistency' group by f.finding_id, f.verdict"
            ).fetchall()
        ]

    def _read_pairs(self, con: duckdb.DuckDBPyConnection) -> None:
        sides = con.execute(
            "select f.finding_id, f.class, f.verdict, a.claim_id, b.claim_id from findings f "
            "join finding_claims a on a.finding_id = f.finding_id and a.side = 'a' "
            "join finding_claims b on b.finding_id = f.finding_id and b.side = 'b'"
        ).fetchall()
        for finding, kind, verdict, a, b in sides:
            self.pairs[kind].add((verdict, frozenset((a, b))))
            if kind == "contradiction":
                self.contradictions.setdefault(finding, set()).add(frozenset((a, b)))

    def of(self, quote: Quote) -> list[str]:
        """Gives the claims that overlap a quote's first occurrence."""
        name, words = quote
        start = self.texts[name].index(words)
        end = start + len(words)
        return [c[0] for c in self.claims if c[1] == name and c[5] and c[6] == "text" and c[2] < end and c[3] > start]

    def figures(self, quote: Quote) -> set[str]:
        """Gives the figures that the claims at a place speak of."""
        return {c[4] for c in self.claims if c[0] in self.of(quote)}

    def between(self, kind: str, x: Quote, y: Quote) -> set[str]:
        """Gives the verdicts of a class between two places."""
        wanted = {frozenset(pair) for pair in product(self.of(x), self.of(y))}
        return {verdict for verdict, pair in self.pairs[kind] if pair in wanted}

    def unlisted(self, slots: Iterable[Slot]) -> list[tuple[Quote, Quote]]:
        """Gives the pairs of claims that contradict each other beyond those of the expectations, by their quotes.

        What a title repeats is not listed: it may stand on the side of a contradiction that is.
        """
        listed = {
            frozenset(pair)
            for slot in slots
            for x, y in product(quotes(slot["a"]), quotes(slot["b"]))
            for pair in product(self.of(x), self.of(y))
        }
        found = {
            tuple(sorted(self.quote[claim] for claim in pair))
            for pairs in self.contradictions.values()
            for pair in pairs - listed
            if not (pair & self.in_title and pairs & listed)
        }
        return sorted((each[0], each[-1]) for each in found)


def quotes(given: Iterable[Iterable[str]]) -> list[Quote]:
    """Gives the places of an expectation, as it was read from TOML."""
    return [(name, words) for name, words in given]


def contradiction(shown: Shown, slot: Slot) -> Iterator[str]:
    """Each place of a side contradicts one of the other side, by the verdict where one is given."""
    sides = quotes(slot["a"]), quotes(slot["b"])
    for one, other in (sides, sides[::-1]):
        for x in one:
            found = {verdict for y in other for verdict in shown.between("contradiction", x, y)}
            if not found or ("verdict" in slot and found != {slot["verdict"]}):
                yield f"{x} against {other}: {sorted(found) or 'nothing raised'}"


def revision(shown: Shown, slot: Slot) -> Iterator[str]:
    """The later places revise the earlier ones, and do not contradict them."""
    for x, y in product(quotes(slot["earlier"]), quotes(slot["later"])):
        if not shown.between("revision", x, y):
            yield f"{y} does not revise {x}"
        if found := shown.between("contradiction", x, y):
            yield f"{y} against {x}: {sorted(found)}"


def agree(shown: Shown, slot: Slot) -> Iterator[str]:
    """The places are one figure and do not contradict each other."""
    for x, y in combinations(quotes(slot["quotes"]), 2):
        if not shown.figures(x) & shown.figures(y):
            yield f"{x} and {y} are not one figure"
        if found := shown.between("contradiction", x, y):
            yield f"{x} against {y}: {sorted(found)}"


def corroborated(shown: Shown, slot: Slot) -> Iterator[str]:
    """The places are one figure, which is corroborated."""
    yield from agree(shown, slot)
    for quote in quotes(slot["quotes"]):
        if (found := {shown.verdict[figure] for figure in shown.figures(quote)}) != {"corroborated"}:
            yield f"{quote}: {sorted(found) or 'no claim'}"


def unverified(shown: Shown, slot: Slot) -> Iterator[str]:
    """The figure is unverified, for the reason given; `quote` is its one place, or `quotes` are several."""
    for quote in quotes([slot["quote"]] if "quote" in slot else slot["quotes"]):
        if (found := {shown.reason.get(figure) for figure in shown.figures(quote)}) != {slot["reason"]}:
            yield f"{quote}: {sorted(map(str, found)) or 'no claim'}"


def inconsistent(shown: Shown, slot: Slot) -> Iterator[str]:
    """One finding of the verdict holds a claim of each place."""
    places = [set(shown.of(quote)) for quote in quotes(slot["quotes"])]
    found = [claims for verdict, claims in shown.inconsistent if verdict == slot["verdict"]]
    if not any(all(place & claims for place in places) for claims in found):
        yield f"no {slot['verdict']} holds all of {slot['quotes']}"


def silent(shown: Shown, slot: Slot) -> Iterator[str]:
    """Nothing is raised between the sides."""
    for x, y in product(quotes(slot["a"]), quotes(slot["b"])):
        for kind in ("contradiction", "revision"):
            if found := shown.between(kind, x, y):
                yield f"{kind} between {x} and {y}: {sorted(found)}"


def no_figure(shown: Shown, slot: Slot) -> Iterator[str]:
    """No claim is read at the places."""
    yield from (f"{quote}: read as {shown.of(quote)}" for quote in quotes(slot["quotes"]) if shown.of(quote))


PROBLEMS: dict[str, Callable[[Shown, Slot], Iterator[str]]] = {
    "contradiction": contradiction,
    "revision": revision,
    "corroborated": corroborated,
    "agree": agree,
    "unverified": unverified,
    "inconsistent": inconsistent,
    "silent": silent,
    "no_figure": no_figure,
}


def expectations(wanted: Mapping[str, Any]) -> list[tuple[str, Slot]]:
    """Gives the expectations of a file with their kinds; raises on a table that is of no known kind."""
    unknown = wanted.keys() - PROBLEMS.keys() - {"title", "article", "articles"}
    if unknown:
        raise ValueError(f"tables of no known kind: {sorted(unknown)}; known are {sorted(PROBLEMS)}")
    return [(kind, slot) for kind in PROBLEMS for slot in wanted.get(kind, [])]
