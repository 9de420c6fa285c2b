"""What really happens in the made-up province: projects and activities, planted ones first, the rest by seeded chance.

Nothing that is not planted is a duplication: before an activity is added, every month of its cell is looked at.
"""
from dataclasses import dataclass
from datetime import date, timedelta

from make import jalali
from make.chance import Chance
from make.register import MIGRANTS, group_of

# sheet: how many projects by chance, largest number of places of one project, (body, programmes or all it may)
SENDERS = {
    "01-welfare.xlsx": (34, 4, {"behzisti": None, "hamsaye": ["family_mediation"]}),
    "02-karaj-municipality.xlsx": (26, 4, {"karaj_municipality": None}),
    "03-regeneration-hq.xlsx": (22, 3, {"regeneration_hq": None, "roshan_shahr": None}),
    "04-volunteers.csv": (42, 1, {"volunteers": None}),
    "05-roads-housing.xlsx": (20, 3, {"roads_housing": None}),
    "06-health.csv": (56, 1, {"health_uni": None}),
    "07-education.xlsx": (36, 3, {"education": None}),
    "08-ngo-pol.xlsx": (28, 1, {"pol": None}),
    "09-ngo-sepidar-hxl.csv": (34, 1, {"sepidar": None}),
    "10-technical-training.ods": (36, 1, {"tvto": None, "banoo": None}),
    "11-ngo-rahayesh-cp1256.csv": (32, 1, {"rahayesh": None}),
    "12-ngo-cheragh.geojson": (24, 1, {"cheragh": None}),
    "13-charity-two-tables.xlsx": (40, 1, {"nanonoor": None, "panjereh": None}),
    "14-governorate.xlsx": (30, 1, {"fardis_municipality": None, "hamsaye": ["media_literacy", "youth_sport"]}),
}
NO_COUNTY = {"04-volunteers.csv", "11-ngo-rahayesh-cp1256.csv"}  # these sheets name the place alone
WHOLE_MONTHS = {"03-regeneration-hq.xlsx"}                       # this one tells seasons only
AS_OF = date(2026, 9, 22)                                        # 1405-06-31


@dataclass
class Project:
    sheet: str
    organisation: str
    programme: str
    group: str
    start: date
    end: date
    people: dict            # place: people at a time
    money: int              # rials, for all places together
    code: str = ""
    joint: str = ""
    status: str = ""
    planted: str = ""
    several_in_a_cell: bool = False

    def share(self, place):
        """Rials of one place: equal shares, the rest of the division to the first."""
        each, rest = divmod(self.money, len(self.people))
        return each + (rest if place == next(iter(self.people)) else 0)


