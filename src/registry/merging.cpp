#include "registry/merging.h"

#include "registry/references.h"
#include "text/text.h"

namespace ensejam::registry {
namespace detail_merging {

/// A refused proposal halves the confidence of what was told with it.
constexpr double refused_confidence = 0.5;

/// The noun in the change, put there as it is known when it is not yet.
template <class Noun>
Noun& in_change(std::vector<Noun>& put, const Noun& known) {
    for (Noun& noun : put)
        if (noun.id == known.id) return noun;
    return put.emplace_back(known);
}

template <class Noun>
const Noun& must_find(const Register& known, Id<Noun> id) {
    const Noun* noun = known.find(id);
    ENSEJAM_EXPECT(noun != nullptr, "a noun to merge is not in the register");
    return *noun;
}

/// `into` answers to the names of `from` from now on.
template <class Noun>
void learn_names(Noun& into, const Noun& from) {
    const auto learn = [&](const std::string& name, const std::string& sender) {
        const std::string key = text::key(name);
        if (key.empty() || key == text::key(into.name_fa) || key == text::key(into.name_en)) return;
        for (const Alias& alias : into.aliases)
            if (text::key(alias.text) == key) return;
        into.aliases.push_back({name, sender});
    };
    learn(from.name_fa, "");
    learn(from.name_en, "");
    for (const Alias& alias : from.aliases) learn(alias.text, alias.sender);
}

template <class Noun>
std::string code_of_its_own(const char* kind, Id<Noun> id) {
    return fmt::format("{}-{}", kind, id.value);
}

void doubt(Change& change) {
    for (Activity& activity : change.put.activities) activity.confidence *= refused_confidence;
}

}  // namespace detail_merging

using namespace detail_merging;

Change merged(const Register& known, Id<Organisation> from, Id<Organisation> into) {
    const Organisation& gone = must_find(known, from);
    Change change = moved(known, from, into);
    Organisation& kept = in_change(change.put.organisations, must_find(known, into));
    learn_names(kept, gone);
    for (const OutsideCode& code : gone.identifiers) kept.identifiers.push_back(code);
    if (gone.standing == Standing::known && !gone.code.empty()) kept.aliases.push_back({gone.code, ""});
    for (const Licence& licence : gone.licences) kept.licences.push_back(licence);
    if (kept.parent == kept.id) kept.parent = gone.parent == into ? Id<Organisation>{} : gone.parent;
    in_change(change.put.organisations, gone).merged_into = into;
    return change;
}

Change linked(const Register& known, Id<Place> from, Id<Place> into) {
    Change change = moved(known, from, into);
    Place& kept = in_change(change.put.places, must_find(known, into));
    learn_names(kept, must_find(known, from));
    for (const OutsideCode& code : must_find(known, from).codes) kept.codes.push_back(code);
    change.retired_places = {from};
    std::erase_if(change.put.places, [&](const Place& place) { return place.id == from; });
    return change;
}

Change linked(const Register& known, Id<Programme> from, Id<Programme> into) {
    Change change = moved(known, from, into);
    learn_names(in_change(change.put.programmes, must_find(known, into)), must_find(known, from));
    change.retired_programmes = {from};
    return change;
}

Change accepted(const Register& known, Id<Place> proposed) {
    Change change;
    Place& place = change.put.places.emplace_back(must_find(known, proposed));
    place.standing = Standing::known;
    place.code = code_of_its_own("place", proposed);
    return change;
}

Change accepted(const Register& known, Id<Organisation> proposed) {
    Change change;
    Organisation& organisation = change.put.organisations.emplace_back(must_find(known, proposed));
    const std::string before = organisation.code;
    organisation.standing = Standing::known;
    organisation.code = code_of_its_own("organisation", proposed);
    for (const Sheet& sheet : known.tables().sheets)
        if (sheet.sender == before) change.put.sheets.emplace_back(sheet).sender = organisation.code;
    for (const Profile& profile : known.tables().profiles)
        if (profile.sender == before) change.put.profiles.emplace_back(profile).sender = organisation.code;
    return change;
}

Change accepted(const Register& known, Id<Programme> proposed) {
    Change change;
    Programme& programme = change.put.programmes.emplace_back(must_find(known, proposed));
    programme.standing = Standing::known;
    programme.code = code_of_its_own("programme", proposed);
    return change;
}

Change refused(const Register& known, Id<Place> proposed) {
    Change change = moved(known, proposed, must_find(known, proposed).admin_parent());
    change.retired_places = {proposed};
    doubt(change);
    return change;
}

Change refused(const Register& known, Id<Organisation> proposed) {
    Change change = moved(known, proposed, {});
    change.retired_organisations = {proposed};
    doubt(change);
    return change;
}

Change refused(const Register& known, Id<Programme> proposed) {
    Change change = moved(known, proposed, {});
    change.retired_programmes = {proposed};
    doubt(change);
    return change;
}

}  // namespace ensejam::registry
