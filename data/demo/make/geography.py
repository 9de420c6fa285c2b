"""registry/places.csv and counties.geojson from the real geography of Alborz. Populations are invented."""
import csv
import json
import math
import re

from make.chance import Chance

# name, English name, official code, Who's On First record of the county's main town, invented population
COUNTIES = {
    "karaj": ("کرج", "Karaj", "3001", "", 412000),
    "savojbolagh": ("ساوجبلاغ", "Savojbolagh", "3002", "1259512417", 93000),
    "nazarabad": ("نظرآباد", "Nazarabad", "3003", "1125929433", 61000),
    "taleghan": ("طالقان", "Taleghan", "3004", "1259909579", 9000),
    "eshtehard": ("اشتهارد", "Eshtehard", "3005", "1327260525", 17000),
    "fardis": ("فردیس", "Fardis", "3006", "1226209475", 118000),
    "chaharbagh": ("چهارباغ", "Chaharbagh", "", "1243393015", 34000),
}
# code, name, English name, county, official code, Who's On First record, other names
CITIES = [
    ("karaj_city", "کرج", "Karaj", "karaj", "3001011590", "", "شهر کرج"),
    ("mahdasht", "ماهدشت", "Mahdasht", "karaj", "3001012118", "1209582791", "مردآباد"),
    ("kamalshahr", "کمال‌شهر", "Kamalshahr", "karaj", "3001012272", "1260212827", "کمال آباد"),
    ("mohammadshahr", "محمدشهر", "Mohammadshahr", "karaj", "3001012273", "1226777303", ""),
    ("garmdarreh", "گرمدره", "Garmdarreh", "karaj", "3001012635", "1327058575", ""),
    ("asara", "آسارا", "Asara", "karaj", "3001032070", "1343690899", ""),
    ("hashtgerd", "هشتگرد", "Hashtgerd", "savojbolagh", "3002011587", "1259512417", ""),
    ("new_hashtgerd", "شهر جدید هشتگرد", "New Town of Hashtgerd", "savojbolagh", "3002012664", "1327260533",
     "مهستان"),
    ("nazarabad_city", "نظرآباد", "Nazarabad", "nazarabad", "3003011586", "1125929433", "شهر نظرآباد"),
    ("tankaman", "تنکمان", "Tankaman", "nazarabad", "3003022025", "1209135571", ""),
    ("taleghan_city", "طالقان", "Taleghan", "taleghan", "3004012169", "1259909579", "شهر طالقان"),
    ("eshtehard_city", "اشتهارد", "Eshtehard", "eshtehard", "3005011584", "1327260525", "شهر اشتهارد"),
    ("fardis_city", "فردیس", "Fardis", "fardis", "", "1226209475", "شهر فردیس"),
    ("meshkindasht", "مشکین‌دشت", "Meshkindasht", "fardis", "3006022271", "1276178709", "مشکین آباد"),
    ("chaharbagh_city", "چهارباغ", "Chaharbagh", "chaharbagh", "3002042631", "1243393015", "شهر چهارباغ|چهاردانگه"),
]
KARAJ_POINT = ("35.8272", "50.9489", "SimpleMaps World Cities (CC BY 4.0)")  # the WOF point lies in another county
KARAJ_DISTRICTS = ["3001012280", "3001012281", "3001012767", "3001012283", "3001012284", "3001012285",
                   "3001012286", "3001012287", "3001012288", "3001012766"]
FARDIS_DISTRICTS = ["3006012282", "3006012540"]
MISLEADING = {"کلینک", "ولد‌آباد", "شهرک ٧ تیر"}  # aliases of the source that are common words or name two places
MARKS = re.compile("[\u064b-\u065f\u0670]")


def tidy(name):
    name = MARKS.sub("", name).translate(str.maketrans("يىكةۀ", "ییکهه"))
    return name.replace(" آباد", "‌آباد").replace("\u200c\u200c", "\u200c").strip()


