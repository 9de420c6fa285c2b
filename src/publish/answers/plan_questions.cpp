#include "publish/answers/plan_questions.h"

#include "publish/words/names.h"
#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_plan_questions {

std::string or_dash(std::string name) { return name.empty() ? "—" : name; }

std::string fund_name(const registry::Register& known, Id<registry::Fund> id, text::Language language) {
    const registry::Fund* fund = known.find(id);
    if (fund == nullptr) return "—";
    const std::string& name = language == text::Language::fa ? fund->name_fa : fund->name_en;
    return or_dash(name.empty() ? fund->code : name);
}

std::string directive_name(const registry::Register& known, Id<registry::Directive> id,
                           text::Language language) {
    for (const registry::Directive& directive : known.tables().directives)
        if (directive.id == id)
            return or_dash(language == text::Language::fa ? directive.name_fa : directive.name_en);
    return "—";
}

/// What the activity itself says of its place, organisation and programme stands in for what the question
/// leaves open.
Blanks blanks_of(const registry::Register& known, const plan::PosedQuestion& question,
                 text::Language language) {
    const registry::Activity* activity = known.find(question.activity);
    auto place = question.place;
    auto body = question.organisation;
    auto programme = question.programme;
    if (activity != nullptr) {
        if (!place) place = activity->place;
        if (!body) body = activity->organisation;
        if (!programme) programme = activity->programme;
    }
    return {{"place", or_dash(name_of(known, place, language))},
            {"organisation", or_dash(name_of(known, body, language))},
            {"programme", or_dash(name_of(known, programme, language))},
            {"fund", fund_name(known, question.fund, language)},
            {"directive", directive_name(known, question.directive, language)},
            {"day", question.day == no_day ? "—" : text::write_day(question.day, language)},
            {"n", std::to_string(question.n)}};
}

}  // namespace detail_plan_questions

Listing questions_listing(const registry::Register& known, const plan::Posed& posed,
                          text::Language language) {
    using namespace detail_plan_questions;
    Listing listing{.name = "questions"};
    for (const char* key : {"question", "sentence", "cites"})
        listing.columns.push_back({key, say(language, std::string("column.") + key)});
    listing.columns.front().is_for_programs = true;
    for (const plan::PosedQuestion& question : posed.questions) {
        const std::string word(plan::name_of(question.gap));
        const auto cites = question.activity
                               ? cites_of(known, std::vector<Id<registry::Activity>>{question.activity})
                               : std::vector<Cite>{};
        listing.rows.push_back({word, say(language, "gap." + word, blanks_of(known, question, language)),
                                say_cites(cites, language)});
    }
    return listing;
}

}  // namespace ensejam::publish
