"""Sets the scenes of an article: its title and text cut into sentences, with all that was found in each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from models.article import Article
from models.claim import Field
from models.claims.cues import Cues, find_cues, point_back, stem_page
from models.claims.currencies.settling import settle_currencies
from models.claims.names.cases import plain_forms
from models.claims.names.cast import Cast, introduce
from models.claims.names.dateline import behind_dateline
from models.claims.names.evidence import Evidence, is_heading
from models.claims.names.finding import find_known, find_names, gather_evidence
from models.claims.names.name import Name, name_key
from models.claims.names.script import unspaced
from models.claims.names.stretch import Stretch
from models.claims.places import flag_places
from models.claims.scene import Figure, Scene
from models.language import Language
from models.measure import measuring_verbs
from models.mentions.bare import known_sums, settle_loose
from models.mentions.mention import Mention
from models.mentions.reading import read_page
from models.page import Page
from models.sentence import Sentence, split_sentences

_VERBS = ("says_after", "plan", "forecast", "rise", "fall", "corrects")
_LONGEST_NAME = 6  # tokens
_LEDE = 3  # sentences
_CHARACTERS = 2  # tokens to a word, where tokens are characters
_SYLLABLES = 3  # and where what hangs on a word belongs to it
_OPENING_QUOTES = tuple("\"“'‘«「『")


@dataclass(slots=True)
class Part:
    """A title or text: its mentions, the index of the first of them in the article, and its sentences."""

    field: Field
    page: Page
    mentions: list[Mention]
    offset: int
    scenes: list[Scene]


def stage(article: Article, language: Language, explain: bool = False) -> tuple[list[Part], Cast]:
    """Cuts an article into scenes and meets the names in it.

    A heading that capitalizes everything keeps only the names that running text bears out.
    """
    reference = article.published_at.date() if article.published_at else None
    read: list[tuple[Field, Page, list[Mention]]] = []
    fields: tuple[tuple[Field, str | None], ...] = (("title", article.title), ("text", article.text))
    for name, text in fields:
        if not text:
            continue
        page = Page(text)
        read.append((name, page, read_page(page, language, reference, article.default_currency, explain)))
    pages = [(page, mentions) for _, page, mentions in read]
    settled = settle_currencies(pages, language, article.region, article.default_currency)
    sums = known_sums(mention for mentions in settled for mention in mentions)
    parts: list[Part] = []
    offset = 0
    for (name, page, _), mentions in zip(read, settled, strict=True):
        parts.append(Part(name, page, mentions, offset, _scenes(page, mentions, offset, language, sums)))
        offset += len(mentions)
    return parts, _meet(parts, language)


def find_keys(parts: list[Part], cast: Cast) -> tuple[tuple[str, bool], ...]:
    """Gives the key of each name of an article, and whether it stands in the title or the first sentences."""
    found: dict[str, bool] = {}
    for part in parts:
        for number, scene in enumerate(part.scenes):
            for name in scene.names:
                key = cast.known_as(name).key
                found[key] = found.get(key, False) or part.field == "title" or number < _LEDE
    return tuple(sorted((key, lede) for key, lede in found.items() if key))


def _scenes(
    page: Page, mentions: list[Mention], offset: int, language: Language, sums: Mapping[Decimal, str]
) -> list[Scene]:
    told = settle_loose(mentions, language, page.text, sums)
    figures = [Figure(offset + i, m, page.token_at(m.start), page.token_at(m.end)) for i, m in enumerate(told)]
    taken = _tokens(figures)
    stemmed = stem_page(page, language)
    sentences = split_sentences(page.text, language.claims.abbreviations, language.claims.counted)
    spans = [(page.token_at(s.start), page.token_at(s.end)) for s in sentences]
    stretches = [(behind_dateline(page, first, last), last) for first, last in spans]
    evidence = gather_evidence(
        page, stretches, language, taken, _tokens(f for f in figures if f.mention.kind == "date")
    )
    scenes: list[Scene] = []
    next_figure = 0
    for sentence in sentences:
        inside: list[Figure] = []
        while next_figure < len(figures) and figures[next_figure].mention.start < sentence.end:
            if figures[next_figure].mention.end <= sentence.end:
                inside.append(figures[next_figure])
            next_figure += 1
        scenes.append(_scene(stemmed, sentence, inside, taken, evidence, language))
    return scenes


def _scene(
    page: Page,
    sentence: Sentence,
    inside: list[Figure],
    taken: frozenset[int],
    evidence: Evidence,
    language: Language,
) -> Scene:
    first, last = page.token_at(sentence.start), page.token_at(sentence.end)
    text = page.text[sentence.start : sentence.end]
    heading = is_heading(page, first, last)
    cues = find_cues(page, first, last, language)
    point_back(cues)
    verbs = {cue.first for role in _VERBS for cue in cues.get(role, ())}
    if language.claims.nouns_capitalized:
        verbs |= {cue.first for cue in cues.get("posts", ())} | set(measuring_verbs(page, first, last, language.code))
    dates = [f for f in inside if f.mention.kind == "date"]
    begin = behind_dateline(page, first, last)
    stretch = Stretch(page, begin, last, language, taken, evidence, verbs, _tokens(dates))
    names = [] if heading else flag_places(_own_names(find_names(stretch), cues), cues, page)
    _unsay(cues, names)
    characters = _SYLLABLES if language.claims.spaced else _CHARACTERS
    stride = characters if _unspaced(page, first, last) else 1
    return Scene(
        page=page,
        first=first,
        last=last,
        text=text,
        figures=[f for f in inside if f.mention.kind != "date"],
        dates=dates,
        names=names,
        cues=cues,
        quoted=text.startswith(_OPENING_QUOTES),
        heading=heading,
        verbs_last=language.claims.verbs_last,
        stride=stride,
        breaks=stride > 1 and not language.claims.spaced,
    )


def _unsay(cues: Cues, names: list[Name]) -> None:
    """Takes from the verbs of saying those inside a name of several words ("the United States")."""
    spans = [(name.first, name.last) for name in names if name.last - name.first > 1]
    for role in ("says_after", "verb_first"):
        found = cues.get(role, [])
        if spans and any(first <= cue.first and cue.last <= last for cue in found for first, last in spans):
            kept = [cue for cue in found if not any(a <= cue.first and cue.last <= b for a, b in spans)]
            cues[role] = kept


def _own_names(names: list[Name], cues: Cues) -> list[Name]:
    """Leaves out the names inside words that only point back ("emiten semen BUMN itu")."""
    back = cues.get("near_references", ())
    return [n for n in names if not any(cue.first < n.first and n.last <= cue.last for cue in back)]


def _tokens(figures: Iterable[Figure]) -> frozenset[int]:
    return frozenset(token for figure in figures for token in range(figure.first, figure.last))


def _unspaced(page: Page, first: int, last: int) -> bool:
    """Says whether most tokens are characters of scripts without spaces, of which a word has two."""
    words = [word for word in page.words[first:last] if not word.isascii()]
    if len(words) <= (last - first) / 2:
        return False
    characters = sum(unspaced(word) for word in words)
    return characters > (last - first) / 2


def _unbend(parts: list[Part], language: Language) -> None:
    """Gives names of all cases the key of the form without one, in languages that bend names."""
    cases = language.claims.name_cases
    if not cases:
        return
    words = {w for part in parts for scene in part.scenes for n in scene.names for w in _words(part.page, n)}
    plain = plain_forms(words, cases)
    for part in parts:
        for scene in part.scenes:
            scene.names = [_unbent(part.page, name, plain) for name in scene.names]


def _unbent(page: Page, name: Name, plain: dict[str, str]) -> Name:
    if name.key != name_key(name.text):
        return name  # a place whose key is the same in all languages
    words = _words(page, name)
    bare = [plain.get(word, word) for word in words]
    return name if bare == words else replace(name, key=name_key(" ".join(bare)))


def _words(page: Page, name: Name) -> list[str]:
    return [word for word in page.words[name.first : name.last] if word[0].isalnum()]


def _meet(parts: list[Part], language: Language) -> Cast:
    cast = Cast()
    known: set[str] = set()
    _unbend(parts, language)
    for part in parts:
        plain = [name for scene in part.scenes for name in scene.names]
        known |= {name.key for name in plain}
        if part.field == "text":
            cast = introduce(plain, part.page, language)
    for part in parts:
        for scene in part.scenes:
            if scene.heading:
                scene.names = find_known(scene.page, scene.first, scene.last, known, language.code)
            elif part.field == "title":
                # the first word of a title has its capital anyway: the text tells whether it is a name
                end = min(scene.first + _LONGEST_NAME, scene.last)
                first = find_known(scene.page, scene.first, end, known, language.code)[:1]
                if first and first[0].first == scene.first and not any(n.first < first[0].last for n in scene.names):
                    scene.names = [*first, *scene.names]
    return cast
