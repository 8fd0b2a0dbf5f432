"""Findings, figures and their sides, read from the public views in a fixed order, as many as asked for."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import duckdb

from warehouse.display import clip, visible
from warehouse.public_views import FINDINGS_ORDER
from warehouse.report.content import (
    Chain,
    Figure,
    Finding,
    LookAlike,
    Plan,
    Side,
    Topic,
    make_excerpt,
    safe_url,
)
from warehouse.report.values import Value

_NAME_LENGTH = 160
_SIDES_SHOWN = 6

# One row per (part, place) of the pairs that {picked} gives: its earliest claim, the one whose words the
# finding's view shows before others, and how many claims and origins stand behind it. The window is the part
# of the article that holds the sentence, wherever in it the quote stands.
_SIDES = """
with picked as ({picked}),
told as (
    select
        picked.part, picked.place, claims.*,
        articles.outlet, articles.published_at, articles.published_on, articles.url, articles."language",
        articles.title,
        case quote_field when 'title' then articles.title else articles."text" end as field_text,
        greatest(quote_start - length(sentence), 0) as window_start,
        count(*) over (partition by picked.part, picked.place) as claim_count,
        count(distinct origin) over (partition by picked.part, picked.place) as origin_count,
        row_number() over (
            partition by picked.part, picked.place
            order by picked.shown desc, articles.published_at nulls last, claim_id
        ) as row_in_place
    from picked
    join claims using (claim_id)
    join articles using (article_id)
)
select
    part, place, claim_id, outlet, published_on, "language", title, url, attributed_to, sentence, quote,
    quote_start, window_start,
    substr(field_text, window_start + 1, 2 * length(sentence) + length(quote)) as field_window,
    subject, measure, scope, period_start, period_end,
    low, high, "precision", approximate, unit, per_unit, direction, date_low, date_high, as_of,
    claim_count, origin_count
from told
where row_in_place = 1
order by part, published_at nulls last, place, claim_id
"""

_FINDINGS = f"""
select
    f.finding_id, f.figure_id, f.verdict, f.severity, f.review_status, f.watched,
    coalesce(f.explanations[coalesce(getvariable('language')::varchar, 'en')], f.explanation) as explanation,
    g.subject, g.measure, g.scope, g.period_start, g.period_end
from findings as f
left join figures as g using (figure_id)
where f.class = ?
order by {FINDINGS_ORDER}
limit ?
"""

_FIGURES = """
select figure_id, subject, measure, scope, period_start, period_end, origin_count, family_count, article_count
from figures
where {condition}
order by
    figure_id in (select figure_id from findings where watched) desc,
    origin_count desc, family_count desc, article_count desc, figure_id
limit {limit:d}
"""

_LOOK_ALIKES = """
select concat_ws(' ', a_claim_id, b_claim_id, reason) as pair, reason, a_claim_id, b_claim_id
from not_compared
order by distance nulls last, a_claim_id, b_claim_id, reason
limit {limit:d}
"""


_PLANS = """
select concat_ws(' ', plan_claim_id, outcome_claim_id) as pair, modality, came_out, plan_claim_id, outcome_claim_id
from plans
order by outcome_published_at desc nulls last, plan_claim_id, outcome_claim_id
limit {limit:d}
"""


def read_contradictions(con: duckdb.DuckDBPyConnection, limit: int) -> tuple[Finding, ...]:
    """Reads the contradictions, in their order, each with its two sides: a, then b."""
    shown = f"""
        select f.finding_id as part, fc.side as place, fc.claim_id,
               coalesce(c.quote = if(fc.side = 'a', v.a_quote, v.b_quote), false) as shown
        from findings as f
        join finding_claims as fc using (finding_id)
        join contradictions as v using (finding_id)
        join claims as c using (claim_id)
        where f.class = 'contradiction' and fc.side is not null
          and finding_id in (
              select finding_id from findings where class = 'contradiction'
              order by {FINDINGS_ORDER} limit ?
          )
    """
    return _read_findings(con, "contradiction", limit, shown)


def read_findings(con: duckdb.DuckDBPyConnection, finding_class: str, limit: int) -> tuple[Finding, ...]:
    """Reads the findings of a class in their order; each claim of an inconsistency is a side."""
    place = "claim_id" if finding_class == "inconsistency" else "coalesce(side, '')"
    shown = f"""
        select finding_id as part, {place} as place, claim_id, false as shown
        from finding_claims
        where finding_id in (
            select finding_id from findings where class = '{finding_class}'
            order by {FINDINGS_ORDER} limit ?
        )
    """
    return _read_findings(con, finding_class, limit, shown)


def read_chains(con: duckdb.DuckDBPyConnection, limit: int) -> tuple[Chain, ...]:
    """Reads the figures that were revised, each with its values in the order of their days."""
    revised = "figure_id in (select figure_id from findings where class = 'revision')"
    chosen = _FIGURES.format(condition=revised, limit=limit)
    figures = _rows(con, chosen)
    sides = _read_sides(
        con,
        f"""
        select c.figure_id as part, claim_id, false as shown,
               concat_ws(' ', c.low, c.high, c.unit, c.date_low, c.date_high, c.as_of) as place
        from findings as f join finding_claims using (finding_id) join claims as c using (claim_id)
        where f.class = 'revision' and c.figure_id in (select figure_id from ({chosen}))
        """,
    )
    verdicts = dict(
        con.execute(
            "select figure_id, list(distinct verdict order by verdict) from findings "
            "where class = 'revision' group by all"
        ).fetchall()
    )
    return tuple(
        Chain(
            figure_id=row["figure_id"],
            topic=_topic(row),
            verdicts=tuple(verdicts[row["figure_id"]]),
            sides=_in_order(sides[row["figure_id"]]),
        )
        for row in figures
    )


def read_figures(con: duckdb.DuckDBPyConnection, verdict: str, limit: int) -> tuple[Figure, ...]:
    """Reads the figures with a verdict, those of most origins first, each with its origins' first claims."""
    condition = f"verdict = '{verdict}'"
    chosen = _FIGURES.format(condition=condition, limit=limit)
    rows = _rows(con, chosen)
    sides = _read_sides(
        con,
        f"""
        select figure_id as part, coalesce(origin, '') as place, claim_id, false as shown
        from claims
        where figure_id in (select figure_id from ({chosen}))
        """,
    )
    return tuple(
        Figure(
            figure_id=row["figure_id"],
            topic=_topic(row),
            origins=row["origin_count"],
            families=row["family_count"],
            articles=row["article_count"],
            sides=tuple(sides[row["figure_id"]][:_SIDES_SHOWN]),
        )
        for row in rows
    )


