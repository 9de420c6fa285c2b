#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "plan/problem/beside.h"
#include "plan/problem/problem.h"

// Tables that the solver reads beside the problem. Internal to src/plan.
namespace ensejam::plan {

/// A fund that may pay a class of activities, and whether its money goes to another than its owner then.
struct Payer {
    Rank fund = 0;
    Rank account = 0;  ///< the fund's money for the class's region
    bool is_transfer = false;
};

/// Activities that the same funds may pay for, of one organisation in one province.
struct PayClass {
    Rank province = 0;
    Rank organisation = 0;
    bool is_ngo = false;
    std::uint32_t payers_begin = 0;
    std::uint32_t payers_end = 0;

    bool has_one_payer() const { return payers_end - payers_begin == 1; }
};

/// Provinces that are planned together: one each, unless a site serves several.
struct Region {
    std::vector<Rank> places{};
    std::vector<Rank> counties{};
    std::vector<Rank> provinces{};
    std::vector<Rank> sites{};
    std::size_t n_offers = 0;
    Rank class_begin = 0, class_end = 0;      ///< of `classes`
    Rank payer_begin = 0, payer_end = 0;      ///< of `payers`
    Rank account_begin = 0, account_end = 0;  ///< of `fund_of_account`
    Rank staff_begin = 0, staff_end = 0;      ///< of `row_of_account`
};

/// A programme as member of a bundle: its number through all bundles in order.
struct BundleMember {
    Rank bundle = 0;
    Rank member = 0;
};

/// What a site gives to a place.
struct PlaceCover {
    Rank site = 0;
    Rank harm = 0;
    double exposure = 0;
};

/// What all the money and hours that there are for an offer allow, whatever else runs.
/// Source: certificate.h, "Leaf".
struct Affordable {
    Rank offer = 0;
    double dose_most = 0;
    std::vector<char> barred{};  ///< by period: not even the least dose
};

/// Shapes: weight[(place * n_harms + harm) * n_periods + period]; place_begin has an entry more than places;
///         class_of[offer]; classes of one province stand together.
struct Model {
    const Problem* problem = nullptr;
    std::size_t n_periods = 1;
    std::size_t n_harms = 1;
    std::vector<double> weight{};
    std::vector<double> floor{};  ///< weighted need that a place must see removed; 0 = no floor
    std::vector<Rank> place_begin{};
    std::vector<Rank> province_of{};  ///< of a place
    std::vector<Rank> class_of{};
    std::vector<PayClass> classes{};
    std::vector<Payer> payers{};
    std::vector<Rank> site_class{};
    std::vector<Region> regions{};
    std::vector<Rank> region_of{};                  ///< of a province
    std::vector<Rank> place_in_region{};            ///< rank of a place among those of its region
    std::vector<Rank> fund_of_account{};            ///< a fund has an account in every region it may pay in
    std::vector<Rank> row_of_account{};             ///< so has a staff row in every region that works with it
    std::vector<Rank> staff_account{};              ///< beside `offers.staff_row`
    std::vector<std::vector<PlaceCover>> covers{};  ///< by place; empty when there are no sites
    std::vector<std::vector<BundleMember>> bundles_of{};  ///< by programme
    std::vector<Rank> bundle_begin{};                     ///< first member of each bundle
    std::size_t n_members = 0;                            ///< of all bundles
    std::vector<std::vector<Rank>> needs_of{};            ///< by programme: what must run with it
    std::vector<std::vector<Rank>> excluded_by{};         ///< by programme: what may not run with it
    std::vector<Rank> exclusion_of{};                     ///< first exclusion group that names a programme
    std::vector<std::pair<Rank, Rank>> commitments_of{};  ///< (offer, rank of commitment), sorted
    std::vector<Affordable> affordable{};                 ///< of offers that means limit, in order

    const Beside* beside = nullptr;  ///< `SolveOptions::beside`

    /// Those of the offers from `begin` up to `end`.
    std::span<const std::pair<Rank, Rank>> commitments_among(Rank begin, Rank end) const;
    std::span<const Affordable> affordable_among(Rank begin, Rank end) const;
    /// What running the offer is worth beside what it reaches, dates and dose aside.
    double worth_beside(Rank offer) const { return beside == nullptr ? 0 : beside->worth[offer]; }
    const Run* kept_of(Rank offer) const { return beside == nullptr ? nullptr : beside->kept_of(offer); }
    double beside_of(const Run& run) const;
    double weight_of(Rank place, std::size_t harm, std::size_t period) const {
        return weight[(place * n_harms + harm) * n_periods + period];
    }
    std::size_t cell(Rank place) const { return place * n_harms * n_periods; }
};

/// `as_one`: all provinces in one region.
Model model_of(const Problem& problem, bool as_one = false);

/// Fills `regions` and the accounts, once the classes are numbered.
void lay_out_regions(Model& model, bool as_one);

/// Fills `affordable`, once the classes are numbered.
void fill_affordable(Model& model);

/// Options of an offer: intervals times the two ends of its dose.
std::int64_t count_options(const Problem& problem);

/// May the money of this account pay for an offer?
bool may_pay_for(const Model& model, Rank account, Rank offer);

/// May an activity of this programme run from `first` to `last`?
inline bool is_interval(const Problem& problem, const Programme& programme, std::size_t first,
                        std::size_t last) {
    const auto length = static_cast<std::int32_t>(last - first + 1);
    return length >= programme.min_duration ||
           (programme.continues && last + 1 == static_cast<std::size_t>(problem.n_periods));
}

/// The part of a fund's money that others than its owner may be paid.
inline std::int64_t transferable(const Fund& fund, std::int64_t amount) {
    const long double exact =
        static_cast<long double>(fund.transferable_share) * static_cast<long double>(amount);
    return static_cast<std::int64_t>(std::floor(exact + 1e-6L));
}

/// The share of need that an exposure removes, and the slope of that (to the right at a kink).
double response_of(const Harm& harm, double exposure);
double slope_at(const Harm& harm, double exposure);
/// The largest response(s) - slope * s over all exposures s: where a line of that slope meets 0.
double rest_under(const Harm& harm, double slope);

}  // namespace ensejam::plan
