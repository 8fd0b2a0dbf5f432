"""Who says so: the speaker that a sentence credits, and the origin that a figure traces back to."""

from __future__ import annotations

from typing import NamedTuple

from models.claims.choice import Chosen
from models.claims.cues import Cue
from models.claims.names.cast import Cast
from models.claims.names.name import Name, key_of, name_key
from models.claims.places import stands_behind
from models.claims.scene import Scene
from models.language import Language

_REACH = 9
_LONGEST_ASIDE = 40  # tokens
_TITLED_REACH = 6
_IN_OFFICES = frozenset("-'’.")


class Speaker(NamedTuple):
    """Who is credited: the words for people, the key for comparing, and whether it is nobody in particular.

    `anonymous` is a source that hides; `generic` an office without a name ("officials"), which is not
    independent of the named one that it may stand for. `tokens` are where the credit stands in the sentence.
    """

    text: str
    key: str
    anonymous: bool = False
    generic: bool = False
    tokens: tuple[int, int] = (0, 0)


def find_speaker(scene: Scene, language: Language, cast: Cast, before: Speaker | None) -> Speaker | None:
    """Finds whom a sentence credits; `before` is who spoke last, for whom a pronoun may stand."""
    cues = scene.cues
    for cue in cues.get("says_before", ()):
        if found := _at(scene, cue.last, cast) or _far(scene, cue.last, cast):
            return found
    for cue in cues.get("anonymous", ()):
        return Speaker(_words(scene, cue), key_of(_words(scene, cue)), anonymous=True, tokens=cue)
    spoken = [_by_verb(scene, cue, language, cast, before) for cue in cues.get("says_after", ())]
    credited = [speaker for speaker in spoken if speaker]
    if credited:
        # "The company expects ..., chief executive X told reporters": the one with a name says so
        return next((speaker for speaker in credited if not speaker.generic), credited[0])
    for cue in cues.get("verb_first", ()):
        if found := _at(scene, _behind_hearer(scene, cue.last), cast):
            return found
        if found := _pronoun(scene, cue.last, before) or _suffixed(scene, cue, before):
            return found
    return _colon(scene, cast)


def speaker_in_clause(
    scene: Scene, token: int, language: Language, cast: Cast, before: Speaker | None, told: Speaker | None
) -> Speaker | None:
    """Finds who is credited in the clause of a token, of a sentence that credits several ("while Y counts 64").

    `told` is who the sentence credits; he says nothing in a clause where somebody else says so before the token.
    """
    if told and token < told.tokens[0] and ";" in scene.page.words[token : told.tokens[0]]:
        return None  # "3,100 are homeless; the Red Cross speaks of 5,000"
    verbs = scene.cues.get("says_after", ())
    if len(verbs) + len(scene.cues.get("says_before", ())) < 2:
        return told
    if found := _nearest_credit(scene, token, cast):
        return found
    clause, posts = scene.clause_of(token), scene.cues.get("posts", ())
    for verb in scene.in_clause("says_after", token):
        found = _by_verb(scene, verb, language, cast, before)
        if found and (not found.generic or found.tokens[0] >= scene.clause_start(token)):
            return found if scene.clause_of(found.tokens[0]) == clause else told
        own = verb.last <= token and verb not in posts and not scene.cue_before("passive", verb.first, 0)
        if own and told and scene.clause_of(told.tokens[0]) > clause and verb.first > scene.clause_start(token):
            return None  # "his lawyers said 312; the commission said 41"
    return told


def _nearest_credit(scene: Scene, token: int, cast: Cast) -> Speaker | None:
    """Reads "143 según X y 201 según Y": of several words before speakers the one that is nearest to a figure."""
    credits_ = scene.cues.get("says_before", ())
    if len(credits_) < 2:
        return None
    following = min((f.first for f in scene.figures if f.first > token), default=scene.last)
    behind = next((cue for cue in credits_ if token < cue.first <= following), None)
    before = next((cue for cue in reversed(credits_) if cue.last <= token), None)
    if before and any(before.last <= f.first and f.last <= token for f in scene.figures):
        before = None
    cue = behind or before
    return (_at(scene, cue.last, cast) or _far(scene, cue.last, cast)) if cue else None


