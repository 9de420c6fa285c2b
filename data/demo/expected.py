#!/usr/bin/env python3
"""Computes what the program must find in the demonstration province, and writes expected.json.

Reads planted.csv, truth.csv and registry/ only; it shares no code with make_demo.py. The formulas are those of
docs/method.md: X = Q - U (low, central, high), money of a month by days, units of a month by months.
"""
import csv
import json
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIRST_EIGHT = {"01", "02", "03", "04", "05", "06", "07", "08"}
# 1 Farvardin of each year; months have 31 days six times, then 30, Esfand the rest
NEW_YEAR = {1403: date(2024, 3, 20), 1404: date(2025, 3, 21), 1405: date(2026, 3, 21), 1406: date(2027, 3, 21),
            1407: date(2028, 3, 20)}


def all_months():
    """(name, first day, day after the last) of every Jalali month of the table."""
    for year in range(1403, 1407):
        start = NEW_YEAR[year]
        for month in range(1, 13):
            end = NEW_YEAR[year + 1] if month == 12 else start + timedelta(31 if month < 7 else 30)
            yield f"{year}-{month:02}", start, end
            start = end


MONTHS = list(all_months())


def table(name):
    return list(csv.DictReader(open(HERE / name, encoding="utf-8")))


def days_in(row, start, end):
    """Days of the row's inclusive interval that lie in [start, end)."""
    first, after = date.fromisoformat(row["from"]), date.fromisoformat(row["to"]) + timedelta(1)
    return max(0, (min(after, end) - max(first, start)).days)


def months_of(row):
    return [m for m in MONTHS if days_in(row, *m[1:])]


def unique_reach(need, r):
    """U low, central, high. With need unknown: everything may be new, or all may be the same people."""
    q = sum(r)
    if need is None:
        return max(r), None, q
    missed = Fraction(1)
    for each in r:
        missed *= 1 - min(Fraction(1), each / need)
    return min(need, max(r)), need * (1 - missed), min(need, q)


def dearest(units, offers):
    """Money of so many units, taken from the dearest provider down; offers: (units, money)."""
    money = Fraction(0)
    for r, m in sorted(offers, key=lambda o: o[1] / o[0], reverse=True):
        taken = min(units, r)
        money += taken * m / r
        units -= taken
    return money


def waste(rows, need, most):
    """Sums over the months with more than `most` providers."""
    months, x, w = [], [Fraction(0)] * 3, [Fraction(0)] * 3
    for name, start, end in MONTHS:
        offers = []
        for row in rows:
            days = days_in(row, start, end)
            if days:
                r = Fraction(row["units"]) / len(months_of(row))
                m = Fraction(row["money_rial"]) * days / days_in(row, date.min, date.max)
                offers.append((r, m))
        if len(offers) <= most:
            continue
        months.append(name)
        r, q = [o[0] for o in offers], sum(o[0] for o in offers)
        least, central, largest = unique_reach(need, r)
        double = [q - largest, None if central is None else q - central, q - least]
        x = [None if d is None or s is None else s + d for s, d in zip(x, double)]
        if need is not None:
            w[0] += double[0] * min(m / u for u, m in offers)
            w[1] += double[1] * sum(m for _, m in offers) / q
            w[2] += dearest(double[2], offers)
    return months, x, w


def whole(x):
    return None if x is None else round(x)


def decimal(x):
    return None if x is None else float(round(x, 6))


def duplications(planted, programmes, needs, harms_of):
    found = []
    for key, rows in groupby((p for p in planted if p["kind"] == "duplication"), key=lambda p: p["id"]):
        rows = list(rows)
        first = rows[0]
        programme = programmes[first["programme"]]
        norm = Fraction(programme["norm_units_per_person"])
        people, basis = first["people_need"], "programme"
        if not people:
            people = sum(int(n["people"]) for n in needs if n["place"] == first["place"]
                         and n["harm"] in harms_of[first["programme"]])
            basis = "harm" if people else "unknown"
        need = int(people) * norm if people else None
        months, x, w = waste(rows, need, int(programme["max_providers"]))
        found.append(dict(
            id=key, place=first["place"], programme=first["programme"], target_group=first["target_group"],
            organisations=[r["organisations"] for r in rows], sheets=[[r["sheet"], int(r["rows"])] for r in rows],
            months=months, need_units=None if need is None else float(need), need_basis=basis,
            money="confirmed" if basis == "programme" else "possible" if basis == "harm" else "none",
            double_units=[decimal(v) for v in x],
            waste_rial=None if need is None else [whole(v) for v in w],
            in_first_eight=all(r["sheet"][:2] in FIRST_EIGHT for r in rows)))
    return found


def cells(truth, harms_of, harmful):
    """Activities in force by month: {(place, key..., month): {(provider group, programme)}}."""
    at = defaultdict(set)
    for t in truth:
        if t["state"] == "accepted" and t["from"]:
            who = t["joint_group"] or t["organisation"]
            for name, _, _ in months_of(t):
                if harmful:
                    for h in harms_of[t["programme"]]:
                        at[t["place"], h, t["target_group"], name].add((who, t["programme"]))
                else:
                    at[t["place"], t["programme"], t["target_group"], name].add((who, t["programme"]))
    return at


