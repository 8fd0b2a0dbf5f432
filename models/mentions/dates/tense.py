"""Whether a date without a year lies behind or ahead: by the verbs of its sentence, and by how near either one is.

Papers leave the year out where no reader can err: a day is one of the last or of the next few months. So the nearer
of the two counts, unless the verb beside it says otherwise; where both are far, the verb decides.
"""

from __future__ import annotations

from datetime import date

from models.compiled import once_a_language
from models.language import Language
from models.mentions.dates.expression import Expression
from models.mentions.dates.resolve import Resolver
from models.page import Page, PhraseTable, fold

_AHEAD, _LIKELY, _UNTIL = 3.5, 1.0, 1.0
_PAST, _PERFECT, _SINCE = -3.5, -1.5, -3.5
_OWN_TIME = 1.0  # the weight of a past verb for a date that belongs to a noun: "the June 23 vote"
_BIAS, _OWN_BIAS = 0.5, 1.0  # towards the past
_DAYS = 100  # of difference that weigh as much as a verb that mostly looks ahead
_SURE = 2  # days ahead that no paper would speak of a year later
_BEHIND_COMMA = 0.7
_SENTENCE_ENDS, _COMMAS = frozenset(".!?"), frozenset(",;:–—")
_EVENT_BEFORE, _EVENT_BEHIND = 5, 4  # tokens from a date to the event that it belongs to
_OPENING = 6  # tokens of a sentence that may stand before a date that opens it
_BEHIND = 0.3  # the share of a verb behind a date that does not open its sentence
_LONGEST_RECORD = 12  # tokens from "the worst" to "in 12 years"
_QUOTES = "'’"


class Tenses:
    """The compiled words of a language's tenses."""

    def __init__(self, language: Language) -> None:
        tense = language.tense
        self.tense = tense
        weights: dict[str, float] = {}
        for words, weight in (
            (tense.past, _PAST),
            (tense.open, 0.0),
            (tense.likely, _LIKELY),
            (tense.ahead, _AHEAD),
        ):
            weights |= dict.fromkeys(map(fold, _split(words)), weight)
        self.verbs = PhraseTable(weights)
        self.not_past = frozenset(map(fold, _split(tense.not_past)))
        self.perfect = frozenset(map(fold, _split(tense.perfect)))
        self.present = frozenset(map(fold, _split(tense.present)))
        self.passive = frozenset(map(fold, _split(tense.passive)))
        self.events = frozenset(map(fold, _split(tense.events)))
        self.prepositions = frozenset(map(fold, _split(tense.prepositions)))
        self.determiners = frozenset(map(fold, _split(tense.determiners)))
        self.records = frozenset(map(fold, _split(tense.records)))
        self.time = frozenset(map(fold, _split(tense.time)))
        self.from_now = PhraseTable(dict.fromkeys(map(fold, _split(tense.from_now)), True))
        self.undone = PhraseTable(dict.fromkeys(map(fold, _split(tense.undone)), True))
        self.until = PhraseTable(dict.fromkeys(map(fold, _split(tense.until)), _UNTIL))
        self.since = PhraseTable(dict.fromkeys(map(fold, _split(tense.since)), _SINCE))

    def __bool__(self) -> bool:
        return bool(self.tense.past)


@once_a_language
def tenses_of(language: Language) -> Tenses:
    """Gives the compiled words of a language's tenses, made once."""
    return Tenses(language)


def looks_ahead(page: Page, tenses: Tenses, first: int, last: int, e: Expression, resolver: Resolver) -> bool:
    """Says whether the date on the tokens from `first` to `last` lies ahead of the reference day."""
    plain = e.fields["in"] if "edge" in e.fields and "in" in e.fields else e
    keys = plain.fields.keys()
    own = _has_own_time(page, tenses, first, last)
    weight = _evidence(page, tenses, first, last, own)
    if "month" in keys and not keys & {"year", "in", "near", "shift"} and resolver.reference is not None:
        return weight + _distance(plain, resolver, resolver.reference) > (_OWN_BIAS if own else _BIAS)
    return weight > _LIKELY or (weight == _LIKELY and not own)


