#include "intake/headings/recognise.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_hxl {

/// A hashtag and its attributes, as a set.
struct Tag {
    std::string name{};
    std::vector<std::string> attributes{};

    bool has(std::string_view attribute) const {
        return std::find(attributes.begin(), attributes.end(), attribute) != attributes.end();
    }
};

Tag parsed(std::string_view text) {
    Tag tag;
    std::string word;
    const auto close = [&] {
        if (word.starts_with('#'))
            tag.name = word.substr(1);
        else if (!word.empty())
            tag.attributes.push_back(word.substr(1));
        word.clear();
    };
    for (const char sign : text) {
        if (sign == ' ') continue;
        if (sign == '+' || sign == '#') close();
        word += sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
    }
    close();
    return tag;
}

std::optional<registry::PlaceKind> level_of(std::string_view name) {
    using registry::PlaceKind;
    if (name == "country") return PlaceKind::country;
    if (name == "adm1") return PlaceKind::province;
    if (name == "adm2") return PlaceKind::county;
    if (name == "adm3") return PlaceKind::city;
    if (name == "adm4") return PlaceKind::district;
    if (name == "adm5" || name == "loc") return PlaceKind::neighbourhood;
    return {};
}

Field of_organisation(const Tag& tag) {
    if (tag.has("type")) return Field::organisation_type;
    if (tag.has("funder")) return Field::funder;
    if (tag.has("prog")) return Field::responsible;
    return tag.has("acronym") || tag.has("code") ? Field::deliverer_code : Field::deliverer;
}

Field of_activity(const Tag& tag) {
    if (tag.has("id") || tag.has("code")) {
        if (tag.has("project")) return Field::project_code;
        return tag.has("id") ? Field::activity_id : Field::activity_code;
    }
    return tag.has("programme") ? Field::programme : Field::title;
}

Field of_date(const Tag& tag) {
    if (tag.has("start")) return Field::start;
    if (tag.has("end")) return Field::end;
    if (tag.has("year")) return Field::year;
    if (tag.has("month")) return Field::month;
    if (tag.has("quarter")) return Field::quarter;
    return tag.has("reported") ? Field::report_date : Field::none;
}

Field of_indicator(const Tag& tag) {
    if (tag.has("units")) return Field::units;
    if (tag.has("num") || tag.has("value")) return Field::value;
    return tag.has("name") ? Field::indicator : Field::none;
}

}  // namespace detail_hxl

bool is_hashtag(std::string_view text) {
    const std::string bare = text::trimmed(text);
    return bare.size() > 2 && bare[0] == '#' &&
           ((bare[1] >= 'a' && bare[1] <= 'z') || (bare[1] >= 'A' && bare[1] <= 'Z'));
}

bool is_standard_tag(std::string_view text) {
    constexpr auto standard = std::to_array<std::string_view>(
        {"access",    "activity",    "adm1",      "adm2",       "adm3",        "adm4",     "adm5",
         "affected",  "beneficiary", "capacity",  "cause",      "channel",     "contact",  "country",
         "crisis",    "currency",    "date",      "delivery",   "description", "event",    "frequency",
         "geo",       "group",       "impact",    "indicator",  "inneed",      "item",     "loc",
         "meta",      "modality",    "need",      "operations", "org",         "output",   "population",
         "reached",   "region",      "respondee", "sector",     "service",     "severity", "status",
         "subsector", "targeted",    "theme",     "value"});
    const std::string name = detail_hxl::parsed(text::trimmed(text)).name;
    return std::find(standard.begin(), standard.end(), name) != standard.end();
}

std::optional<FieldOf> field_of_tag(std::string_view text) {
    using namespace detail_hxl;
    const Tag tag = parsed(text::trimmed(text));
    FieldOf field;
    if (const auto level = level_of(tag.name)) {
        field.level = *level;
        field.field = tag.has("code") ? Field::place_code : Field::place;
        return field;
    }
    if (tag.name == "org") field.field = of_organisation(tag);
    if (tag.name == "activity") field.field = of_activity(tag);
    if (tag.name == "date") field.field = of_date(tag);
    if (tag.name == "sector") field.field = tag.has("code") ? Field::note : Field::harm;
    if (tag.name == "subsector") field.field = Field::service;
    if (tag.name == "service") field.field = Field::programme;
    if (tag.name == "status") field.field = Field::status;
    if (tag.name == "beneficiary") field.field = Field::target_group;
    if (tag.name == "reached") field.field = Field::people_reached;
    if (tag.name == "targeted") field.field = Field::people_targeted;
    if (tag.name == "inneed" || tag.name == "affected" || tag.name == "population") field.field = Field::need;
    if (tag.name == "currency") field.field = Field::currency;
    if (tag.name == "geo") field.field = tag.has("lat") ? Field::lat : Field::lon;
    if (tag.name == "indicator") field.field = of_indicator(tag);
    if (tag.name == "meta" && tag.has("joint")) field.field = Field::joint_code;
    if (tag.name == "value") {
        field.field = tag.has("pct") ? Field::note : Field::money;
        field.stage = tag.has("spend") ? registry::BudgetStage::spent : registry::BudgetStage::approved;
    }
    if (field.field == Field::none) return {};
    return field;
}

}  // namespace ensejam::intake
