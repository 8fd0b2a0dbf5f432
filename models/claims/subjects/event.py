"""Events as subjects: a named ship or storm, else the place where it happened.

Kind and day of an event belong here too: what `event_of` gives is the whole key that tells one event from another.
"""

from __future__ import annotations

from models.claims.names.cast import Cast
from models.claims.names.name import Name, name_at, plain
from models.claims.names.script import unspaced
from models.claims.scene import Figure, Scene
from models.claims.subjects.question import Question
from models.claims.subjects.subject import Subject, named

_QUOTES = frozenset("\"“”«»„'‘「『《")


def happening(question: Question) -> Subject | None:
    """Gives the event that the sentence names, else the article's.

    Where an article is about a ship or storm, a place is where it happened, not another event.
    """
    own, event = event_of(question.scene, question.cast, question.figure), question.topic.event
    known = event if event and event.thing and not (own and own.thing) else own or event
    return known or (None if question.language.claims.place_words_follow else office_place(question.scene))


def office_place(scene: Scene) -> Subject | None:
    """Reads where an office is that tells of an event which nothing else places ("Dinas Kesehatan Kabupaten X")."""
    for name in scene.names:
        kinds = [c for c in scene.cues.get("place_words", ()) if name.first < c.first and c.last < name.last]
        if kinds and not unspaced(name.text):
            place = name_at(scene.page, kinds[-1].first, name.last)
            return Subject(place.text, place.key)  # by itself: the fullest form of it may be the office
    return None


def event_of(scene: Scene, cast: Cast, figure: Figure | None = None) -> Subject | None:
    """Reads what event a sentence speaks of: a named ship or storm, else the place it is at.

    Of several places the one behind the figure in its clause counts, else the last one before it; of places in a
    row ("Merawu, Jambi") the first.
    """
    where = scene.cues.get("place_at", ())  # "phà ở Indonesia": where the ferry is, and not its name
    links = {cue.first: cue.last for cue in scene.cues.get("of", ()) if cue not in where}
    for cue in scene.cues.get("object_words", ()):
        behind = _behind_quote(scene, cue.last)
        linked = links.get(cue.last, behind)
        # "la presa de X", "la mina de cobre X"
        starts = (behind, _behind_quote(scene, linked), linked + 1 if _is_kind(scene, linked, cue.last) else behind)
        for name in scene.names:
            if name.first in starts or name.first <= cue.first < name.last:
                key = _without(cast.known_as(name).key, scene.page.words[cue.first : cue.last])
                return Subject(name.text, key, thing=True) if key else None
    places = [
        n
        for i, n in enumerate(scene.names)
        if n.place and not _in_row(scene, i) and not _owner(scene, n, i) and not _is_office(scene, n)
    ]
    nearest = _nearest(scene, places, figure) if figure else places[:1]
    return named(nearest[0], cast) if nearest else None


def _is_kind(scene: Scene, token: int, behind: int) -> bool:
    """Says whether a small word behind "of" tells of what kind a thing is ("mina de cobre", "navio de carga")."""
    page = scene.page
    return token > behind and token < scene.last and page.text[page.starts[token]].islower()


def _behind_quote(scene: Scene, token: int) -> int:
    """Gives the token behind an opening quote (the ferry "Queen of the Lake")."""
    return token + (token < scene.last and scene.page.words[token] in _QUOTES)


def _nearest(scene: Scene, places: list[Name], figure: Figure) -> list[Name]:
    clause = scene.clause_of(figure.first)
    behind = [n for n in places if n.first >= figure.last and scene.clause_of(n.first) == clause]
    before = [n for n in places if n.last <= figure.first]
    return behind[:1] or before[-1:] or places[:1]


def _owner(scene: Scene, name: Name, i: int) -> bool:
    """Says whether a place only tells whose the next one is ("Vietnam's Hoa An province", "四川省临江县")."""
    words = scene.page.words
    following = scene.names[i + 1] if i + 1 < len(scene.names) else None
    if following and following.place and following.first == name.last and unspaced(name.text):
        return True
    return words[name.last : name.last + 1] in (["'"], ["’"]) and words[name.last + 1 : name.last + 2] == ["s"]


def _is_office(scene: Scene, name: Name) -> bool:
    """Says whether a word for who may speak or rule is part of a name: an event is not at the hospital or court."""
    return not unspaced(name.text) and any(
        name.first <= cue.first < name.last
        for role in ("speakers", "courts", "name_heads")
        for cue in scene.cues.get(role, ())
    )


def _in_row(scene: Scene, i: int) -> bool:
    """Says whether a place only follows another one behind a comma ("en Olmedo, en la provincia de San Roque")."""
    if i == 0 or not scene.names[i - 1].place:
        return False
    before, name = scene.names[i - 1], scene.names[i]
    roles = ("at", "place_at", "articles", "place_words", "of")
    small = {token for role in roles for cue in scene.cues.get(role, ()) for token in range(*cue)}
    between = range(before.last + 1, name.first)
    row = name.first == before.last + 1 or (bool(between) and scene.page.words[before.last] == ",")
    return row and all(token in small for token in between)


def _without(key: str, words: list[str]) -> str:
    return " ".join(w for w in key.split() if w not in {plain(word) for word in words})
