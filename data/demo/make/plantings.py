"""planted.txt as values."""
from dataclasses import dataclass, field

from make import jalali


@dataclass
class Provider:
    organisation: str
    first: int
    last: int
    people: int
    money: int
    other_places: list


@dataclass
class Planting:
    id: str
    kind: str
    place: str
    programme: str
    people: str
    note: str
    providers: list = field(default_factory=list)


def read(path):
    plantings = []
    for line in open(path, encoding="utf-8"):
        parts = [p.strip() for p in line.strip().lstrip("+").split(";", 5)]
        if line.startswith("+"):
            first, last = (jalali.month_number(int(t[:4]), int(t[5:])) for t in parts[1:3])
            plantings[-1].providers.append(Provider(parts[0], first, last, int(parts[3]),
                                                    int(parts[4]) * 1_000_000, parts[5].split()))
        elif not line.startswith("#"):
            plantings.append(Planting(*parts))
    return plantings
