"""Of whom or what a figure speaks: the subject of a claim and the scope that narrows it.

What a measure is about decides where its subject stands: a company's profit names the company beside it or as
the clause's subject, a toll names the event's place or ship, a price the thing that is sold. A resolution is
accepted only when one candidate remains; else the subject stays empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from models.claims.attribution import Speaker
from models.claims.choice import Chosen
from models.claims.places import stands_behind
from models.claims.scene import Figure, Scene
from models.claims.subject import Cast, Name, key_of, plain
from models.language import Language
from models.measure import Nature


class Subject(NamedTuple):
    """The words for people and the key that is compared; `thing` marks a named ship, storm or the like, `plain`
    what has no name ("rice"): it tells a fact only together with a place."""

    text: str
    key: str
    thing: bool = False
    plain: bool = False


@dataclass(slots=True)
class Topic:
    """What an article has spoken of so far: its first and its last entity, and its event."""

    main: Subject | None = None
    entity: Subject | None = None
    event: Subject | None = None


def choose_subject(
    scene: Scene,
    figure: Figure,
    chosen: Chosen | None,
    language: Language,
    cast: Cast,
    speaker: Speaker | None,
    topic: Topic,
) -> Subject | None:
    """Chooses the subject of a figure; `topic` is what the sentences before have spoken of."""
    about = chosen.measure.about if chosen else "entity"
    if about == "event":
        own = event_of(scene, cast, figure)
        # where an article is about a ship or storm, a place is where it happened, not another event
        return topic.event if topic.event and topic.event.thing and not (own and own.thing) else own or topic.event
    if about == "thing":
        named = _beside(scene, chosen, cast) if chosen else None
        if chosen and chosen.measure.event:
            return named or _clause_subject(scene, figure, cast, speaker)
        return (
            named
            or (_thing(scene, figure, chosen, language) if chosen else None)
            or _clause_subject(scene, figure, cast, speaker)
        )
    found = (_beside(scene, chosen, cast) if chosen else None) or _ours(scene, figure, cast, speaker)
    if found is None and about == "place":
        found = _place(scene, cast)
    found = found or _its(scene, chosen, cast, topic) or _referred(scene, figure, topic)
    found = found or _clause_subject(scene, figure, cast, speaker) or _posted(scene, figure, cast)
    return found or _carried(scene, cast, speaker, topic) or _of_itself(speaker, cast)


def subject_behind(scene: Scene, figure: Figure, cast: Cast) -> Subject | None:
    """Reads the subject of a value that another is compared with ("against the 5 million that X spent")."""
    behind = [
        n
        for n in scene.names
        if n.first >= figure.last and (n.first <= figure.last + 2 or not _after(scene, n, ("at", "place_at")))
    ]
    return _subject(behind[0], cast) if behind else None


def _subject(name: Name, cast: Cast) -> Subject:
    full = cast.known_as(name)
    return Subject(full.text, full.key)


def _beside(scene: Scene, chosen: Chosen, cast: Cast) -> Subject | None:
    """Reads "laba bersih Bank X", "net profit of X", "X's net profit" and "X, yang biaya pelatihannya"."""
    skipped = {i for role in _BEFORE_NAMES for cue in scene.cues.get(role, ()) for i in range(*cue)}
    behind = {chosen.last} | {cue.last for cue in scene.cues.get("of", ()) if cue.first == chosen.last}
    for name in scene.names:
        if _follows(name, behind, skipped):
            return _subject(name, cast)
    owners = [n for n in scene.names if n.last <= chosen.first and _owns(scene, n, chosen.first)]
    if owners:
        return _subject(owners[-1], cast)
    relative = [cue for cue in scene.cues.get("relative", ()) if cue.last <= chosen.first <= cue.last + 2]
    heads = [n for n in scene.names if relative and n.last <= relative[-1].first <= n.last + 1]
    return _subject(heads[-1], cast) if heads else None


_BEFORE_NAMES = ("articles", "legal_forms", "object_words", "place_words", "titles")


def _follows(name: Name, behind: set[int], skipped: set[int]) -> bool:
    """Says whether a name stands at one of the tokens, past articles and words for its kind."""
    token = name.first
    while token not in behind and token - 1 in skipped:
        token -= 1
    return token in behind


def _owns(scene: Scene, name: Name, first: int) -> bool:
    words = scene.page.words
    owned = any(cue.first == name.last for cue in scene.cues.get("possessive", ())) or (
        name.last + 1 < len(words) and words[name.last] in "'’" and words[name.last + 1] == "s"
    )
    return owned and 0 <= first - name.last <= 5


def _clause_subject(scene: Scene, figure: Figure, cast: Cast, speaker: Speaker | None) -> Subject | None:
    """Gives the first name of the figure's clause, else of the sentence, that is neither speaker nor place."""
    free = [n for n in scene.names if not _after(scene, n, ("at", "place_at")) and not _speaks(n, speaker, cast)]
    start = scene.clause_start(figure.first)
    # "A got 5 votes and B 4": a name between two figures is the second one's
    start = max(
        [
            start,
            *(f.last for f in scene.figures if f.last <= figure.first and _named_between(free, f, figure)),
        ]
    )
    own = [n for n in free if start <= n.first < figure.first]
    before = [n for n in free if n.first < start]
    if own:
        return _subject(own[0], cast)
    if before:
        return _subject(before[0], cast)
    return None


