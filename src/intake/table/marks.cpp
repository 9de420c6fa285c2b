#include "intake/table/marks.h"

#include "intake/table/months_across.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_marks {

constexpr std::size_t least_columns = 3;
constexpr std::size_t least_known_columns = 2;    ///< of those whose headings the register knows
constexpr std::size_t longest_mark_name = 100;    ///< letters of a heading that may name a programme
constexpr std::size_t most_rows_of_marks = 5000;  ///< rows

enum class Mark { blank, yes, no, cross, other };

bool is_one_of_marks(std::string_view text, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

Mark mark_of(std::string_view cell) {
    if (cell.size() > 16) return Mark::other;
    constexpr auto yes_signs =
        std::to_array<std::string_view>({"✓", "✔", "✔️", "☑", "☒", "•", "●", "■", "*", "+"});
    constexpr auto crosses = std::to_array<std::string_view>({"✗", "✘", "❌", "✖", "✕"});
    constexpr auto no_signs = std::to_array<std::string_view>({"-", "–", "—", "☐", "○", "□"});
    constexpr auto yes_words = std::to_array<std::string_view>(
        {"x",   "×",    "х",   "v",   "1",    "y",   "yes", "oui", "o",  "si",
         "sim", "true", "بله", "بلی", "دارد", "نعم", "да",  "так", "ya", "evet"});
    constexpr auto no_words = std::to_array<std::string_view>(
        {"0", "n", "no", "non", "nao", "false", "خیر", "نه", "ندارد", "لا", "нет", "ні", "tidak", "hayir"});
    const std::string bare = text::trimmed(cell);
    if (bare.empty()) return Mark::blank;
    if (is_one_of_marks(bare, yes_signs)) return Mark::yes;
    if (is_one_of_marks(bare, crosses)) return Mark::cross;
    if (is_one_of_marks(bare, no_signs)) return Mark::no;
    const std::string key = text::name_key(text::latin_digits(bare));
    if (is_one_of_marks(key, yes_words) || bare == "×") return Mark::yes;
    return is_one_of_marks(key, no_words) ? Mark::no : Mark::other;
}

/// People, days and states are marked too, and are no sectors.
bool is_no_sector(const std::string& name) {
    constexpr auto words = std::to_array<std::string_view>(
        {"women",    "men",     "girls",    "boys",      "children",       "elderly", "male",    "female",
         "idps",     "idp",     "refugees", "returnees", "host community", "hommes",  "femmes",  "enfants",
         "filles",   "garcons", "deplaces", "mujeres",   "hombres",        "زنان",    "مردان",   "کودکان",
         "سالمندان", "دختران",  "پسران",    "نوجوانان",  "جوانان",         "planned", "ongoing", "completed",
         "active",   "funded",  "verified", "monday",    "saturday",       "شنبه",    "یکشنبه"});
    return is_one_of_marks(text::name_key(name), words);
}

/// "version.currentVersion" as "version current version": its words apart.
std::vector<std::string> words_in(std::string_view name) {
    std::vector<std::string> words{""};
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool is_capital = name[i] >= 'A' && name[i] <= 'Z';
        const bool begins = is_capital && i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z';
        const bool parts = name[i] == '.' || name[i] == '_' || name[i] == '-' || name[i] == ' ';
        if (begins || parts) words.emplace_back();
        if (!parts) words.back() += is_capital ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
    }
    return words;
}

/// What programs keep about a record, and no sector: "isActive", "current_version", "published".
bool is_state_of_record(std::string_view name) {
    constexpr auto states = std::to_array<std::string_view>(
        {"is",       "are",       "was",      "can",      "may",        "should",    "allow",     "allows",
         "current",  "latest",    "last",     "active",   "inactive",   "enabled",   "disabled",  "published",
         "archived", "deleted",   "draft",    "final",    "approved",   "verified",  "validated", "valid",
         "visible",  "hidden",    "public",   "private",  "restricted", "open",      "closed",    "locked",
         "default",  "primary",   "version",  "tagged",   "editable",   "required",  "selected",  "featured",
         "starred",  "synced",    "exported", "imported", "submitted",  "confirmed", "complete",  "completed",
         "released", "cancelled", "ongoing",  "strict",   "true",       "flag"});
    const auto words = words_in(name);
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return is_one_of_marks(word, states); });
}

/// True and false, as programs write them.
bool is_of_programs(const Cell& cell) {
    const std::string key = text::name_key(cell.text());
    return cell.kind == CellKind::yes_no || key == "true" || key == "false";
}

/// What a heading that spans marked columns may be; of equal headings all but one became notes.
bool is_sector_or_note(Field field) {
    return field == Field::harm || field == Field::programme || field == Field::service ||
           field == Field::note;
}

