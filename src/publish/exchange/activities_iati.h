#pragma once
#include "publish/exchange/activities_rows.h"
#include "publish/words/html.h"

// Parts of the IATI export. Internal to activities_iati*.cpp.
namespace ensejam::publish {

/// A project's rows, in the order of the register.
struct IatiProject {
    const registry::Project* project = nullptr;
    std::vector<const ActivityRow*> rows{};
};

/// A name in both languages, Persian first.
template <class Noun>
Html iati_narratives(const registry::Register& known, Id<Noun> id) {
    const std::string fa = name_of(known, id, text::Language::fa);
    const std::string en = name_of(known, id, text::Language::en);
    Html result = tag("narrative", {{"xml:lang", "fa"}}, plain(fa));
    if (en != fa) result += tag("narrative", {{"xml:lang", "en"}}, plain(en));
    return result;
}

/// The first and the last day of the project's activities, ISO; where neither is told, `otherwise`.
struct IatiDays {
    std::string first{};
    std::string last{};
};
IatiDays iati_days(const IatiProject& group, std::string_view otherwise);

/// What each activity of the project is and reaches, as a result of its own: place, deliverer, programme,
/// days, whom it is for, people and units. Nothing is added up.
///
/// Source: docs/formats.md, "Exports".
Html iati_results(const registry::Register& known, const IatiProject& group, const IatiDays& days);

/// The reference of a place among the project's locations.
std::string iati_place_ref(Id<registry::Place> place);

}  // namespace ensejam::publish
