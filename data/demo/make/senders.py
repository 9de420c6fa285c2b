"""One function per sheet: its faults, its columns, its way of writing. Each returns the rows it told, with their
sheet row numbers in `at`, and the rows that are no activity."""
import csv
import io

from make import wording as w
from make.told import Teller
from make.workbook import Sheet, save_xlsx

MILLION = 1_000_000


class Page:
    """A grid that grows downwards and knows where each told row went."""

    def __init__(self, *preamble):
        self.rows, self.merges, self.returned = [list(p) for p in preamble], [], []

    def tell(self, row, cells):
        self.rows.append(cells)
        row.at = len(self.rows)

    def extra(self, cells, what):
        self.rows.append(cells)
        self.returned.append((len(self.rows), what))

    def csv(self, delimiter=","):
        out = io.StringIO()
        csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(
            [["" if c is None else c for c in row] for row in self.rows])
        return out.getvalue()

    def merge_projects(self, rows, columns):
        """The cells that one project's rows have in common become one tall cell."""
        for row in rows:
            same = [r for r in rows if r.project is row.project and r.state != "duplicate"]
            if row is same[0] and len(same) > 1:
                for c in columns:
                    self.merges.append((same[0].at - 1, c, same[-1].at - 1, c))


def total(rows, unit):
    """What the sender's own total says: every project once, the repeated rows included."""
    return w.in_unit(sum(abs(r.money) for r in rows if r.first_of_project), unit)


def welfare(world, registry, path):
    t = Teller(registry, world, path.name)
    for fault in ("unknown_place", "record_duplicate", "record_duplicate", "near_duplicate", "misspelt_place",
                  "misspelt_organisation", "contradiction"):
        t.spoil(fault)
    header = ["ردیف", "شماره طرح", "عنوان طرح", "برنامه", "مجری", "شهرستان", "محله", "گروه هدف", "تعداد بهره‌مند",
              "تاریخ شروع", "تاریخ پایان", "اعتبار مصوب (میلیون ریال)", "وضعیت", "کد طرح مشترک"]
    page = Page(["اداره کل بهزیستی استان البرز"], ["گزارش برنامه‌های پیشگیری و کاهش آسیب‌های اجتماعی"],
                [w.persian("شماره نامه: 312/4412"), None, None, w.persian("تاریخ: 1405/06/25")], [], header)
    for i, r in enumerate(t.rows, 1):
        page.tell(r, [i, r.project.code, r.title, r.programme, r.organisation, r.county, r.place, r.project.group,
                      r.people, w.persian(w.slashed(r.start)), w.persian(w.slashed(r.end)),
                      w.in_unit(r.money, MILLION), r.project.status or None, r.project.joint or None])
    page.extra(["جمع کل"] + [None] * 7 + [sum(r.people for r in t.rows), None, None, total(t.rows, MILLION)], "total")
    page.extra(["تهیه‌کننده: واحد برنامه‌ریزی"], "note")
    save_xlsx(path, [Sheet("گزارش", page.rows, [(0, 0, 0, 13), (1, 0, 1, 13)])])
    return t.rows, page.returned


