"""How days, numbers and money are written by people."""
from datetime import date

from make import jalali

PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
ARABIC_LETTERS = str.maketrans("یک", "يك")


def persian(text):
    return str(text).translate(PERSIAN)


def arabic(text):
    return str(text).translate(ARABIC)


def slashed(when, pad=2, mark="/"):
    """1404/07/01; a text stays as it is, since it is no day."""
    if not isinstance(when, date):
        return when
    year, month, day = jalali.parts(when)
    return f"{year}{mark}{month:0{pad}}{mark}{day:0{pad}}"


def spelled(when):
    """۱ مهر ۱۴۰۴"""
    if not isinstance(when, date):
        return when
    year, month, day = jalali.parts(when)
    return persian(f"{day} {jalali.MONTHS[month - 1]} {year}")


def season(when, is_start):
    """پاییز ۱۴۰۴ when the day begins or ends a season, else آذر ۱۴۰۴; whole months either way."""
    if not isinstance(when, date):
        return when
    year, month, _ = jalali.parts(when)
    if month % 3 == (1 if is_start else 0):
        return persian(f"{jalali.SEASONS[(month - 1) // 3]} {year}")
    return persian(f"{jalali.MONTHS[month - 1]} {year}")


def grouped(number, mark="،"):
    return f"{number:,}".replace(",", mark)


def in_unit(rials, unit):
    """A whole number when it is one."""
    return rials // unit if rials % unit == 0 else rials / unit


def toman_in_words(rials, chance):
    toman = rials // 10
    if toman % 1_000_000 == 0 and chance.below(3):
        return persian(f"{toman // 1_000_000} میلیون تومان")
    return f"{toman:,} تومان"


def mobile_number(chance):
    return f"0999000{chance.between(1000, 9999)}"


def national_code(chance):
    """Ten digits with a right check digit, in a range that no office gives out."""
    digits = [9, 9, 9] + [chance.below(10) for _ in range(6)]
    rest = sum(d * (10 - i) for i, d in enumerate(digits)) % 11
    return "".join(map(str, digits + [rest if rest < 2 else 11 - rest]))


def iban(chance):
    account = "099" + "".join(str(chance.below(10)) for _ in range(19))
    return f"IR{98 - int(account + '182700') % 97:02}{account}"