def counts_ahead(page: Page, tenses: Tenses, first: int, last: int) -> bool:
    """Says whether a length of time behind "in" ends ahead, and is no span that has passed: 'the worst in 12 years'."""
    if tenses.from_now.match(page, first) is not None or tenses.from_now.match_before(page, last) is not None:
        return True
    behind = page.words[last : last + 3]
    while behind and (behind[0] in _QUOTES or behind[0] == "s"):
        behind = behind[1:]
    if behind and behind[0] in tenses.time:
        return True
    ending = tenses.tense.record_ending
    for at in range(first - 1, max(-1, first - 1 - _LONGEST_RECORD), -1):
        word = page.words[at]
        if _stops(page, at):
            break
        if word in tenses.records or (ending and word.endswith(ending)):
            return False
    return _evidence(page, tenses, first, last, own=False) > _LIKELY


def _distance(e: Expression, resolver: Resolver, reference: date) -> float:
    """Weighs how much nearer the next such day or month is than the latest."""
    behind, ahead = resolver.period(e, future=False), resolver.period(e, future=True)
    if behind is None or ahead is None or behind == ahead:
        return 0.0
    passed, coming = max(0, (reference - behind.end).days), (ahead.start - reference).days
    if 0 < coming <= _SURE:
        return _DAYS
    return (passed - coming) / _DAYS


def _evidence(page: Page, tenses: Tenses, first: int, last: int, own: bool) -> float:
    """Weighs the words of the sentence: above 0 they look ahead, below back."""
    if tenses.since.match_before(page, first) is not None:
        return _SINCE
    until = tenses.until.match_before(page, first)
    weight = _LIKELY if _goes_to(page, tenses, first, last) else _verb_before(page, tenses, first)
    if weight is None:
        opens = any(_stops(page, at) for at in range(max(0, first - _OPENING), first)) or first < _OPENING
        weight = _verb_behind(page, tenses, last) * (1 if opens else _BEHIND)
    if weight < 0 and (own or until is not None):
        weight *= _OWN_TIME / -_PAST
    elif weight > 0 and own and not _names_event(tenses, page.words[last : last + _EVENT_BEHIND]):
        weight /= 2
    return weight + (_UNTIL if until is not None else 0.0)


def _goes_to(page: Page, tenses: Tenses, first: int, last: int) -> bool:
    """Says whether an infinitive leads straight to a day or month: 'allowing her to compete in May'."""
    words, infinitive = page.words, tenses.tense.infinitive
    if not infinitive or first < 4 or words[first - 1] not in tenses.prepositions or words[first - 3] != infinitive:
        return False
    weekday = words[first].endswith("day") and not any(word.isdecimal() for word in words[first:last])
    return not weekday and _may_be_verb(page, tenses, first - 2)


def _verb_before(page: Page, tenses: Tenses, first: int) -> float | None:
    """Weighs the nearest verb before token `first`, in its sentence."""
    share = 1.0
    for at in range(first - 1, max(-1, first - 1 - tenses.tense.reach), -1):
        if _stops(page, at):
            break
        if page.words[at] in _COMMAS:
            share = _BEHIND_COMMA
        weight = None if _passive(page, tenses, at) else _verb(page, tenses, at)
        if weight is not None:
            told = weight == 0 and at + 2 == first and page.words[at + 1] in tenses.prepositions
            return _PAST if told else weight * share
    return None


def _verb_behind(page: Page, tenses: Tenses, last: int) -> float:
    """Weighs the first verb behind token `last`, in its sentence; 0 where there is none."""
    if _stops(page, last - 1) and page.words[last - 1] not in _SENTENCE_ENDS:
        return 0.0
    for at in range(last, min(len(page), last + tenses.tense.reach)):
        if _stops(page, at):
            break
        weight = _verb(page, tenses, at)
        if weight is not None:
            return weight
    return 0.0


