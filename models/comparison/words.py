"""The words by which passages are compared in one language, each language one file in `words/`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import Field, ValidationError

from models.errors import PackError
from models.language import load_pack
from models.measure import measure_words
from models.page import PhraseTable
from models.vocabulary.section import Section

FOLDER = Path(__file__).parent / "words"

Words = tuple[str, ...]


class _File(Section):
    """Words and phrases, compared folded.

    `light` words tell nothing about what is spoken of: articles, prepositions, verbs of being and having.
    `prefixes` and `suffixes` are taken off before words are compared; where `whole_words`, words are compared as
    they stand. `negators` deny; `harmless` phrases hold such a word, or one of the next lists, and mean nothing by
    it ("not only"). `limits` narrow what is said to a part ("except", "outside", "the rest", "other"), `shares`
    tell that a figure holds for each of several, `links` join parts that may be counted together, `onward` words
    carry on or end a state ("still", "no longer"), `many` speak of all or any, `only` of nothing else, `compared`
    of how two things differ. `people` are nouns for any people. `rise` and `fall` are forms that the language pack
    has not. `eras` make a round year a span of years. `pronouns` may stand for a name of the other passage. `by`,
    `to` and `origin` stand before the size, the end and the start of a change. `before`, `after`, `since` and
    `until` stand before a date; `events` are what happens to a thing once, `recurring` what may happen again, and
    `same` are words of one meaning, a group each.
    """

    light: Words
    prefixes: Words = ()
    suffixes: Words = ()
    whole_words: bool = False
    negators: Words
    harmless: Words = ()
    limits: Words = ()
    shares: Words = ()
    links: Words = ()
    onward: Words = ()
    many: Words = ()
    people: Words = ()
    only: Words = ()
    compared: Words = ()
    eras: Words = ()
    rise: Words = ()
    fall: Words = ()
    pronouns: Words = ()
    by: Words = ()
    to: Words = ()
    origin: Words = ()
    before: Words = ()
    after: Words = ()
    since: Words = ()
    until: Words = ()
    events: dict[str, Words] = Field(default_factory=dict)
    recurring: dict[str, Words] = Field(default_factory=dict)
    same: dict[str, Words] = Field(default_factory=dict)


class ComparingWords:
    """The words of one language, ready to be looked for in a page."""

    def __init__(self, code: str, file: _File) -> None:
        self.code = code
        self.prefixes = tuple(sorted(file.prefixes, key=len, reverse=True))
        self.suffixes = tuple(sorted(file.suffixes, key=len, reverse=True))
        self.whole_words = file.whole_words
        claims = load_pack(code).claims
        self.light = PhraseTable(dict.fromkeys(file.light + file.negators, True))
        self.people = frozenset(file.people)
        self.recurring = frozenset(file.recurring)
        named = {**file.events, **file.recurring}
        self.events = PhraseTable({word: name for name, words in named.items() for word in words})
        self.same = PhraseTable({word: name for name, words in file.same.items() for word in words})
        self.measures = measure_words(code)
        ahead = claims.plan + claims.target + claims.forecast + claims.hypothetical
        changes = {"ahead": ahead, "rise": claims.rise + file.rise, "fall": claims.fall + file.fall}
        self.cues = PhraseTable(_by_phrase(_cues(file) | changes))


def _cues(file: _File) -> dict[str, Words]:
    names = (
        *(
            "negators",
            "harmless",
            "limits",
            "shares",
            "links",
            "onward",
            "many",
            "only",
            "compared",
            "eras",
            "pronouns",
        ),
        *("by", "to", "origin", "before", "after", "since", "until"),
    )
    return {name: getattr(file, name) for name in names}


def _by_phrase(lists: dict[str, Words]) -> dict[str, frozenset[str]]:
    """Gives each phrase with the names of all lists that it stands in."""
    found: dict[str, frozenset[str]] = {}
    for name, words in lists.items():
        for word in words:
            found[word] = found.get(word, frozenset()) | {name}
    return found


def compared_languages() -> tuple[str, ...]:
    """Gives the codes of the languages whose passages can be compared, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def load_words(code: str) -> ComparingWords | None:
    """Loads the words of a language, None where it has none; raises PackError when its file is no valid one."""
    path = FOLDER / f"{code}.toml"
    if code not in compared_languages():
        return None
    try:
        return ComparingWords(code, _File.model_validate(tomllib.loads(path.read_text("utf-8"))))
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{path.name}: not valid TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise PackError(f"{path.name}: {key}: {first['msg']}") from error
