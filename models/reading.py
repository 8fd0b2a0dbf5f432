"""The one door to claims: reads an article's title and text into mentions and claims."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from models.article import Article
from models.claim import Claim, Placed, Reading
from models.claims.attribution import Speaker, find_speaker, is_generic, speaker_in_clause, trace_origin
from models.claims.background import Background
from models.claims.basis import read_basis
from models.claims.carrying import Given
from models.claims.choice import Chosen, Found, choose_event, choose_measure, find_measures, plain_measure
from models.claims.dispute import Doubt, doubted, find_doubt
from models.claims.echo import echoed
from models.claims.names.cast import Cast
from models.claims.parts import as_compared, as_part, part_of_whole
from models.claims.period import Time, in_year_before, over_months, read_time, year_before
from models.claims.scene import Figure, Scene
from models.claims.staging import Part, find_keys, stage
from models.claims.stance import find_parts, is_baseline, is_correction, is_restated, read_direction, read_modality
from models.claims.subjects.choosing import choose_subject
from models.claims.subjects.clause import subject_behind
from models.claims.subjects.event import event_of, office_place
from models.claims.subjects.leading import leading
from models.claims.subjects.question import Question
from models.claims.subjects.reference import callings
from models.claims.subjects.scope import read_extent, read_front, read_scope, read_segment
from models.claims.subjects.subject import Subject, Topic
from models.claims.sums import as_sum, sole_currency
from models.collecting import without_collecting
from models.language import Language, load_language
from models.measure import and_words, measures


@without_collecting
def read_claims(article: Article, explain: bool = False) -> Reading:
    """Reads every mention and claim of an article; pure, deterministic, no clock and no network.

    `explain` has each mention tell the steps by which it was read.
    """
    language = load_language(f"{article.language}-{article.region}" if article.region else article.language)
    parts, cast = stage(article, language, explain)
    placed = tuple(Placed(field=part.field, mention=m) for part in parts for m in part.mentions)
    published = article.published_at.date() if article.published_at else None
    teller = _Teller(language, cast, published)
    aliases = tuple(sorted(cast.initials.items()))
    claims = tuple(teller.tell(parts))
    return Reading(article=article, mentions=placed, claims=claims, aliases=aliases, names=find_keys(parts, cast))


_RECENT = 4  # claims
_AHEAD = ("plan", "target", "forecast")


class _Teller:
    """Walks the sentences of an article in order and tells their claims.

    What one sentence leaves open, the ones before may tell: who spoke last, the entity or event spoken of, and
    the period that figures without one hold for.
    """

    def __init__(self, language: Language, cast: Cast, published: date | None) -> None:
        self.language = language
        self.cast = cast
        self.published = published
        self.topic = Topic()
        self.period = Time()
        self.results = Time()  # the latest period that is over: what an article on results is of
        self.foretold = Time()  # the last period that only was planned or forecast
        self.speaker: Speaker | None = None
        self.background = Background(published)
        self.given = Given()
        self.currency: str | None = None
        self.doubts: list[Doubt] = []
        self.claims: list[Claim] = []
        self.days: dict[int, int] = {}  # where the days of the sentence's events begin, and the events' words

    def tell(self, parts: list[Part]) -> list[Claim]:
        """Gives the claims of all sentences, with the doubts that the article casts on them."""
        event = self._main_event(parts)
        self.currency = sole_currency(mention for part in parts for mention in part.mentions)
        for part in parts:
            self.topic = Topic(event=event)
            self.speaker = None
            for i, scene in enumerate(part.scenes):
                self._tell_sentence(part, scene, part.scenes[i + 1] if i + 1 < len(part.scenes) else None)
        return [self._with_doubt(claim) for claim in echoed(self.claims, {doubt.sentence for doubt in self.doubts})]

    def _main_event(self, parts: list[Part]) -> Subject | None:
        """Gives the event of the first sentences of the text, else of the title."""
        for part in reversed(parts):
            for scene in part.scenes[:3]:
                if found := event_of(scene, self.cast):
                    return found
        if self.language.claims.place_words_follow:
            return None
        scenes = (scene for part in reversed(parts) for scene in part.scenes[:3])
        return next((found for scene in scenes if (found := office_place(scene))), None)

    def _tell_sentence(self, part: Part, scene: Scene, following: Scene | None) -> None:
        if self.background.enter(scene) and self.results.period_start:
            self.period = self.results  # a paragraph goes no further back than the one before
        speaker = find_speaker(scene, self.language, self.cast, self.speaker)
        if speaker is None and scene.quoted and scene.figures:
            speaker = self.speaker or (
                find_speaker(following, self.language, self.cast, self.speaker) if following else None
            )
        found = find_measures(scene, self.language.code)
        if doubt := find_doubt(scene, found, speaker):
            self.doubts.append(doubt)
        ands = and_words(self.language.code)
        baselines = {figure.first for figure in scene.figures if is_baseline(scene, figure, ands)}
        baselines |= _beside(scene.figures, baselines, found)
        chosen: dict[tuple[str | None, str | None], Chosen] = {}
        here: dict[int, Chosen] = {}
        before: Figure | None = None
        told = len(self.claims)
        parts = find_parts(scene)
        events = {when.first: event for when in scene.dates if (event := choose_event(scene, when, found))}
        self.days = {first: event.first for first, event in events.items()}
        for given in scene.figures:
            figure, whole = as_part(scene, given, here)
            if before and before.first in here and figure.first in baselines:
                figure = as_compared(figure, before)
            own = whole or choose_measure(scene, figure, found) or part_of_whole(scene, figure, parts, here)
            if own is None:
                figure, own = as_sum(scene, figure, self.currency, found, self.language)
            if own is None and (figure.first in baselines or (before and before.first in baselines)):
                # a value that another is compared with, before or behind it, is of the same measure
                own = chosen.get(_key(figure))
            last = here.get(before.first) if before else None
            before = figure
            own = own or self.given.carried(
                scene, figure, here, self.language.code, any(w.kind != "beside" for e in found for w in e.words)
            )
            if own:
                chosen[_key(figure)] = here[figure.first] = own
            told_by = speaker_in_clause(scene, figure.first, self.language, self.cast, self.speaker, speaker)
            anew = bool(own and (own.name != last.name if last else self.given.of_another(own, scene, figure)))
            self._tell_figure(part, scene, figure, own, baselines, told_by, anew)
        if parts:
            self.claims[told:] = [c.model_copy(update={"part_of": parts.get(c.mention)}) for c in self.claims[told:]]
        for when in scene.dates:
            if chosen_event := events.get(when.first):
                self._tell_event(part, scene, when, chosen_event, speaker)
        self.given.remember(here.values())
        self._remember(scene, speaker, self.claims[told:])

    def _tell_figure(
        self,
        part: Part,
        scene: Scene,
        figure: Figure,
        chosen: Chosen | None,
        baselines: set[int],
        speaker: Speaker | None,
        anew: bool,
    ) -> None:
        nature = chosen.measure.nature if chosen else None
        claim = self._claim(part, scene, figure, speaker)
        told: dict[str, object] = {}
        if chosen and claim.kind in ("number", "quantity"):
            counted = chosen.measure.unit_of(claim.kind, claim.unit)
            told |= {"kind": "quantity" if counted else claim.kind, "unit": counted}
        compared, percent = figure.first in baselines, figure.mention.kind == "percent"
        own = subject_behind(self._question(scene, figure, chosen, speaker)) if compared else None
        subject = own or choose_subject(self._question(scene, figure, chosen, speaker))
        scope = read_scope(scene, figure, subject, self.cast, chosen.measure if chosen else None)
        if chosen and chosen.measure.into and scope:
            # "3.2 billion for X": whom a deal is about narrows nothing
            of_speaker = subject is None or (speaker is not None and subject.key == speaker.key)
            subject, scope = scope if of_speaker else subject, None
        scope = scope or read_front(scene, figure, chosen is not None and chosen.first == figure.first)
        scope = scope or read_extent(scene, figure, nature, anew) or (read_segment(scene, chosen) if chosen else None)
        sudden = chosen is not None and chosen.measure.sudden
        time = read_time(scene, figure, nature, baselines, claim.modality, self.published, sudden, self.days)
        if time == Time() and not compared:
            time = self.background.time_of(chosen.measure if chosen else None)
        if nature == "flow" and time == Time() and not compared:
            time = over_months(scene, figure, self._carried_period(claim))
            if scene.cue_before("year_before", figure.first, scene.last):
                time = year_before(time)
        if compared and nature == "flow" and chosen:
            time = in_year_before(scene, time, self._latest(scene, chosen.name))
        if subject and subject.plain and scope is None:
            subject = None
        direction = read_direction(scene, figure, self.language.code) if not compared or percent else None
        if direction:
            scope = scope or read_basis(scene, figure, time, self.published, self.language.code)
        if compared and nature == "one_off" and time.period_start:
            # "higher than the 68.9 percent in 2020": of another occasion
            scope = scope or Subject(str(time.period_start), f"in {time.period_start}")
        restated = is_restated(scene, figure) or (compared and time == Time() and own is None)
        if self._is_ahead(claim, time):
            told["modality"] = "forecast"
        origin = trace_origin(scene, speaker, chosen, subject.key if subject else None, self.cast)
        told |= {
            "origin": origin,
            "generic": is_generic(scene, speaker, origin),
            "direction": direction,
            "baseline": compared,
            "restated": restated,
        }
        told |= _about(chosen.name if chosen else plain_measure(scene, figure, time != Time()), subject, scope, time)
        self.claims.append(claim.model_copy(update=told))

    def _latest(self, scene: Scene, measure: str) -> Time:
        """Gives the time of the value of a measure that the sentence has told last."""
        told = [c for c in self.claims[-_RECENT:] if c.sentence == scene.text and c.measure == measure]
        return Time(told[-1].period_start, told[-1].period_end) if told else Time()

    def _is_ahead(self, claim: Claim, time: Time) -> bool:
        """Says whether a figure is of a time still to come, or an estimate of one that is not over."""
        told = time.period_end if claim.modality == "estimate" else time.period_start
        return bool(claim.modality in ("actual", "estimate") and self.published and told and told > self.published)

    def _question(self, scene: Scene, figure: Figure, chosen: Chosen | None, speaker: Speaker | None) -> Question:
        return Question(scene, figure, chosen, self.language, self.cast, speaker, self.topic)

    def _carried_period(self, claim: Claim) -> Time:
        """Gives the period that the article spoke of last, where the figure may be of it.

        What is still ahead holds for no period that is over, and what is known for none that is still to begin.
        """
        if claim.modality not in (*_AHEAD, "hypothetical"):
            start = self.period.period_start
            return self.period if not (start and self.published) or start <= self.published else Time()
        for time in (self.foretold, self.period):
            if self.published is None or time.period_end is None or time.period_end >= self.published:
                return time
        return Time()

    def _tell_event(self, part: Part, scene: Scene, when: Figure, chosen: Chosen, speaker: Speaker | None) -> None:
        """A date is a claim only as the day of an event."""
        subject = choose_subject(self._question(scene, when, chosen, speaker))
        dates = {"date_low": when.mention.period_start, "date_high": when.mention.period_end}
        claim = self._claim(part, scene, when, speaker)
        ahead = self.published and when.mention.period_start and when.mention.period_start > self.published
        if ahead and claim.modality in ("actual", "estimate"):
            claim = claim.model_copy(update={"modality": "plan"})  # a day still to come has not been yet
        self.claims.append(claim.model_copy(update={**dates, **_about(chosen.name, subject, None, Time())}))

    def _claim(self, part: Part, scene: Scene, figure: Figure, speaker: Speaker | None) -> Claim:
        """Gives what any claim of a sentence has: its words, place, stance and speaker."""
        mention = figure.mention
        origin = trace_origin(scene, speaker, None, None, self.cast)
        return Claim(
            kind=mention.kind,
            low=mention.low,
            high=mention.high,
            precision=mention.precision,
            unit=mention.unit,
            per_unit=mention.per_unit,
            approximate=mention.approximate,
            vague=mention.vague,
            hedge=mention.hedge,
            twin=mention.twin,
            modality=read_modality(scene, figure, self.language.code),
            attributed_to=speaker.text if speaker else None,
            anonymous=bool(speaker and speaker.anonymous),
            generic=is_generic(scene, speaker, origin),
            origin=origin,
            corrects=is_correction(scene, figure),
            sentence=scene.text,
            quote=mention.text,
            quote_field=part.field,
            quote_start=mention.start,
            quote_end=mention.end,
            mention=figure.number,
            rule=mention.rule,
        )

    def _remember(self, scene: Scene, speaker: Speaker | None, told: list[Claim]) -> None:
        """Keeps what later sentences may lean on."""
        self.speaker = speaker or (self.speaker if not scene.heading else None)
        self.topic.aside = None
        if speaker and not (speaker.generic or speaker.anonymous or speaker.key in self.cast.people):
            self.topic.teller = Subject(speaker.text, speaker.key)
        for word, called in callings(scene, self.cast):
            self.topic.called.setdefault(word, called)
        if self.topic.main and scene.cues.get("rivals"):
            # what it tells of a rival, it tells in passing
            self.topic.aside = leading(scene, speaker, self.cast, self.topic)
            return
        entities = {c.subject_key: c.subject for c in told if c.subject_key and _is_entity(c)}
        if len(entities) == 1:
            self.topic.entity = next(Subject(text or key, key) for key, text in entities.items())
        elif subject := leading(scene, speaker, self.cast, self.topic):
            # an index or a bridge is no entity that later figures are of
            things = {c.subject_key for c in told if c.subject_key and _is_of_thing(c)}
            self.topic.entity = self.topic.entity if subject.key in things else subject
        self.topic.main = self.topic.main or self.topic.entity
        places = {c.subject_key: c.subject for c in told if c.subject_key and _is_of_place(c)}
        if len(places) == 1:
            self.topic.place = next(Subject(text or key, key) for key, text in places.items())
        held_against = {(c.period_start, c.period_end) for c in told if c.baseline}
        held_against -= {(c.period_start, c.period_end) for c in told if not c.baseline}
        days = {(c.date_low, c.date_high) for c in told if c.date_low}
        for when in scene.dates:
            period = _until(told, when)
            coarse = when.mention.grain in ("month", "quarter", "half", "year", "fiscal_year", "range")
            compared = scene.cue_before("baseline", when.first, 4) or scene.cue_after("compared", when.last, 0)
            if coarse and not compared and period not in held_against and period not in days:
                self._remember_period(Time(*period), told)

    def _remember_period(self, time: Time, told: list[Claim]) -> None:
        """Keeps a period that later figures may be of, apart where it is only planned or forecast for."""
        period = (time.period_start, time.period_end)
        of_it = [c for c in told if (c.period_start, c.period_end) == period and not c.restated]
        of_it = [c for c in of_it if c.measure in measures()] or of_it
        if of_it and all(c.modality in _AHEAD for c in of_it):
            self.foretold = time
            return
        self.period = time
        latest = self.results.period_end
        if (
            time.period_end
            and self.published
            and time.period_end <= self.published
            and (latest is None or time.period_end > latest)
        ):
            self.results = time

    def _with_doubt(self, claim: Claim) -> Claim:
        doubt = doubted(claim, self.doubts)
        if doubt is None:
            return claim
        stated_by = claim.attributed_to or doubt.stated_by
        return claim.model_copy(update={"disputed_by": doubt.sentence, "attributed_to": stated_by})


def _beside(figures: list[Figure], baselines: set[int], found: list[Found]) -> set[int]:
    """Gives the figures that an "and" adds to one that is compared with: "up from 24 cases and 9 deaths"."""
    ands = {entry.first for entry in found if "and" in entry.turns}
    pairs = pairwise(figures)
    return {b.first for a, b in pairs if a.first in baselines and a.last in ands and b.first == a.last + 1}


def _key(figure: Figure) -> tuple[str | None, str | None]:
    """Gives what a figure counts, and per what."""
    return figure.mention.unit, figure.mention.per_unit


def _until(told: list[Claim], when: Figure) -> tuple[date | None, date | None]:
    """Gives the period of a date, or the longer one up to its end that figures of it have ("hingga September")."""
    start, end = when.mention.period_start, when.mention.period_end
    starts = [c.period_start for c in told if c.period_end == end and not c.baseline and c.period_start]
    return (min([*starts, start]) if start else start), end


def _about(measure: str | None, subject: Subject | None, scope: Subject | None, time: Time) -> dict[str, object]:
    return {
        "measure": measure,
        "subject": subject.text if subject else None,
        "subject_key": subject.key if subject else None,
        "subject_from": subject.source if subject else None,
        "scope": scope.text if scope else None,
        "scope_key": scope.key if scope else None,
        "period_start": time.period_start,
        "period_end": time.period_end,
        "as_of": time.as_of,
    }


def _is_of_place(claim: Claim) -> bool:
    measure = measures().get(claim.measure or "")
    return measure is not None and measure.about == "place"


def _is_of_thing(claim: Claim) -> bool:
    measure = measures().get(claim.measure or "")
    return measure is not None and measure.about == "thing" and measure.nature != "one_off"


def _is_entity(claim: Claim) -> bool:
    measure = measures().get(claim.measure or "")
    return measure is not None and measure.about == "entity"
