#include "intake/rows/counted_once.h"

#include "intake/names/row_words.h"
#include "intake/rows/plausible.h"

namespace ensejam::intake {
namespace detail_counted_once {

constexpr std::size_t most_rows_named = 8;
constexpr std::size_t most_told = 2'000;

using AmountKey = std::tuple<registry::BudgetStage, Currency, std::int64_t>;
using Rows = std::vector<const RowTold*>;

/// The rows of a project that tell an amount which another of its rows tells too. Records told twice are left
/// aside, and amounts that others of the project contradict: none of those is used.
std::map<AmountKey, Rows> repeated_in(std::span<const std::uint32_t> ranks, const RowsTold& rows,
                                      std::span<const std::uint32_t> records) {
    std::map<AmountKey, Rows> told;
    for (const std::uint32_t rank : ranks) {
        if (records[rank] != rank) continue;
        for (const AmountTold& amount : rows[rank].amounts)
            if (amount.money.minor > 0)
                told[{amount.stage, amount.money.currency, amount.money.minor}].push_back(&rows[rank]);
    }
    const auto contradicts = [&](const AmountKey& key) {
        const auto is_of_stage = [&](const auto& other) {
            return std::get<0>(other.first) == std::get<0>(key) &&
                   std::get<1>(other.first) == std::get<1>(key);
        };
        return std::count_if(told.begin(), told.end(), is_of_stage) > 1;
    };
    std::map<AmountKey, Rows> repeated;
    for (const auto& [key, of_amount] : told)
        if (of_amount.size() > 1 && !contradicts(key)) repeated.emplace(key, of_amount);
    return repeated;
}

std::string numbers_of(const Rows& rows) {
    std::string numbers;
    for (std::size_t i = 0; i < std::min(rows.size(), most_rows_named); ++i)
        numbers += (i == 0 ? "" : " | ") + std::to_string(rows[i]->number);
    return rows.size() > most_rows_named ? numbers + " | …" : numbers;
}

/// The title of a project and its number, by which it can be found in the sheet.
std::string name_of_project(const RowTold& row) {
    constexpr std::size_t most_letters = 60;
    const std::string title = text::shortened(text::trimmed(row.title), most_letters);
    const std::string number = text::shortened(text::trimmed(row.project_code), most_letters);
    if (title.empty() || number.empty() || title == number) return title.empty() ? number : title;
    return title + " (" + number + ")";
}

Issue issue_of(const AmountKey& key, const Rows& rows, const Where& where) {
    const auto& [stage, currency, minor] = key;
    const RowTold& first = *rows.front();
    return {.code = Code::amount_counted_once,
            .where = {where.file, where.sheet, first.number},
            .blanks = {{"rows", numbers_of(rows)},
                       {"n_amount", bare_amount({.minor = minor, .currency = currency})},
                       {"project", name_of_project(first)}}};
}

}  // namespace detail_counted_once

void say_counted_once(const ProjectRows& projects, const RowsTold& rows,
                      std::span<const std::uint32_t> records, const Where& where,
                      std::vector<Issue>& issues) {
    using namespace detail_counted_once;
    std::optional<Issue> first_numbered;
    std::size_t n_numbered = 0;
    std::size_t n_told = 0;
    for (std::size_t i = 0; i < projects.size(); ++i) {
        if (projects.of(i).size() < 2) continue;
        const auto repeated = repeated_in(projects.of(i), rows, records);
        if (repeated.empty()) continue;
        const bool is_numbered = !is_missing_word(rows[projects.of(i).front()].project_code);
        n_numbered += is_numbered ? 1 : 0;
        if (is_numbered && !first_numbered)
            first_numbered = issue_of(repeated.begin()->first, repeated.begin()->second, where);
        // Rows that lack a number are told as such, their equal amounts with them.
        if (is_numbered || lack_number(projects, i, rows)) continue;
        for (const auto& [key, told] : repeated)
            if (n_told++ < most_told) issues.push_back(issue_of(key, told, where));
    }
    if (!first_numbered) return;
    if (n_numbered > 1) {
        first_numbered->where.row = 0;
        first_numbered->blanks.emplace_back("n", std::to_string(n_numbered));
    }
    issues.push_back(std::move(*first_numbered));
}

}  // namespace ensejam::intake