def _by_verb(scene: Scene, verb: Cue, language: Language, cast: Cast, before: Speaker | None) -> Speaker | None:
    """Reads the speaker of one verb of saying, behind it where a comma or quote ends what is said (", said X")."""
    if scene.cue_before("passive", verb.first, 0) or _compares(scene, verb):
        return None
    turned = verb.first > scene.first and not scene.page.words[verb.first - 1][0].isalnum()
    if turned and any(cue.first == verb.first for cue in scene.cues.get("verb_first", ())):
        found = _at(scene, _behind_hearer(scene, _behind_date(scene, verb.last)), cast)
        if found and (not found.generic or _closes(scene, found)):
            return found
    return _ending(scene, verb, language, cast, before) or _turned(scene, verb, cast) or _plain_office(scene, verb)


def _compares(scene: Scene, verb: Cue) -> bool:
    """Says whether a word for "according to" stands behind a time, with which it only compares ("geçen yıla göre")."""
    return any(when.last == verb.first for when in scene.dates) and any(
        cue.first == verb.first for cue in scene.cues.get("compared", ())
    )


def _turned(scene: Scene, verb: Cue, cast: Cast) -> Speaker | None:
    """Reads a speaker right behind a verb that stands before it: "die Kosten schätzt Finanzchefin X auf ..."."""
    if not any(cue.first == verb.first for cue in scene.cues.get("verb_first", ())):
        return None
    titled = {cue.first: cue.last for cue in scene.cues.get("titles", ())}
    behind = titled.get(verb.last, verb.last)
    office = next((cue for cue in scene.cues.get("speakers", ()) if cue.first == verb.last), None)
    name = next((name for name in scene.names if name.first == behind), None)
    if name:
        return _named(_person(scene, name), cast, (verb.first, name.last))
    return _office(scene, office) if office else None


def _closes(scene: Scene, speaker: Speaker) -> bool:
    """Says whether nothing of the clause follows a speaker (", informó la policía."): it has no verb of its own."""
    behind = speaker.tokens[1]
    return behind >= scene.last or not scene.page.words[behind][0].isalnum()


def _behind_date(scene: Scene, token: int) -> int:
    """Gives the token behind the day that a verb of saying has right behind it ("informó el miércoles la policía")."""
    return next((when.last for when in scene.dates if token <= when.first <= token + 1), token)


def _behind_hearer(scene: Scene, token: int) -> int:
    """Gives the title behind whom a verb of saying is told to ("disse à reportagem o presidente da entidade, X")."""
    if scene.stride > 1 or not any(cue.first == token for cue in scene.cues.get("at", ())):
        return token
    clause, near = scene.clause_of(token), token + _TITLED_REACH
    titles = (cue.first for cue in scene.cues.get("titles", ()) if token < cue.first <= near)
    return next((title for title in titles if scene.clause_of(title) == clause), token)


def trace_origin(
    scene: Scene, speaker: Speaker | None, chosen: Chosen | None, subject: str | None, cast: Cast
) -> str | None:
    """Gives the key of the origin of a figure, None where that is the article itself.

    It is the office that a credited person speaks for where the text tells, else who is credited. A company's own
    results trace back to the company where nobody else is credited, as does what "the company" says of itself.
    """
    own = chosen is not None and chosen.measure.own
    if speaker is None:
        return subject if own else None
    itself = any(
        speaker.tokens[0] <= cue.first and cue.last <= speaker.tokens[1]
        for role in ("back_references", "near_references")
        for cue in scene.cues.get(role, ())
    )
    if subject and speaker.generic and (itself or own):
        return subject
    office = cast.works_for.get(speaker.key)
    return cast.known_as(office).key if office else speaker.key


