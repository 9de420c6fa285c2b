#!/usr/bin/env python3
"""A sheet of 32 MiB never takes more than 256 MB of memory.

    upload.py ROOT PROGRAM [FORMAT...]     csv xlsx ods json geojson xml; all when none is named

For each format a sheet is made from a seed (activities in the words of the demonstration's register, 32 MiB; of a
workbook as much as one part may unpack to), taken into a store of its own, and one line printed: size, rows, what the
program held at most, and its seconds. Fails above the limit, and when a row is lost.
"""
import csv
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import zipfile

SIZE = 32 << 20
UNPACKED = 120 << 20  # of a workbook's part; 128 MiB are allowed
LIMIT_MB = 256
HEADINGS = ["ردیف", "شهرستان", "محله", "مجری", "برنامه", "عنوان طرح", "کد طرح", "تاریخ شروع", "تاریخ پایان",
            "تعداد بهره‌مند", "اعتبار (میلیون ریال)"]


class Rows:
    """Rows without end, the same ones for every format."""

    def __init__(self, root):
        def table(name):
            with open(os.path.join(root, "data/demo/registry", name), encoding="utf-8") as file:
                return list(csv.DictReader(file))
        self.chance = random.Random(1405)
        places = table("places.csv")
        by_code = {place["code"]: place for place in places}
        self.places = [(self.county(place, by_code), place["name_fa"]) for place in places
                       if place["kind"] == "neighbourhood"]
        self.bodies = [body["name_fa"] for body in table("organisations.csv")]
        self.programmes = [programme["name_fa"] for programme in table("programmes.csv")]
        self.n = 0

    @staticmethod
    def county(place, by_code):
        while place and place["kind"] != "county":
            place = by_code.get(place["parent"])
        return place["name_fa"] if place else ""

    def next(self):
        self.n += 1
        county, name = self.chance.choice(self.places)
        month = self.chance.randint(1, 6)
        return [self.n, county, name, self.chance.choice(self.bodies), self.chance.choice(self.programmes),
                f"طرح شماره {self.n}", f"ط-{self.n}", f"1404/{month:02}/{self.chance.randint(1, 29):02}",
                f"1404/{month + 6:02}/20", self.chance.randint(10, 410), self.chance.randint(10, 5000)]


def until_full(size, head, tail, parted, part_of):
    """Head, parts and tail of so many bytes."""
    pieces, n = [head], len(head.encode()) + len(tail.encode())
    while True:
        piece = (parted if len(pieces) > 1 else "") + part_of()
        n += len(piece.encode())
        if n > size:
            return "".join(pieces) + tail
        pieces.append(piece)


def as_csv(rows, path):
    text = until_full(SIZE, ",".join(HEADINGS) + "\n", "", "", lambda: ",".join(map(str, rows.next())) + "\n")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def as_json(rows, path):
    text = until_full(SIZE, "[", "]", ",\n",
                      lambda: json.dumps(dict(zip(HEADINGS, rows.next())), ensure_ascii=False))
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def as_geojson(rows, path):
    def feature():
        row = rows.next()
        point = {"type": "Point", "coordinates": [50.9 + row[0] * 1e-6, 35.8]}
        return json.dumps({"type": "Feature", "geometry": point, "properties": dict(zip(HEADINGS, row))},
                          ensure_ascii=False)
    text = until_full(SIZE, '{"type":"FeatureCollection","features":[', "]}", ",\n", feature)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def as_xml(rows, path):
    def words(text):
        return f'<narrative xml:lang="fa">{text}</narrative>'

    def activity():
        n, _, place, body, programme, title, code, start, _, _, million = rows.next()
        day = f"2025-{start[5:7]}-{start[8:10]}".replace("-02-29", "-02-28")
        return (f'<iati-activity default-currency="IRR"><iati-identifier>{code}</iati-identifier>'
                f'<title>{words(title)}</title><participating-org role="4">{words(body)}</participating-org>'
                f'<activity-status code="2"/><activity-date type="1" iso-date="{day}"/>'
                f'<activity-date type="3" iso-date="2026-03-01"/><location><name>{words(place)}</name></location>'
                f'<tag vocabulary="99">{words(programme)}</tag><budget type="1"><value currency="IRR" '
                f'value-date="2025-04-01">{million}000000</value></budget></iati-activity>\n')
    text = until_full(SIZE, '<iati-activities version="2.03">\n', "</iati-activities>\n", "", activity)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def as_xlsx(rows, path):
    shared = {}

    def cell(rank, value, row):
        at = f"{chr(65 + rank)}{row}"
        if isinstance(value, int):
            return f'<c r="{at}"><v>{value}</v></c>'
        return f'<c r="{at}" t="s"><v>{shared.setdefault(value, len(shared))}</v></c>'

    def row(values, number):
        return f'<row r="{number}">' + "".join(cell(i, v, number) for i, v in enumerate(values)) + "</row>"

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    sheet = until_full(UNPACKED, f'<worksheet xmlns="{main}"><sheetData>' + row(HEADINGS, 1),
                       "</sheetData></worksheet>", "", lambda: row(rows.next(), rows.n + 1))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        types = "http://schemas.openxmlformats.org/package/2006/content-types"
        kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        parts = {"workbook": "sheet.main", "sheet1": "worksheet", "sharedStrings": "sharedStrings"}
        book.writestr("[Content_Types].xml", f'<Types xmlns="{types}"><Default Extension="rels" ContentType='
                      '"application/vnd.openxmlformats-package.relationships+xml"/>' +
                      "".join(f'<Override PartName="/xl/{part}.xml" ContentType="{kinds}.{kind}+xml"/>'
                              for part, kind in parts.items()) + "</Types>")
        book.writestr("_rels/.rels", f'<Relationships xmlns="{relations}"><Relationship Id="r1" '
                      f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
                      '<sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{relations}">'
                      f'<Relationship Id="r1" Type="{office}/worksheet" Target="sheet1.xml"/>'
                      f'<Relationship Id="r2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>'
                      '</Relationships>')
        book.writestr("xl/sheet1.xml", sheet)
        book.writestr("xl/sharedStrings.xml", f'<sst xmlns="{main}">' +
                      "".join(f"<si><t>{text}</t></si>" for text in shared) + "</sst>")


