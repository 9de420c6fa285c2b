#include <OsiClpSolverInterface.hpp>
#include <algorithm>

#include "plan/model/limits.h"
#include "plan/program/program.h"
#include "plan/program/sheet.h"

namespace ensejam::plan {

namespace detail_program_limits {

bool may_run(const OfferLimits& limit, const Timing& at) {
    if (!limit.may_run) return false;
    if (limit.must_run && (at.first > limit.first_most || at.last < limit.last_least)) return false;
    for (std::size_t period = at.first; period <= at.last && !limit.barred.empty(); ++period)
        if (limit.barred[period] != 0) return false;
    return true;
}

}  // namespace detail_program_limits

bool Program::restrict_to(const std::vector<Branch>& branches) {
    std::vector<OfferLimits> limits;
    for (Rank place = 0; place < problem_.places.size(); ++place) {
        PlaceLimits of_place = limits_of(model_, place, branches);
        if (!of_place.is_possible) return false;
        restrict_bonuses(place, of_place.barred);
        std::move(of_place.offers.begin(), of_place.offers.end(), std::back_inserter(limits));
    }
    for (Rank offer = 0; offer < limits.size(); ++offer) {
        solver_->setRowLower(rows_.group[offer], -Sheet::infinite);
        if (rows_.body[offer] >= 0) solver_->setRowLower(rows_.body[offer], -Sheet::infinite);
        if (rows_.offer[offer] < 0) continue;
        solver_->setRowBounds(rows_.offer[offer], limits[offer].must_run ? 1 : 0, 1);
        solver_->setColUpper(columns_.absent[offer], limits[offer].must_run ? 1 : 0);
    }
    for (const OptionColumn& option : options_)
        solver_->setColUpper(option.column,
                             detail_program_limits::may_run(limits[option.at.offer], option.at) ? 1 : 0);
    for (Rank site = 0; site < problem_.sites.size(); ++site) solver_->setColBounds(site_column(site), 0, 1);
    for (const Branch& branch : branches)
        if (branch.offer < 0)
            solver_->setColBounds(site_column(static_cast<Rank>(-1 - branch.offer)), branch.runs ? 1 : 0,
                                  branch.runs ? 1 : 0);
    return true;
}

void Program::hold(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        const int body = rows_.body[run.offer];
        solver_->setRowLower(body >= 0 ? body : rows_.group[run.offer], 1);
    }
}

void Program::keep(const std::vector<Run>& runs, const std::vector<Rank>& sites, const Part& part) {
    const Offers& offers = problem_.offers;
    std::vector<const Run*> today(offers.size(), nullptr);
    for (const Run& run : runs) {
        today[run.offer] = &run;
        if (part.places[offers.place[run.offer]] == 0) solver_->setRowLower(rows_.offer[run.offer], 1);
    }
    for (std::size_t rank = 0; rank < options_.size(); ++rank) {
        const Timing& at = options_[rank].at;
        const Run* run = today[at.offer];
        const bool is_today = run != nullptr && run->first == at.first && run->last == at.last;
        const bool is_free = part.places[offers.place[at.offer]] != 0 && part.options[rank] != 0;
        if (!is_today && !is_free) solver_->setColUpper(options_[rank].column, 0);
    }
    keep_sites(sites, part);
}

void Program::keep_sites(const std::vector<Rank>& sites, const Part& part) {
    for (Rank site = 0; site < problem_.sites.size(); ++site) {
        const auto& covers = problem_.sites[site].covers;
        if (std::any_of(covers.begin(), covers.end(),
                        [&](const Cover& cover) { return part.places[cover.place] != 0; }))
            continue;
        const double open = std::find(sites.begin(), sites.end(), site) == sites.end() ? 0 : 1;
        solver_->setColBounds(site_column(site), open, open);
    }
}

/// A bundle gives nothing in a period that a member is barred from.
void Program::restrict_bonuses(Rank place, const std::vector<char>& barred) {
    const std::size_t n_periods = model_.n_periods;
    std::size_t bonus = place * problem_.bundles.size() * n_periods;
    for (std::size_t bundle = 0; bundle < problem_.bundles.size(); ++bundle)
        for (std::size_t period = 0; period < n_periods; ++period, ++bonus) {
            const std::vector<Rank>& members = problem_.bundles[bundle].programmes;
            const bool is_there = rows_.member[place * model_.n_members + model_.bundle_begin[bundle]] >= 0 &&
                                  std::none_of(members.begin(), members.end(), [&](Rank programme) {
                                      return barred[programme * n_periods + period] != 0;
                                  });
            solver_->setColUpper(columns_.bonus + static_cast<int>(bonus), is_there ? 1 : 0);
        }
}

}  // namespace ensejam::plan
