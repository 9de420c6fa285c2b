#include "intake/names/places.h"
#include "text/text.h"

// Places as this program writes them, and read again.
namespace ensejam::intake {
namespace detail_places_as_told {

/// Codes of other lists are Latin letters with digits ("BI014", "E05001506"); a number alone may be a name,
/// and so may «فاز2».
bool is_like_code(std::string_view name) {
    const auto is_digit = [](char sign) { return sign >= '0' && sign <= '9'; };
    const auto is_latin = [](char sign) { return (sign & ~0x20) >= 'A' && (sign & ~0x20) <= 'Z'; };
    const auto may_stand = [&](char sign) {
        return is_digit(sign) || is_latin(sign) || sign == '-' || sign == '_' || sign == '.';
    };
    return std::any_of(name.begin(), name.end(), is_digit) &&
           std::any_of(name.begin(), name.end(), is_latin) &&
           std::all_of(name.begin(), name.end(), may_stand);
}

}  // namespace detail_places_as_told

using namespace detail_places_as_told;

/// A place as this program itself writes it: by its code, or with the place above it in brackets
/// («حاجی‌آباد (ماهدشت)»). None when it is no such text.
PlaceFinder::Ids PlaceFinder::as_written_here(const Area& area, const PlaceTold& told) const {
    const std::string name = text::trimmed(told.name);
    if (name.empty() || !code_key(told.code).empty()) return {};
    if (const auto coded = known_.place_coded(name); coded && lies_in(coded.value, area))
        return {coded.value};
    if (is_like_code(name))
        if (Ids ids = preferred(index_.by_own_code(code_key(name)), told.level, area); !ids.empty())
            return ids;
    const std::size_t open = name.rfind('(');
    if (open == std::string::npos || open == 0 || !name.ends_with(')')) return {};
    const std::string above = text::name_key(std::string_view(name).substr(open + 1));
    Ids ids = candidates(area, {.level = told.level, .name = std::string_view(name).substr(0, open)});
    const auto is_above = [&](const registry::Place* place) {
        return place != nullptr &&
               (text::name_key(place->name_fa) == above || text::name_key(place->name_en) == above);
    };
    const auto next_above = [&](const registry::Place* place) {
        return place == nullptr ? nullptr : place_of(place->admin_parent().value);
    };
    std::erase_if(ids, [&](std::int64_t id) {
        const registry::Place* place = next_above(place_of(id));
        for (int steps = 0; steps < 20 && place != nullptr && !is_above(place); ++steps)
            place = next_above(place);
        return !is_above(place);
    });
    // A city and its county of one name: the place right above is meant.
    Ids right_below;
    for (const std::int64_t id : ids)
        if (is_above(next_above(place_of(id)))) right_below.push_back(id);
    if (!right_below.empty()) return right_below;
    return ids;
}

}  // namespace ensejam::intake
