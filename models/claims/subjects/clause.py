"""Subjects that the sentence names: beside the measure, as the clause's subject, or as who reports."""

from __future__ import annotations

from models.claims.choice import Chosen
from models.claims.names.name import Name
from models.claims.names.script import unspaced
from models.claims.places import attributive, stands_behind
from models.claims.scene import Figure, Scene
from models.claims.subjects.court import is_court
from models.claims.subjects.leading import only_whence
from models.claims.subjects.question import Question
from models.claims.subjects.subject import Subject, named
from models.measure import measure_words

_BEFORE_NAMES = ("articles", "legal_forms", "object_words", "place_words", "titles")
_OWNED_REACH = 5  # tokens between an owner and what it owns
_POSTS_REACH = 3  # tokens between a company and its verb


def beside_measure(question: Question) -> Subject | None:
    """Reads "laba bersih Bank X", "net profit of X", "X's net profit" and "X, yang biaya pelatihannya"."""
    if question.chosen is None:
        return None
    scene, chosen = question.scene, question.chosen
    name = _behind(scene, chosen) or _owner(scene, chosen) or _head(scene, chosen)
    return named(name, question.cast) if name else None


def _behind(scene: Scene, chosen: Chosen) -> Name | None:
    """Gives the first name right behind the measure, or behind an "of" that links them."""
    skipped = {i for role in _BEFORE_NAMES for cue in scene.cues.get(role, ()) for i in range(*cue)}
    links = (*scene.cues.get("of", ()), *(scene.cues.get("place_at", ()) if chosen.measure.held else ()))
    behind = {chosen.last} | {cue.last for cue in links if cue.first == chosen.last}
    return next((name for name in scene.names if _follows(name, behind, skipped)), None)


def _follows(name: Name, behind: set[int], skipped: set[int]) -> bool:
    """Says whether a name stands at one of the tokens, past articles and words for its kind."""
    token = name.first
    while token not in behind and token - 1 in skipped:
        token -= 1
    return token in behind


def _owner(scene: Scene, chosen: Chosen) -> Name | None:
    """Gives the last name before the measure that owns it."""
    owners = [n for n in scene.names if n.last <= chosen.first and _owns(scene, n, chosen.first)]
    if scene.stride == 1:
        # "South Korea's Hanbit earned": the country only tells whence it is
        owners = [n for n in owners if not (n.place and any(n.last < m.first < chosen.first for m in scene.names))]
    return owners[-1] if owners else None


def _owns(scene: Scene, name: Name, first: int) -> bool:
    words = scene.page.words
    owned = any(cue.first == name.last for cue in scene.cues.get("possessive", ())) or (
        name.last + 1 < len(words) and words[name.last] in "'’" and words[name.last + 1] == "s"
    )
    # 南海県の新工場に650億円を投じ: the verb behind a figure is owned by nothing before that
    between = [*(figure.first for figure in scene.figures), *(other.first for other in scene.names)]
    past = scene.verbs_last and any(name.last <= at < first for at in between)
    return owned and not past and 0 <= first - name.last <= _OWNED_REACH * scene.stride


def _head(scene: Scene, chosen: Chosen) -> Name | None:
    """Gives the name whose relative clause the measure opens."""
    relative = [cue for cue in scene.cues.get("relative", ()) if cue.last <= chosen.first <= cue.last + 2]
    heads = [n for n in scene.names if relative and n.last <= relative[-1].first <= n.last + 1]
    heads = [n for n in heads if not n.place or chosen.measure.about == "place"]  # "a plant in Parma, which ..."
    return heads[-1] if heads else None


def contrasted(question: Question) -> Subject | None:
    """Reads who begins the clause of a figure whose measure another clause names ("Xは18%、Yは15%だった")."""
    scene, figure, chosen = question.scene, question.figure, question.chosen
    if chosen is None or scene.stride == 1 or scene.clause_of(chosen.first) == scene.clause_of(figure.first):
        return None
    start = scene.clause_start(figure.first)
    marks = {cue.first for role in ("topic_marks", "subject_marks") for cue in scene.cues.get(role, ())}
    for name in scene.names:
        marked = name.last in marks or (not marks and figure.first - name.last <= _POSTS_REACH * scene.stride)
        if name.first == start and marked and not name.place and not question.speaks(name):
            return named(name, question.cast)
    return None


def _modifies(scene: Scene, name: Name, code: str) -> bool:
    """Says whether a place only tells whence the word glued to it is, in scripts without spaces (德国金属工业工会)."""
    page, behind = scene.page, name.last
    if not (scene.breaks and name.place and behind < scene.last and page.glued(behind)):
        return False
    known = any(cue.first == behind for cues in scene.cues.values() for cue in cues)
    marked = any(figure.first == behind for figure in (*scene.figures, *scene.dates))
    return unspaced(page.words[behind]) and not (known or marked or measure_words(code).match(page, behind))