def karaj_municipality(world, registry, path):
    t = Teller(registry, world, path.name)
    for fault in ("misspelt_place", "reversed_period", "near_duplicate"):
        t.spoil(fault)
    top = ["رديف", "پروژه", "محور", "مجري", "محل اجرا", None, "زمان", None, "مخاطب", None, "اعتبار (تومان)"]
    below = [None, None, None, None, "شهر", "محله", "شروع", "پايان", "گروه هدف", "تعداد", None]
    page = Page(["گزارش معاونت فرهنگي و اجتماعي شهرداري كرج"], top, below)
    for i, r in enumerate(t.rows, 1):
        first = r.first_of_project or r.state == "duplicate"
        cells = [i, r.title if first else None, r.programme, r.organisation, r.city or None, r.place, r.start,
                 r.end, r.project.group, r.people, r.money // 10 if first else None]
        page.tell(r, [c.translate(w.ARABIC_LETTERS) if isinstance(c, str) else c for c in cells])
    page.merge_projects(t.rows, (1, 10))
    page.extra(["جمع كل"] + [None] * 9 + [total(t.rows, 10)], "total")
    merges = [(0, 0, 0, 10), (1, 4, 1, 5), (1, 6, 1, 7), (1, 8, 1, 9)] + [(1, c, 2, c) for c in (0, 1, 2, 3, 10)]
    save_xlsx(path, [Sheet("فعاليت‌ها", page.rows, merges + page.merges)])
    return t.rows, page.returned


def regeneration_hq(world, registry, path):
    t = Teller(registry, world, path.name)
    for fault in ("near_duplicate", "misspelt_place"):
        t.spoil(fault)
    t.spoil_ambiguous_place("حسین‌آباد")
    t.rows.sort(key=lambda r: (r.county, r.project.code))
    header = ["عنوان اقدام", "نوع خدمت", "دستگاه مجری", "آسیب", "شهرستان", "شهر", "محله", "گروه هدف",
              "تعداد تحت پوشش", "آغاز", "خاتمه", "اعتبار (میلیارد ریال)"]
    page = Page(["ستاد بازآفرینی شهری پایدار - برنامه اقدام"], [w.persian("تاریخ گزارش: 1405/06/20")], header)
    for i, r in enumerate(t.rows):
        harm = registry.harms[registry.harms_of[r.project.programme][0]]["name_fa"]
        page.tell(r, [r.title, r.programme, r.organisation, harm.replace("\u200c", " "), r.county or None,
                      r.city or None, r.place, r.project.group, r.people, w.season(r.start, True),
                      w.season(r.end, False), w.in_unit(r.money, 1000 * MILLION)])
        county = [s for s in t.rows if s.county == r.county]
        if r.county and r is county[-1]:
            page.extra([f"جمع شهرستان {r.county}"] + [None] * 10 + [total(county, 1000 * MILLION)], "total")
    page.extra(["توضیح: مبالغ طرح‌های چندمحله‌ای در هر ردیف تکرار شده است."], "note")
    save_xlsx(path, [Sheet("برنامه اقدام", page.rows)])
    return t.rows, page.returned


def volunteers(world, registry, path):
    t = Teller(registry, world, path.name)
    for fault in ("record_duplicate", "record_duplicate", "unknown_place", "misspelt_place"):
        t.spoil(fault)
    t.spoil_ambiguous_place("حاجی آباد")
    t.spoil_bad_day("1404-13-5")
    page = Page(["گزارش فعالیت پایگاه داوطلبان همیاران البرز"],
                ["محله", "فعالیت", "برنامه", "گروه هدف", "تعداد بهره‌مند", "شروع", "پایان", "مبلغ", "شماره همراه رابط"])
    for r in t.rows:
        page.tell(r, [r.place, r.title, r.programme, r.project.group, r.people, w.slashed(r.start, 1, "-"),
                      w.slashed(r.end, 1, "-"), w.toman_in_words(r.money, t.chance), w.mobile_number(t.chance)])
    path.write_bytes(b"\xef\xbb\xbf" + page.csv().encode())
    return t.rows, page.returned


def roads_housing(world, registry, path):
    t = Teller(registry, world, path.name)
    for fault in ("contradiction", "reversed_period", "negative_money", "misspelt_place"):
        t.spoil(fault)
    t.spoil_bad_day("۳۱ مهر ۱۴۰۴")
    header = ["کد پروژه", "عنوان پروژه", "نوع خدمت", "دستگاه مجری", "شهرستان", "محل اجرا", "گروه هدف",
              "تعداد تحت پوشش", "تاریخ شروع", "تاریخ خاتمه", "اعتبار ابلاغی (ریال)"]
    page = Page(["وزارت راه و شهرسازی"], ["اداره کل راه و شهرسازی استان البرز - بازآفرینی و بهسازی مسکن"], [], header)
    for r in t.rows:
        first = r.first_of_project or r.state == "duplicate"
        page.tell(r, [r.project.code if first else None, r.title if first else None, r.programme, r.organisation,
                      r.county, r.place, r.project.group, w.persian(r.people), w.spelled(r.start), w.spelled(r.end),
                      w.persian(w.grouped(r.money, "٬"))])
    page.merge_projects(t.rows, (0, 1))
    page.extra(["جمع کل"] + [None] * 9 + [w.persian(w.grouped(total(t.rows, 1), "٬"))], "total")
    save_xlsx(path, [Sheet("مسکن", page.rows, [(0, 0, 0, 10), (1, 0, 1, 10)] + page.merges)])
    return t.rows, page.returned


def health(world, registry, path):
    t = Teller(registry, world, path.name)
    for fault in ("record_duplicate", "record_duplicate", "unknown_place", "misspelt_place", "misspelt_place",
                  "reversed_period"):
        t.spoil(fault)
    t.spoil_ambiguous_place("شهرک ناز")
    t.spoil_bad_day("2025-02-30")
    page = Page(["شناسه", "برنامه", "مجری", "شهرستان", "محل ارائه خدمت", "گروه هدف", "تعداد بهره‌مند", "حجم خدمت",
                 "تاریخ شروع", "تاریخ پایان", "هزینه‌کرد (ریال)", "کد طرح مشترک", "کد ملی رابط"])
    for r in t.rows:
        page.tell(r, [r.project.code, r.programme, r.organisation, r.county, r.place, r.project.group, r.people,
                      f"{r.units(registry):g}", r.start, r.end, r.money, r.project.joint,
                      w.national_code(t.chance)])
    path.write_bytes(page.csv().encode())
    return t.rows, page.returned


def education(world, registry, path):
    t = Teller(registry, world, path.name)
    for fault in ("record_duplicate", "record_duplicate", "near_duplicate", "contradiction", "unknown_place",
                  "misspelt_place", "misspelt_organisation"):
        t.spoil(fault)
    t.spoil_ambiguous_place("احمدآباد")
    t.spoil_bad_day("١٤٠٤/١٢/٣٠")
    page = Page([], ["ردیف", "طرح", "نوع خدمت", "مجری", "شهرستان", "محله", "گروه هدف", "تعداد مخاطب", "تاریخ آغاز",
                     "تاریخ پایان", "اعتبار تخصیص‌یافته (میلیون تومان)"])
    for i, r in enumerate(t.rows, 1):
        if i % 20 == 0 and r.first_of_project:
            page.rows.append([])
        page.tell(r, [w.arabic(i), r.title, r.programme, r.organisation, r.county or None, r.place, r.project.group,
                      w.arabic(r.people), w.arabic(w.slashed(r.start)), w.arabic(w.slashed(r.end)),
                      w.in_unit(r.money, 10 * MILLION)])
    page.extra(["جمع کل"] + [None] * 9 + [total(t.rows, 10 * MILLION)], "total")
    save_xlsx(path, [Sheet("سال تحصیلی", page.rows)])
    return t.rows, page.returned


def pol(world, registry, path):
    t = Teller(registry, world, path.name)
    t.spoil("record_duplicate")
    for r in t.rows:
        place = registry.places[r.places[0]]
        r.place, r.county = place["name_en"], registry.places[registry.county(r.places[0])]["name_en"].replace(" County", "")
        r.programme = registry.programmes[r.project.programme]["name_en"]
        r.title = f"{r.programme}, {r.place}"
    t.spoil_bad_day("31/02/2026")
    page = Page(["Pol Development Group: who does what where"], [],
                ["Activity ID", "Project", "Programme", "Implementing partner", "County", "Neighbourhood",
                 "Target group", "People reached", "Start date", "End date", "Budget (million IRR)", "Status"])
    status = {"خاتمه‌یافته": "Completed", "در حال اجرا": "Ongoing"}
    for r in t.rows:
        page.tell(r, [r.project.code, r.title, r.programme, "Pol Development Group", r.county, r.place,
                      "Migrant families", r.people, r.start, r.end, w.in_unit(r.money, MILLION),
                      status[r.project.status]])
    save_xlsx(path, [Sheet("Activities", page.rows, right_to_left=False)])
    return t.rows, page.returned


FIRST_EIGHT = {"01-welfare.xlsx": welfare, "02-karaj-municipality.xlsx": karaj_municipality,
               "03-regeneration-hq.xlsx": regeneration_hq, "04-volunteers.csv": volunteers,
               "05-roads-housing.xlsx": roads_housing, "06-health.csv": health, "07-education.xlsx": education,
               "08-ngo-pol.xlsx": pol}