/// A column that nothing else is known of, with marks alone in it; or one that a person said is marked.
bool may_be_marked(const Grid& grid, const Table& table, const Column& column) {
    if (column.is_answered) return column.field.field == Field::marked;
    const bool is_free = column.field.field == Field::none || column.certainty < least_certainty ||
                         (!column.below.empty() && is_sector_or_note(column.field.field));
    const std::string& name = mark_name(column);
    if (!is_free || name.empty() || text::length(name) > longest_mark_name) return false;
    if (is_no_sector(name) || text::read_number(name)) return false;
    const bool is_state = is_state_of_record(name);
    std::size_t n_marks = 0;
    for (std::size_t rank = table.first_row;
         rank < std::min(table.end_row, table.first_row + most_rows_of_marks); ++rank) {
        const Cell cell = grid.at(rank, column.rank);
        const Mark mark = mark_of(cell.text());
        if (mark == Mark::other || (is_state && is_of_programs(cell))) return false;
        n_marks += mark == Mark::yes || mark == Mark::cross ? 1 : 0;
    }
    return n_marks > 0;
}

bool is_known_mark(const Column& column, const KnownNames& known) {
    const std::string key = text::name_key(mark_name(column));
    return known.is_harm(key) || known.is_programme(key);
}

bool is_among(const std::vector<Column*>& columns, const Column& column) {
    return std::find(columns.begin(), columns.end(), &column) != columns.end();
}

/// The longest run of such columns that stand beside each other. Marks under months say when.
std::vector<Column*> longest_run(const Grid& grid, Table& table) {
    std::vector<Column*> marked;
    for (Column& column : table.columns)
        if (may_be_marked(grid, table, column)) marked.push_back(&column);
    const std::vector<Column*> months = settle_marked_months(table, marked);
    std::vector<Column*> best;
    std::vector<Column*> run;
    for (Column& column : table.columns) {
        if (is_among(marked, column) && !is_among(months, column))
            run.push_back(&column);
        else
            run.clear();
        if (run.size() > best.size()) best = run;
    }
    return best;
}

/// Another column says what is done.
bool says_what(const Table& table, const std::vector<Column*>& marked) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        const Field field = column.field.field;
        return !is_among(marked, column) && column.certainty >= least_certainty &&
               (field == Field::harm || field == Field::programme || field == Field::service);
    });
}

/// Without a body of its own a row may be marked for whoever works there: then the headings are bodies.
bool says_who(const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        const Field field = column.field.field;
        return column.certainty >= least_certainty &&
               (field == Field::deliverer || field == Field::deliverer_code || field == Field::responsible);
    });
}

}  // namespace detail_marks

using namespace detail_marks;

const std::string& mark_name(const Column& column) {
    return column.below.empty() ? column.heading : column.below;
}

void settle_marks(const Book& book, Table& table, const KnownNames& known, std::vector<Issue>& issues) {
    const Grid& grid = book.grids[table.grid];
    const std::vector<Column*> marked = longest_run(grid, table);
    const auto n_known = static_cast<std::size_t>(std::count_if(
        marked.begin(), marked.end(), [&](const Column* column) { return is_known_mark(*column, known); }));
    const bool are_known = n_known * 2 >= marked.size() && marked.size() >= least_known_columns;
    const bool may_be_sectors = marked.size() >= least_columns && says_who(table);
    if (says_what(table, marked) || (!are_known && !may_be_sectors)) return;
    std::string names;
    for (Column* column : marked) {
        column->field = {.field = Field::marked};
        column->certainty = 1;
        names += (names.empty() ? "" : " | ") + text::shortened(mark_name(*column), 40);
    }
    issues.push_back({.code = Code::marks_read,
                      .where = {book.file, grid.sheet},
                      .blanks = {{"names", names}, {"n", std::to_string(marked.size())}}});
}

bool is_marked(std::string_view cell, bool cross_is_no) {
    const Mark mark = mark_of(cell);
    return mark == Mark::yes || (mark == Mark::cross && !cross_is_no);
}

bool is_unmarked(std::string_view cell, bool cross_is_no) {
    const Mark mark = mark_of(cell);
    return mark == Mark::blank || mark == Mark::no || (mark == Mark::cross && cross_is_no);
}

bool cross_means_no(const Grid& grid, const Table& table) {
    for (const Column& column : table.columns) {
        if (column.field.field != Field::marked && column.field.field != Field::in_month) continue;
        for (std::size_t rank = table.first_row;
             rank < std::min(table.end_row, table.first_row + most_rows_of_marks); ++rank)
            if (mark_of(grid.at(rank, column.rank).text()) == Mark::yes) return true;
    }
    return false;
}

}  // namespace ensejam::intake