def is_generic(scene: Scene, speaker: Speaker | None, origin: str | None) -> bool:
    """Says whether a figure traces back to an office without a name, not to whom "the company" stands for.

    An office of two words with capitals inside a sentence is one in particular ("kata Kementerian Kesehatan"), and so
    is one in capitals alone ("menurut BPBD").
    """
    if speaker is None or not speaker.generic or origin != speaker.key:
        return False
    if any(len(word) > 2 and word.isupper() for word in speaker.text.split()):
        return False
    capitals = sum(len(word) > 3 and word[0].isupper() for word in speaker.text.split())
    return capitals < 2 or scene.text.startswith(speaker.text)


def _words(scene: Scene, cue: Cue | tuple[int, int]) -> str:
    return scene.page.original(cue[0], cue[1])


def _at(scene: Scene, token: int, cast: Cast) -> Speaker | None:
    """Reads a speaker that begins at or shortly behind a token, past titles and a colon."""
    clause = scene.clause_of(token)
    for cue in scene.cues.get("anonymous", ()):
        if cue.first <= token + 1 <= cue.last:
            return Speaker(_words(scene, cue), key_of(_words(scene, cue)), anonymous=True, tokens=cue)
    # "dijo el jefe de los bomberos, X": a title may describe the office at length
    titled = any(token <= cue.first <= token + 1 for cue in scene.cues.get("titles", ()))
    reach = token + (_TITLED_REACH + 2 if titled else 4)
    told = (
        n.last for n in scene.names if token < n.first <= reach and stands_behind(n, scene.cues, ("at", "place_at"))
    )
    reach = max([reach, *(last + 4 for last in told)])  # "a précisé à l'AFP le docteur X"
    # "según la sentencia, X recibió": only who holds an office is named behind a comma
    heads = [cue.first for cue in (*scene.cues.get("titles", ()), *scene.names) if token <= cue.first]
    near = (
        n
        for n in scene.names
        if token <= n.first <= reach
        and (scene.clause_of(n.first) == clause or any(scene.clause_of(head) == clause for head in heads))
        and scene.clause_of(n.first) <= clause + 1
    )
    name = next((n for n in near if n.first == token or not stands_behind(n, scene.cues, ("at", "place_at"))), None)
    office = next((c for c in scene.cues.get("speakers", ()) if token <= c.first <= token + 2), None)
    if name and not (office and _stands_apart(scene, office, name)):
        return _named(_person(scene, name), cast, (token, name.last))
    return _office(scene, office) if office else None


def _stands_apart(scene: Scene, office: Cue, name: Name) -> bool:
    """Says whether a name behind an office is only where it is, or stands behind a figure that it tells."""
    if office.first <= name.first and name.last <= office.last:
        return True  # "het ministerie van Landbouw"
    told = any(office.last <= figure.first and figure.last <= name.first for figure in scene.figures)
    return office.last < name.first and (told or stands_behind(name, scene.cues, ("place_at",)))


def _far(scene: Scene, token: int, cast: Cast) -> Speaker | None:
    """Reads a name at the end of a long office ("theo cơ quan phòng chống thiên tai địa phương BPBD")."""
    clause = scene.clause_of(token)
    names = [n for n in scene.names if token <= n.first <= token + 10 and scene.clause_of(n.first) == clause]
    names = [n for n in names if not stands_behind(n, scene.cues, ("at",))]  # "según comunicó a X"
    return _named(names[0], cast, (token, names[0].last)) if names else None


def _person(scene: Scene, name: Name) -> Name:
    """Of an office and the person holding it gives the person: "Ketua KPU Mardiana", "Direktur Utama X, Y"."""
    titles = scene.cues.get("titles", ())
    links = {i for role in ("of", "articles") for cue in scene.cues.get(role, ()) for i in range(*cue)}
    titled = any(
        cue.last <= name.first
        and all(i in links or not scene.page.words[i][0].isalnum() for i in range(cue.last, name.first))
        for cue in titles
    )
    for other in scene.names:
        if other.first == name.last or (titled and _after_comma(scene, name, other)) or _holds(scene, name, other):
            return other
    return name


def _holds(scene: Scene, office: Name, person: Name) -> bool:
    """Reads "Weltbank-Ökonomin Mira Tolan" and "Meta CEO Mark Zuckerberg": only a title lies between."""
    hyphen = office.last < person.first and scene.page.words[office.last] == "-"
    return any(cue.first == office.last + hyphen and cue.last == person.first for cue in scene.cues.get("titles", ()))


