"""truth.csv: what really happens, row by row; planted.csv: what was put in on purpose."""
import csv

from make import jalali
from make.register import group_of

TRUTH = "sheet,row,organisation,programme,place,target_group,from,to,units,people,money_rial,project,joint_group,state"
PLANTED = ("id,kind,place,programme,harm,target_group,organisations,from,to,sheet,rows,people_need,units,money_rial,"
           "note")


def number(x):
    return f"{x:.10g}"


def truth_of(row, registry):
    """One line for each place of a told row; days or money that the row does not tell rightly stay empty."""
    p = row.project
    n_months = len(jalali.months(p.start, p.end))
    norm = registry.number(p.programme, "norm_units_per_person")
    days = ("", "") if row.trouble == "days" else (p.start.isoformat(), p.end.isoformat())
    for place in row.places:
        people = p.people[place]
        yield [row.sheet, row.at, p.organisation, p.programme, place, p.group, *days,
               number(people * norm * n_months), people, "" if row.trouble == "money" else p.share(place), p.code,
               p.joint, row.state]


def planted_cells(planting, rows, registry):
    harms = "|".join(registry.harms_of[planting.programme])
    base = [planting.id, planting.kind, planting.place, planting.programme, harms]
    need = planting.people if planting.people.isdigit() else ""
    if not planting.providers:
        yield [*base, group_of("", planting.programme), "", "", "", "", "", need, "", "", planting.note]
    for provider in planting.providers:
        row = next(r for r in rows if r.project.planted == planting.id
                   and r.project.organisation == provider.organisation and planting.place in r.places)
        p = row.project
        units = p.people[planting.place] * registry.number(p.programme, "norm_units_per_person") \
            * len(jalali.months(p.start, p.end))
        yield [*base, p.group, p.organisation, p.start, p.end, p.sheet, row.at, need, number(units),
               p.share(planting.place), planting.note]


def notes(fault, row, rows, registry):
    if row.state == "duplicate_elsewhere":
        first = next(r for r in rows if r.project is row.project)
        return f"told already in {first.sheet} row {first.at}"
    if fault == "ambiguous_place":
        key = row.place.replace(" ", "").replace("\u200c", "")
        return "could be " + "|".join(c for c, p in registry.places.items()
                                      if p["name_fa"].replace(" ", "").replace("\u200c", "") == key)
    if fault in ("bad_day", "negative_money"):
        return f"told as {row.end if fault == 'bad_day' else row.money}"
    if fault == "misspelt_organisation":
        return f"told as {row.organisation}"
    if fault in ("reversed_period", "contradiction", "record_duplicate"):
        return ""
    return f"told as {row.place}"


def planted_faults(rows, registry):
    """One line for each fault; a project that contradicts itself is one fault of several rows."""
    done = set()
    for row in rows:
        for fault in row.faults:
            p = row.project
            if fault in ("told_twice", "whole_city") or (fault == "contradiction" and p.code in done):
                continue
            done.add(p.code)
            same = [r for r in rows if r.project is p and r.sheet == row.sheet] \
                if fault in ("contradiction", "record_duplicate") else [row]
            yield [f"{fault}_{row.sheet[:2]}_{row.at}", fault, "|".join(row.places), p.programme,
                   "|".join(registry.harms_of[p.programme]), p.group, p.organisation, p.start, p.end, row.sheet,
                   "|".join(str(r.at) for r in same), "", "", "", notes(fault, row, rows, registry)]


def write(folder, registry, plantings, told, returned, personal):
    rows = [r for sheet in told.values() for r in sheet]
    with open(folder / "truth.csv", "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow(TRUTH.split(","))
        for row in sorted(rows, key=lambda r: (r.sheet, r.at)):
            w.writerows(truth_of(row, registry))
    with open(folder / "planted.csv", "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow(PLANTED.split(","))
        for planting in plantings:
            if all(any(r.project.planted == planting.id and r.project.organisation == p.organisation for r in rows)
                   for p in planting.providers):
                w.writerows(planted_cells(planting, rows, registry))
        w.writerows(planted_faults(rows, registry))
        for sheet, extras in returned.items():
            w.writerows([f"total_row_{sheet[:2]}_{at}", "total_row", *[""] * 7, sheet, at, "", "", "", f"{what} row"]
                        for at, what in extras)
        for sheet, header, what in personal:
            w.writerow([f"personal_data_{sheet[:2]}", "personal_data", *[""] * 7, sheet, "", "", "", "",
                        f"column «{header}»: {what}"])