def in_clause(question: Question) -> Subject | None:
    """Gives the first name of the figure's clause, else of the sentence, that is neither speaker nor place."""
    scene, figure = question.scene, question.figure
    free = [n for n in scene.names if not question.placed(n) and not question.speaks(n) and not only_owner(scene, n)]
    if question.chosen is None or question.chosen.measure.about == "entity":
        free = [n for n in free if not _modifies(scene, n, question.language.code) and not only_whence(scene, n)]
    # where somebody speaks, a place that only tells whence he is leaves the figure to himself
    free = [n for n in free if not attributive(n, scene.cues)] or ([] if question.speaker else free)
    if question.chosen and question.chosen.measure.about == "place":
        office = question.cast.works_for.get(question.speaker.key) if question.speaker else None
        silent = question.cast.people | ({office.key} if office else set())
        free = [n for n in free if n.key not in silent]
    if question.chosen and question.chosen.measure.on:
        free = [n for n in free if not is_court(scene.page, n, question.language.code)]
        free = [n for n in free if not stands_behind(n, scene.cues, ("by",))]
    # "A got 5 votes and B 4": a name between two figures is the second one's
    passed = [f.last for f in scene.figures if f.last <= figure.first and _named_between(free, f, figure)]
    start = max([scene.clause_start(figure.first), *passed])
    marks = {cue.first for role in ("topic_marks", "subject_marks") for cue in scene.cues.get(role, ())}
    titled = {cue.first: cue.last for cue in scene.cues.get("titles", ())}
    # who the sentence is about leads, where particles tell it
    led = sorted((n for n in free if n.first < figure.first), key=lambda n: titled.get(n.last, n.last) not in marks)
    own = [n for n in led if n.first >= start]
    # "... 52 percent, her rival B — 38": where the dash stands for a verb
    own = own or [n for n in free if passed and max(passed) <= n.first < figure.first]
    before = [n for n in led if n.first < start]
    if not led and scene.verbs_last:
        own = [n for n in free if n.last in marks and scene.crossings(figure.first, n.first) == 0]  # 残る70%はXが持つ
    # "X, which holds 8 percent of Y, will own": the clause goes on behind its aside
    clause = scene.clause_of(figure.first)
    here = any(scene.clause_of(n.first) == clause for n in own)
    resumed = [n for n in before if scene.clause_of(n.first) == clause] if not here else []
    return next((named(name, question.cast) for name in (*resumed, *own, *before)), None)


def only_owner(scene: Scene, name: Name) -> bool:
    """Reads "X's deputy, Y, got six years": X only tells whose deputy Y is."""
    words = scene.page.words
    if words[name.last : name.last + 2] not in (["'", "s"], ["’", "s"]):
        return False
    comma = next((i for i in range(name.last + 2, min(name.last + 6, scene.last)) if words[i] == ","), None)
    return comma is not None and any(other.first == comma + 1 for other in scene.names)


def _named_between(names: list[Name], before: Figure, figure: Figure) -> bool:
    return any(before.last <= name.first and name.last <= figure.first for name in names)


def place_of(question: Question) -> Subject | None:
    """Gives the one place that the sentence is at."""
    places = [n for n in question.scene.names if stands_behind(n, question.scene.cues, ("place_at",))]
    keys = {question.cast.known_as(n).key for n in places}
    return named(places[0], question.cast) if len(keys) == 1 else None


def reporting(question: Question) -> Subject | None:
    """Reads the company that gives a result of its own ("X reported a net profit of")."""
    scene = question.scene
    for cue in scene.cues.get("posts", ()):
        for name in scene.names:
            if question.speaks(name) and scene.crossings(name.first, cue.first):
                continue  # "según el recuento de X, logró el 52 %": X only tells it
            if name.last <= cue.first <= name.last + _POSTS_REACH * scene.stride and cue.last <= question.figure.first:
                return named(name, question.cast)
        speaker = None if scene.verbs_last else question.speaker
        named_one = speaker and not (speaker.generic or speaker.anonymous)
        if speaker and named_one and cue.last == speaker.tokens[1] <= question.figure.first:
            return Subject(speaker.text, speaker.key)  # "X, which a fund owns, reported"
    return None


def subject_behind(question: Question) -> Subject | None:
    """Reads the subject of a value that another is compared with ("against the 5 million that X spent")."""
    scene, figure = question.scene, question.figure
    clause = scene.clause_of(figure.last - 1)
    for name in scene.names:
        near = figure.last <= name.first <= figure.last + 2
        here = name.first > figure.last and scene.clause_of(name.first) == clause
        if (near or (here and not question.placed(name))) and not question.speaks(name):
            return named(name, question.cast)
    return None