def _after_comma(scene: Scene, name: Name, other: Name) -> bool:
    return other.first == name.last + 1 and scene.page.words[name.last] == ","


def _ending(scene: Scene, verb: Cue, language: Language, cast: Cast, before: Speaker | None) -> Speaker | None:
    """Reads a speaker that ends before a verb of saying: "X said", "X, the head of Y, said"."""
    anonymous = scene.cue_before("anonymous", verb.first, _REACH)
    if anonymous:
        return Speaker(_words(scene, anonymous), key_of(_words(scene, anonymous)), anonymous=True, tokens=anonymous)
    if scene.verbs_last and (found := _topical(scene, verb, cast)):
        return found
    names = [n for n in scene.names if verb.first - _REACH <= n.last <= verb.first and not _put_in(scene, n, verb)]
    credits_ = [cue.last for cue in scene.cues.get("says_before", ()) if cue.last <= verb.first]
    if credits_ and not scene.verbs_last:  # "en la mina X, según informó ...": what stands before is not who says so
        names = [n for n in names if n.first >= credits_[-1] or verb.first - credits_[-1] > _TITLED_REACH]
    aside = _aside(scene, verb, names)
    owners = {cue.first for cue in scene.cues.get("possessive", ())}  # "analysts' average forecast" is no saying
    offices = [
        c
        for c in scene.cues.get("speakers", ())
        if verb.first - 3 - aside <= c.last <= verb.first and c.last not in owners
    ]
    if offices and names and names[-1].first >= verb.first - aside:
        return _office(scene, offices[-1])  # "das Unternehmen am Dienstag in Ulm mitteilte"
    if offices and (not names or names[-1].last < offices[-1].first):
        return _office(scene, offices[-1])
    if apposed := _before_apposition(scene, verb):
        return _named(apposed, cast, (apposed.first, verb.last))
    names = [n for n in names if not stands_behind(n, scene.cues, ("place_at",))]
    if names and _subject_of(scene, names[-1], verb):
        head = _head(scene, names, verb)
        if office := next((c for c in scene.cues.get("speakers", ()) if c.last == head.first), None):
            return _office(scene, office)
        return _run_on(scene, head, verb, language) or _named(head, cast, (names[-1].first, verb.last))
    return _pronoun(scene, verb.first - 1, before)


def _put_in(scene: Scene, name: Name, verb: Cue) -> bool:
    """Says whether a name stands in brackets that close before a verb ("Sữa Việt Nam (Vinamilk, mã: VNM) công bố")."""
    words = scene.page.words
    opened = "(" in words[scene.first : name.first] and ")" not in words[scene.first : name.first]
    return opened and ")" in words[name.last : verb.first]


def _aside(scene: Scene, verb: Cue, names: list[Name]) -> int:
    """Counts the tokens right before a verb that only tell when and where ("am Dienstag in Ulm mitteilte")."""
    small = {i for role in ("place_at", "articles") for cue in scene.cues.get(role, ()) for i in range(*cue)}
    where = {n.last: n.first for n in names if stands_behind(n, scene.cues, ("place_at",))}
    when = {date.last: date.first for date in scene.dates}
    token = verb.first
    while (
        to := where.get(token, when.get(token, token - 1 if token - 1 in small and token < verb.first else token))
    ) < token:
        token = to
    return verb.first - token