def plain(name):
    """Equal for spellings that differ only in spaces, half-spaces and the madda."""
    return re.sub("[ \u200c-]", "", tidy(name)).replace("آ", "ا").replace("ؤ", "و").replace("ئ", "ی")


def nearest_city(cities, county, lat, lon):
    def km(city):
        return math.hypot(float(city["lat"]) - lat, (float(city["lon"]) - lon) * 0.81) * 111.2
    near = sorted((km(c), c["code"]) for c in cities if c["parent"] == county)
    return near[0][1] if near and near[0][0] <= 6 else county


def write_places(source, chosen, out):
    """`chosen`: rows of plan_places.csv. `source`: the folder with places.csv of Who's On First."""
    wof = {r["wof_id"]: r for r in csv.DictReader(open(source / "places.csv", encoding="utf-8"))}
    places = [dict(code="iran", kind="country", name_fa="ایران", name_en="Iran", codes="iso3166:IR"),
              dict(code="alborz", kind="province", name_fa="البرز", name_en="Alborz", parent="iran",
                   aliases="استان البرز", codes="iso3166-2:IR-32|amar_code:30", population=744000, households=232500)]
    chance = Chance(1405)
    for code, (fa, en, amar, record, people) in COUNTIES.items():
        point = wof.get(record, {"lat": KARAJ_POINT[0], "lon": KARAJ_POINT[1]})
        places.append(dict(code=code, kind="county", name_fa=fa, name_en=en + " County", parent="alborz",
                           lat=point["lat"], lon=point["lon"], aliases=f"شهرستان {fa}|{en}", population=people,
                           households=people * 10 // 32, codes=f"amar_code:{amar}" if amar else ""))
    cities = []
    for code, fa, en, county, amar, record, aliases in CITIES:
        point = wof.get(record, {"lat": KARAJ_POINT[0], "lon": KARAJ_POINT[1]})
        codes = [f"amar_code:{amar}"] * bool(amar) + [f"wof:{record}"] * bool(record)
        cities.append(dict(code=code, kind="city", name_fa=fa, name_en=en, parent=county, lat=point["lat"],
                           lon=point["lon"], aliases=aliases, codes="|".join(codes),
                           source="" if record else KARAJ_POINT[2]))
    places += cities
    for city, fa, codes in (("karaj_city", "کرج", KARAJ_DISTRICTS), ("fardis_city", "فردیس", FARDIS_DISTRICTS)):
        for i, amar in enumerate(codes, 1):
            number = str(i).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
            places.append(dict(code=f"{city[:-5]}_district_{i}", kind="district", name_fa=f"منطقه {number} {fa}",
                               name_en=f"{city[:-5].title()} District {i}", parent=city, codes=f"amar_code:{amar}",
                               aliases=f"{fa} {i}"))
    taken = {plain(p["name_fa"]) for p in places} | {plain(c["name_fa"]) for c in chosen}
    for c in chosen:
        r = wof[c["wof_id"]]
        names = dict.fromkeys(tidy(n) for n in [r["name_fa_raw"], *r["other_fa_names"].split("|")] if n)
        aliases = [n for n in names if plain(n) not in taken and n not in MISLEADING]
        people = round(10 ** (chance.between(310, 430) / 100) / 10) * 10 if c["kind"] == "neighbourhood" \
            else round(10 ** (chance.between(285, 365) / 100) / 10) * 10
        parent = c["parent"] or nearest_city(cities, c["county"], float(r["lat"]), float(r["lon"]))
        places.append(dict(code=c["code"], kind=c["kind"], name_fa=c["name_fa"], name_en=c["name_en"], parent=parent,
                           lat=r["lat"], lon=r["lon"], aliases="|".join(aliases), codes=f"wof:{c['wof_id']}",
                           population=people, households=round(people / 3.2)))
    header = "code,kind,name_fa,name_en,parent,lat,lon,aliases,codes,population,households,valid_from,valid_to,source"
    with open(out, "w", encoding="utf-8", newline="") as f:
        w = csv.DictWriter(f, header.split(","), lineterminator="\n", restval="")
        w.writeheader()
        for p in places:
            p["source"] = p.get("source") or "Who's On First; official codes; population invented"
            w.writerow(p)


def arcs_of(rings):
    """Cuts closed rings where the set of rings that share a corner changes, so that neighbours keep one border."""
    owners = {}
    for i, ring in enumerate(rings):
        for p in ring:
            owners.setdefault(p, set()).add(i)
    for ring in rings:
        ring = ring[:-1]
        cut = [i for i in range(len(ring)) if len(owners[ring[i - 1]]) < len(owners[ring[i]])
               or len(owners[ring[(i + 1) % len(ring)]]) < len(owners[ring[i]])] or [0]
        ring = ring[cut[0]:] + ring[:cut[0]]
        cut = [i - cut[0] for i in cut] + [len(ring)]
        ring.append(ring[0])
        yield [ring[a:b + 1] for a, b in zip(cut, cut[1:])]


def simplified(line, tolerance):
    """Douglas and Peucker (1973), always walked from the smaller end."""
    if len(line) < 3:
        return line
    if line[0] > line[-1] or (line[0] == line[-1] and line[1] > line[-2]):
        return simplified(line[::-1], tolerance)[::-1]
    (x0, y0), (x1, y1) = line[0], line[-1]
    size = math.hypot(x1 - x0, y1 - y0)

    def far(p):
        if size == 0:
            return math.hypot(p[0] - x0, p[1] - y0)
        return abs((x1 - x0) * (y0 - p[1]) - (x0 - p[0]) * (y1 - y0)) / size
    at = max(range(1, len(line) - 1), key=lambda i: far(line[i]))
    if far(line[at]) <= tolerance:
        return [line[0], line[-1]]
    return simplified(line[:at + 1], tolerance)[:-1] + simplified(line[at:], tolerance)


def write_counties(source, out, tolerance=0.0004):
    relation = {6555165: "karaj", 6555065: "savojbolagh", 6555235: "nazarabad", 6555118: "taleghan",
                6554885: "eshtehard", 6555133: "fardis", 6556321: "chaharbagh"}
    shapes = [f for f in json.load(open(source / "IR-30.all.geojson", encoding="utf-8"))["features"]
              if f["properties"]["id"] in relation]
    shapes.sort(key=lambda f: list(relation).index(f["properties"]["id"]))
    rings, where = [], []
    for i, f in enumerate(shapes):
        for j, polygon in enumerate(f["geometry"]["coordinates"]):
            for ring in polygon:
                rings.append([tuple(p[:2]) for p in ring])
                where.append((i, j))
    features = [dict(type="Feature", properties={}, geometry=dict(type="MultiPolygon", coordinates=[]))
                for _ in shapes]
    for (i, j), arcs in zip(where, arcs_of(rings)):
        ring = [p for arc in arcs for p in simplified(arc, tolerance)[:-1]]
        ring = [[round(x, 4), round(y, 4)] for x, y in ring + ring[:1]]
        polygons = features[i]["geometry"]["coordinates"]
        if j >= len(polygons):
            polygons.append([])
        polygons[-1].append(ring)
    for f, shape in zip(features, shapes):
        code = relation[shape["properties"]["id"]]
        f["properties"] = dict(code=code, name_fa=COUNTIES[code][0], name_en=COUNTIES[code][1] + " County",
                               level="county", parent_code="alborz", osm_relation=shape["properties"]["id"])
    note = "© OpenStreetMap contributors, ODbL 1.0, https://www.openstreetmap.org/copyright; simplified"
    with open(out, "w", encoding="utf-8", newline="\n") as f:
        f.write(f'{{"type": "FeatureCollection", "attribution": "{note}", "features": [\n')
        f.write(",\n".join(json.dumps(x, ensure_ascii=False, separators=(",", ":")) for x in features))
        f.write("\n]}\n")
