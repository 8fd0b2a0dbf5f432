"""Makes a warehouse of a year's size, of 1,000,000 claims and 10,000 contradictions, and times what a desk asks of it.

Run `python -m tests.benchmarks.big_warehouse OUT`; everything is made from numbers, so that it is always the same one.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import duckdb

from warehouse.connection import open_warehouse, transaction
from warehouse.listing import Asked, list_contradictions
from warehouse.public_views import FINDINGS_ORDER
from warehouse.schema import SQL

CLAIMS, FINDINGS, PER_ARTICLE, PER_FIGURE = 1_000_000, 10_000, 20, 10
_NOW = "timestamptz '2025-12-31 12:00:00+00'"
EVENTS = 5000  # each of ten articles, on days that follow on one another
_DAY = f"(date '2025-01-01' + (a % {EVENTS} * 37 % 350 + a // {EVENTS} % 10)::integer)"
_TEXT = "array_to_string([concat('w', hash(a, i) % 20_000) for i in range(300)], ' ')"
_FIGURE = f"(n % ($claims // {PER_FIGURE}))"
_SIDE = f"(n // ($claims // {PER_FIGURE}) % 2)"
_HOUSES = f"({_FIGURE} % 9000 + 10 + case when {_FIGURE} < $findings then {_SIDE} * 1000 else 0 end)"
_WORDS = (
    f"concat('In the district of Sample ', {_FIGURE}, ' the office counted ', {_HOUSES}, ' houses, it said on a day.')"
)

MAKING = (
    f"""
    insert into article by name
    select
        printf('v%08d', a) as version_id, printf('a%08d', a) as article_id, 1 as "version", true as latest,
        printf('outlet%d.example', a % 400) as source, source as outlet, source as owner,
        printf('https://%s/%d', source, a) as url, printf('Houses counted in Sample %d', a % 977) as title,
        {_DAY}::timestamptz as published_at, {_DAY} as published_on, ['id', 'en', 'vi'][1 + a % 3] as "language",
        {_TEXT} as "text",
        version_id as content_hash, version_id as about_hash, 'owner ' || owner as family_id, '1' as reader,
        'run' as run_id, {_NOW} as recorded_at
    from range($claims // {PER_ARTICLE}) as t(a)
    """,
    f"""
    insert into named
    select printf('v%08d', a), concat('place ', a % {EVENTS} * 4 + i), i < 2
    from range($claims // {PER_ARTICLE}) as t(a), range(4) as n(i)
    """,
    f"""
    insert into mention by name
    select
        printf('m%08d', n) as mention_id, printf('v%08d', n // {PER_ARTICLE}) as version_id,
        printf('a%08d', n // {PER_ARTICLE}) as article_id, 'text' as field, n % {PER_ARTICLE} as ordinal,
        'quantity' as kind, concat({_HOUSES}, ' houses') as "text", 0 as mention_start, 10 as mention_end,
        {_HOUSES} as low, {_HOUSES} as high, 0 as "precision", false as approximate, 'house' as unit,
        false as unit_guessed, false as vague, 'quantity' as rule, []::varchar[] as steps, 'run' as run_id,
        {_NOW} as recorded_at
    from range($claims) as t(n)
    """,
    f"""
    insert into claim by name
    select
        printf('c%08d', n) as claim_id, printf('v%08d', n // {PER_ARTICLE}) as version_id,
        printf('a%08d', n // {PER_ARTICLE}) as article_id, printf('m%08d', n) as mention_id,
        n % {PER_ARTICLE} as ordinal, 'quantity' as kind, concat('Sample ', {_FIGURE}) as subject,
        lower(subject) as subject_key, 'damaged' as measure, 'house' as unit, {_HOUSES} as low, {_HOUSES} as high,
        0 as "precision", false as approximate, false as vague, 'actual' as modality, false as anonymous,
        false as generic, false as baseline, false as restated, false as corrects, {_WORDS} as sentence,
        concat({_HOUSES}, ' houses') as quote, 'text' as quote_field, 0 as quote_start, 10 as quote_end,
        'damaged' as rule, 'run' as run_id, {_NOW} as recorded_at
    from range($claims) as t(n)
    """,
    f"""
    insert into claim_figure
    select printf('c%08d', n), printf('f%08d', n % figures), printf('p%08d', 2 * (n % figures) + (n // figures) % 2),
        printf('outlet%d.example', (n // {PER_ARTICLE}) % 400)
    from range($claims) as t(n), (select $claims // {PER_FIGURE} as figures)
    """,
    """
    insert into figure by name
    select figure_id, any_value(c.subject) as subject, any_value(c.subject_key) as subject_key, 'damaged' as measure,
        'house' as dimension, 'cumulative' as nature
    from claim_figure join claim as c using (claim_id) group by figure_id
    """,
    """
    insert into position by name
    select
        position_id, any_value(figure_id) as figure_id, min(k.origin) as origin, min(a.family_id) as family_id,
        'stated' as stance, 'house' as unit, min(c.low) as low, min(c.low) as high, 0 as "precision",
        false as approximate, false as vague, min(a.published_on) as day, false as restated, false as corrects,
        list(distinct a.owner) as owners, true as credited, false as generic, ['text'] as fields,
        list(distinct c.article_id) as article_ids, count(*) as claim_count, min(claim_id) as first_claim_id,
        min(a.published_on) as first_published, max(a.published_on) as last_published
    from claim_figure as k join claim as c using (claim_id) join article as a using (version_id)
    group by position_id
    """,
    """
    insert into comparison
    select printf('f%08d', f), printf('p%08d', 2 * f), printf('p%08d', 2 * f + 1), 'conflict', 'contradiction',
        'value_conflict', 0.3 + (f * 7919 % 7000) / 10000
    from range($findings) as t(f)
    """,
    f"""
    insert into finding by name
    select
        left(sha256(concat_ws(chr(31), 'pair', a_position, b_position)), 16) as finding_id, class, verdict, figure_id,
        severity, date '2025-12-01' - (figure_id[2:]::integer * 31 % 300) as told_on,
        'One says this, the other says that of the houses in the district.' as explanation,
        map {{'en': explanation, 'id': explanation}} as explanations, {_NOW} as first_found_at, {_NOW} as last_found_at
    from comparison
    """,
    """
    insert into finding_claim
    select left(sha256(concat_ws(chr(31), 'pair', a_position, b_position)), 16), k.claim_id,
        case when k.position_id = a_position then 'a' else 'b' end
    from comparison as p join claim_figure as k on k.figure_id = p.figure_id
    """,
    (SQL / "findings" / "told_pair.sql").read_text("utf-8"),
)
ASKED = {
    "the day's top contradictions": f"select * from contradictions order by {FINDINGS_ORDER} limit 20",
    "those of a subject": "select * from contradictions where contains(lower(subject), 'sample 77') limit 20",
    "the open ones of a verdict": (
        "select * from contradictions where review_status = 'open' and verdict = 'value_conflict' "
        f"order by {FINDINGS_ORDER} limit 20"
    ),
    "how many": "select count(*) from findings where class = 'contradiction' and review_status = 'open'",
}
LISTED = {
    "a page of all": Asked(),
    "a page of a subject": Asked(subject="sample 77"),
    "a page of an outlet": Asked(outlet="outlet7.example"),
    "a page of a language": Asked(language="vi"),
    "a page of a day": Asked(day=date(2025, 3, 14)),
    "a page of a search": Asked(words="district 1234"),
}


def make(path: Path, claims: int = CLAIMS, findings: int = FINDINGS) -> None:
    """Makes the warehouse at `path`, where there is none."""
    with open_warehouse(path) as con, transaction(con):
        for statement in MAKING:
            given = {
                name: number for name, number in (("claims", claims), ("findings", findings)) if f"${name}" in statement
            }
            con.execute(statement, given)


def asked(con: duckdb.DuckDBPyConnection, runs: int = 5) -> dict[str, float]:
    """Gives how many milliseconds each question takes, the median of a few runs."""
    after = list_contradictions(con, limit=max(FINDINGS // 2, 1)).after
    asking: dict[str, Callable[[], object]] = {
        name: partial(lambda one: con.execute(one).fetchall(), query) for name, query in ASKED.items()
    }
    asking |= {name: partial(list_contradictions, con, one) for name, one in LISTED.items()}
    asking["a page far behind the first"] = partial(list_contradictions, con, after=after)
    return {name: sorted(_milliseconds(ask) for _ in range(runs))[runs // 2] for name, ask in asking.items()}


def _milliseconds(ask: Callable[[], object]) -> float:
    started = time.perf_counter()
    ask()
    return (time.perf_counter() - started) * 1000


def main(out: str) -> None:
    """Makes the warehouse if it is not there yet, and prints the times."""
    path = Path(out)
    if not path.exists():
        make(path)
    with open_warehouse(path, read_only=True) as con:
        for name, milliseconds in asked(con).items():
            print(f"{milliseconds:8.1f} ms  {name}")


if __name__ == "__main__":
    main(sys.argv[1])