def _verb(page: Page, tenses: Tenses, at: int) -> float | None:
    """Weighs the verb that begins at token `at`."""
    found = tenses.verbs.match(page, at)
    if found is not None:
        undone = found[1] > 0 and tenses.undone.match_before(page, at) is not None
        return _OWN_TIME * -1 if undone else found[1]  # "had been due to open in August"
    word, ending = page.words[at], tenses.tense.past_ending
    if not (ending and word.endswith(ending) and len(word) > len(ending) + 1) or word in tenses.not_past:
        return None
    before = page.words[at - 1] if at else ""
    if page.text[page.starts[at]].isupper() or before in tenses.determiners:
        return None  # "United", "her televised debut"
    if page.words[at + 1 : at + 2] == [tenses.tense.infinitive] and _may_be_verb(page, tenses, at + 2):
        return 0.0  # "summoned to appear"; but "delivered to Chinese buyers"
    return _PERFECT if before in tenses.perfect else _LIKELY / 2 if before in tenses.present else _PAST


def _may_be_verb(page: Page, tenses: Tenses, at: int) -> bool:
    """Says whether a word that may be an infinitive stands at token `at`: no name, no noun with its article."""
    if at >= len(page) or not page.words[at].isalpha() or page.words[at] in tenses.determiners:
        return False
    return page.text[page.starts[at]].islower()


def _passive(page: Page, tenses: Tenses, at: int) -> bool:
    """Says whether token `at` is a participle behind "be", which has no tense: 'will be built'."""
    return any(word in tenses.passive for word in page.words[max(0, at - 2) : at])


def _has_own_time(page: Page, tenses: Tenses, first: int, last: int) -> bool:
    """Says whether the date belongs to a noun rather than to the verb: 'the June 23 vote', 'the vote on June 23'."""
    words = page.words
    if first and words[first - 1] in tenses.determiners:
        return True
    if last + 1 < len(page) and words[last] in _QUOTES and words[last + 1] == "s":
        return True
    if _names_event(tenses, words[last : last + _EVENT_BEHIND]):
        return True
    if not (first and words[first - 1] in tenses.prepositions):
        return False
    for at in range(first - 2, max(-1, first - 2 - _EVENT_BEFORE), -1):
        if words[at] in tenses.events:
            return True
        if not words[at].isalpha() or _verb(page, tenses, at) is not None:
            return False
    return False


def _names_event(tenses: Tenses, words: list[str]) -> bool:
    """Says whether one of the words right behind a date is an event that has a day of its own."""
    for word in words:
        if word in tenses.events:
            return True
        if word in _SENTENCE_ENDS or word in _COMMAS:
            return False
    return False


def _stops(page: Page, at: int) -> bool:
    """Says whether a sentence or line ends at token `at`."""
    if at + 1 < len(page) and "\n" in page.text[page.ends[at] : page.starts[at + 1]]:
        return True
    if page.words[at] not in _SENTENCE_ENDS:
        return False
    return not (page.words[at] == "." and _inside_abbreviation(page, at))


def _inside_abbreviation(page: Page, at: int) -> bool:
    """Says whether a full stop shortens a word or stands in a number: 'Sept. 11', 'U.S. troops', '2.5'."""
    if page.glued(at + 1) and at + 1 < len(page) and page.words[at + 1].isalnum():
        return True
    if not at or at + 1 >= len(page):
        return False
    short = page.glued(at) and len(page.words[at - 1]) <= 4 and page.words[at - 1].isalpha()
    behind = page.text[page.starts[at + 1]]
    return short and (behind.isdecimal() or behind.islower() or len(page.words[at - 1]) == 1)


def _split(words: str) -> list[str]:
    return [word.strip() for word in words.split("|") if word.strip()]
