#include "findings/kinds.h"

namespace ensejam::findings {
namespace detail_find {

template <class Ids>
void sort_without_repeats(Ids& ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

bool comes_first(const Finding& a, const Finding& b) {
    const auto by = [](const Finding& finding) {
        const std::int64_t money = finding.money ? -finding.money->central.minor : 0;
        return std::tuple(finding.kind, !finding.money, money, finding.place, finding.programme, finding.harm,
                          finding.period, finding.activities);
    };
    return by(a) < by(b);
}

std::vector<Total> totals_of(const std::vector<Finding>& items) {
    std::map<Currency, Total> by_currency;
    for (const Finding& finding : items) {
        if (!finding.money) continue;
        const Currency currency = finding.money->low.currency;
        Total& total = by_currency[currency];
        if (total.n_findings++ == 0) {
            total.money = *finding.money;
            continue;
        }
        total.money.low = total.money.low + finding.money->low;
        total.money.central = total.money.central + finding.money->central;
        total.money.high = total.money.high + finding.money->high;
    }
    std::vector<Total> totals;
    for (const auto& [currency, total] : by_currency) totals.push_back(total);
    return totals;
}

}  // namespace detail_find

void cite(Finding& finding, std::span<const InForce* const> rows) {
    for (const InForce* row : rows) {
        finding.organisations.push_back(row->activity->organisation);
        finding.activities.push_back(row->activity->id);
    }
    detail_find::sort_without_repeats(finding.organisations);
    detail_find::sort_without_repeats(finding.activities);
}

Findings find(const registry::Register& known, const Options& options) {
    const Told told = told_in_force(known, options);
    const Needs needs(known);
    const Ground ground{.known = known, .options = options, .told = told, .needs = needs};
    Findings found;
    for (const auto find_kind : {find_record_duplicates, find_duplication, find_overlap, find_fragmentation})
        for (Finding& finding : find_kind(ground)) found.items.push_back(std::move(finding));
    std::sort(found.items.begin(), found.items.end(), detail_find::comes_first);
    found.totals = detail_find::totals_of(found.items);
    return found;
}

std::string_view word_of(Kind kind) {
    constexpr auto words =
        std::to_array<std::string_view>({"record_duplicate", "duplication", "overlap", "fragmentation"});
    return words.at(static_cast<std::size_t>(kind));
}

std::string_view word_of(NoMoney why) {
    constexpr auto words =
        std::to_array<std::string_view>({"none", "need_unknown", "need_of_harm_only", "units_unknown",
                                         "money_unknown", "several_currencies"});
    return words.at(static_cast<std::size_t>(why));
}

}  // namespace ensejam::findings
