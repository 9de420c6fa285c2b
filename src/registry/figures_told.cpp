#include "registry/figures_told.h"

#include <map>
#include <set>

#include "registry/told_before.h"
#include "text/text.h"

namespace ensejam::registry {

NeedKey key_of(const Need& need) {
    return {need.place, need.harm, need.programme, text::name_key(need.target_group), need.period};
}

bool share_days(const Interval& a, const Interval& b) {
    const auto ends_before = [](const Interval& first, const Interval& second) {
        return first.to != no_day && second.from != no_day && first.to <= second.from;
    };
    return !ends_before(a, b) && !ends_before(b, a);
}

namespace detail_figures_told {

auto key_of(const Observation& told) {
    return std::tuple(told.indicator, told.place, text::name_key(told.target_group), told.period);
}

/// The key without its days.
template <class Noun>
auto subject_of(Noun noun) {
    noun.period = {};
    return key_of(noun);
}

std::vector<std::string> fields_that_differ(const Need& before, const Need& after) {
    std::vector<std::string> fields;
    if (before.people != after.people) fields.emplace_back("need");
    return fields;
}
std::vector<std::string> fields_that_differ(const Observation& before, const Observation& after) {
    return before.value == after.value ? std::vector<std::string>{} : std::vector<std::string>{"value"};
}

/// Values of an indicator stand beside each other in time; needs of shared days would count twice.
bool replaces(const Need& fresh, const Need& known) { return share_days(fresh.period, known.period); }
bool replaces(const Observation&, const Observation&) { return false; }

/// One table of figures of a sheet, beside what is known.
template <class Noun>
class Table {
public:
    Table(const Register& known, const std::vector<Noun>& nouns, const ToldBefore& before)
        : before_(before), next_(known.next_id<Noun>()) {
        for (const Noun& noun : nouns) {
            by_key_.try_emplace(key_of(noun), &noun);
            if (before.is_own(noun)) own_[subject_of(noun)].push_back(&noun);
        }
    }

    /// What is new or told otherwise; the known keep their ids.
    std::vector<Noun> news(std::vector<Noun> fresh, Differences<Noun>& difference) {
        std::vector<Noun> result;
        for (Noun& noun : fresh) {
            const auto before = by_key_.find(key_of(noun));
            if (before == by_key_.end()) {
                noun.id = {next_.value++};
                difference.added.push_back(noun.id);
                replace_own(noun);
            } else {
                noun.id = before->second->id;
                told_again_.insert(noun.id);
                auto fields = fields_that_differ(*before->second, noun);
                if (fields.empty()) continue;
                difference.changed.push_back({*before->second, noun, std::move(fields)});
            }
            result.push_back(std::move(noun));
        }
        return result;
    }

    /// What the hand told before under such headings and does not tell again.
    std::vector<Id<Noun>> gone(bool retire_missing, Differences<Noun>& difference) const {
        std::vector<Id<Noun>> ids;
        for (const auto& [subject, nouns] : own_)
            for (const Noun* noun : nouns) {
                const bool is_replaced = replaced_.contains(noun->id);
                if (told_again_.contains(noun->id)) continue;
                if (!is_replaced && !before_.is_of_this_kind(*noun)) continue;
                difference.missing.push_back(*noun);
                if (retire_missing || is_replaced) ids.push_back(noun->id);
            }
        return ids;
    }

private:
    void replace_own(const Noun& fresh) {
        const auto own = own_.find(subject_of(fresh));
        if (own == own_.end()) return;
        for (const Noun* noun : own->second)
            if (replaces(fresh, *noun)) replaced_.insert(noun->id);
    }

    using Key = decltype(key_of(std::declval<Noun>()));
    const ToldBefore& before_;
    Id<Noun> next_;
    std::map<Key, const Noun*> by_key_{};
    std::map<Key, std::vector<const Noun*>> own_{};  ///< by subject
    std::set<Id<Noun>> told_again_{}, replaced_{};
};

/// Settles one table of the change; its difference is noted.
template <class Noun>
std::vector<Id<Noun>> settle(const Register& known, const std::vector<Noun>& nouns, const ToldBefore& before,
                             bool retire_missing, std::vector<Noun>& put, Differences<Noun>& difference) {
    Table<Noun> table(known, nouns, before);
    put = table.news(std::move(put), difference);
    return table.gone(retire_missing, difference);
}

}  // namespace detail_figures_told

using namespace detail_figures_told;

bool tells_figures(const Change& change) {
    return !change.put.needs.empty() || !change.put.observations.empty();
}

Reconciled reconcile_figures(const Register& known, Change fresh, const ReconcileOptions& options) {
    ENSEJAM_EXPECT(fresh.put.sheets.size() == 1, "a sheet is reconciled by itself");
    const ToldBefore before(known, {fresh.put.sheets.front(), options.also});
    Reconciled result;
    const bool retires = options.retire_missing;
    fresh.retired_needs = settle(known, known.tables().needs, before, retires && !fresh.put.needs.empty(),
                                 fresh.put.needs, result.difference.needs);
    fresh.retired_observations =
        settle(known, known.tables().observations, before, retires && !fresh.put.observations.empty(),
               fresh.put.observations, result.difference.observations);
    const bool says_nothing =
        !tells_figures(fresh) && fresh.retired_needs.empty() && fresh.retired_observations.empty();
    if (!says_nothing) result.change = std::move(fresh);
    return result;
}

}  // namespace ensejam::registry
