#include "intake/read_sheet.h"

#include "intake/met_in_rows.h"
#include "intake/names/spelling.h"
#include "intake/rows/activities.h"
#include "intake/rows/counted_once.h"
#include "intake/rows/duplicates.h"
#include "intake/rows/figure_rows.h"
#include "intake/rows/people.h"
#include "intake/rows/totals.h"
#include "intake/table/columns.h"
#include "intake/what_is_new.h"

namespace ensejam::intake {
namespace detail_read_sheet {

RowCounts counts_of(const RowsTold& rows, std::span<const std::uint32_t> records) {
    RowCounts counts{.rows = static_cast<std::int64_t>(rows.size())};
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
        counts.accepted += rows[rank].outcome == RowOutcome::accepted ? 1 : 0;
        counts.questions += rows[rank].outcome == RowOutcome::question ? 1 : 0;
        counts.returned += rows[rank].outcome == RowOutcome::returned ? 1 : 0;
        counts.duplicates += records[rank] != rank ? 1 : 0;
    }
    return counts;
}

/// Of very many cells not every remark is listed; how many are not is said.
void say_unlisted(std::size_t n, SheetTaken& sheet) {
    if (n == 0) return;
    sheet.issues.push_back({.code = Code::remarks_not_listed,
                            .where = {sheet.file, sheet.sheet},
                            .blanks = {{"n", std::to_string(n)}}});
}

/// The sheet of this name that came before, or none.
Id<registry::Sheet> same_sheet(const registry::Register& known, const Where& where) {
    for (const registry::Sheet& sheet : known.tables().sheets)
        if (sheet.file == where.file && sheet.sheet == where.sheet) return sheet.id;
    return {};
}

/// Everything the sheet puts into the register beside its activities.
void add_nouns(registry::Change& change, const RowReader& reader) {
    change.put.places.assign(reader.places().proposed().begin(), reader.places().proposed().end());
    change.put.organisations = reader.organisations().proposed();
    change.put.programmes = reader.programmes().proposed();
}

/// The rows of a table, and what tells equal ones.
struct RowsRead {
    RowsTold rows{};
    std::vector<RowPrints> prints{};
};
RowsRead read_rows(RowReader& reader, const Grid& grid, const Table& table,
                   const std::optional<SheetPeriod>& period, std::optional<FigureReader>& figures) {
    RowsRead read;
    RowPrinter printer(grid, table);
    read.prints.reserve(table.end_row - table.first_row);
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank) {
        RowTold row = reader.read(rank);
        if (period && (!period->is_state || figures)) row.period = period->days;
        if (figures) figures->read(row);
        const bool is_accepted = row.outcome == RowOutcome::accepted;
        read.prints.push_back(is_accepted ? printer.prints_of(rank) : RowPrints{});
        read.rows.add(std::move(row));
    }
    reader.say_how_read();
    if (figures) figures->say_how_read();
    return read;
}

/// Counts what became of the rows, and says what is to be said of them.
void count(const RowsTold& rows, std::span<const std::uint32_t> records, RowReader& reader,
           SheetTaken& sheet) {
    sheet.counts = counts_of(rows, records);
    sheet.people = people_of(rows, records, reader.places(), &RowTold::people_reached);
    sheet.people_targeted = people_of(rows, records, reader.places(), &RowTold::people_targeted);
    std::move(reader.cells().issues.begin(), reader.cells().issues.end(), std::back_inserter(sheet.issues));
    say_people_parted(rows, records, {sheet.file, sheet.sheet}, sheet.issues);
    say_repeats(rows, records, {sheet.file, sheet.sheet}, sheet.issues);
    for (const Question& question : reader.cells().questions)
        if (sheet.questions.size() < most_questions) sheet.questions.push_back(question);
}

void forget_cells(Book& book) {
    for (Grid& grid : book.grids) {
        grid.rows = std::vector<GridRow>();  // `= {}` would keep the room
        grid.cells = std::vector<Cell>();
    }
}

/// The change that the rows make; none when the sheet tells nothing but what it told before.
registry::Change change_of(const Table& table, const TotalCells& totals, RowReader& reader, RowsTold& rows,
                           std::span<const std::uint32_t> records, const registry::Register& known,
                           bool is_iati, SheetTaken& sheet) {
    const Where where{sheet.file, sheet.sheet};
    const Id<registry::Sheet> id = known.next_id<registry::Sheet>();
    const Id<registry::Sheet> before = same_sheet(known, where);
    const ProjectRows projects = projects_of(table, rows, records);
    say_totals(totals, table, projects, rows, records, where, sheet.issues);
    if (!is_iati) say_counted_once(projects, rows, records, where, sheet.issues);
    ActivitiesTold told = activities_of(projects, known, rows, records, {id, before, where}, sheet.issues);
    sheet.money = told.money;
    sheet.money_beside = told.money_beside;
    sheet.counts.duplicates += told.n_known;
    add_nouns(told.change, reader);
    if (before && told.n_new == 0) return {};
    told.change.put.sheets = {{.id = id, .file = where.file, .sheet = where.sheet}};
    return std::move(told.change);
}

/// The change that the figures of a table make.
registry::Change change_of(FigureReader& figures, const RowReader& reader, const registry::Register& known,
                           SheetTaken& sheet) {
    registry::Change change = figures.take();
    add_nouns(change, reader);
    if (registry::tells_figures(change))
        change.put.sheets = {
            {.id = known.next_id<registry::Sheet>(), .file = sheet.file, .sheet = sheet.sheet}};
    say_figures(change, known, {sheet.file, sheet.sheet}, sheet.issues);
    return change.put.sheets.empty() ? registry::Change{} : std::move(change);
}

}  // namespace detail_read_sheet

using namespace detail_read_sheet;

registry::Change read_sheet(Book& book, const Table& table, const registry::Register& known,
                            const Options& asked, const registry::Organisation* above, SheetTaken& sheet) {
    const Where where{sheet.file, sheet.sheet};
    const Grid& grid = book.grids[table.grid];
    RowReader reader(book, table, known, asked);
    std::optional<FigureReader> figures;
    if (table.figures != Figures::none)
        figures.emplace(reader.cells(), known, known.next_id<registry::Sheet>());
    const auto period = period_of_sheet(table, sheet.sheet, sheet.questions);
    auto [rows, prints] = read_rows(reader, grid, table, period, figures);
    say_once(grid, table, where, reader.cells().issues);
    if (above != nullptr && !figures) say_body_above(book, table, *above, reader.cells().issues);
    const bool is_persian = is_in_persian(grid);
    const TotalCells totals = cells_of_totals(grid, rows);
    if (asked.forgets_cells) forget_cells(book);
    const auto records = records_of(rows, prints);
    prints = std::vector<RowPrints>();
    count(rows, records, reader, sheet);
    say_unlisted(book.n_unlisted + reader.cells().n_unlisted, sheet);
    say_missing_columns(table, rows, period, sheet);
    registry::Change change =
        figures ? change_of(*figures, reader, known, sheet)
                : change_of(table, totals, reader, rows, records, known, book.is_iati, sheet);
    if (is_persian) {
        spell_in_persian(change);
        spell_in_persian(sheet.issues);
    }
    say_proposed(change, table, known, where, sheet.issues);
    return change;
}

}  // namespace ensejam::intake
