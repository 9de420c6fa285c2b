#include <iterator>
#include <numeric>

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

/// By kind, then money at stake; findings are large, so their ranks are sorted and each is moved once.
std::vector<Finding> in_order(std::vector<Finding> found) {
    std::vector<std::uint32_t> ranks(found.size());
    std::iota(ranks.begin(), ranks.end(), 0U);
    std::sort(ranks.begin(), ranks.end(),
              [&](std::uint32_t a, std::uint32_t b) { return comes_first(found[a], found[b]); });
    std::vector<Finding> items;
    items.reserve(found.size());
    for (const std::uint32_t rank : ranks) items.push_back(std::move(found[rank]));
    return items;
}

/// What is found in some places, one after the other.
std::vector<Finding> found_among(const Ground& ground, Rows rows) {
    std::vector<Finding> found;
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        const auto place = rows[begin]->activity->place;
        while (end < rows.size() && rows[end]->activity->place == place) ++end;
        const Rows of_place = rows.subspan(begin, end - begin);
        if (of_place.size() < 2) continue;
        for (const auto find_kind : {find_duplication, find_overlap, find_fragmentation}) {
            std::vector<Finding> of_kind = find_kind(ground, of_place);
            std::move(of_kind.begin(), of_kind.end(), std::back_inserter(found));
        }
    }
    return found;
}

/// What is found in all places: as many parts as there are threads, no place in two of them.
std::vector<std::vector<Finding>> found_in_parts(const Ground& ground) {
    std::vector<const InForce*> rows;
    rows.reserve(ground.told.rows.size());
    for (const InForce& row : ground.told.rows) rows.push_back(&row);
    const auto n_parts = static_cast<std::size_t>(std::max(1, ground.options.threads));
    std::vector<std::size_t> begins{0};
    for (std::size_t part = 1; part <= n_parts; ++part) {
        std::size_t at = std::max(begins.back(), rows.size() * part / n_parts);
        while (at > 0 && at < rows.size() && rows[at]->activity->place == rows[at - 1]->activity->place) ++at;
        begins.push_back(at);
    }
    std::vector<std::vector<Finding>> found(n_parts);
    in_parallel(n_parts, ground.options.threads, [&](std::size_t part) {
        found[part] = found_among(ground, Rows(rows).subspan(begins[part], begins[part + 1] - begins[part]));
    });
    return found;
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

void cite(Finding& finding, Rows rows) {
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
    std::vector<Finding> found = find_record_duplicates(ground);
    for (std::vector<Finding>& of_part : detail_find::found_in_parts(ground))
        std::move(of_part.begin(), of_part.end(), std::back_inserter(found));
    Findings findings{.items = detail_find::in_order(std::move(found))};
    findings.totals = detail_find::totals_of(findings.items);
    return findings;
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