def runs(keys):
    """place key… 1404-07..1404-09 for keys that end with a month, sorted."""
    order = {name: i for i, (name, _, _) in enumerate(MONTHS)}
    out = []
    for head, group in groupby(sorted(keys), key=lambda k: k[:-1]):
        months = sorted(order[k[-1]] for k in group)
        for _, run in groupby(enumerate(months), key=lambda im: im[1] - im[0]):
            run = [m for _, m in run]
            out.append(" ".join([*head, f"{MONTHS[run[0]][0]}..{MONTHS[run[-1]][0]}"]))
    return out


def summary(keys):
    return dict(cell_months=len(keys), cells=len({k[:-1] for k in keys}), runs=runs(keys))


def landscape(truth, programmes, harms_of):
    """Every duplication, overlap and fragmentation of a truth table, planted or not."""
    duplicated = {k for k, who in cells(truth, harms_of, False).items()
                  if len({w for w, _ in who}) > int(programmes[k[1]]["max_providers"])}
    by_group = cells(truth, harms_of, True)
    overlapping = {k for k, who in by_group.items()
                   if any(a[0] != b[0] and a[1] != b[1] for a in who for b in who)}
    by_harm = defaultdict(set)
    for (place, harm, _, month), who in by_group.items():
        by_harm[place, harm, month] |= {w for w, _ in who}
    fragmented = {k for k, who in by_harm.items() if len(who) > 1}
    return dict(duplication=summary(duplicated), overlap=summary(overlapping), fragmentation=summary(fragmented))


def files(truth, planted):
    out = {}
    for sheet, lines in groupby(truth, key=lambda t: t["sheet"]):
        state = {int(t["row"]): t["state"] for t in lines}
        returned = sum(p["sheet"] == sheet and p["kind"] == "total_row" for p in planted)
        count = dict(rows=len(state) + returned, accepted=sum(s != "question" for s in state.values()),
                     questions=sum(s == "question" for s in state.values()), returned=returned,
                     duplicates=sum(s.startswith("duplicate") for s in state.values()))
        count["duplicates_of_other_files"] = sum(s == "duplicate_elsewhere" for s in state.values())
        count["money_rial"] = sum(int(t["money_rial"]) for t in truth
                                  if t["sheet"] == sheet and t["state"] == "accepted" and t["money_rial"])
        assert count["rows"] == count["accepted"] + count["questions"] + count["returned"]
        out[sheet] = count
    return out


def stops(planted, programmes):
    """W_stop = setup share x money of the spell x max(0, 1 - months / least months)."""
    out = []
    for p in planted:
        if p["kind"] == "stop":
            programme, n = programmes[p["programme"]], len(months_of(p))
            lost = Fraction(programme["setup_share"]) * int(p["money_rial"]) \
                * max(0, 1 - Fraction(n, int(programme["min_months"])))
            out.append(dict(id=p["id"], place=p["place"], programme=p["programme"], months=n,
                            least_months=int(programme["min_months"]), waste_rial=whole(lost)))
    return out


def main():
    planted, truth, needs = table("planted.csv"), table("truth.csv"), table("registry/needs.csv")
    programmes = {p["code"]: p for p in table("registry/programmes.csv")}
    harms_of = defaultdict(set)
    for row in table("registry/programme_harms.csv"):
        harms_of[row["programme"]].add(row["harm"])
    found = duplications(planted, programmes, needs, harms_of)
    expected = dict(as_of="1405-06-31", money="rial", order="low, central, high",
                    files=files(truth, planted), duplications=found,
                    gaps=[dict(id=p["id"], place=p["place"], programme=p["programme"], need_units=float(
                        int(p["people_need"]) * Fraction(programmes[p["programme"]]["norm_units_per_person"])))
                          for p in planted if p["kind"] == "gap"],
                    stops=stops(planted, programmes), planted_lines=defaultdict(int))
    for p in {(p["id"], p["kind"]) for p in planted}:
        expected["planted_lines"][p[1]] += 1
    expected["planted_lines"] = dict(sorted(expected["planted_lines"].items()))
    for name, sheets in (("first_eight", FIRST_EIGHT), ("all", None)):
        some = [t for t in truth if sheets is None or t["sheet"][:2] in sheets]
        mine = [d for d in found if sheets is None or d["in_first_eight"]]
        sums = [sum(d["waste_rial"][i] for d in mine if d["money"] == "confirmed") for i in range(3)]
        expected[name] = dict(duplications=len(mine), confirmed_waste_rial=sums,
                              **landscape(some, programmes, harms_of))
        # nothing is duplicated that was not planted, and everything planted is
        told = {(d["place"], d["programme"], d["target_group"], m) for d in mine for m in d["months"]}
        assert len(told) == expected[name]["duplication"]["cell_months"], name
    with open(HERE / "expected.json", "w", encoding="utf-8", newline="\n") as f:
        json.dump(expected, f, ensure_ascii=False, indent=1)
        f.write("\n")


if __name__ == "__main__":
    main()