def read_look_alikes(con: duckdb.DuckDBPyConnection, limit: int) -> tuple[LookAlike, ...]:
    """Reads the pairs that look alike and were not compared, nearest first."""
    pairs = con.execute(_LOOK_ALIKES.format(limit=limit)).fetchall()
    sides = _read_sides(
        con,
        f"""
        select pair as part, unnest(['a', 'b']) as place, unnest([a_claim_id, b_claim_id]) as claim_id,
               false as shown
        from ({_LOOK_ALIKES.format(limit=limit)})
        """,
    )
    return tuple(LookAlike(reason=_shown(reason) or "?", sides=tuple(sides[pair])) for pair, reason, *_ in pairs)


def read_plans(con: duckdb.DuckDBPyConnection, limit: int) -> tuple[Plan, ...]:
    """Reads the plans and forecasts of which a result is told, the latest result first."""
    chosen = _PLANS.format(limit=limit)
    plans = con.execute(chosen).fetchall()
    sides = _read_sides(
        con,
        f"""
        select pair as part, unnest(['a', 'b']) as place, unnest([plan_claim_id, outcome_claim_id]) as claim_id,
               false as shown
        from ({chosen})
        """,
    )
    return tuple(
        Plan(modality=modality, came_out=came_out, sides=tuple(sides[pair])) for pair, modality, came_out, *_ in plans
    )


def _read_findings(con: duckdb.DuckDBPyConnection, finding_class: str, limit: int, picked: str) -> tuple[Finding, ...]:
    rows = _rows(con, _FINDINGS, [finding_class, limit])
    sides = _read_sides(con, picked, [limit])
    return tuple(
        Finding(
            finding_id=row["finding_id"],
            figure_id=row["figure_id"],
            verdict=row["verdict"],
            severity=float(row["severity"]),
            explanation=visible(row["explanation"] or ""),
            review_status=None if row["review_status"] == "open" else row["review_status"],
            watched=row["watched"],
            topic=_topic(row),
            sides=tuple(sides[row["finding_id"]][:_SIDES_SHOWN]),
        )
        for row in rows
    )


def _read_sides(con: duckdb.DuckDBPyConnection, picked: str, given: list[Any] | None = None) -> dict[str, list[Side]]:
    """Reads the sides of each part, earliest first; those of a contradiction a, then b."""
    placed: dict[str, list[tuple[str, Side]]] = defaultdict(list)
    for row in _rows(con, _SIDES.format(picked=picked), given):
        placed[row["part"]].append((row["place"], _side(row)))
    ordered: dict[str, list[Side]] = defaultdict(list)
    for part, pairs in placed.items():
        if {place for place, _ in pairs} <= {"a", "b"}:
            pairs.sort(key=lambda pair: pair[0])
        ordered[part] = [side for _, side in pairs]
    return ordered


def _side(row: dict[str, Any]) -> Side:
    return Side(
        claim_id=row["claim_id"],
        outlet=_shown(row["outlet"]) or "?",
        day=row["published_on"],
        language=row["language"],
        title=_shown(row["title"]) or "",
        url=safe_url(row["url"]),
        speaker=_shown(row["attributed_to"]),
        topic=_topic(row),
        excerpt=make_excerpt(
            row["field_window"] or "", row["quote_start"] - row["window_start"], row["sentence"], row["quote"]
        ),
        value=Value(**{name: row[name] for name in Value.model_fields}),
        as_of=row["as_of"],
        claims=row["claim_count"],
        origins=row["origin_count"],
    )


def _topic(row: dict[str, Any]) -> Topic:
    return Topic(
        subject=_shown(row["subject"]),
        measure=_shown(row["measure"]),
        scope=_shown(row["scope"]),
        period_start=row["period_start"],
        period_end=row["period_end"],
    )


def _in_order(sides: list[Side]) -> tuple[Side, ...]:
    """Gives the sides in the order of the days they speak of; the same value said again is told once."""
    ordered = sorted(sides, key=lambda side: (str(side.as_of or side.day or "9999"), str(side.day or "9999")))
    return tuple(side for i, side in enumerate(ordered) if i == 0 or side.value != ordered[i - 1].value)


def _shown(text: str | None) -> str | None:
    return clip(visible(text), _NAME_LENGTH).strip() or None if text else None


def _rows(con: duckdb.DuckDBPyConnection, query: str, given: list[Any] | None = None) -> list[dict[str, Any]]:
    result = con.execute(query, given or [])
    names = [column[0] for column in result.description or ()]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