def _named_between(names: list[Name], before: Figure, figure: Figure) -> bool:
    return any(before.last <= name.first and name.last <= figure.first for name in names)


def _speaks(name: Name, speaker: Speaker | None, cast: Cast) -> bool:
    if speaker is None:
        return False
    inside = speaker.tokens[0] <= name.first and name.last <= speaker.tokens[1]
    return inside or cast.known_as(name).key == speaker.key


def _after(scene: Scene, name: Name, roles: tuple[str, ...]) -> bool:
    return stands_behind(name, scene.cues, roles)


def _place(scene: Scene, cast: Cast) -> Subject | None:
    places = [n for n in scene.names if _after(scene, n, ("place_at",))]
    keys = {cast.known_as(n).key for n in places}
    return _subject(places[0], cast) if len(keys) == 1 else None


def event_of(scene: Scene, cast: Cast, figure: Figure | None = None) -> Subject | None:
    """Reads what event a sentence speaks of: a named ship or storm, else the place it is at.

    Of several places the one behind the figure in its clause counts, else the last one before it; of places in a
    row ("Merawu, Jambi") the first.
    """
    for cue in scene.cues.get("object_words", ()):
        for name in scene.names:
            if name.first == cue.last or name.first <= cue.first < name.last:
                key = _without(name.key, scene.page.words[cue.first : cue.last])
                return Subject(name.text, key, thing=True) if key else None
    places = [n for i, n in enumerate(scene.names) if n.place and not _in_row(scene, i) and not _owner(scene, n)]
    if figure is None:
        return _subject(places[0], cast) if places else None
    clause = scene.clause_of(figure.first)
    behind = [n for n in places if n.first >= figure.last and scene.clause_of(n.first) == clause]
    before = [n for n in places if n.last <= figure.first]
    chosen = behind[:1] or before[-1:] or places[:1]
    return _subject(chosen[0], cast) if chosen else None


def _owner(scene: Scene, name: Name) -> bool:
    """Says whether a place only tells whose the next one is ("Vietnam's Hoa An province")."""
    words = scene.page.words
    return words[name.last : name.last + 1] in (["'"], ["’"]) and words[name.last + 1 : name.last + 2] == ["s"]


def _in_row(scene: Scene, i: int) -> bool:
    """Says whether a place only follows another one behind a comma."""
    return i > 0 and scene.names[i - 1].place and scene.names[i].first == scene.names[i - 1].last + 1


def _without(key: str, words: list[str]) -> str:
    return " ".join(w for w in key.split() if w not in {plain(word) for word in words})


def _thing(scene: Scene, figure: Figure, chosen: Chosen, language: Language) -> Subject | None:
    """Reads the thing that a measure is of, up to four plain words behind it ("harga kopi robusta di Lampung")."""
    stops = {
        cue.first
        for role in ("at", "of", "says_after", "rise", "fall", "change_to")
        for cue in scene.cues.get(role, ())
    }
    stops |= {figure.first for figure in (*scene.figures, *scene.dates)}
    first = chosen.last
    if first > figure.first:
        return None  # "3.8 kilometres long and ...": what follows is not what is long
    if first in {cue.first for cue in scene.cues.get("of", ())} and language.claims.of:
        first += 1
    last = first
    while last < scene.last and last - first < 4 and last not in stops and scene.page.words[last].isalpha():
        last += 1
    text = scene.page.original(first, last)
    return Subject(text, key_of(text), plain=True) if text else None


