"""The six other shapes: HXL, ODS, Windows-1256, GeoJSON, two tables on a sheet, a hidden sheet."""
import copy
import json

from make import wording as w
from make.senders import MILLION, Page, total
from make.told import Teller
from make.workbook import Sheet, save_ods, save_xlsx


def sepidar(world, registry, path):
    t = Teller(registry, world, path.name)
    for fault in ("record_duplicate", "misspelt_place", "unknown_place"):
        t.spoil(fault)
    t.spoil_ambiguous_place("حسین آباد")
    page = Page(["طرح", "برنامه", "سمن مجری", "شهرستان", "محله", "گروه هدف", "بهره‌مند", "شروع", "پایان", "مبلغ", "ارز"],
                ["#activity+name", "#activity+programme", "#org+impl+name", "#adm2+name", "#adm5+name",
                 "#beneficiary+type", "#reached", "#date+start", "#date+end", "#value+budget", "#currency"])
    for r in t.rows:
        page.tell(r, [r.title, r.programme, r.organisation, r.county, r.place, r.project.group, r.people, r.start,
                      r.end, r.money, "IRR"])
    path.write_bytes(page.csv().encode())
    return t.rows, page.returned


def technical_training(world, registry, path):
    t = Teller(registry, world, path.name)
    for fault in ("record_duplicate", "near_duplicate", "misspelt_place"):
        t.spoil(fault)
    t.spoil_bad_day("1404.02.32")
    t.rows.sort(key=lambda r: r.project.organisation != "tvto")
    header = ["مجری", "کد طرح", "عنوان طرح", "برنامه", "شهرستان", "محله", "گروه هدف", "تعداد مخاطب", "تاریخ شروع",
              "تاریخ پایان", "اعتبار مصوب (ریال)", "وضعیت"]
    page = Page(["اداره کل آموزش فنی و حرفه‌ای استان البرز"], [], header)
    for r in t.rows:
        first = r is t.rows[0] or r.project.organisation != t.rows[t.rows.index(r) - 1].project.organisation
        name = registry.organisations[r.project.organisation]["name_fa"]
        page.tell(r, [name if first else None, r.project.code, r.title, r.programme, r.county, r.place,
                      r.project.group, r.people, w.slashed(r.start, 2, "."), w.slashed(r.end, 2, "."), r.money,
                      r.project.status or None])
    for organisation in ("tvto", "banoo"):  # one tall cell for each body
        same = [r.at - 1 for r in t.rows if r.project.organisation == organisation]
        page.merges.append((same[0], 0, same[-1], 0))
    page.extra(["جمع کل"] + [None] * 9 + [total(t.rows, 1), None], "total")
    save_ods(path, [Sheet("مهارت‌آموزی", page.rows, page.merges)])
    return t.rows, page.returned


def rahayesh(world, registry, path):
    t = Teller(registry, world, path.name)
    for fault in ("record_duplicate", "unknown_place", "misspelt_place"):
        t.spoil(fault)
    t.spoil_ambiguous_place("کریم‌آباد")
    page = Page(["کانون همراهان رهایش"] + [None] * 8,
                ["ردیف", "نام طرح", "برنامه", "سمن مجری", "محله", "گروه هدف", "تعداد بهره‌مند", "از تاریخ", "تا تاریخ",
                 "مبلغ (ریال)"])
    for i, r in enumerate(t.rows, 1):
        page.tell(r, [i, r.title, r.programme, r.organisation, r.place, r.project.group, r.people,
                      w.slashed(r.start), w.slashed(r.end), f"{r.money:,}"])
    path.write_bytes(page.csv(";").translate(w.ARABIC_LETTERS).encode("cp1256"))
    return t.rows, page.returned


