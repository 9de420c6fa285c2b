"""What a sender tells: one Row for each row of the table, before it is written in the sender's own way."""
import copy
from dataclasses import dataclass, field

from make import jalali
from make.chance import Chance


@dataclass
class Row:
    project: object
    places: list
    county: str = ""
    city: str = ""
    place: str = ""
    organisation: str = ""
    programme: str = ""
    title: str = ""
    start: object = None      # a date, or a text that is no day
    end: object = None
    people: int = 0
    money: int = 0            # rials, as this row tells it
    first_of_project: bool = True
    state: str = "accepted"   # accepted, duplicate, question, returned
    faults: list = field(default_factory=list)
    trouble: str = ""         # days or money that nobody can read rightly
    sheet: str = ""
    at: int = 0               # row number in the sheet

    def units(self, registry):
        n = len(jalali.months(self.project.start, self.project.end))
        return self.people * registry.number(self.project.programme, "norm_units_per_person") * n


# One letter wrong, or the general word left out; each is still nearest to one place only.
MISSPELT = {"amiralmomenin": ["شهرک امیرالمومنن", "شهرک امیرالمومننین"], "daneshgah_azad": ["شهرک دانشکاه آزاد"],
            "bahman22": ["شهرک بیست و دو بهمین"], "davazdah_metri": ["محله دوازده متزی"],
            "elahiyeh": ["الهیه"], "haft_tir": ["هفت تیر"], "baharestan": ["بهارستان"], "golha": ["گلها"],
            "valiasr": ["ولی‌عصر"], "mahdiyeh": ["مهدیه"]}
UNKNOWN = ["شهرک آفتابگردان نو", "محله سپهر هفتم", "شهرک سه‌راهی کبوتران", "کوی نگین خاوران", "محله ستاره جنوبی",
           "شهرک ترمه"]
WRONG_BODIES = {"behzisti": "اداره کل بهزیستی استان البرر", "banoo": "بنیاد بانوان کوشی البرز",
                "hamsaye": "انجمن همسایه خوبب", "panjereh": "مؤسسه پنجره دانس",
                "education": "اداره کل آموزش و پرورس استان البرز"}


class Teller:
    """Turns the projects of one sheet into rows, in the sender's wording."""

    def __init__(self, registry, world, sheet):
        self.registry, self.sheet = registry, sheet
        self.chance = Chance(sum(sheet.encode()) * 7919)
        self.rows = []
        mine = self.chance.shuffled(p for p in world.projects if p.sheet == sheet)
        for number, project in enumerate(mine, 1):
            self.tell(project, number)

    def name(self, table, code):
        thing = table[code]
        return self.chance.one_of([thing["name_fa"]] * 2 + [a for a in thing["aliases"].split("|") if a])

    def tell(self, project, number):
        r = self.registry
        parts = [list(project.people)] if project.several_in_a_cell else [[p] for p in project.people]
        programme = self.name(r.programmes, project.programme)
        organisation = self.name(r.organisations, project.organisation)
        first = project.people and next(iter(project.people))
        where = r.places[first]["name_fa"] if len(project.people) == 1 else "چند محله"
        title = f"{programme} {where}، طرح {number}"
        for i, places in enumerate(parts):
            county, cities = r.county(places[0]), {r.city(p) for p in places}
            city = cities.pop() if len(cities) == 1 else ""
            whole_city = r.places[places[0]]["kind"] == "city"
            place = "کل شهر" if whole_city else self.places([r.places[p]["name_fa"] for p in places])
            self.rows.append(Row(
                project, places, r.places[county]["name_fa"], r.places[city]["name_fa"] if city else "",
                place, organisation, programme, title, project.start, project.end,
                sum(project.people[p] for p in places), project.money, i == 0,
                faults=["several_places"] * (len(places) > 1) + ["whole_city"] * whole_city, sheet=self.sheet))

    def places(self, names):
        if len(names) == 1:
            return names[0]
        return self.chance.one_of([" - ".join(names), "، ".join(names[:-1]) + " و " + names[-1], "، ".join(names)])

    def plain_rows(self):
        """Rows that may be given a fault: told alone, not planted for money, with nothing wrong yet."""
        return [r for r in self.rows if not r.project.planted and len(r.project.people) == 1 and not r.faults]

    def spoil(self, fault, n=1):
        for _ in range(n):
            getattr(self, "spoil_" + fault)()

    def pick(self, rows=None):
        row = self.chance.one_of(self.plain_rows() if rows is None else rows)
        return row

    def rename(self, row, name):
        row.title, row.place, row.state = row.title.replace(row.place, name), name, "question"

    def spoil_unknown_place(self):
        row = self.pick()
        self.rename(row, UNKNOWN[sum(map(ord, self.sheet)) % len(UNKNOWN)])
        row.faults.append("unknown_place")

    def spoil_ambiguous_place(self, name):
        row = self.pick()
        self.rename(row, name)
        row.county = row.city = ""
        row.faults.append("ambiguous_place")

    def spoil_misspelt_place(self):
        usable = [r for r in self.plain_rows() if r.places[0] in MISSPELT]
        if usable:
            row = self.pick(usable)
            row.place = self.chance.one_of(MISSPELT[row.places[0]])
            row.faults.append("misspelt_place")

    def spoil_misspelt_organisation(self):
        row = self.pick([r for r in self.plain_rows() if r.project.organisation in WRONG_BODIES])
        row.organisation = WRONG_BODIES[row.project.organisation]
        row.faults.append("misspelt_organisation")

    def spoil_bad_day(self, text="1404/13/05"):
        row = self.pick()
        row.end, row.state, row.trouble = text, "question", "days"
        row.faults.append("bad_day")

    def spoil_reversed_period(self):
        row = self.pick()
        row.start, row.end, row.trouble = row.end, row.start, "days"
        row.faults.append("reversed_period")

    def spoil_negative_money(self):
        row = self.pick()
        row.money, row.trouble = -row.money, "money"
        row.faults.append("negative_money")

    def spoil_contradiction(self):
        """The second row of a project tells another budget."""
        rows = [r for r in self.rows if not r.first_of_project and not r.project.planted and not r.faults
                and not any(s.faults for s in self.rows if s.project is r.project)]
        row = self.pick(rows)
        row.money += -(-row.money // 80_000_000) * 10_000_000
        for r in self.rows:
            if r.project is row.project:
                r.trouble = "money"
                r.faults.append("contradiction")

    def spoil_record_duplicate(self):
        self.repeat(lambda row: None)

    def spoil_near_duplicate(self):
        def vary(row):
            row.place = row.place.replace("\u200c", " ")
            row.title = row.title.replace("، طرح", " - طرح").replace("ی", "ي")
        self.repeat(vary)

    def repeat(self, vary):
        row = self.pick()
        again = copy.copy(row)
        again.state, again.faults = "duplicate", ["record_duplicate"]
        row.faults.append("told_twice")
        vary(again)
        at = min(len(self.rows), self.rows.index(row) + self.chance.between(1, 12))
        while at < len(self.rows) and not self.rows[at].first_of_project:
            at += 1
        self.rows.insert(at, again)
