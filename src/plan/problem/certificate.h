#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "plan/problem/nouns.h"

namespace ensejam::plan {

/// Prices and slopes from which anybody recomputes an upper bound in one pass: valid whatever the figures
/// are, as long as none is negative. A response lies below each of its lines,
///     phi(s) <= rest(g) + g s,  rest(g) = the largest phi(s) - g s over s >= 0,
/// (independent: 1 - g + g ln g up to g = 1, then 0; capped: 1 - g up to 1, then 0; table: over (0, 0) and
/// its points), and a floor of the amount F lies below each of (1 + u) v - u F, so that
///     bound = sum of price x amount over all rows
///           + sum over places of [ (1 + u) sum of V rest(g) - u F + sum over programmes of their best net
///                                  + sum of the exclusion prices ]
///           + sum over sites of max(0, net)
/// where net = (1 + u) V g x exposure, summed - priced cost - rules. Of the programmes of an exclusion group
/// one at most runs in a period, by up to m providers each: every activity takes 1/m of 1 at the exclusion
/// price. An activity of a programme that needs another takes 1/m at the need price, one of the other
/// gives 1. Amounts: a fund's money and its transferable part (of all periods up to this one when it rolls
/// over), hours, -min_ngo_activities.
///
/// Shapes: fund_price and transfer_price [fund * T + period], staff_price [row * T + period],
///         ngo_price [province], county_price [county], floor_price u [place] (at most `floor_penalty`
///         counts; none where there is no floor), exclusion_price [(place * groups + group) * T + period] and
///         need_price [(place * prerequisites + rule) * T + period] or empty for none, slope g [(place * H +
///         harm) * T + period], split [(place * members + member) * T + period], members numbered through all
///         bundles in order; of the members of one bundle each gets its part of their sum, or equal parts
///         when it is 0.
/// Units:  value per minor unit of money, per hour, per activity; share of need per exposure.
/// Source: docs/method.md, "The joint plan", bound.
struct Certificate {
    std::vector<double> fund_price{};
    std::vector<double> transfer_price{};
    std::vector<double> staff_price{};
    std::vector<double> ngo_price{};
    std::vector<double> county_price{};
    std::vector<double> floor_price{};
    std::vector<double> exclusion_price{};
    std::vector<double> need_price{};
    std::vector<float> slope{};
    std::vector<float> split{};
};

/// One answer to "does offer o run in period t?" or (period = no_period) "does it run at all?".
struct Branch {
    std::int32_t offer = 0;   ///< rank of the offer, or -1 - rank of the site
    std::int32_t period = 0;  ///< or `no_period`
    bool runs = false;
};
inline constexpr std::int32_t no_period = -1;

/// What means allow is looked at in problems of so many offers.
inline constexpr std::size_t most_offers_afforded = 50'000;

/// A part of all plans, namely those that agree with every branch, and the bound of that part.
///
/// In it only options count that agree with the branches and the commitments; an offer that must run counts
/// even when its net is negative, and leaves the fewer places to others of its programme. A programme is
/// barred from a place and period when none of its offers there may run in it, and bound to it when one must
/// (where there is one period, running at all is running in it).
/// An option is left out if it covers a period that a programme it needs is barred from, or that another
/// programme of its exclusion group is bound to; a bundle gives nothing in a period that a member is barred
/// from. Of an exclusion group (a programme counts in the first that names it) the smaller of two figures
/// counts: the sum of its programmes' best nets, or the best chain of options that do not overlap in time.
/// Where there are at most `most_offers_afforded` offers, none of them (but the committed ones) runs in a
/// period in which all the money and hours that there are for it would not do for its least dose, or at a
/// dose above what they do for in any period: money of every fund that may pay it, the transferable part
/// where it goes to another than the fund's owner; in a rolling fund, of all periods so far. Set-up is not
/// counted. Money counts as 2e-9 and 1e-6 minor units more than it is, hours as 2e-6, for what the checker
/// tolerates. Where nothing may run that must, there is no plan: the bound is minus infinity.
struct Leaf {
    std::vector<Branch> branches{};
    Certificate certificate{};
};

}  // namespace ensejam::plan
