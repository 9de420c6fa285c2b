#!/usr/bin/env python3
"""Writes the demonstration province: see README.md. Same input, same bytes.

    python3 make_demo.py                     everything but the geography
    python3 make_demo.py PLACES BOUNDARIES   also registry/places.csv and counties.geojson, from the folders with
                                             places.csv (Who's On First) and IR-30.all.geojson (OpenStreetMap)
"""
import csv
import sys
from pathlib import Path

from make import geography, plantings, records, tables
from make.register import Registry
from make.senders import FIRST_EIGHT
from make.senders_more import OTHER_SIX, governorate
from make.world import World

HERE = Path(__file__).resolve().parent
PERSONAL = [("04-volunteers.csv", "شماره همراه رابط", "mobile numbers"),
            ("06-health.csv", "کد ملی رابط", "national codes"),
            ("13-charity-two-tables.xlsx", "شماره شبا", "IBANs")]


def main():
    if len(sys.argv) == 3:
        chosen = list(csv.DictReader(open(HERE / "make/chosen_places.csv", encoding="utf-8")))
        geography.write_places(Path(sys.argv[1]), chosen, HERE / "registry/places.csv")
        geography.write_counties(Path(sys.argv[2]), HERE / "counties.geojson")
    registry = Registry(HERE)
    planted = plantings.read(HERE / "make/planted.txt")
    world = World(registry, planted)
    tables.write(HERE / "registry", registry, world, planted)
    told, returned = {}, {}
    for name, send in (FIRST_EIGHT | OTHER_SIX).items():
        told[name], returned[name] = send(world, registry, HERE / "sheets" / name)
    last = HERE / "sheets" / "14-governorate.xlsx"
    told[last.name], returned[last.name] = governorate(world, registry, last, told)
    records.write(HERE, registry, planted, told, returned, PERSONAL)


if __name__ == "__main__":
    main()