def _topical(scene: Scene, verb: Cue, cast: Cast) -> Speaker | None:
    """Reads whom a sentence is about as the speaker, where its verb stands at the end ("Xは ... と述べた").

    Who touches the verb speaks himself ("Xによると").
    """
    # whom the sentence is about comes before who does something in it
    marks = [cue.first for role in ("topic_marks", "subject_marks") for cue in scene.cues.get(role, ())]
    titled = {cue.first: cue.last for cue in scene.cues.get("titles", ())}
    offices = [cue for cue in scene.cues.get("speakers", ()) if cue.last <= verb.first]
    names = [name for name in scene.names if name.last <= verb.first]
    if verb.first in {name.last for name in names} | {cue.last for cue in offices}:
        return None
    named = {titled.get(name.last, name.last): name for name in reversed(names)}
    held = {cue.last: cue for cue in offices}
    at = next((at for at in marks if at in named or at in held), None)
    if at is None:
        return _opening(scene, verb, names, offices, cast)
    if at not in named:
        return _office(scene, held[at])
    office = named[at]
    holders = (n for n in names if n.last == office.first and n.key in cast.works_for)
    return _named(next(holders, office), cast, (office.first, office.last))


def _opening(scene: Scene, verb: Cue, names: list[Name], offices: list[Cue], cast: Cast) -> Speaker | None:
    """Reads who opens a sentence as its speaker, where its last verb says so and no particle marks whom it is about.

    Who owns something, or is a place there, speaks not ("Ankara'da", "Kuzey Enerji'nin").
    """
    if any(scene.page.words[i][0].isalnum() for i in range(verb.last, scene.last)):
        return None
    roles = ("place_marks", "possessive", "says_after")
    bound = {cue.first for role in roles for cue in scene.cues.get(role, ()) if cue.first != verb.first}
    titled = {cue.last: cue.first for cue in scene.cues.get("titles", ())}
    opening = {scene.first, scene.first + 1} | {
        i + 1 for i in range(scene.first, verb.first) if not scene.page.words[i][0].isalnum()
    }
    named = [n for n in names if titled.get(n.first, n.first) in opening and n.last not in bound]
    office = max((cue for cue in offices if cue.first in opening and cue.last not in bound), default=None)
    if office and (not named or named[-1].first < office.first):
        return _office(scene, office)
    if not named:
        return None
    holder = _person(scene, named[-1])
    return _named(holder, cast, (named[-1].first, holder.last))


def _before_apposition(scene: Scene, verb: Cue) -> Name | None:
    """Of "X, an Indonesian maker of batteries, said" gives X."""
    words = scene.page.words
    begins = next((n for n in scene.names if _begins(scene, n)), None)
    if begins is None or words[begins.last : begins.last + 1] != [","]:
        return None
    small = {i for role in ("of", "articles") for cue in scene.cues.get(role, ()) for i in range(*cue)}
    titled = any(
        cue.last <= begins.first and all(i in small for i in range(cue.last, begins.first))
        for cue in scene.cues.get("titles", ())
    )
    if titled and any(n.first == begins.last + 1 and words[n.last : n.last + 1] == [","] for n in scene.names):
        return None  # "Direktur Utama X, Y, said": the one behind holds the office
    if words[verb.first - 1] == "," and "," not in words[begins.last + 1 : verb.first - 1]:
        return begins
    relative = any(cue.first == begins.last + 1 for cue in scene.cues.get("relative", ()))
    # "X, which employs 900 people, including 80 in Y, said": not "X, which A said was ..."
    closed = scene.clause_of(verb.first) - scene.clause_of(begins.last + 1) >= 1
    return begins if relative and closed and verb.first - begins.last <= _LONGEST_ASIDE else None


def _begins(scene: Scene, name: Name) -> bool:
    """Says whether a sentence begins with a name, past articles and titles."""
    small = {i for role in ("articles", "titles") for cue in scene.cues.get(role, ()) for i in range(*cue)}
    return all(i in small or not scene.page.words[i][0].isalnum() for i in range(scene.first, name.first))


def _run_on(scene: Scene, name: Name, verb: Cue, language: Language) -> Speaker | None:
    """Reads a name whose later words are small, up to the verb ("Bộ Xây dựng cho biết")."""
    if not language.claims.names_run_on or not 0 < verb.first - name.last <= 3:
        return None
    if not all(word.isalpha() for word in scene.page.words[name.last : verb.first]):
        return None
    text = scene.page.original(name.first, verb.first)
    return Speaker(text, name_key(text), tokens=(name.first, verb.last))