def as_ods(rows, path):
    def cell(value):
        if isinstance(value, int):
            return f'<t:table-cell o:value-type="float" o:value="{value}"/>'
        return f'<t:table-cell o:value-type="string"><x:p>{value}</x:p></t:table-cell>'

    def row(values):
        return "<t:table-row>" + "".join(map(cell, values)) + "</t:table-row>"

    urn = "urn:oasis:names:tc:opendocument:xmlns"
    head = (f'<o:document-content xmlns:o="{urn}:office:1.0" xmlns:t="{urn}:table:1.0" xmlns:x="{urn}:text:1.0">'
            f'<o:body><o:spreadsheet><t:table t:name="s">{row(HEADINGS)}')
    tail = "</t:table></o:spreadsheet></o:body></o:document-content>"
    content = until_full(UNPACKED, head, tail, "", lambda: row(rows.next()))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("content.xml", content)


WRITERS = {"csv": as_csv, "xlsx": as_xlsx, "ods": as_ods, "json": as_json, "geojson": as_geojson, "xml": as_xml}


def run(program, *words):
    """What the program printed, and its largest resident size in MB and processor seconds."""
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen([program, *words], stdout=out, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return child.returncode, out.read(), used.ru_maxrss / 1024, used.ru_utime + used.ru_stime


def hold(root, program, kind, folder):
    path = os.path.join(folder, f"sheet.{kind}")
    # In a process of its own: what a child is said to have held begins with what its parent held.
    made = subprocess.run([sys.executable, __file__, root, "--write", kind, path], stdout=subprocess.PIPE, check=True)
    n_rows = int(made.stdout)
    store = os.path.join(folder, f"{kind}.db")
    run(program, "registry", "load", "--data", store, os.path.join(root, "data/demo/registry"))
    code, out, megabytes, seconds = run(program, "intake", "--json", "--brief", "--no-input", "--data", store, path)
    megabyte_size = os.path.getsize(path) / (1 << 20)
    os.remove(path)
    told = json.loads(out) if out else {}
    counts = told["files"][0] if told else {}
    is_whole = code == 0 and counts.get("rows") == n_rows and counts.get("accepted", 0) >= n_rows * 0.9
    holds = is_whole and megabytes <= LIMIT_MB
    print(f"upload: {kind} {megabyte_size:.1f} MiB, {n_rows:,} rows: {megabytes:.0f} MB (limit {LIMIT_MB}), "
          f"{seconds:.1f} s: {'holds' if holds else 'FAILS'}" + ("" if is_whole else f" (exit {code}, {counts.get('rows')} rows, {counts.get('accepted')} accepted)"),
          flush=True)
    return holds


def main():
    root, program, *kinds = sys.argv[1:]
    if program == "--write":
        rows = Rows(root)
        WRITERS[kinds[0]](rows, kinds[1])
        return print(rows.n - 1)  # the last one made did not fit
    folder = tempfile.mkdtemp(prefix="ensejam-upload-")
    try:
        held = [hold(root, program, kind, folder) for kind in kinds or WRITERS]
    finally:
        shutil.rmtree(folder)
    sys.exit(0 if all(held) else 1)


main()
