"""`saksi decide`: a reviewer's decision on a finding or on claims, and taking one back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.commands.options import warehouse_option

if TYPE_CHECKING:
    from warehouse.change import Change
    from warehouse.review import Decided

_EFFECTS = {
    "different_facts": "These values are never compared again.",
    "same_fact": "What says the one is held against what says the other from now on.",
    "misread": "{claims} judged as {value} from now on; the words stay as they are written.",
}


@click.command(short_help="Write down a reviewer's decision on a finding, or take it back.")
@click.argument("words", nargs=-1, metavar="FINDING DECISION")
@click.option("--claims", is_flag=True, help="Decide on claims: --claims A B same_fact, --claims A misread.")
@click.option("--note", metavar="TEXT", help="Why, in the reviewer's words.")
@click.option("--reviewer", metavar="NAME", envvar="SAKSI_REVIEWER", help="Who decides.  [default: $SAKSI_REVIEWER]")
@click.option("--value", metavar="VALUE", help="The right value where one was misread, as the article would write it.")
@click.option("--claim", metavar="CLAIM", help="The claim that was misread, where the right value does not tell.")
@click.option("--undo", is_flag=True, help="Take back the latest decision on FINDING.")
@warehouse_option
def decide(
    words: tuple[str, ...],
    claims: bool,
    note: str | None,
    reviewer: str | None,
    value: str | None,
    claim: str | None,
    undo: bool,
    warehouse: Path,
) -> None:
    """Writes down a decision on FINDING, which holds in every later run, and judges the warehouse anew.

    \b
    DECISION is one of
      confirmed        the sources do contradict each other
      different_facts  the two sides are not about one thing: they are never compared again
      same_fact        they are about one thing, whatever else is read of them
      misread          with --value: what the words really say
      resolved         it was settled; like ignored it goes last in reports
      ignored          it does not matter

    Ids are those of the views: saksi sql "select finding_id, explanation from findings". For example:
    saksi decide 3f9e8cf4 misread --value "7,6 miliar" --note "miliar, not juta"
    """
    from flows.changing import changing

    with changing(warehouse) as change:
        if undo:
            decided = _undo(change, words, claims, reviewer, note)
        else:
            decided = _decide(change, words, claims, note, reviewer, value, claim)
        change.idle = not decided.judging
    _tell(change, decided, undo)


def _decide(
    change: Change,
    words: tuple[str, ...],
    claims: bool,
    note: str | None,
    reviewer: str | None,
    value: str | None,
    claim: str | None,
) -> Decided:
    from warehouse import review

    *named, decision = words or ("",)
    if not named or (len(named) > 1 and not claims):
        raise click.UsageError("a finding and a decision are wanted, or --claims, claims and a decision")
    given = decision, note, reviewer, value, change.at
    if claims:
        return review.decide_on_claims(change.con, named, *given)
    return review.decide(change.con, named[0], *given, claim=claim)


def _undo(change: Change, words: tuple[str, ...], claims: bool, reviewer: str | None, note: str | None) -> Decided:
    from warehouse import review

    if claims:
        return review.undo_on_claims(change.con, words, reviewer, change.at, note)
    if len(words) != 1:
        raise click.UsageError("one finding is wanted, whose latest decision is taken back")
    return review.undo(change.con, words[0], reviewer, change.at, note)


def _tell(change: Change, decided: Decided, undone: bool) -> None:
    from flows.changing import told
    from warehouse.display import visible

    on = f"finding {decided.finding_id}" if decided.finding_id else f"claims {' and '.join(decided.claim_ids)}"
    decision = decided.decision.replace("_", " ")
    if undone:
        click.echo(visible(f"“{decision}” on {on} is taken back; it stays in the history."))
    else:
        claims = f"{' and '.join(decided.misread)} {'is' if len(decided.misread) == 1 else 'are'}"
        effect = _EFFECTS.get(decided.decision, "").format(claims=claims, value=decided.told_value)
        click.echo(visible(f"“{decision}” on {on} is on record. {effect}".rstrip()))
    if not change.idle:
        click.echo(told(change))
