"""The computed tables of registry/: needs, mandates, duties, capacities, funds."""
import csv
import math

from make import jalali
from make.world import needs

HALF_YEARS = [(1405, 1), (1405, 7), (1406, 1), (1406, 7)]
STAFF = {"behzisti": "social_worker", "education": "teacher", "tvto": "trainer", "health_uni": "clinician",
         "roads_housing": "engineer", "regeneration_hq": "facilitator", "karaj_municipality": "coach",
         "fardis_municipality": "coach", "roshan_shahr": "technician"}
# owner: share that may go to others, carried over, payees beside the owner
FUNDS = {"behzisti": (0.30, 0, "hamsaye rahayesh sepidar banoo"), "education": (0.20, 0, "panjereh volunteers"),
         "tvto": (0.20, 0, "banoo"), "health_uni": (0.20, 0, "rahayesh nanonoor"),
         "roads_housing": (0.25, 0, "regeneration_hq nanonoor"),
         "regeneration_hq": (0.40, 0, "roshan_shahr cheragh karaj_municipality fardis_municipality"),
         "karaj_municipality": (0.30, 0, "volunteers sepidar cheragh roshan_shahr"),
         "fardis_municipality": (0.30, 0, "cheragh sepidar roshan_shahr"), "volunteers": (0, 1, ""),
         "sepidar": (0, 1, ""), "rahayesh": (0, 1, ""), "cheragh": (0, 1, ""), "banoo": (0, 1, ""),
         "panjereh": (0, 1, ""), "hamsaye": (0, 1, ""), "pol": (0, 1, ""), "nanonoor": (0, 1, ""),
         "governorate": (1, 0, "hamsaye panjereh pol nanonoor banoo sepidar rahayesh cheragh volunteers")}


def half_year(year, month):
    first = jalali.month_number(year, month)
    return jalali.first_day(first), jalali.last_day(first + 5)


def spent(world, organisation, start, end, programme=""):
    """Rials and units of a body in an inclusive interval, in proportion to days; whole-city money stays outside."""
    money = units = 0
    for p in world.projects:
        whole_city = p.planted.startswith("W")
        if p.organisation == organisation and programme in ("", p.programme) and not whole_city:
            days = (min(p.end, end) - max(p.start, start)).days + 1
            if days > 0:
                share = days / ((p.end - p.start).days + 1)
                money += p.money * share
                units += sum(p.people.values()) * 6 * share * world.registry.number(
                    p.programme, "norm_units_per_person") * len(jalali.months(p.start, p.end)) / 6
    return money, units


def write(folder, registry, world, plantings):
    def table(name, header, rows):
        with open(folder / name, "w", encoding="utf-8", newline="") as f:
            w = csv.writer(f, lineterminator="\n")
            w.writerow(header.split(","))
            w.writerows(rows)

    first, last = jalali.day(1403, 7), jalali.last_day(jalali.month_number(1406, 12))
    table("needs.csv", "place,harm,programme,target_group,from,to,people,severity,method,source",
          [(place, harm, programme, group, first, last, people, severity, "estimate", "invented")
           for place, harm, programme, group, people, severity in needs(registry, world, plantings)])

    table("mandates.csv", "organisation,programme,harm,place,may_deliver,may_fund,source",
          [(o, p, "", place, 1, int(o in FUNDS), "invented")
           for (o, p), places in registry.mandates.items() for place in places]
          + [("governorate", "", "", "alborz", 0, 1, "invented")])

    table("duties.csv", "organisation,programme,place,every_months,grace_days,weight,from,to,source",
          [(o, p, "alborz", 6, 30, 1, first, last, "invented") for o, p in registry.mandates])

    busiest = half_year(1405, 1)
    rows = []
    for (o, p), places in registry.mandates.items():
        units = max(spent(world, o, *busiest, p)[1], 60 * registry.number(p, "norm_units_per_person") * 6)
        units = math.ceil(units * 1.5 / 10) * 10
        hours = math.ceil(units * registry.number(p, "staff_hours_per_unit") * 0.9)
        where = places[0] if len(places) == 1 else "alborz"
        rows += [(o, p, where, *half_year(*h), units, STAFF.get(o, "helper"), hours, "invented") for h in HALF_YEARS]
    table("capacities.csv", "organisation,programme,place,from,to,max_units,staff_type,staff_hours,source", rows)

    rows = []
    for o, (share, rollover, payees) in FUNDS.items():
        body = registry.organisations[o]
        money = spent(world, o, *busiest)[0] if o != "governorate" else 12_000_000_000
        money = max(2_000_000_000, math.ceil(money / 500_000_000) * 500_000_000)
        rows += [(f"fund_{o}", o, f"اعتبار {body['name_fa']}", f"Fund of {body['name_en']}", *half_year(*h), money,
                  share, rollover, "|".join([o] * (o != "governorate") + payees.split()) if payees else "")
                 for h in HALF_YEARS]
    table("funds.csv", "code,owner,name_fa,name_en,from,to,amount_rial,transferable_share,rollover,payees", rows)
