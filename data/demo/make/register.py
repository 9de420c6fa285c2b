"""The hand-written tables of registry/ as Python values, and the groups that each body works with."""
import csv

ALL = "همه ساکنان"
GROUPS = {"life_skills": "خانواده‌ها", "addiction_counselling": "افراد در حال ترک", "safe_space": ALL,
          "family_mediation": "زوج‌های در آستانه طلاق", "job_training": "زنان سرپرست خانوار",
          "school_return": "کودکان بازمانده از تحصیل", "mobile_health": ALL, "youth_sport": "جوانان",
          "housing_improvement": "خانوارهای کم‌درآمد", "school_prevention": "دانش‌آموزان",
          "facilitation_office": ALL, "media_literacy": "خانواده‌ها"}
GROUPS_BY_BODY = {("education", "life_skills"): "دانش‌آموزان", ("panjereh", "life_skills"): "دانش‌آموزان",
                  ("tvto", "life_skills"): "جوانان", ("karaj_municipality", "life_skills"): "جوانان",
                  ("volunteers", "life_skills"): "جوانان"}
MIGRANTS = "خانواده‌های مهاجر"  # the only group of the body that writes in English


def group_of(organisation, programme):
    if organisation == "pol":
        return MIGRANTS
    return GROUPS_BY_BODY.get((organisation, programme), GROUPS[programme])


class Registry:
    def __init__(self, here):
        def table(name, folder="registry"):
            return list(csv.DictReader(open(here / folder / name, encoding="utf-8")))
        self.places = {p["code"]: p for p in table("places.csv")}
        self.organisations = {o["code"]: o for o in table("organisations.csv")}
        self.programmes = {p["code"]: p for p in table("programmes.csv")}
        self.harms = {h["code"]: h for h in table("harms.csv")}
        self.harms_of = {}
        for row in table("programme_harms.csv"):
            self.harms_of.setdefault(row["programme"], []).append(row["harm"])
        self.plan_places = [p["code"] for p in table("chosen_places.csv", "make") if p["plan"] == "yes"]
        self.mandates = {}
        for line in open(here / "make/mandates.txt", encoding="utf-8"):
            if not line.startswith("#"):
                organisation, programmes, places = (part.split() for part in line.split(":"))
                for programme in programmes:
                    self.mandates[organisation[0], programme] = places

    def ancestors(self, place):
        while place:
            yield place
            place = self.places[place]["parent"]

    def county(self, place):
        return next(p for p in self.ancestors(place) if self.places[p]["kind"] == "county")

    def city(self, place):
        return next((p for p in self.ancestors(place) if self.places[p]["kind"] == "city"), "")

    def may_work(self, organisation, programme):
        scope = self.mandates[organisation, programme]
        return [p for p in self.plan_places if any(a in scope for a in self.ancestors(p))]

    def number(self, programme, column):
        return float(self.programmes[programme][column])
