#include "publish/answers/received_columns.h"

#include "publish/words/field_names.h"
#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_received_columns {

constexpr std::size_t most_columns = 24;
constexpr std::size_t longest_heading = 160;
constexpr std::size_t longest_read = 60;  ///< of a heading in the line of all that were read

/// "C" for 2, as spreadsheets name their columns.
std::string letters_of(std::size_t rank) {
    std::string letters;
    for (++rank; rank > 0; rank = (rank - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rank - 1) % 26));
    return letters;
}

/// Records of JSON and XML have fields, and those no letters.
bool has_letters(std::string_view file) {
    for (const std::string_view ending : {".json", ".geojson", ".jsonl", ".xml"})
        if (file.ends_with(ending)) return false;
    return true;
}

}  // namespace detail_received_columns

using namespace detail_received_columns;

std::string columns_read_text(const registry::Received& received, text::Language language) {
    std::string list;
    for (const registry::ColumnTaken& column : received.sheet.columns) {
        const std::string kind = field_in_words(column.field, language);
        if (kind.empty() || column.heading.empty()) continue;
        const Blanks blanks{{"kind", kind},
                            {"column", text::shortened(column.heading, longest_read)},
                            {"letters", letters_of(column.rank)}};
        const char* key = has_letters(received.file) ? "received.column_read.at" : "received.column_read";
        list += (list.empty() ? "" : " · ") + say(language, key, blanks);
    }
    if (list.empty()) return {};
    return fmt::format("  {}\n", say(language, "received.columns_read", {{"list", list}}));
}

std::string columns_left_text(const registry::SheetTaken& sheet, text::Language language) {
    std::string names;
    std::size_t n = 0;
    for (const registry::ColumnTaken& column : sheet.columns) {
        const auto is_it = [&](const auto& said) { return said == column.heading; };
        // What is said of one of its cells says nothing of the column.
        const auto is_told = [&](const Issue& issue) {
            return issue.where.row == 0 && is_it(issue.where.column);
        };
        const auto is_asked = [&](const registry::Question& question) { return is_it(question.column); };
        if ((column.field != "none" && column.field != "note") || column.heading.empty() ||
            std::any_of(sheet.issues.begin(), sheet.issues.end(), is_told) ||
            std::any_of(sheet.questions.begin(), sheet.questions.end(), is_asked))
            continue;
        if (n++ >= most_columns) continue;
        names += (names.empty() ? "" : " | ") + text::shortened(column.heading, longest_heading);
    }
    if (n == 0) return {};
    if (n > most_columns) names += " | …";
    return fmt::format("  {}\n      {}\n",
                       say(language, "received.columns", {{"n", std::to_string(n)}, {"names", names}}),
                       say(language, "received.columns.hint"));
}

}  // namespace ensejam::publish
