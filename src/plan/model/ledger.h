#pragma once
#include <cstdint>
#include <vector>

#include "plan/model/model.h"
#include "plan/problem/certificate.h"
#include "plan/problem/solution.h"

// Money, hours and directives of one region. Internal to src/plan.
namespace ensejam::plan {

/// What every account holds: [account * n_periods + period].
struct Means {
    std::vector<std::int64_t> money{};
    std::vector<double> hours{};
};

/// The means of a problem; a fund or staff row with several accounts is shared out in equal parts.
Means means_of(const Model& model);

/// What a plan uses of everything limited in a region. It never holds more than there is; money is whole, and
/// is moved between payers where that makes room.
class Ledger {
public:
    /// All that a booking changes.
    struct State {
        std::vector<std::int64_t> given{};        ///< [account * T + period], from the region's first
        std::vector<std::int64_t> transferred{};  ///< the same: paid to others than the owner
        std::vector<std::int64_t> paid{};         ///< [payer * T + period]
        std::vector<double> hours_left{};
        std::vector<std::int64_t> all{};  ///< money by province
        std::vector<std::int64_t> ngo{};  ///< of it the NGO side's
        std::vector<int> counts{};        ///< NGO-side activities by county
    };
    const State& state() const { return state_; }
    void restore(const State& state) { state_ = state; }

    Ledger(const Model& model, const Region& region, const Means& means);

    /// The cheapest payer pays first.
    void prefer(const Certificate& prices);

    /// Each payer pays first what is expected of it, [payer of the region * T + period].
    void expect(std::vector<std::int64_t> payments) { expected_ = std::move(payments); }

    /// Books a run; false, with everything as before but for who pays what, when it does not fit.
    bool book(const Run& run);
    void release(const Run& run);
    bool book_site(Rank site);
    void release_site(Rank site);
    /// Books the change from one dose to another.
    bool change_dose(const Run& run, double dose);

    /// How much more of the province's money the NGO side has than it must, and activities in a county.
    double ngo_margin(Rank province) const {
        return margin_of(province, state_.all[province], state_.ngo[province]);
    }
    int ngo_count(Rank county) const { return state_.counts[county]; }
    std::int64_t money_left(Rank account, std::size_t period) const;
    double hours_left(Rank account, std::size_t period) const {
        return state_.hours_left[(account - region_->staff_begin) * n_periods_ + period];
    }
    /// What a payer still may give to its class.
    std::int64_t room(Rank payer, std::size_t period) const;

    /// Shares the money of the classes out over activities and sites, in order.
    void write_payments(std::vector<PlannedActivity>& activities, std::vector<OpenSite>& sites) const;

private:
    bool pay(Rank payclass, std::size_t period, std::int64_t amount);
    void unpay(Rank payclass, std::size_t period, std::int64_t amount);
    bool pay_run(const Run& run, std::int64_t unit, std::int64_t setup);
    void unpay_run(const Run& run, std::int64_t unit, std::int64_t setup);
    bool work(const Run& run, double dose);
    void put(Rank payer, std::size_t period, std::int64_t amount);
    std::int64_t make_room(Rank payer, std::size_t period, std::int64_t want, int depth);
    std::int64_t move_from(Rank payer, std::size_t period, std::int64_t want, int depth);
    std::int64_t transfer_left(Rank account, std::size_t period) const;
    double margin_of(Rank province, std::int64_t all, std::int64_t ngo) const;
    void note_money(const PayClass& payclass, std::int64_t amount);
    bool keeps_share(const PayClass& payclass, std::int64_t amount) const;

    const Model* model_;
    const Region* region_;
    std::size_t n_periods_;
    std::vector<std::int64_t> amount_{};  ///< [account * T + period], accounts from the region's first
    std::vector<Rank> class_of_payer_{};
    std::vector<std::vector<Rank>> payers_of_account_{};
    std::vector<std::int64_t> expected_{};  ///< beside `State::paid`, or empty
    std::vector<Rank> order_{};             ///< payers of each class and period, cheapest first
    State state_{};
    std::vector<char> visited_{};
};

}  // namespace ensejam::plan
