#include "desk/file_back.h"

#include <charconv>

#include "desk/understand.h"

namespace ensejam::desk {
namespace detail_file_back {

using intake::Cell;
using intake::CellKind;
using publish::Value;
using registry::Register;

constexpr std::int64_t most_rows = 1'048'575;  ///< of an XLSX sheet, one left for headings

/// The register without what sheets told: every row of a file is new to it.
Register without_told(const Register& known) {
    registry::Tables tables = known.tables();
    tables.activities.clear();
    tables.projects.clear();
    tables.sheets.clear();
    return Register(std::move(tables), known.version());
}

/// The cell as it was: a number stays one.
Value value_of(const Cell& cell) {
    const std::string_view text = cell.text();
    if (cell.is_blank()) return {};
    if (cell.kind == CellKind::yes_no) return text == "TRUE";
    if (cell.kind != CellKind::number) return std::string(text);
    std::int64_t whole = 0;
    const char* end = text.data() + text.size();
    if (const auto read = std::from_chars(text.data(), end, whole); read.ec == std::errc{} && read.ptr == end)
        return whole;
    double decimal = 0;
    if (const auto read = std::from_chars(text.data(), end, decimal);
        read.ec == std::errc{} && read.ptr == end)
        return decimal;
    return std::string(text);
}

std::vector<std::vector<Value>> rows_of(const intake::Grid& grid) {
    std::vector<std::vector<Value>> rows;
    const std::int64_t first = grid.rows.empty() ? 1 : std::min<std::int64_t>(1, grid.rows.front().number);
    for (std::size_t rank = 0; rank < grid.rows.size(); ++rank) {
        rows.resize(static_cast<std::size_t>(grid.rows[rank].number - first + 1));
        for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column) {
            const Cell cell = grid.at(rank, column);
            rows.back().push_back(cell.merged ? Value() : value_of(cell));
        }
    }
    return rows;
}

/// The merged block that begins at the cell; one cell when none does.
publish::CellBlock block_from(const intake::Grid& grid, std::size_t rank, std::uint32_t column) {
    const auto belongs = [&](std::size_t at_rank, std::uint32_t at_column) {
        const Cell cell = grid.at(at_rank, at_column);
        return cell.merged && cell.text() == grid.at(rank, column).text();
    };
    std::uint32_t last_column = column;
    while (belongs(rank, last_column + 1)) ++last_column;
    std::size_t last = rank;
    const auto is_whole_row = [&](std::size_t at_rank) {
        for (std::uint32_t at = column; at <= last_column; ++at)
            if (!belongs(at_rank, at)) return false;
        return grid.rows[at_rank].number == grid.rows[at_rank - 1].number + 1;
    };
    while (last + 1 < grid.rows.size() && is_whole_row(last + 1)) ++last;
    return {static_cast<std::size_t>(grid.rows[rank].number),
            static_cast<std::size_t>(grid.rows[last].number), column, last_column};
}

std::vector<publish::CellBlock> merged_blocks(const intake::Grid& grid) {
    std::vector<publish::CellBlock> blocks;
    for (std::size_t rank = 0; rank < grid.rows.size(); ++rank)
        for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column) {
            const Cell cell = grid.at(rank, column);
            if (cell.merged || cell.is_blank()) continue;
            const auto block = block_from(grid, rank, column);
            if (block.first_row != block.last_row || block.first_column != block.last_column)
                blocks.push_back(block);
        }
    return blocks;
}

/// Codes of a row's nouns, each once, parted by commas.
class Codes {
public:
    Codes(std::size_t n_rows, std::string heading)
        : column_{std::move(heading), std::vector<std::string>(n_rows)} {}

    void add(std::size_t row, const std::string& code) {
        if (row >= column_.texts.size() || code.empty()) return;
        std::string& text = column_.texts[row];
        if (fmt::format(",{},", text).find(fmt::format(",{},", code)) != std::string::npos) return;
        text += (text.empty() ? "" : ",") + code;
    }
    publish::AddedColumn take() { return std::move(column_); }

private:
    publish::AddedColumn column_;
};

template <class Noun>
std::string code_of(const Register& known, Id<Noun> id) {
    const Noun* noun = known.find(id);
    return noun == nullptr ? std::string() : noun->code;
}

std::vector<publish::AddedColumn> codes_of(const Register& next, std::size_t n_rows, std::int64_t first,
                                           text::Language language) {
    const auto heading = [&](const char* key) { return publish::say(language, key); };
    Codes places(n_rows, heading("file_back.place"));
    Codes organisations(n_rows, heading("file_back.organisation"));
    Codes programmes(n_rows, heading("file_back.programme"));
    for (const registry::Activity& activity : next.tables().activities)
        for (const registry::ToldAt& at : activity.told_at) {
            const auto row = static_cast<std::size_t>(at.row - first);
            places.add(row, code_of(next, activity.place));
            organisations.add(row, code_of(next, activity.organisation));
            programmes.add(row, code_of(next, activity.programme));
        }
    return {places.take(), organisations.take(), programmes.take()};
}

}  // namespace detail_file_back

using namespace detail_file_back;

Result<publish::FileBack> file_back(const Register& known, File file, const TakeInOptions& options,
                                    text::Language language) {
    const Register fresh = without_told(known);
    Opened opened = open(std::move(file), options.limits);
    Understood understood = understand(opened, fresh, options);
    if (understood.received.refused) return *understood.received.refused;
    const registry::SheetTaken& sheet = understood.received.sheet;
    const auto& grids = opened.book->grids;
    const auto grid = std::find_if(grids.begin(), grids.end(),
                                   [&](const intake::Grid& each) { return each.sheet == sheet.sheet; });
    ENSEJAM_EXPECT(grid != grids.end(), "the sheet that was read is in the book");
    if (grid->rows.back().number > most_rows)
        return Error{
            .code = Code::table_too_large,
            .where = {.file = opened.name},
            .blanks = {{"file", opened.name}, {"what", "rows"}, {"limit", std::to_string(most_rows)}}};
    publish::FileBack back{
        .sheet = sheet.sheet, .rows = rows_of(*grid), .issues = sheet.issues, .merged = merged_blocks(*grid)};
    std::erase_if(back.issues, [&](const Issue& issue) { return issue.where.sheet != sheet.sheet; });
    const std::int64_t first = std::min<std::int64_t>(1, grid->rows.front().number);
    back.first = first;
    if (sheet.heading_row >= first) back.heading_rows = {static_cast<std::size_t>(sheet.heading_row - first)};
    for (const registry::ColumnTaken& column : sheet.columns)
        back.columns.emplace_back(column.heading, column.rank);
    back.added = codes_of(fresh.with(understood.change), back.rows.size(), first, language);
    return back;
}

}  // namespace ensejam::desk