def _plain_office(scene: Scene, verb: Cue) -> Speaker | None:
    """Reads an office that is only described: "the metalworkers' union said".

    A noun behind "of" says nothing ("61 percent of the ballots counted"), nor is "had" part of an office.
    """
    clause = scene.clause_of(verb.first)
    linked = {i for cue in scene.cues.get("of", ()) for i in (cue.first, cue.last)}
    heads = [
        cue
        for cue in scene.cues.get("articles", ())
        if verb.first - 6 <= cue.first < verb.first - 1
        and scene.clause_of(cue.first) == clause
        and cue.first not in linked
    ]
    if not heads or any(heads[-1].first <= f.first < verb.first for f in (*scene.figures, *scene.dates)):
        return None
    if any(not (w[0].isalpha() or w in _IN_OFFICES) for w in scene.page.words[heads[-1].first : verb.first]):
        return None
    had = scene.cue_before("has", verb.first, 0)
    last = had.first if had and had.first > heads[-1].last else verb.first
    text = scene.page.original(heads[-1].first, last)
    return Speaker(text, name_key(text), generic=True, tokens=(heads[-1].first, verb.last))


def _subject_of(scene: Scene, name: Name, verb: Cue) -> bool:
    """A name is whose verb it is when it touches it, or only an apposition in commas lies between."""
    between = scene.page.words[name.last : verb.first]
    if any(figure.first >= name.last and figure.last <= verb.first for figure in scene.figures):
        return False
    near = scene.stride > 1 and scene.distance((name.first, name.last), verb) <= 3
    return near or len(between) <= 1 or between[0] == "," or between[-1] == "," or len(between) <= 3


def _head(scene: Scene, names: list[Name], verb: Cue) -> Name:
    """Of "Zuckerberg, CEO Meta, said" gives Zuckerberg; of "BPBD head, Yusran Hakim, said" gives Yusran Hakim."""
    last = names[-1]
    if len(names) > 1 and scene.page.words[verb.first - 1] == ",":
        previous = names[-2]
        gap = scene.page.words[previous.last : last.first]
        if gap and gap[0] == "," and len(gap) > 1:
            return previous
    if len(names) > 1 and _stands_for(scene, names[-2], last):
        return names[-2]
    return last


def _stands_for(scene: Scene, person: Name, office: Name) -> bool:
    """Says that one name is of the other: "Profesor X dari Universitas Y"."""
    return any(cue.first == person.last and cue.last >= office.first - 1 for cue in scene.cues.get("of", ()))


def _named(name: Name, cast: Cast, tokens: tuple[int, int]) -> Speaker:
    full = cast.known_as(name)
    return Speaker(full.text, full.key, tokens=tokens)


def _office(scene: Scene, cue: Cue) -> Speaker:
    """Reads an office; a name right behind it makes it one in particular ("the operator Karya Bandar")."""
    named = next((n for n in scene.names if n.first == cue.last), None)
    if named:
        return Speaker(scene.page.original(cue.first, named.last), named.key, tokens=(cue.first, named.last))
    text = _words(scene, cue)
    return Speaker(text, name_key(text), generic=True, tokens=cue)


def _pronoun(scene: Scene, token: int, before: Speaker | None) -> Speaker | None:
    if before is None:
        return None
    near = (cue for cue in scene.cues.get("pronoun_speakers", ()) if abs(cue.first - token) <= 1)
    return before if next(near, None) else None


def _suffixed(scene: Scene, verb: Cue, before: Speaker | None) -> Speaker | None:
    """Reads a verb that carries its pronoun as a suffix ("ujarnya"): it was stemmed, so it is shorter than written."""
    written = scene.page.original(verb.first, verb.last)
    return before if len(written) > sum(map(len, scene.page.words[verb.first : verb.last])) else None


def _colon(scene: Scene, cast: Cast) -> Speaker | None:
    """Reads a heading's "Name: what is said"."""
    for name in scene.names[:1]:
        told = name.first == scene.first and name.last < scene.last and scene.page.words[name.last] == ":"
        if told and not name.place:  # "Chile: sobe para seis o número de mortos"
            return _named(name, cast, (name.first, name.last))
    return None
