"""Jalali days for the few years the story covers: a table of New Year's days, no algorithm."""
from datetime import date, timedelta

NEW_YEAR = {1402: date(2023, 3, 21), 1403: date(2024, 3, 20), 1404: date(2025, 3, 21), 1405: date(2026, 3, 21),
            1406: date(2027, 3, 21), 1407: date(2028, 3, 20), 1408: date(2029, 3, 20)}
MONTHS = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"]
SEASONS = ["بهار", "تابستان", "پاییز", "زمستان"]


def length(year, month):
    if month < 12:
        return 31 if month < 7 else 30
    return (NEW_YEAR[year + 1] - NEW_YEAR[year]).days - 336


def day(year, month, of_month=1):
    """The date of a Jalali day."""
    days_before = 31 * (month - 1) if month < 8 else 186 + 30 * (month - 7)
    return NEW_YEAR[year] + timedelta(days_before + of_month - 1)


def parts(when):
    """(year, month, day) of a date in the Jalali calendar."""
    year = max(y for y in NEW_YEAR if NEW_YEAR[y] <= when)
    rest = (when - NEW_YEAR[year]).days
    month = 1
    while rest >= length(year, month):
        rest -= length(year, month)
        month += 1
    return year, month, rest + 1


def month_number(year, month):
    """Months counted from year 0, so that they can be added and compared."""
    return year * 12 + month - 1


def first_day(number):
    return day(number // 12, number % 12 + 1)


def last_day(number):
    return day(number // 12, number % 12 + 1, length(number // 12, number % 12 + 1))


def month_of(when):
    year, month, _ = parts(when)
    return month_number(year, month)


def months(start, end):
    """Numbers of the Jalali months that the inclusive interval touches."""
    return range(month_of(start), month_of(end) + 1)
