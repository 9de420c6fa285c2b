#include "intake/headings/hashtag.h"
#include "intake/headings/recognise.h"

namespace ensejam::intake {
namespace detail_hxl {

constexpr double of_codes = 0.8;  ///< a column of codes gives way to one of names

/// What a tag says outright, and what it leaves to the heading over it.
RecognisedTag outright(Field field) { return {.field = {.field = field}}; }
RecognisedTag in_general(Field field) { return {.field = {.field = field}, .is_general = true}; }

std::optional<registry::PlaceKind> level_of(std::string_view name) {
    using registry::PlaceKind;
    if (name == "country" || name == "adm0") return PlaceKind::country;
    if (name == "adm1") return PlaceKind::province;
    if (name == "adm2") return PlaceKind::county;
    if (name == "adm3") return PlaceKind::city;
    if (name == "adm4") return PlaceKind::district;
    if (name == "adm5" || name == "loc") return PlaceKind::neighbourhood;
    return {};
}

RecognisedTag of_organisation(const Hashtag& tag) {
    if (tag.is_kind()) return outright(Field::organisation_type);
    if (tag.has_any({"funder", "funding", "donor"})) return outright(Field::funder);
    if (tag.has_any({"prog", "programming", "lead", "leader"})) return outright(Field::responsible);
    if (tag.is_short_name()) return outright(Field::deliverer_code);
    return tag.is_doer() ? outright(Field::deliverer) : in_general(Field::deliverer);
}

RecognisedTag of_activity(const Hashtag& tag) {
    if (tag.has("status")) return outright(Field::status);
    if (tag.has("id") || tag.has("code")) {
        if (tag.has("project")) return outright(Field::project_code);
        return outright(tag.has("id") ? Field::activity_id : Field::activity_code);
    }
    if (tag.is_kind()) return in_general(tag.has("project") ? Field::note : Field::service);
    return tag.has("programme") ? outright(Field::programme) : in_general(Field::title);
}

RecognisedTag of_date(const Hashtag& tag) {
    if (tag.has("start")) return outright(Field::start);
    if (tag.has("end")) return outright(Field::end);
    if (tag.has("year")) return outright(Field::year);
    if (tag.has("month")) return outright(Field::month);
    if (tag.has("quarter")) return outright(Field::quarter);
    return in_general(tag.has("reported") ? Field::report_date : Field::none);
}

RecognisedTag of_indicator(const Hashtag& tag) {
    if (tag.has("units")) return outright(Field::units);
    if (tag.has("num") || tag.has("value")) return outright(Field::value);
    return tag.has("name") ? outright(Field::indicator) : in_general(Field::none);
}

RecognisedTag of_value(const Hashtag& tag) {
    RecognisedTag money = outright(tag.has("pct") ? Field::note : Field::money);
    money.field.stage = tag.has("spend") ? registry::BudgetStage::spent : registry::BudgetStage::approved;
    return money;
}

RecognisedTag of_point(const Hashtag& tag) {
    if (tag.has("lat")) return outright(Field::lat);
    return tag.has_any({"lon", "long", "lng"}) ? outright(Field::lon) : in_general(Field::none);
}

RecognisedTag of_people(const Hashtag& tag, Field people) {
    return outright(tag.counts_households() ? Field::units : people);
}

RecognisedTag of_sector(const Hashtag& tag) {
    return {.field = {.field = Field::harm}, .certainty = tag.has("code") ? of_codes : 1};
}

/// Of a flow of money the place of who pays is not where something is done.
RecognisedTag of_place(const Hashtag& tag, registry::PlaceKind level) {
    if (tag.has_any({"funder", "funding", "donor", "src"})) return outright(Field::note);
    RecognisedTag place = tag.is_code() ? outright(Field::place_code) : in_general(Field::place);
    place.field.level = level;
    return place;
}

}  // namespace detail_hxl

std::optional<RecognisedTag> recognise_tag(const Hashtag& tag) {
    using namespace detail_hxl;
    if (const auto level = level_of(tag.name)) return of_place(tag, *level);
    // Wider than countries or a province of old tags: the heading over it tells.
    if (tag.name == "region" && !tag.is_code()) return in_general(Field::none);
    if (tag.name == "org") return of_organisation(tag);
    if (tag.name == "activity") return of_activity(tag);
    if (tag.name == "date") return of_date(tag);
    if (tag.name == "sector") return of_sector(tag);
    if (tag.name == "subsector") return outright(Field::service);
    if (tag.name == "service") return outright(Field::programme);
    if (tag.name == "status") return outright(Field::status);
    if (tag.name == "beneficiary") return in_general(Field::target_group);
    if (tag.name == "reached") return of_people(tag, Field::people_reached);
    if (tag.name == "targeted") return of_people(tag, Field::people_targeted);
    if (tag.name == "inneed" || tag.name == "affected" || tag.name == "population")
        return outright(Field::need);
    if (tag.name == "currency") return outright(Field::currency);
    if (tag.name == "geo") return of_point(tag);
    if (tag.name == "indicator") return of_indicator(tag);
    if (tag.name == "value") return of_value(tag);
    if (tag.name == "meta" && tag.has("joint")) return outright(Field::joint_code);
    return {};
}

}  // namespace ensejam::intake
