#include "intake/take_in.h"

#include <unordered_set>

#include "intake/files/formats.h"
#include "intake/files/outlines.h"
#include "intake/names/spelling.h"
#include "intake/rows/activities.h"
#include "intake/rows/counted_once.h"
#include "intake/rows/duplicates.h"
#include "intake/rows/figure_rows.h"
#include "intake/rows/people.h"
#include "intake/rows/totals.h"
#include "intake/table/about.h"
#include "intake/table/answers_used.h"
#include "intake/table/columns.h"
#include "intake/table/ditto.h"
#include "intake/table/prose.h"
#include "intake/what_was_met.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_take_in {

/// Personal cells are not even looked at again: not compared, not kept, not echoed.
void blank_personal_cells(Book& book, const Table& table) {
    Grid& grid = book.grids[table.grid];
    for (const Column& column : table.columns) {
        if (column.field.field != Field::personal) continue;
        for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
            if (column.rank < grid.rows[rank].n_cells)
                grid.cells[grid.rows[rank].first_cell + column.rank] = {};
    }
}

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

bool holds_cells(const Grid& grid, const Table& table, std::uint32_t column) {
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
        if (!grid.at(rank, column).is_blank()) return true;
    return false;
}

/// What became of each column; one without a heading is called by its letters, "(I)".
std::vector<ColumnTaken> columns_taken(const Grid& grid, const Table& table) {
    std::vector<ColumnTaken> columns;
    for (const Column& column : table.columns) {
        const bool is_empty = !holds_cells(grid, table, column.rank);
        std::string heading = column.heading.empty() ? column.tag : column.heading;
        if (heading.empty() && !is_empty) heading = "(" + text::column_letters(column.rank) + ")";
        if (!heading.empty())
            columns.push_back(
                {std::move(heading), name_of(column.field), column.certainty, column.rank, is_empty});
    }
    return columns;
}

/// Of very many cells not every remark is listed; how many are not is said.
void say_unlisted(std::size_t n, SheetTaken& sheet) {
    if (n == 0) return;
    sheet.issues.push_back({.code = Code::remarks_not_listed,
                            .where = {sheet.file, sheet.sheet},
                            .blanks = {{"n", std::to_string(n)}}});
}

/// The last row of headings; tags stand below them.
std::int64_t heading_row_of(const Grid& grid, const Table& table) {
    const bool has_tags = std::any_of(table.columns.begin(), table.columns.end(),
                                      [](const Column& column) { return !column.tag.empty(); });
    const std::size_t below = has_tags ? 2 : 1;
    return table.first_row < below ? 0 : grid.rows[table.first_row - below].number;
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

/// What is said of the figures; of their places less is said than of those of activities.
void add_issues(FigureReader& figures, std::vector<Issue>& issues) {
    figures.say_how_read();
    std::erase_if(issues, [](const Issue& issue) {
        return issue.code == Code::place_missing || issue.code == Code::places_parted;
    });
    std::move(figures.issues().begin(), figures.issues().end(), std::back_inserter(issues));
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
        if (period) row.period = period->days;
        if (figures) figures->read(row);
        const bool is_accepted = row.outcome == RowOutcome::accepted;
        read.prints.push_back(is_accepted ? printer.prints_of(rank) : RowPrints{});
        read.rows.add(std::move(row));
    }
    reader.say_how_read();
    if (figures) add_issues(*figures, reader.issues());
    return read;
}

/// The keys of what stands below the headings, made when somebody asks for one.
std::function<bool(const std::string&)> names_in(const Grid& grid, const Table& table) {
    return [&grid, &table, keys = std::unordered_set<std::string>()](const std::string& key) mutable {
        if (keys.empty()) {
            std::unordered_set<std::string_view> seen;
            for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
                for (const Column& column : table.columns)
                    if (const Cell cell = grid.at(rank, column.rank); seen.insert(cell.text()).second)
                        keys.insert(text::name_key(cell.text()));
        }
        return !key.empty() && keys.contains(key);
    };
}

/// What the sender settled and told before, if anybody remembers.
Recalled recalled(Options& options, const Grid& grid, const Table& table, const std::string& signature,
                  const registry::Register& known) {
    if (!options.sender && !table.preamble.empty())
        options.sender = OrganisationFinder(known).named_in(table.preamble);
    if (!options.recall) return {.answers = options.answers};
    const registry::Organisation* sender = known.find(options.sender);
    return options.recall({.sender = sender == nullptr ? "" : sender->code,
                           .signature = signature,
                           .sheet = grid.sheet,
                           .names = names_in(grid, table)});
}

/// Finds out what the columns mean, and says what was found.
void settle(Book& book, Table& table, const registry::Register& known, const Answers& answers,
            SheetTaken& sheet) {
    sheet.file = book.file;
    sheet.sheet = book.grids[table.grid].sheet;
    sheet.issues = issues_of_reading(book, table);
    ColumnsSettled settled = settle_columns(book, table, known, answers);
    sheet.issues.insert(sheet.issues.end(), settled.issues.begin(), settled.issues.end());
    sheet.questions = settled.questions;
    sheet.columns = columns_taken(book.grids[table.grid], table);
    sheet.heading_row = heading_row_of(book.grids[table.grid], table);
    blank_personal_cells(book, table);
    repeat_cells_above(book, table);
}