def cheragh(world, registry, path):
    """Features in place of rows: the row is the number of the feature, from 1."""
    t = Teller(registry, world, path.name)
    t.spoil("record_duplicate")
    t.spoil_bad_day("1404-00-10")
    features = []
    for i, r in enumerate(t.rows, 1):
        r.at = i
        place = registry.places[r.places[0]]
        point = {"type": "Point", "coordinates": [float(place["lon"]), float(place["lat"])]}
        features.append({"type": "Feature", "geometry": point, "properties": {
            "عنوان فعالیت": r.title, "برنامه": r.programme, "مجری": r.organisation, "شهرستان": r.county,
            "محله": r.place, "گروه هدف": r.project.group, "تعداد تحت پوشش": r.people,
            "تاریخ شروع": w.slashed(r.start, 2, "-"), "تاریخ پایان": w.slashed(r.end, 2, "-"),
            "اعتبار (ریال)": r.money}})
    lines = ",\n".join(json.dumps(f, ensure_ascii=False) for f in features)
    path.write_bytes(f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'.encode())
    return t.rows, []


def charity(world, registry, path):
    t = Teller(registry, world, path.name)
    for fault in ("record_duplicate", "reversed_period", "negative_money", "unknown_place", "misspelt_organisation"):
        t.spoil(fault)
    t.spoil_ambiguous_place("مهدی‌آباد")
    counties = list(dict.fromkeys(r.county for r in t.rows if r.county))
    summary = [[c, sum(r.county == c for r in t.rows), total([r for r in t.rows if r.county == c], MILLION)]
               for c in counties]
    header = ["شماره", "عنوان فعالیت", "نوع خدمت", "مجری", "شهرستان", "محله", "گروه هدف", "بهره‌مند", "شروع", "پایان",
              "مبلغ (میلیون ریال)", "شماره شبا"]
    page = Page(["خیریه نان و نور - گزارش مشترک با مؤسسه پنجره دانش"], [], ["خلاصه به تفکیک شهرستان"],
                ["شهرستان", "تعداد طرح", "جمع اعتبار"], *summary, [], [], ["ریز فعالیت‌ها"], header)
    for i, r in enumerate(t.rows, 1):
        page.tell(r, [w.persian(i), r.title, r.programme, r.organisation, r.county or None, r.place, r.project.group,
                      r.people, w.persian(w.slashed(r.start, 1)), w.persian(w.slashed(r.end, 1)),
                      w.persian(w.grouped(w.in_unit(r.money, MILLION), "٬")), w.iban(t.chance)])
    page.extra(["جمع کل"] + [None] * 9 + [w.persian(w.grouped(total(t.rows, MILLION), "٬")), None], "total")
    guide = [["راهنما"], ["ستون مبلغ به میلیون ریال است."], ["تاریخ‌ها هجری شمسی است."]]
    save_xlsx(path, [Sheet("راهنما", guide), Sheet("گزارش", page.rows)])
    return t.rows, page.returned


def retold(path, others):
    """Three activities that the bodies themselves have told already."""
    for sheet, chance in others:
        row = copy.copy(chance.one_of([r for r in sheet if not r.project.planted and not r.faults
                                       and len(r.project.people) == 1]))
        row.sheet, row.state, row.faults = path.name, "duplicate_elsewhere", ["record_duplicate"]
        yield row


def governorate(world, registry, path, told):
    t = Teller(registry, world, path.name)
    for fault in ("misspelt_organisation", "misspelt_place", "record_duplicate"):
        t.spoil(fault)
    t.rows[5:5] = retold(path, [(told[s], t.chance) for s in
                                ("01-welfare.xlsx", "02-karaj-municipality.xlsx", "07-education.xlsx")])
    header = ["ردیف", "عنوان فعالیت", "برنامه", "دستگاه مجری", "محل اعتبار", "شهرستان", "محله", "گروه هدف",
              "تعداد بهره‌مند", "تاریخ شروع", "تاریخ پایان", "مبلغ (میلیون تومان)"]
    page = Page(["استانداری البرز - دبیرخانه کارگروه اجتماعی"], [None, w.persian("تاریخ نامه: 1405/06/29")], header)
    old = Page(*page.rows)
    for i, r in enumerate(t.rows, 1):
        page.tell(r, [i, r.title, r.programme, r.organisation, "استانداری البرز", r.county, r.place, r.project.group,
                      r.people, w.persian(w.slashed(r.start)), w.persian(w.slashed(r.end)),
                      w.in_unit(r.money, 10 * MILLION)])
        if i % 3 == 0:  # last year's list, kept by the sender on a sheet that nobody sees
            old.rows.append([*page.rows[-1][:9], w.persian("1402/07/01"), w.persian("1402/12/29"), page.rows[-1][11]])
    page.extra([None, "مبالغ بر اساس آخرین ابلاغ است."], "note")
    save_xlsx(path, [Sheet(w.persian("آرشیو 1402"), old.rows, hidden=True), Sheet("فعالیت‌ها", page.rows)])
    return t.rows, page.returned


OTHER_SIX = {"09-ngo-sepidar-hxl.csv": sepidar, "10-technical-training.ods": technical_training,
             "11-ngo-rahayesh-cp1256.csv": rahayesh, "12-ngo-cheragh.geojson": cheragh,
             "13-charity-two-tables.xlsx": charity}
