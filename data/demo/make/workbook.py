"""Hand-written XLSX and ODS: only what a spreadsheet program needs, with fixed times so that bytes repeat."""
import zipfile
from dataclasses import dataclass, field
from datetime import date
from xml.sax.saxutils import escape, quoteattr

SERIAL_ZERO = date(1899, 12, 30)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


@dataclass
class Sheet:
    name: str
    rows: list                                  # of lists of None, str, int, float, date
    merges: list = field(default_factory=list)  # (first row, first column, last row, last column), from 0
    hidden: bool = False
    right_to_left: bool = True


def save(path, parts, stored=()):
    with zipfile.ZipFile(path, "w") as z:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            z.writestr(info, text)


def column(i):
    return (column(i // 26 - 1) if i > 25 else "") + chr(65 + i % 26)


def xlsx_cell(value, at, strings):
    if value is None:
        return ""
    if isinstance(value, date):
        return f'<c r="{at}" s="1"><v>{(value - SERIAL_ZERO).days}</v></c>'
    if isinstance(value, (int, float)):
        return f'<c r="{at}"><v>{value}</v></c>'
    return f'<c r="{at}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'


def xlsx_sheet(sheet, strings):
    rows = []
    for i, row in enumerate(sheet.rows, 1):
        cells = "".join(xlsx_cell(v, f"{column(j)}{i}", strings) for j, v in enumerate(row))
        if cells:
            rows.append(f'<row r="{i}">{cells}</row>')
    merges = "".join(f'<mergeCell ref="{column(c0)}{r0 + 1}:{column(c1)}{r1 + 1}"/>' for r0, c0, r1, c1 in sheet.merges)
    view = '<sheetView rightToLeft="1" workbookViewId="0"/>' if sheet.right_to_left else '<sheetView workbookViewId="0"/>'
    return (f'{HEAD}<worksheet {MAIN}><sheetViews>{view}</sheetViews><sheetData>{"".join(rows)}</sheetData>'
            + (f'<mergeCells count="{len(sheet.merges)}">{merges}</mergeCells>' if merges else "") + "</worksheet>")


def save_xlsx(path, sheets):
    strings = {}
    bodies = [xlsx_sheet(s, strings) for s in sheets]
    numbers = range(1, len(sheets) + 1)
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    types = "".join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{kinds}worksheet+xml"/>' for i in numbers)
    listed = "".join(f'<sheet name={quoteattr(s.name)} sheetId="{i}"' + (' state="hidden"' if s.hidden else "")
                     + f' r:id="rId{i}"/>' for i, s in zip(numbers, sheets))
    links = "".join(f'<Relationship Id="rId{i}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in numbers)
    n = len(sheets)
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}sheet.main+xml"/>{types}'
        f'<Override PartName="/xl/styles.xml" ContentType="{kinds}styles+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kinds}sharedStrings+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{links}'
        f'<Relationship Id="rId{n + 1}" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId{n + 2}" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": f'{HEAD}<styleSheet {MAIN}><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">'
        '<xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    }
    parts |= {f"xl/worksheets/sheet{i}.xml": body for i, body in zip(numbers, bodies)}
    items = "".join(f'<si><t xml:space="preserve">{escape(s)}</t></si>' for s in strings)
    parts["xl/sharedStrings.xml"] = f'{HEAD}<sst {MAIN} uniqueCount="{len(strings)}">{items}</sst>'
    save(path, parts)


def ods_cell(value, spans):
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, (int, float)):
        return f'<table:table-cell office:value-type="float" office:value="{value}"{spans}><text:p>{value}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="string"{spans}><text:p>{escape(value)}</text:p></table:table-cell>'


def ods_row(row, i, sheet):
    cells, empty = [], 0
    covered = {(r, c) for r0, c0, r1, c1 in sheet.merges for r in range(r0, r1 + 1) for c in range(c0, c1 + 1)} \
        - {m[:2] for m in sheet.merges}
    for j, value in enumerate(row):
        if value is None and (i, j) not in covered:
            empty += 1
            continue
        if empty:
            cells.append(f'<table:table-cell table:number-columns-repeated="{empty}"/>')
            empty = 0
        span = next((f' table:number-columns-spanned="{m[3] - m[1] + 1}" table:number-rows-spanned="{m[2] - m[0] + 1}"'
                     for m in sheet.merges if m[:2] == (i, j)), "")
        cells.append("<table:covered-table-cell/>" if (i, j) in covered else ods_cell(value, span))
    cells.append('<table:table-cell table:number-columns-repeated="1010"/>')
    return f'<table:table-row>{"".join(cells)}</table:table-row>'


def save_ods(path, sheets):
    """As LibreOffice does it: empty cells and the million empty rows below are one repeated cell each."""
    names = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"'
                     for p, u in (("office", "office"), ("table", "table"), ("text", "text")))
    tables = ""
    for s in sheets:
        rows = "".join(ods_row(r, i, s) if any(v is not None for v in r) else
                       '<table:table-row table:number-rows-repeated="1"><table:table-cell '
                       'table:number-columns-repeated="1024"/></table:table-row>' for i, r in enumerate(s.rows))
        tables += (f"<table:table table:name={quoteattr(s.name)}>{rows}<table:table-row table:number-rows-repeated="
                   f'"{1048576 - len(s.rows)}"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>')
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    xml = '<?xml version="1.0" encoding="UTF-8"?>\n'
    save(path, {
        "mimetype": kind,
        "content.xml": f'{xml}<office:document-content {names} office:version="1.3"><office:body><office:spreadsheet>'
        f'{tables}</office:spreadsheet></office:body></office:document-content>',
        "META-INF/manifest.xml": f'{xml}<manifest:manifest xmlns:manifest="{manifest}" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    }, stored=("mimetype",))
