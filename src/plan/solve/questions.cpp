#include "plan/solve/questions.h"

#include <algorithm>
#include <cmath>

namespace ensejam::plan {

namespace detail_questions {

constexpr double whole = 1e-6;
constexpr std::size_t most_tried = 8;
constexpr int reliable = 2;  ///< answers of one kind that are enough to know what the next will bring

/// How much of each offer runs, at all and in each period.
class Running {
public:
    explicit Running(const Program& program) : model_(program.model()), program_(program) {
        running_.assign(model_.problem->offers.size() * model_.n_periods, 0.0);
        any_.assign(model_.problem->offers.size(), 0.0);
        for (const OptionColumn& option : program.options()) {
            const double amount = program.value_of_column(option.column);
            any_[option.at.offer] += amount;
            for (std::size_t period = option.at.first; period <= option.at.last; ++period)
                running_[option.at.offer * model_.n_periods + period] += amount;
        }
    }

    std::vector<Question> all() const {
        std::vector<Question> result;
        const auto consider = [&](double amount, std::int32_t offer, std::int32_t period) {
            if (std::min(amount, 1 - amount) > whole) result.push_back({{offer, period, true}, amount});
        };
        for (Rank offer = 0; offer < any_.size(); ++offer)
            consider(any_[offer], static_cast<std::int32_t>(offer), no_period);
        for (Rank site = 0; site < model_.problem->sites.size(); ++site)
            consider(program_.value_of_column(program_.site_column(site)),
                     -1 - static_cast<std::int32_t>(site), no_period);
        for (std::size_t at = 0; at < running_.size() && model_.n_periods > 1; ++at)
            consider(running_[at], static_cast<std::int32_t>(at / model_.n_periods),
                     static_cast<std::int32_t>(at % model_.n_periods));
        return result;
    }

    /// Where a rule between programmes is broken although everything is all or nothing: the offer that breaks
    /// it, then the others of its place.
    std::vector<Question> of_rules() const {
        for (std::size_t at = 0; at < running_.size(); ++at) {
            const auto offer = static_cast<Rank>(at / model_.n_periods);
            if (running_[at] < 0.5 || !breaks_rules(offer, at % model_.n_periods)) continue;
            const Rank place = model_.problem->offers.place[offer];
            const auto period = static_cast<std::int32_t>(at % model_.n_periods);
            std::vector<Question> result{{{static_cast<std::int32_t>(offer), period, true}, 1}};
            for (Rank other = model_.place_begin[place]; other < model_.place_begin[place + 1]; ++other)
                if (other != offer) result.push_back({{static_cast<std::int32_t>(other), period, true}, 0});
            return result;
        }
        return {};
    }

private:
    bool breaks_rules(Rank offer, std::size_t period) const {
        const Rank place = model_.problem->offers.place[offer];
        const Rank programme = model_.problem->offers.programme[offer];
        const auto& needed = model_.needs_of[programme];
        const auto& excluded = model_.excluded_by[programme];
        return std::any_of(needed.begin(), needed.end(),
                           [&](Rank one) { return !runs(place, one, period); }) ||
               std::any_of(excluded.begin(), excluded.end(),
                           [&](Rank one) { return runs(place, one, period); });
    }

    bool runs(Rank place, Rank programme, std::size_t period) const {
        for (Rank offer = model_.place_begin[place]; offer < model_.place_begin[place + 1]; ++offer)
            if (model_.problem->offers.programme[offer] == programme &&
                running_[offer * model_.n_periods + period] > 0.5)
                return true;
        return false;
    }

    const Model& model_;
    const Program& program_;
    std::vector<double> running_{};
    std::vector<double> any_{};
};

bool is_asked(const std::vector<Branch>& branches, const Branch& question) {
    return std::any_of(branches.begin(), branches.end(), [&](const Branch& branch) {
        return branch.offer == question.offer && branch.period == question.period;
    });
}

}  // namespace detail_questions

std::vector<Question> unclear(const Program& program, const std::vector<Branch>& branches) {
    using namespace detail_questions;
    const Running running(program);
    std::vector<Question> result = running.all();
    const bool is_fractional = !result.empty();
    if (!is_fractional) result = running.of_rules();
    std::erase_if(result, [&](const Question& one) { return is_asked(branches, one.branch); });
    if (!is_fractional && result.size() > 1) result.resize(1);
    return result;
}

double Questions::expected(const Branch& question, bool runs, double distance) const {
    const auto at = learnt_[runs ? 1 : 0].find({question.offer, question.period});
    const double otherwise = all_[runs ? 1 : 0].mean(1);
    return distance * (at == learnt_[runs ? 1 : 0].end() ? otherwise : at->second.mean(otherwise));
}

double Questions::score(const Question& question) const {
    constexpr double least = 1e-6;
    return std::max(least, expected(question.branch, true, 1 - question.amount)) *
           std::max(least, expected(question.branch, false, question.amount));
}

void Questions::learn(const Branch& answer, double fall, double distance) {
    const double per_unit = fall / std::max(distance, 0.01);
    for (Learnt* one :
         {&learnt_[answer.runs ? 1 : 0][{answer.offer, answer.period}], &all_[answer.runs ? 1 : 0]})
        one->sum += per_unit, ++one->n;
}

/// What the relaxation loses with this answer; as much as matters when nothing agrees with it.
double Questions::try_answer(std::vector<Branch> branches, Branch answer, double value, double enough) {
    branches.push_back(answer);
    const double most = std::max(value - enough, 0.0);
    return std::clamp(value - program_.look(branches), 0.0, most);
}

std::optional<Branch> Questions::ask(const std::vector<Branch>& branches, double enough) {
    using namespace detail_questions;
    std::vector<Question> open = unclear(program_, branches);
    if (open.empty()) return std::nullopt;
    const double value = program_.objective();
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t rank = 0; rank < open.size(); ++rank) order.emplace_back(-score(open[rank]), rank);
    std::sort(order.begin(), order.end());
    std::size_t best = order[0].second;
    double best_score = -1;
    for (std::size_t at = 0; at < std::min(most_tried, order.size()); ++at) {
        const Question& one = open[order[at].second];
        double falls[2] = {expected(one.branch, false, one.amount),
                           expected(one.branch, true, 1 - one.amount)};
        for (const bool runs : {false, true}) {
            const auto known = learnt_[runs ? 1 : 0].find({one.branch.offer, one.branch.period});
            if (known != learnt_[runs ? 1 : 0].end() && known->second.n >= reliable) continue;
            const Branch answer{one.branch.offer, one.branch.period, runs};
            falls[runs ? 1 : 0] = try_answer(branches, answer, value, enough);
            learn(answer, falls[runs ? 1 : 0], runs ? 1 - one.amount : one.amount);
        }
        const double found = std::max(1e-6, falls[0]) * std::max(1e-6, falls[1]);
        if (found > best_score) best_score = found, best = order[at].second;
    }
    return open[best].branch;
}

}  // namespace ensejam::plan
