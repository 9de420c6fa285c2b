#include "intake/table/sheet_period.h"

#include "intake/table/day_ranges.h"
#include "intake/table/day_words.h"
#include "intake/table/figure_tables.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_sheet_period {

constexpr std::size_t most_words = 9;     ///< of a period: "from 1 January 2025 to 31 March 2025"
constexpr std::size_t most_of_state = 3;  ///< words that say that things stood so
constexpr int days_of_year = 365;
constexpr int longest_days = 3653;  ///< more than ten years are no period of a sheet

using Words = std::span<const std::string>;

/// What a line tells, and whether from a first to a last month, quarter or year.
struct Period {
    SheetPeriod told{};
    bool is_range = false;
};

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
                           point == U'؛' || point == U'|' || point == U'_';
        if (!parts)
            text::append_utf8(word, point);
        else if (!word.empty())
            words.push_back(without_month_word(std::exchange(word, {})));
    }
    if (!word.empty()) words.push_back(without_month_word(std::move(word)));
    std::erase(words, "");
    return words;
}

std::string together(Words words) {
    std::string told;
    for (const std::string& word : words) told += (told.empty() ? "" : " ") + word;
    return told;
}

bool has_digit(std::string_view word) {
    return text::latin_digits(word).find_first_of("0123456789") != std::string::npos;
}

/// Words ahead of the day at which things stood as the sheet tells: it says nothing of when they began.
bool tells_state(const std::string& key) {
    constexpr auto words = std::to_array<std::string_view>(
        {"as of",   "as at",    "as on",    "until",        "up to",   "till",      "through",
         "jusqu a", "jusqu au", "jusqu en", "situation au", "etat au", "hasta",     "ate",
         "تا",      "لغایت",    "حتی",      "sampai",       "hingga",  "станом на", "по состоянию на"});
    return std::find(words.begin(), words.end(), key) != words.end();
}

/// The longest text of days that begins with a word, and how many words it is of.
struct Found {
    text::ReadPeriod days{};
    bool is_range = false;
    std::string told{};
    std::size_t n = 0;
};

std::optional<Found> longest_at(Words words) {
    for (std::size_t n = std::min(most_words, words.size()); n > 0; --n) {
        const std::string told = together(words.first(n));
        if (!has_digit(told)) continue;
        if (const auto range = days_from_to(told)) return Found{*range, true, told, n};
        auto days = days_in_words(told);
        if (!days) days = text::read_period(told);
        if (days) return Found{*days, false, told, n};
    }
    return {};
}

/// The days at which things stood, when the words begin with some that say so.
std::optional<Found> state_at(Words words) {
    for (std::size_t n_ahead = std::min(most_of_state, words.size()); n_ahead > 0; --n_ahead) {
        if (!tells_state(text::name_key(together(words.first(n_ahead))))) continue;
        auto found = longest_at(words.subspan(n_ahead));
        if (!found) continue;
        found->told = together(words.first(n_ahead)) + " " + found->told;
        found->n += n_ahead;
        return found;
    }
    return {};
}

/// The periods of one line, the longest text first at each word; a period holds its year in digits.
void add_periods(std::string_view line, bool is_sheet_name, std::vector<Period>& periods) {
    const std::vector<std::string> all = words_of_line(line);
    for (Words words = all; !words.empty();) {
        const auto state = state_at(words);
        const auto found = state ? state : longest_at(words);
        const bool is_period = found && !found->days.is_single_day &&
                               found->days.days.to - found->days.days.from <= longest_days;
        if (is_period)
            periods.push_back(
                {{found->days.days, found->told, is_sheet_name, state.has_value()}, found->is_range});
        words = words.subspan(found ? found->n : 1);
    }
}

/// Of a year and a month in it the month is meant; what is told from month to month is meant itself.
void keep_narrowest(std::vector<Period>& periods) {
    std::erase_if(periods, [&](const Period& wide) {
        const Interval& days = wide.told.days;
        if (wide.is_range && days.to - days.from < days_of_year) return false;
        return std::any_of(periods.begin(), periods.end(), [&](const Period& narrow) {
            const Interval& inner = narrow.told.days;
            return inner != days && days.from <= inner.from && inner.to <= days.to;
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
    std::vector<Period> periods;
    for (std::size_t begin = 0; begin < table.preamble.size();) {
        const std::size_t end = std::min(table.preamble.find('\n', begin), table.preamble.size());
        add_periods(std::string_view(table.preamble).substr(begin, end - begin), false, periods);
        begin = end + 1;
    }
    add_periods(sheet, true, periods);
    const auto is_state = [](const Period& period) { return period.told.is_state; };
    if (!std::all_of(periods.begin(), periods.end(), is_state)) std::erase_if(periods, is_state);
    keep_narrowest(periods);
    const bool are_one = std::all_of(periods.begin(), periods.end(), [&](const Period& period) {
        return period.told.days == periods.front().told.days;
    });
    return periods.empty() || !are_one ? std::nullopt : std::optional(periods.front().told);
}

}  // namespace ensejam::intake
