"""Times of day written with the word for hour: '21 giờ 30', '7 giờ 15 phút sáng', 'từ 8 giờ đến 17 giờ'.

They are no lengths of time. The hour word alone does not tell: what stands before or behind it does, or minutes
that have no word of their own.
"""

from __future__ import annotations

from models.mentions.wording import Wording
from models.numerals.numeral import Numeral
from models.numerals.reader import NumeralReader
from models.page import Page

_HOURS, _MINUTES = 25, 60
_HHMM = 4  # digits of an hour and its minutes written together


def clock_end(page: Page, numeral: Numeral, wording: Wording, numerals: NumeralReader) -> int | None:
    """Gives the token behind a time of day that begins with this number of hours; None where it is none.

    Behind a word such as 'từ' it is one where nothing more is said: 'từ 15 giờ, giá xăng tăng'.
    """
    hour = _hour(page, numeral, wording)
    if hour is None:
        return None
    end, named = _minutes(page, hour, wording, numerals)
    if (end > hour and not named) or wording.clock.after.match(page, numeral.last):
        return end
    tail = wording.clock.tails.match(page, end)
    if tail is not None or wording.clock.before.match_before(page, numeral.first):
        return end
    if wording.clock.since.match_before(page, numeral.first) and (end >= len(page) or page.words[end] in ",.;"):
        return end
    return _closing(page, numeral, end, wording, numerals)


def _hour(page: Page, numeral: Numeral, wording: Wording) -> int | None:
    """Gives the token behind the word for hour."""
    found = wording.clock.hours.match(page, numeral.last)
    if found is None:
        return None
    plain = numeral.scale == 1 and not numeral.decimals and numeral.low == numeral.high
    if not plain or not 0 <= numeral.low < _HOURS:
        return None
    longer = wording.behind(page, numeral.last)
    return None if longer and longer[0] > found[0] else found[0]


def _minutes(page: Page, at: int, wording: Wording, numerals: NumeralReader) -> tuple[int, bool]:
    """Reads the minutes at token `at`: (token behind them, whether a word names them)."""
    if at >= len(page) or not page.words[at].isdecimal() or len(page.words[at]) > 2:
        return at, False
    minutes = numerals.read(at)
    if minutes is None or minutes.last != at + 1 or minutes.low >= _MINUTES:
        return at, False
    named = wording.clock.minutes.match(page, minutes.last)
    if named:
        return named[0], True
    unit = wording.behind(page, minutes.last) and not wording.clock.tails.match(page, minutes.last)
    return (at, False) if unit else (minutes.last, False)


def _closing(page: Page, first: Numeral, end: int, wording: Wording, numerals: NumeralReader) -> int | None:
    """Gives the token behind the second time of a span of the day: 'từ 8 giờ đến 17 giờ'."""
    opener = wording.openers.match_before(page, first.first)
    joint = opener[1].match(page, end) if opener else None
    if joint is None or joint[0] >= len(page) or not page.words[joint[0]].isdecimal():
        return None
    second = numerals.read(joint[0])
    hour = _hour(page, second, wording) if second else None
    if second is None or hour is None or second.low <= first.low:
        return None
    return _minutes(page, hour, wording, numerals)[0]


def at_clock(page: Page, numeral: Numeral, wording: Wording) -> bool:
    """Says whether a number is a time of day: 'pukul 10.30', '7 pm', 'năm giờ sáng'."""
    written = page.words[numeral.first]
    together = numeral.form == "digits" and len(written) == _HHMM and written.isdecimal()
    if together and wording.clock.after.match(page, numeral.last):
        return int(written[:2]) < _HOURS and int(written[2:]) < _MINUTES  # 0040 GMT
    if numeral.form not in ("digits", "words") or not 0 <= numeral.low < 25:
        return False
    if wording.clock.before.match_before(page, numeral.first):
        return not (numeral.form == "words" and 0 < numeral.low < 1)  # 'um ein Drittel'
    after = wording.clock.after.match(page, numeral.last)
    longer = wording.behind(page, numeral.last) if after else None
    return after is not None and not (longer and longer[0] > after[0])  # 3時 is a time of day, 3時間 is none
