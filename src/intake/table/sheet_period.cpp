#include "intake/table/sheet_period.h"

#include "intake/table/figure_tables.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_sheet_period {

constexpr std::size_t most_words = 5;  ///< of a period: "from" and the like left out

/// «تیرماه» is «تیر», and «ماه» beside it says nothing.
std::string without_month_word(std::string word) {
    constexpr std::string_view month = "ماه";
    constexpr std::string_view joiner = "\u200c";
    if (!word.ends_with(month)) return word;
    word.resize(word.size() - month.size());
    if (word.ends_with(joiner)) word.resize(word.size() - joiner.size());
    return word;
}

std::vector<std::string> words_of_line(std::string_view line) {
    std::vector<std::string> words;
    std::string word;
    for (const char32_t point : text::code_points(line)) {
        const bool parts = point == U' ' || point == U'\t' || point == U'\n' || point == U'،' ||
                           point == U',' || point == U'(' || point == U')' || point == U':' ||
                           point == U'؛' || point == U'|';
        if (!parts)
            text::append_utf8(word, point);
        else if (!word.empty())
            words.push_back(without_month_word(std::exchange(word, {})));
    }
    if (!word.empty()) words.push_back(without_month_word(std::move(word)));
    std::erase(words, "");
    return words;
}

bool has_digit(std::string_view word) {
    return text::latin_digits(word).find_first_of("0123456789") != std::string::npos;
}

/// The periods of one line, the longest text first at each word; a period holds its year in digits.
void add_periods(std::string_view line, std::vector<SheetPeriod>& periods) {
    const std::vector<std::string> words = words_of_line(line);
    for (std::size_t first = 0; first < words.size();) {
        std::size_t n = std::min(most_words, words.size() - first);
        for (; n > 0; --n) {
            std::string told = words[first];
            for (std::size_t i = 1; i < n; ++i) told += " " + words[first + i];
            if (!has_digit(told)) continue;
            const auto read = text::read_period(told);
            if (!read) continue;
            if (!read->is_single_day) periods.push_back({read->days, told});
            break;
        }
        first += std::max<std::size_t>(1, n);
    }
}

/// Of a year and a month in it the month is meant.
void keep_narrowest(std::vector<SheetPeriod>& periods) {
    std::erase_if(periods, [&](const SheetPeriod& wide) {
        return std::any_of(periods.begin(), periods.end(), [&](const SheetPeriod& narrow) {
            return narrow.days != wide.days && wide.days.from <= narrow.days.from &&
                   narrow.days.to <= wide.days.to;
        });
    });
}

}  // namespace detail_sheet_period

bool says_when(const Table& table, std::span<const registry::Question> asked) {
    const auto is_when = [&](Field field) {
        if (field == Field::report_date && table.figures != Figures::none) return true;
        return field == Field::start || field == Field::end || field == Field::year ||
               field == Field::month || field == Field::quarter || field == Field::in_month;
    };
    const auto says = [&](const Column& column) {
        return is_when(column.field.field) || (column.field.field == Field::value && days_headed(column));
    };
    return std::any_of(table.columns.begin(), table.columns.end(), says) ||
           std::any_of(asked.begin(), asked.end(), [&](const registry::Question& question) {
               const auto field = field_named(question.proposed);
               return field && is_when(field->field);
           });
}

std::optional<SheetPeriod> period_of_sheet(const Table& table, std::string_view sheet,
                                           std::span<const registry::Question> asked) {
    using namespace detail_sheet_period;
    if (says_when(table, asked)) return {};
    std::vector<SheetPeriod> periods;
    for (std::size_t begin = 0; begin < table.preamble.size();) {
        const std::size_t end = std::min(table.preamble.find('\n', begin), table.preamble.size());
        add_periods(std::string_view(table.preamble).substr(begin, end - begin), periods);
        begin = end + 1;
    }
    add_periods(sheet, periods);
    keep_narrowest(periods);
    const bool are_one = std::all_of(periods.begin(), periods.end(), [&](const SheetPeriod& period) {
        return period.days == periods.front().days;
    });
    return periods.empty() || !are_one ? std::nullopt : std::optional(periods.front());
}

}  // namespace ensejam::intake