/// Counts what became of the rows, and says what is to be said of them.
void count(const RowsTold& rows, std::span<const std::uint32_t> records, RowReader& reader,
           SheetTaken& sheet) {
    sheet.counts = counts_of(rows, records);
    sheet.people = people_of(rows, records, reader.places(), &RowTold::people_reached);
    sheet.people_targeted = people_of(rows, records, reader.places(), &RowTold::people_targeted);
    std::move(reader.issues().begin(), reader.issues().end(), std::back_inserter(sheet.issues));
    say_people_parted(rows, records, {sheet.file, sheet.sheet}, sheet.issues);
    say_repeats(rows, records, {sheet.file, sheet.sheet}, sheet.issues);
    for (const Question& question : reader.questions())
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
                           SheetTaken& sheet) {
    const Where where{sheet.file, sheet.sheet};
    const Id<registry::Sheet> id = known.next_id<registry::Sheet>();
    const Id<registry::Sheet> before = same_sheet(known, where);
    const ProjectRows projects = projects_of(table, rows, records);
    say_totals(totals, table, projects, rows, records, where, sheet.issues);
    say_counted_once(projects, rows, records, where, sheet.issues);
    ActivitiesTold told = activities_of(projects, known, rows, records, {id, before, where}, sheet.issues);
    sheet.money = told.money;
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

/// The refusal of a text; that its lines have no equal number of cells says nothing more.
Error no_table_but_text(Book& book) {
    book.issues.clear();
    return file_error(Code::text_not_table, book.file);
}

/// Who named a sheet, hidden or not, asked about no other.
void leave_alone(Book& book, const std::string& sheet) {
    Grid named = *grid_named(book, sheet);
    named.hidden = false;
    std::erase_if(book.issues, [&](const Issue& issue) {
        return !issue.where.sheet.empty() && issue.where.sheet != named.sheet;
    });
    book.grids.clear();
    book.grids.push_back(std::move(named));
}

Error no_such_sheet(const Book& book, const std::string& sheet) {
    std::string names;
    for (const Grid& grid : book.grids)
        if (!grid.sheet.empty()) names += (names.empty() ? "" : " | ") + grid.sheet;
    return file_error(Code::bad_option, book.file,
                      {{"option", "--sheet"}, {"value", sheet}, {"allowed", names.empty() ? "…" : names}});
}

}  // namespace detail_take_in

Result<Taken> take_in(Book& book, const registry::Register& known, const Options& options) {
    using namespace detail_take_in;
    if (auto of_register = table_of_register(book)) return std::move(*of_register);
    if (holds_boundaries(book)) return no_activities(book);
    if (!options.sheet.empty() && grid_named(book, options.sheet) == nullptr)
        return no_such_sheet(book, options.sheet);
    if (!options.sheet.empty()) leave_alone(book, options.sheet);
    auto table = find_table(book, options.sheet);
    if (is_prose(book, table)) return no_table_but_text(book);
    if (!table) return no_activities(book);
    Taken taken{.signature = signature_of(*table)};
    // Each sheet that was asked for by name is told for itself, also beside one with the same headings.
    if (!options.sheet.empty()) taken.signature += "/" + text::name_key(book.grids[table->grid].sheet);
    Options asked = options;
    const Recalled recall = recalled(asked, book.grids[table->grid], *table, taken.signature, known);
    const registry::Register& against = recall.against == nullptr ? known : *recall.against;
    asked.answers = fitted(recall.answers, *table);
    settle(book, *table, against, asked.answers, taken.sheet);
    say_answers_not_used(book, *table, options.answers, taken.sheet.issues);
    // Whoever asked for a sheet knows of the others.
    if (options.sheet.empty()) say_other_sheets(book, *table, taken.sheet);
    say_other_tables(book, *table, taken.sheet.issues);
    if (n_understood(*table) + taken.sheet.questions.size() < 2) return no_activities(book);
    const About about = about_of(book.grids[table->grid], *table, taken.sheet.questions, bool(asked.sender));
    if (about != About::activities && about != About::figures) return no_activities(book, *table, about);

    RowReader reader(book, *table, against, asked);
    std::optional<FigureReader> figures;
    if (about == About::figures) figures.emplace(book, *table, against, against.next_id<registry::Sheet>());
    const auto period = period_of_sheet(*table, taken.sheet.sheet, taken.sheet.questions);
    auto [rows, prints] = read_rows(reader, book.grids[table->grid], *table, period, figures);
    say_once(*table, {taken.sheet.file, taken.sheet.sheet}, reader.issues());
    const registry::Organisation* above = options.sender ? nullptr : known.find(asked.sender);
    if (above != nullptr && !figures) say_body_above(book, *table, *above, reader.issues());
    const bool is_persian = is_in_persian(book.grids[table->grid]);
    const TotalCells totals = cells_of_totals(book.grids[table->grid], rows);
    if (options.forgets_cells) forget_cells(book);
    const auto records = records_of(rows, prints);
    prints = std::vector<RowPrints>();
    count(rows, records, reader, taken.sheet);
    say_unlisted(book.n_unlisted + reader.n_unlisted(), taken.sheet);
    say_missing_columns(*table, rows, period, taken.sheet);
    taken.change = figures ? change_of(*figures, reader, against, taken.sheet)
                           : change_of(*table, totals, reader, rows, records, against, taken.sheet);
    if (is_persian) {
        spell_in_persian(taken.change);
        spell_in_persian(taken.sheet.issues);
    }
    say_proposed(taken.change, *table, against, {taken.sheet.file, taken.sheet.sheet}, taken.sheet.issues);
    if (const registry::Organisation* sender = known.find(asked.sender)) taken.sender = sender->code;
    for (registry::Sheet& sheet : taken.change.put.sheets) {
        sheet.file_sha256 = options.file_sha256;
        sheet.sender = taken.sender;
        sheet.signature = taken.signature;
    }
    return taken;
}

}  // namespace ensejam::intake
