#include "findings/double_service.h"
#include "findings/kinds.h"
#include "findings/providers.h"
#include "findings/runs.h"
#include "text/text.h"

namespace ensejam::findings {
namespace detail_duplication {

/// Rows of one place, programme and target group.
struct Cell {
    Rows rows{};
    const registry::Programme* programme = nullptr;
    std::string group_key{};
};

/// Deliveries of one month by provider group; the reason when they cannot be measured in money.
struct Measured {
    std::vector<Delivery> deliveries{};
    std::optional<Currency> currency{};
    NoMoney no_money = NoMoney::none;
};

Measured measure(Rows active, JalaliMonth month) {
    Measured measured;
    for (const ProviderGroup& group : provider_groups(active)) {
        Delivery delivery;
        for (const std::size_t rank : group) {
            const InForce& row = *active[rank];
            const auto money = money_in(row, month);
            if (row.units_per_month < 0) measured.no_money = NoMoney::units_unknown;
            if (!money) {
                measured.no_money = NoMoney::money_unknown;
                continue;
            }
            const Currency currency = budget_of(row.project)->amount.currency;
            if (measured.currency.value_or(currency) != currency)
                measured.no_money = NoMoney::several_currencies;
            measured.currency = currency;
            delivery.units += std::max(0.0, row.units_per_month);
            delivery.money += *money;
        }
        measured.deliveries.push_back(delivery);
    }
    return measured;
}

/// Sums double service and its money over the months of a run.
class Sum {
public:
    Sum(const Ground& ground, const Cell& cell, Finding& finding)
        : ground_(ground), cell_(cell), finding_(finding) {}

    void add(Rows active, JalaliMonth month) {
        const auto need =
            ground_.needs.of(active.front()->activity->place, *cell_.programme, cell_.group_key, month);
        Measured measured = measure(active, month);
        if (measured.no_money == NoMoney::none && !need) measured.no_money = NoMoney::need_unknown;
        if (measured.no_money == NoMoney::none && need->is_of_harm_only)
            measured.no_money = NoMoney::need_of_harm_only;
        if (currency_ && measured.currency && *currency_ != *measured.currency)
            measured.no_money = NoMoney::several_currencies;
        if (measured.no_money != NoMoney::none) finding_.no_money = measured.no_money;
        const DoubleService month_service = double_service(measured.deliveries, need ? need->units : -1);
        add_to(finding_.service, month_service);
        if (!need) return;
        const Waste month_waste = waste_of(measured.deliveries, month_service);
        waste_.low += month_waste.low;
        waste_.central += month_waste.central;
        waste_.high += month_waste.high;
        currency_ = measured.currency;
    }

    /// Writes the money, unless a month could not be measured.
    void close() {
        const bool is_possible = finding_.no_money == NoMoney::need_of_harm_only;
        if ((finding_.no_money != NoMoney::none && !is_possible) || !currency_) return;
        const auto rounded = [&](double amount) {
            return Money{.minor = std::llround(amount), .currency = *currency_};
        };
        (is_possible ? finding_.possible_money : finding_.money) =
            MoneyRange{rounded(waste_.low), rounded(waste_.central), rounded(waste_.high)};
    }

private:
    static void add_to(DoubleService& sum, const DoubleService& month) {
        const bool is_known = month.need >= 0 && sum.need >= 0;
        sum.need = is_known ? sum.need + month.need : -1;
        sum.central = is_known ? sum.central + month.central : -1;
        sum.delivered += month.delivered;
        sum.low += month.low;
        sum.high += month.high;
    }

    const Ground& ground_;
    const Cell& cell_;
    Finding& finding_;
    Waste waste_{};
    std::optional<Currency> currency_{};
};

void find_in(const Ground& ground, const Cell& cell, std::vector<Finding>& found) {
    const auto limit = static_cast<std::size_t>(cell.programme->max_providers);
    const auto too_many = [&](Rows active) { return provider_groups(active).size() > limit; };
    for (const Run& run : runs_where(cell.rows, ground.options, too_many)) {
        Finding finding{.kind = Kind::duplication,
                        .place = cell.rows.front()->activity->place,
                        .programme = cell.programme->id,
                        .target_group = ground.group_of(*cell.rows.front()),
                        .period = months_between(run.first, run.last)};
        cite(finding, run.rows);
        Sum sum(ground, cell, finding);
        for (JalaliMonth month = run.first; month <= run.last; ++month.number)
            sum.add(active_in(cell.rows, month), month);
        sum.close();
        found.push_back(std::move(finding));
    }
}

}  // namespace detail_duplication

std::vector<Finding> find_duplication(const Ground& ground, Rows of_place) {
    std::vector<Finding> found;
    std::vector<const InForce*> rows;
    for (const InForce* row : of_place)
        if (row->activity->confidence >= ground.options.least_confidence && row->activity->programme)
            rows.push_back(row);
    const auto cell_of = [](const InForce* row) { return std::pair(row->activity->programme, row->group); };
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        while (end < rows.size() && cell_of(rows[end]) == cell_of(rows[begin])) ++end;
        const registry::Programme* programme = ground.known.find(rows[begin]->activity->programme);
        if (end - begin < 2 || programme == nullptr) continue;
        detail_duplication::find_in(ground,
                                    {.rows = Rows(rows).subspan(begin, end - begin),
                                     .programme = programme,
                                     .group_key = text::key(ground.group_of(*rows[begin]))},
                                    found);
    }
    return found;
}

}  // namespace ensejam::findings
