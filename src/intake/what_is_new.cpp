#include "intake/what_is_new.h"

#include <set>

#include "text/text.h"

namespace ensejam::intake {
namespace detail_what_is_new {

constexpr std::size_t most_named = 5;           ///< proposals that are named
constexpr std::size_t most_letters_named = 60;  ///< of a name

/// The names of the first of them; a name that another of them has too is told with the place above it.
template <class Nouns, class NameOf>
std::string first_names(const Nouns& nouns, const NameOf& name_of) {
    std::string names;
    for (std::size_t i = 0; i < std::min(nouns.size(), most_named); ++i)
        names += (i == 0 ? "" : " | ") + text::shortened(name_of(nouns[i]), most_letters_named);
    return names;
}

/// One line for all proposals of a kind: what was new here.
template <class Nouns, class NameOf>
void say_first(const Nouns& nouns, Code code, const Where& where, const NameOf& name_of,
               std::vector<Issue>& issues) {
    if (nouns.empty()) return;
    const std::string names = first_names(nouns, name_of);
    Issue issue{.code = code,
                .where = where,
                .cell = names,
                .blanks = {{"n", std::to_string(nouns.size())}, {"names", names}}};
    if (nouns.size() > most_named) issue.blanks.emplace_back("n_named", std::to_string(most_named));
    issues.push_back(std::move(issue));
}

/// Names a place as a reader tells it from others of its name: with the place above it, or with the code that
/// lists show beside its kind.
class PlaceNamer {
public:
    PlaceNamer(const std::vector<registry::Place>& proposed, const registry::Register& known)
        : known_(known) {
        for (const registry::Place& place : proposed) {
            by_id_.emplace(place.id, &place);
            ++n_of_name_[text::name_key(told_name(place))];
        }
    }

    std::string operator()(const registry::Place& place) const {
        const auto n = n_of_name_.find(text::name_key(told_name(place)));
        const registry::Place* above = find(place.admin_parent());
        if (n == n_of_name_.end() || n->second < 2) return told_name(place);
        return told_name(place) + " (" + (above == nullptr ? place.code : told_name(*above)) + ")";
    }

private:
    const registry::Place* find(Id<registry::Place> id) const {
        const auto proposed = by_id_.find(id);
        return proposed != by_id_.end() ? proposed->second : known_.find(id);
    }

    const registry::Register& known_;
    std::unordered_map<Id<registry::Place>, const registry::Place*> by_id_;
    std::unordered_map<std::string, std::size_t> n_of_name_;
};

/// The column of harms that programmes are taken from, where no column names those; or nullptr.
const Column* harms_as_programmes(const Table& table) {
    const auto tells_programme = [](const Column& column) {
        const Field field = column.field.field;
        return field == Field::programme || field == Field::service || field == Field::marked;
    };
    if (std::any_of(table.columns.begin(), table.columns.end(), tells_programme)) return nullptr;
    const auto harm = std::find_if(table.columns.begin(), table.columns.end(),
                                   [](const Column& column) { return column.field.field == Field::harm; });
    return harm == table.columns.end() ? nullptr : &*harm;
}

}  // namespace detail_what_is_new

using namespace detail_what_is_new;

void say_figures(const registry::Change& change, const registry::Register& known, const Where& where,
                 std::vector<Issue>& issues) {
    if (const std::size_t n = change.put.needs.size(); n > 0)
        issues.insert(issues.begin(), {.code = Code::figures_of_places,
                                       .where = where,
                                       .blanks = {{"form", "needs"}, {"n", std::to_string(n)}}});
    if (change.put.observations.empty()) return;
    std::vector<std::string> names;
    std::set<Id<registry::Indicator>> seen;
    for (const registry::Observation& told : change.put.observations) {
        if (!seen.insert(told.indicator).second) continue;
        const auto of_sheet = std::find_if(
            change.put.indicators.begin(), change.put.indicators.end(),
            [&](const registry::Indicator& indicator) { return indicator.id == told.indicator; });
        names.push_back(
            told_name(of_sheet != change.put.indicators.end() ? *of_sheet : *known.find(told.indicator)));
    }
    issues.insert(issues.begin(), {.code = Code::figures_of_places,
                                   .where = where,
                                   .blanks = {{"form", "values"},
                                              {"n", std::to_string(change.put.observations.size())},
                                              {"n_indicators", std::to_string(names.size())},
                                              {"names", first_names(names, [](const auto& name) {
                                                            return name;
                                                        }) + (names.size() > most_named ? " | …" : "")}}});
}

void say_proposed(const registry::Change& change, const Table& table, const registry::Register& known,
                  const Where& where, std::vector<Issue>& issues) {
    const auto name_of = [](const auto& noun) { return told_name(noun); };
    const PlaceNamer place_name_of(change.put.places, known);
    say_first(change.put.places, Code::place_proposed, where, place_name_of, issues);
    say_first(change.put.organisations, Code::organisation_proposed, where, name_of, issues);
    say_first(change.put.programmes, Code::programme_proposed, where, name_of, issues);
    const Column* harms = harms_as_programmes(table);
    if (harms == nullptr || change.put.programmes.empty()) return;
    Issue& programmes = issues.back();
    if (change.put.programmes.size() > most_named) programmes.blanks[1].second += " | …";
    programmes.blanks.emplace_back("form", known.tables().harms.empty() ? "harm_none" : "harm");
    const std::string& heading = harms->heading.empty() ? harms->tag : harms->heading;
    programmes.blanks.emplace_back("column", text::shortened(heading, most_letters_named));
}

}  // namespace ensejam::intake