def _posted(scene: Scene, figure: Figure, cast: Cast) -> Subject | None:
    """Reads the company that gives a result of its own ("X reported a net profit of")."""
    for cue in scene.cues.get("posts", ()):
        for name in scene.names:
            if name.last <= cue.first <= name.last + 3 and cue.last <= figure.first:
                return _subject(name, cast)
    return None


def _its(scene: Scene, chosen: Chosen | None, cast: Cast, topic: Topic) -> Subject | None:
    """Reads "its net profit" and "the cost of its own model" as of the name before it, else of the last entity."""
    if chosen is None:
        return None
    for cue in scene.cues.get("own", ()):
        behind = any(o.first == chosen.last and o.last == cue.first for o in scene.cues.get("of", ()))
        if behind or 0 <= chosen.first - cue.last <= 2:
            owned = [n for n in scene.names if behind and cue.last <= n.first <= cue.last + 2]
            if owned:
                return _subject(owned[0], cast)  # "the training cost of its model X"
            before = [n for n in scene.names if n.last <= cue.first and not n.place]
            return _subject(before[-1], cast) if before else topic.entity
    return None


def _referred(scene: Scene, figure: Figure, topic: Topic) -> Subject | None:
    """Reads "the company" in the figure's clause as the entity that the article began with."""
    clause = scene.clause_of(figure.first)
    for cue in scene.cues.get("back_references", ()):
        between = any(cue.last <= name.first and name.last <= figure.first for name in scene.names)
        if cue.last <= figure.first and scene.clause_of(cue.first) == clause and not between:
            return topic.main or topic.entity
    return None


def _of_itself(speaker: Speaker | None, cast: Cast) -> Subject | None:
    """Gives a speaking office as the subject of what it says, where nobody else is named."""
    if speaker is None or speaker.anonymous or speaker.generic or speaker.key in cast.people:
        return None
    return Subject(speaker.text, speaker.key)


def _ours(scene: Scene, figure: Figure, cast: Cast, speaker: Speaker | None) -> Subject | None:
    """Reads "we" before a figure as the office that the speaker speaks for."""
    we = [cue for cue in scene.cues.get("first_person", ()) if cue.first < figure.first]
    office = cast.works_for.get(speaker.key) if speaker and we else None
    return _subject(office, cast) if office else None


def _carried(scene: Scene, cast: Cast, speaker: Speaker | None, topic: Topic) -> Subject | None:
    """Gives the last entity for "the company", and where nobody is named."""
    others = [n for n in scene.names if not _speaks(n, speaker, cast) and not _after(scene, n, ("at", "place_at"))]
    return None if others else topic.entity


def read_extent(scene: Scene, figure: Figure, nature: Nature | None) -> Subject | None:
    """Reads a figure that is a part of a count, or a sum of several, as narrowed to that.

    "three more" and "tiga warga terakhir" are parts; "58 million in total" sums up single events, while a count
    that grows is a total in any case.
    """
    if nature in ("one_off", "flow"):
        total = scene.cue_after("totals", figure.last, 1) or scene.cue_before("totals", figure.first, 1)
        if total:
            return Subject(scene.page.original(*total), "total")
    cue = scene.cue_after("increments", figure.last, 1) or scene.cue_before("increments", figure.first, 1)
    inside = next((c for c in scene.cues.get("increments", ()) if figure.first <= c.first < figure.last), None)
    part = cue or inside
    return Subject(scene.page.original(part.first, part.last), "part") if part else None


def read_scope(scene: Scene, figure: Figure, subject: Subject | None, cast: Cast, about: str) -> Subject | None:
    """Reads the place or target that narrows a figure: a name behind a preposition, close by, not the subject."""
    if about in ("event", "place"):
        return None
    clause = scene.clause_of(figure.first)
    for name in scene.names:
        placed = _after(scene, name, ("at", "place_at")) or (name.place and name.first >= figure.last)
        near = scene.clause_of(name.first) == clause and placed
        full = cast.known_as(name)
        if near and (subject is None or full.key not in subject.key):
            return Subject(full.text, full.key)
    return None