class World:
    def __init__(self, registry, plantings):
        self.registry = registry
        self.chance = Chance(140506)
        self.projects = []
        self.in_cell = {}       # (place, programme, group, month): bodies
        self.spells = set()     # (organisation, programme, place)
        self.closed = set()     # (place, programme, group): planted gaps and stops
        self.provider_sheet = {}
        for sheet, (_, _, bodies) in SENDERS.items():
            for body, programmes in bodies.items():
                for o, p in registry.mandates:
                    if o == body and (programmes is None or p in programmes):
                        self.provider_sheet[o, p] = sheet
        for planting in plantings:
            self.plant(planting)
        for sheet, (n, most, bodies) in SENDERS.items():
            self.fill(sheet, n, most, bodies)
        for sheet in SENDERS:
            for i, project in enumerate(p for p in self.projects if p.sheet == sheet):
                project.code = f"{sheet[:2]}-{101 + i}"

    def plant(self, planting):
        for provider in planting.providers:
            group = group_of(provider.organisation, planting.programme)
            start, end = jalali.first_day(provider.first), jalali.last_day(provider.last)
            project = Project(self.provider_sheet[provider.organisation, planting.programme], provider.organisation,
                              planting.programme, group, start, end,
                              {p: provider.people for p in [planting.place, *provider.other_places]},
                              provider.money, planted=planting.id)
            if planting.note.startswith("joint"):
                project.joint = "ط-م-۱۴۰۴-۱۲"
            if planting.kind == "stop":
                project.status = "متوقف"
            self.add(project)
        if planting.kind in ("gap", "stop", "duplication", "not_duplication"):
            body = planting.providers[0].organisation if planting.providers else ""
            self.closed.add((planting.place, planting.programme, group_of(body, planting.programme)))

    def add(self, project):
        for place in project.people:
            self.spells.add((project.organisation, project.programme, place))
            for month in jalali.months(project.start, project.end):
                cell = (place, project.programme, project.group, month)
                self.in_cell.setdefault(cell, set()).add(project.organisation)
        self.projects.append(project)

    def is_free(self, organisation, programme, group, place, start, end):
        if (organisation, programme, place) in self.spells or (place, programme, group) in self.closed:
            return False
        most = int(self.registry.programmes[programme]["max_providers"])
        return all(len(self.in_cell.get((place, programme, group, m), ())) < most
                   for m in jalali.months(start, end))

    def interval(self, sheet, least_months):
        """Six of ten between Mehr 1404 and the day of the story; the rest earlier or going on."""
        first = self.chance.one_of([-12, -9, -6, -3, 0, 0, 0, 3, 3, 6, 6, 9]) + jalali.month_number(1404, 7)
        n_months = max(least_months, self.chance.one_of([6, 6, 9, 12, 12]))
        n_months = -(-n_months // 3) * 3 if sheet in WHOLE_MONTHS else n_months
        start, end = jalali.first_day(first), jalali.last_day(first + n_months - 1)
        if sheet not in WHOLE_MONTHS and self.chance.below(5) == 0:
            start += timedelta(self.chance.one_of([4, 9, 14]))
        return start, end

    def fill(self, sheet, n, most, bodies):
        pairs = [(o, p) for (o, p), s in self.provider_sheet.items() if s == sheet]
        places = {pair: self.chance.shuffled(self.registry.may_work(*pair)) for pair in pairs}
        names = [p["name_fa"] for p in self.registry.places.values()]
        made, tries = 0, 0
        while made < n and tries < 40 * n:
            tries += 1
            organisation, programme = pairs[tries % len(pairs)]
            group = group_of(organisation, programme)
            start, end = self.interval(sheet, int(self.registry.programmes[programme]["min_months"]))
            wanted = self.chance.between(1, most)
            free = [p for p in places[organisation, programme]
                    if self.is_free(organisation, programme, group, p, start, end)
                    and not (sheet in NO_COUNTY and names.count(self.registry.places[p]["name_fa"]) > 1)]
            chosen = free[:wanted] if most == 1 else self.one_county(free, wanted)
            if chosen:
                self.add(self.project(sheet, organisation, programme, group, start, end, chosen))
                places[organisation, programme] = self.chance.shuffled(places[organisation, programme])
                made += 1

    def one_county(self, free, wanted):
        county = [p for p in free if self.registry.county(p) == self.registry.county(free[0])] if free else []
        return county[:wanted]

    def project(self, sheet, organisation, programme, group, start, end, chosen):
        r = self.registry
        several = len(chosen) > 1 and sheet in ("01-welfare.xlsx", "03-regeneration-hq.xlsx") \
            and self.chance.below(3) == 0
        people = {}
        for place in chosen:
            need = int(r.places[place]["population"]) * NEED_PER_1000[programme] // 1000
            people[place] = max(6, need * self.chance.between(20, 65) // 100)
        if several:  # one cell, one number: equal parts
            people = dict.fromkeys(people, min(people.values()))
        n_months = len(jalali.months(start, end))
        units = sum(people.values()) * r.number(programme, "norm_units_per_person") * n_months
        cost = units * r.number(programme, "unit_cost_rial") * self.chance.between(75, 135) / 100
        money = max(30_000_000, round(cost / 10_000_000) * 10_000_000)
        status = "خاتمه‌یافته" if end <= AS_OF else "در حال اجرا"
        return Project(sheet, organisation, programme, group, start, end, people, money, status=status,
                       several_in_a_cell=several)


# people in need of a programme and of a harm per 1000 residents: invented, the middle of what chance gives
NEED_PER_1000 = {"life_skills": 30, "addiction_counselling": 18, "family_mediation": 14, "safe_space": 160,
                 "job_training": 16, "school_return": 14, "mobile_health": 90, "youth_sport": 45,
                 "housing_improvement": 60, "school_prevention": 70, "facilitation_office": 200, "media_literacy": 40}
HARM_PER_1000 = {"addiction": 35, "family_breakdown": 38, "informal_settlement": 150, "moral_harm": 50,
                 "crime_areas": 90}


def needs(registry, world, plantings):
    """Rows of needs.csv: every plan place by harm, and by programme where somebody works or something is planted."""
    chance, r = Chance(77), registry
    told = {(p.place, p.programme): p for p in plantings}
    harmless = {(p.place, h) for p in plantings if p.people == "-" for h in r.harms_of[p.programme]}
    rows = []
    for place in r.plan_places:
        population = int(r.places[place]["population"])
        for harm, rate in HARM_PER_1000.items():
            people = max(5, population * rate * chance.between(50, 170) // 100_000)
            if (place, "housing_improvement") in told and told[place, "housing_improvement"].people == "harm" \
                    and harm == "informal_settlement":
                people = 480
            if (place, harm) not in harmless:
                rows.append((place, harm, "", "", people, chance.between(8, 13) / 10))
        cells = {(p.programme, p.group) for p in world.projects if place in p.people}
        cells |= {(p.programme, group_of("", p.programme)) for p in plantings if p.place == place and not p.providers}
        for programme, group in sorted(cells):
            planting = told.get((place, programme))
            people = max(8, population * NEED_PER_1000[programme] * chance.between(70, 150) // 100_000)
            planted_group = planting and group == (group_of(planting.providers[0].organisation, programme)
                                                   if planting.providers else group_of("", programme))
            if planted_group and planting.people.isdigit():
                rows.append((place, "", programme, group, int(planting.people), 1.0))
            elif planted_group or chance.below(10) < 2:
                continue
            else:
                rows.append((place, "", programme, group, people // (3 if group == MIGRANTS else 1) + 5, 1.0))
    return rows
