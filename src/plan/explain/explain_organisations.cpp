#include <algorithm>
#include <cmath>
#include <map>

#include "plan/explain/explain_view.h"

namespace ensejam::plan {

namespace detail_explain_organisations {

constexpr double same_dose = 0.1;  ///< a tenth more or less is the same dose

struct Lines {
    const ExplainView& view;
    std::map<Rank, AskLine> by_offer{};

    AskLine& of(Rank offer) {
        AskLine& line = by_offer[offer];
        line.offer = offer;
        return line;
    }
};

void take_before(Lines& lines, const Reach& before, std::span<const double> told_money) {
    const Problem& problem = lines.view.problem;
    std::map<Rank, int> n_periods;
    for (Rank rank = 0; rank < problem.status_quo.size(); ++rank) {
        const Run& run = problem.status_quo[rank];
        AskLine& line = lines.of(run.offer);
        line.before.push_back(rank);
        const bool is_told = rank < told_money.size() && told_money[rank] >= 0;
        line.money_before += is_told ? told_money[rank] : (told_money.empty() ? cost_of(problem, run) : 0);
        line.people_before += before.credit[rank];
        line.dose_before += run.dose * (run.last - run.first + 1);
        n_periods[run.offer] += run.last - run.first + 1;
    }
    for (const auto& [offer, n] : n_periods) lines.by_offer[offer].dose_before /= n;
}

void take_after(Lines& lines, const Reach& after) {
    for (std::size_t rank = 0; rank < lines.view.solution.activities.size(); ++rank) {
        const PlannedActivity& activity = lines.view.solution.activities[rank];
        AskLine& line = lines.of(activity.run.offer);
        line.after = activity.run;
        line.people_after = after.credit[rank];
        for (const Payment& payment : activity.payments)
            line.money_after += static_cast<double>(payment.amount);
    }
}

bool runs_after(const AskLine& line) { return line.after.first <= line.after.last; }

Ask ask_alone(const Problem& problem, const AskLine& line) {
    if (line.before.empty()) return Ask::start;
    if (!runs_after(line)) return Ask::stop;
    if (std::abs(line.after.dose - line.dose_before) >
        same_dose * std::max(line.after.dose, line.dose_before))
        return Ask::change_dose;
    std::int32_t first = problem.n_periods, last = 0;
    for (const Rank rank : line.before) {
        first = std::min(first, problem.status_quo[rank].first);
        last = std::max(last, problem.status_quo[rank].last);
    }
    return first == line.after.first && last == line.after.last ? Ask::keep : Ask::change_time;
}

/// Where one stops and another starts the same programme in one place, it is handed over.
void pair_up(Lines& lines) {
    const Offers& offers = lines.view.problem.offers;
    std::map<std::pair<Rank, Rank>, std::pair<std::vector<AskLine*>, std::vector<AskLine*>>> groups;
    for (auto& [offer, line] : lines.by_offer) {
        line.ask = ask_alone(lines.view.problem, line);
        auto& [stops, starts] = groups[{offers.place[offer], offers.programme[offer]}];
        if (line.ask == Ask::stop) stops.push_back(&line);
        if (line.ask == Ask::start) starts.push_back(&line);
    }
    for (auto& [key, group] : groups) {
        auto& [stops, starts] = group;
        if (starts.empty()) continue;
        std::stable_sort(stops.begin(), stops.end(), [](const AskLine* a, const AskLine* b) {
            return a->people_before > b->people_before;
        });
        for (std::size_t rank = 0; rank < stops.size(); ++rank) {
            AskLine& taking = *starts[std::min(rank, starts.size() - 1)];
            stops[rank]->ask = Ask::hand_over;
            stops[rank]->partner = offers.organisation[taking.offer];
            if (taking.ask == Ask::start) taking.partner = offers.organisation[stops[rank]->offer];
            taking.ask = Ask::take_over;
        }
    }
}

void add_transfers(const ExplainView& view, std::vector<AskedOf>& asked) {
    const auto add = [&](const std::vector<Payment>& payments, Rank organisation) {
        for (const Payment& payment : payments) {
            const Rank owner = view.problem.funds[payment.fund].owner;
            if (owner == organisation) continue;
            asked[owner].money_given += static_cast<double>(payment.amount);
            asked[organisation].money_received += static_cast<double>(payment.amount);
        }
    };
    for (const PlannedActivity& activity : view.solution.activities)
        add(activity.payments, view.problem.offers.organisation[activity.run.offer]);
    for (const OpenSite& open : view.solution.sites)
        add(open.payments, view.problem.sites[open.site].organisation);
}

}  // namespace detail_explain_organisations

std::vector<AskedOf> asked_of(const ExplainView& view, const Reach& before, const Reach& after,
                              std::span<const double> told_money) {
    using namespace detail_explain_organisations;
    Lines lines{.view = view};
    take_before(lines, before, told_money);
    take_after(lines, after);
    pair_up(lines);
    std::vector<AskedOf> asked(view.problem.organisations.size());
    for (Rank rank = 0; rank < asked.size(); ++rank) asked[rank].organisation = rank;
    for (auto& [offer, line] : lines.by_offer) {
        line.reasons = reasons_of(view, line);
        AskedOf& one = asked[view.problem.offers.organisation[offer]];
        one.money_before += line.money_before;
        one.money_after += line.money_after;
        one.people_before += line.people_before;
        one.people_after += line.people_after;
        one.lines.push_back(std::move(line));
    }
    add_transfers(view, asked);
    for (AskedOf& one : asked)
        std::stable_sort(one.lines.begin(), one.lines.end(), [](const AskLine& a, const AskLine& b) {
            return std::max(a.people_before, a.people_after) > std::max(b.people_before, b.people_after);
        });
    std::erase_if(asked, [](const AskedOf& one) {
        return one.lines.empty() && one.money_given == 0 && one.money_received == 0;
    });
    return asked;
}

}  // namespace ensejam::plan
