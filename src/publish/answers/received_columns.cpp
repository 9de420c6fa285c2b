#include "publish/answers/received_columns.h"

#include "publish/words/field_names.h"
#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_received_columns {

constexpr std::size_t most_columns = 24;  ///< that are named, unless all are asked for
constexpr std::size_t longest_heading = 160;
constexpr std::size_t most_letters = 6;   ///< of columns with one heading
constexpr std::size_t longest_read = 60;  ///< of a heading in the line of all that were read

/// Headings of columns; of very many the first.
struct Names {
    std::size_t most = most_columns;
    std::size_t n = 0;
    std::string list{};

    void add(std::string_view heading) {
        if (++n <= most) list += (list.empty() ? "" : " | ") + text::shortened(heading, longest_heading);
        if (n == most + 1) list += " | …";
    }
    Blanks blanks(std::size_t n_columns) const { return {{"n", std::to_string(n_columns)}, {"names", list}}; }
};

std::size_t most_of(const registry::SheetTaken& sheet, bool is_verbose) {
    return is_verbose ? sheet.columns.size() : most_columns;
}

/// Records of JSON and XML have fields, and those no letters.
bool has_letters(std::string_view file) {
    for (const std::string_view ending : {".json", ".geojson", ".jsonl", ".xml"})
        if (file.ends_with(ending)) return false;
    return true;
}

/// Nothing was made of such a column; what the program wrote itself, what numbers the rows, and what a person
/// said is nothing, is passed over.
bool is_left(const registry::ColumnTaken& column, text::Language language) {
    const std::string& field = column.field;
    return field_in_words(field, language).empty() && !field.starts_with("settled_") && field != "remark" &&
           field != "row_number" && field != "personal" && !column.is_answered;
}

/// An issue of the whole column or a question names it already.
bool is_spoken_of(const registry::ColumnTaken& column, const registry::SheetTaken& sheet) {
    // What is said of one of its cells says nothing of the column.
    return std::any_of(sheet.issues.begin(), sheet.issues.end(),
                       [&](const Issue& issue) {
                           return issue.where.row == 0 && issue.where.column == column.heading;
                       }) ||
           std::any_of(sheet.questions.begin(), sheet.questions.end(),
                       [&](const registry::Question& question) { return question.column == column.heading; });
}

/// The heading of the column; where it stands over several of them, with the letters of all at the first of
/// them, and nothing at the others.
std::string with_letters(std::span<const registry::ColumnTaken* const> columns,
                         const registry::ColumnTaken* column, std::string_view file,
                         text::Language language) {
    std::string letters;
    std::size_t n = 0;
    for (const registry::ColumnTaken* other : columns) {
        if (other->heading != column->heading) continue;
        if (n == 0 && other != column) return {};
        if (n < most_letters)
            letters += (n == 0 ? "" : say(language, "list.comma")) + text::column_letters(other->rank);
        if (n++ == most_letters) letters += " …";
    }
    return n == 1 || !has_letters(file)
               ? column->heading
               : fmt::format("{} ({})", text::shortened(column->heading, longest_heading), letters);
}

}  // namespace detail_received_columns

using namespace detail_received_columns;

std::string columns_read_text(const registry::Received& received, text::Language language) {
    std::string list;
    const auto& issues = received.sheet.issues;
    const bool tells_needs = std::any_of(issues.begin(), issues.end(), [](const Issue& issue) {
        return issue.code == Code::figures_of_places;
    });
    for (const registry::ColumnTaken& column : received.sheet.columns) {
        const std::string kind = column.field == "need" && tells_needs
                                     ? say(language, "field.need.taken")
                                     : field_in_words(column.field, language);
        if (kind.empty() || column.heading.empty() || column.is_empty) continue;
        const Blanks blanks{{"kind", kind},
                            {"column", text::shortened(column.heading, longest_read)},
                            {"letters", text::column_letters(column.rank)}};
        const char* key = has_letters(received.file) ? "received.column_read.at" : "received.column_read";
        list += (list.empty() ? "" : " · ") + say(language, key, blanks);
    }
    if (list.empty()) return {};
    return fmt::format("  {}\n", say(language, "received.columns_read", {{"list", list}}));
}

std::string columns_empty_text(const registry::SheetTaken& sheet, text::Language language, bool is_verbose) {
    Names names{.most = most_of(sheet, is_verbose)};
    for (const registry::ColumnTaken& column : sheet.columns)
        if (column.is_empty) names.add(column.heading);
    if (names.n == 0) return {};
    return fmt::format("  {}\n", say(language, "received.columns_empty", names.blanks(names.n)));
}

std::string columns_left_text(const registry::SheetTaken& sheet, text::Language language, bool is_verbose) {
    std::vector<const registry::ColumnTaken*> left;
    for (const registry::ColumnTaken& column : sheet.columns)
        if (is_left(column, language) && !column.heading.empty() && !column.is_empty &&
            !is_spoken_of(column, sheet))
            left.push_back(&column);
    Names names{.most = most_of(sheet, is_verbose)};
    for (const registry::ColumnTaken* column : left)
        if (const std::string name = with_letters(left, column, sheet.file, language); !name.empty())
            names.add(name);
    if (names.n == 0) return {};
    return fmt::format("  {}\n      {}\n", say(language, "received.columns", names.blanks(left.size())),
                       say(language, "received.columns.hint"));
}

}  // namespace ensejam::publish
