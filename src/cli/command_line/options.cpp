#include "cli/command_line/options.h"

#include <charconv>

#include "text/text.h"

namespace ensejam::cli {
namespace detail_options {

using enum Takes;

constexpr auto option_rows = std::to_array<OptionRow>({
    {.name = "help", .letter = 'h'},
    {.name = "json"},
    {.name = "jsonl"},
    {.name = "plain"},
    {.name = "csv"},
    {.name = "output", .letter = 'o', .takes = file},
    {.name = "lang", .takes = choice, .choices = "fa en"},
    {.name = "digits", .takes = choice, .choices = "fa latin"},
    {.name = "quiet", .letter = 'q'},
    {.name = "verbose", .letter = 'v'},
    {.name = "no-color"},
    {.name = "no-input"},
    {.name = "yes"},
    {.name = "dry-run"},
    {.name = "strict"},
    {.name = "data", .takes = file, .fallback = "ensejam.db"},
    {.name = "as-of", .takes = day},
    {.name = "config", .takes = file},
    {.name = "answers", .takes = file},
    {.name = "both"},
    {.name = "brief"},
    {.name = "retire-missing"},
    {.name = "sheet", .takes = text},
    {.name = "sender", .takes = text},
    {.name = "within", .takes = text},
    {.name = "place", .takes = text},
    {.name = "organisation", .takes = text},
    {.name = "kind", .takes = choice, .choices = "record_duplicate duplication overlap fragmentation"},
    {.name = "from", .takes = period},
    {.name = "to", .takes = period},
    {.name = "most", .takes = whole, .least = 0, .most = 1e9, .fallback = "0"},
    {.name = "limit-seconds", .takes = decimal, .least = 0.1, .most = 86400, .fallback = "60"},
    {.name = "gap", .takes = decimal, .least = 0, .most = 1, .fallback = "0.000001"},
    {.name = "passes", .takes = whole, .least = 1, .most = 1e9},
    {.name = "seed", .takes = whole, .least = 0, .most = 9e15, .fallback = "1"},
    {.name = "threads", .takes = whole, .least = 1, .most = 256, .fallback = "2"},
    {.name = "start", .takes = folder},
    {.name = "plan", .takes = folder},
    {.name = "prices"},
    {.name = "why-not"},
    {.name = "what-if"},
    {.name = "keep-running"},
    {.name = "reason", .takes = text},
    {.name = "into", .takes = text},
    {.name = "html"},
    {.name = "words", .takes = file},
    {.name = "match", .takes = choice, .choices = "word any phrase", .fallback = "word"},
    {.name = "category",
     .takes = choice,
     .choices = "sexual profanity insult slur harassment mild",
     .fallback = "insult"},
    {.name = "action", .takes = choice, .choices = "refuse hold", .fallback = "refuse"},
    {.name = "except", .takes = text},
    {.name = "form", .takes = choice, .choices = "csv xlsx hxl geojson iati 360giving", .fallback = "csv"},
    {.name = "anchors", .takes = file},
    {.name = "parts", .takes = text},
    {.name = "log", .takes = file},
    {.name = "now", .takes = whole, .least = 0, .most = 9e15},
    {.name = "window", .takes = choice, .choices = "24h 7d all", .fallback = "7d"},
    {.name = "top", .takes = whole, .least = 0, .most = 1e9, .fallback = "0"},
    {.name = "order", .takes = choice, .choices = "latest most-visited", .fallback = "latest"},
    {.name = "story-kind", .takes = choice, .choices = "news achievement report", .fallback = "news"},
    {.name = "news-code", .takes = text},
    {.name = "take-back", .takes = text},
    {.name = "author", .takes = text},
    {.name = "terms", .takes = text},
    {.name = "question", .takes = text},
    {.name = "reply", .takes = text},
    {.name = "visitor", .takes = text},
    {.name = "address", .takes = text},
    {.name = "confirm", .takes = text},
    {.name = "appeal"},
    {.name = "staff"},
    {.name = "sort", .takes = choice, .choices = "newest best discussed", .fallback = "newest"},
    {.name = "after", .takes = whole, .least = 1, .most = 9e15},
    {.name = "withdraw"},
    {.name = "older-than", .takes = whole, .least = 0, .most = 1e6, .fallback = "90"},
});

std::optional<double> number(std::string_view value) {
    double read = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), read);
    if (fault != std::errc{} || end != value.data() + value.size()) return {};
    return read;
}

bool is_whole(std::string_view value) {
    return !value.empty() && value.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_allowed(const OptionRow& row, std::string_view value) {
    switch (row.takes) {
        case nothing:
            return value == "true";
        case choice: {
            const auto choices = words_of(row.choices);
            return std::find(choices.begin(), choices.end(), value) != choices.end();
        }
        case whole:
            if (!is_whole(value)) return false;
            [[fallthrough]];
        case decimal: {
            const auto read = number(value);
            return read && *read >= row.least && *read <= row.most;
        }
        case day: {
            const auto read = text::read_period(value);
            return read && read->is_single_day;
        }
        case period:
            return text::read_period(value).has_value();
        default:
            return !value.empty();
    }
}

}  // namespace detail_options

using namespace detail_options;

std::span<const OptionRow> all_options() { return option_rows; }

std::string_view common_options() {
    return "help json jsonl plain csv output lang digits quiet verbose no-color no-input yes dry-run strict "
           "data "
           "as-of config";
}

const OptionRow* option_named(std::string_view name) {
    for (const OptionRow& row : option_rows)
        if (row.name == name) return &row;
    return nullptr;
}

std::string sentence_of(const OptionRow& row) {
    std::string key = "option." + std::string(row.name);
    std::replace(key.begin(), key.end(), '-', '_');
    return key;
}

std::string written(const OptionRow& row) {
    std::string form = row.letter ? fmt::format("-{}, ", row.letter) : std::string{};
    form += fmt::format("--{}", row.name);
    switch (row.takes) {
        case Takes::nothing:
            return form;
        case Takes::choice:
            return form + " WORD";
        case Takes::whole:
        case Takes::decimal:
            return form + " N";
        case Takes::day:
            return form + " DAY";
        case Takes::period:
            return form + " DAYS";
        case Takes::text:
            return form + " CODE";
        case Takes::file:
            return form + " FILE";
        case Takes::folder:
            return form + " FOLDER";
    }
    return form;
}

std::string bounds_of(const OptionRow& row) {
    switch (row.takes) {
        case Takes::choice:
            return std::string(row.choices);
        case Takes::whole:
        case Takes::decimal:
            return fmt::format("{} .. {}", row.least, row.most);
        case Takes::day:
            return "1405/07/30, 2026-10-22";
        case Takes::period:
            return "1404-Q3, 1404-09, 1404/09/15";
        default:
            return {};
    }
}

std::optional<Error> fault_of(const OptionRow& row, std::string_view value) {
    if (is_allowed(row, value)) return {};
    const std::string bounds = bounds_of(row);
    return Error{.code = Code::bad_option,
                 .blanks = {{"option", fmt::format("--{}", row.name)},
                            {"value", std::string(value)},
                            {"allowed", bounds.empty() ? "…" : bounds}}};
}

Interval days_named(std::string_view value) {
    const auto read = text::read_period(value);
    return read ? read->days : Interval{};
}

std::vector<std::string_view> words_of(std::string_view list) {
    std::vector<std::string_view> words;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (end > 0) words.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

}  // namespace ensejam::cli
