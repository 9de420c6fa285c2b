#include "intake/headings/hashtag.h"

#include <algorithm>
#include <array>

#include "text/text.h"

namespace ensejam::intake {
namespace detail_hashtag {

char small(char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign; }
bool is_letter(char sign) { return small(sign) >= 'a' && small(sign) <= 'z'; }

/// "#VALUE!", "#NAME?": what a spreadsheet writes where a formula failed.
bool is_failed_formula(std::string_view text) {
    const char last = text.back();
    return text.find('/') != std::string_view::npos ||
           ((last == '!' || last == '?') && text.find('+') == std::string_view::npos);
}

}  // namespace detail_hashtag

bool Hashtag::has_any(std::initializer_list<std::string_view> some) const {
    return std::any_of(some.begin(), some.end(), [&](std::string_view attribute) {
        return std::find(attributes.begin(), attributes.end(), attribute) != attributes.end();
    });
}

Hashtag Hashtag::without_forms() const {
    constexpr auto forms =
        std::to_array<std::string_view>({"name", "full", "acronym", "abbr", "abbreviation", "short", "code",
                                         "id", "ref", "en", "fr", "es", "ar", "fa"});
    Hashtag bare = *this;
    std::erase_if(bare.attributes, [&](const std::string& attribute) {
        return std::find(forms.begin(), forms.end(), attribute) != forms.end();
    });
    std::sort(bare.attributes.begin(), bare.attributes.end());
    return bare;
}

bool is_hashtag(std::string_view text) {
    const std::string bare = text::trimmed(text);
    return bare.size() > 2 && bare[0] == '#' && detail_hashtag::is_letter(bare[1]) &&
           !detail_hashtag::is_failed_formula(bare);
}

Hashtag hashtag_of(std::string_view text) {
    Hashtag tag;
    std::string word;
    const auto close = [&] {
        if (word.starts_with('#'))
            tag.name = word.substr(1);
        else if (!word.empty())
            tag.attributes.push_back(word.substr(1));
        word.clear();
    };
    for (const char sign : text::trimmed(text)) {
        if (sign == ' ') continue;
        if (sign == '+' || sign == '#') close();
        word += detail_hashtag::small(sign);
    }
    close();
    return tag;
}

bool is_standard(const Hashtag& tag) {
    constexpr auto standard = std::to_array<std::string_view>(
        {"access",    "activity",    "adm1",      "adm2",       "adm3",        "adm4",     "adm5",
         "affected",  "beneficiary", "capacity",  "cause",      "channel",     "contact",  "country",
         "crisis",    "currency",    "date",      "delivery",   "description", "event",    "frequency",
         "geo",       "group",       "impact",    "indicator",  "inneed",      "item",     "loc",
         "meta",      "modality",    "need",      "operations", "org",         "output",   "population",
         "reached",   "region",      "respondee", "sector",     "service",     "severity", "status",
         "subsector", "targeted",    "theme",     "value"});
    return std::find(standard.begin(), standard.end(), tag.name) != standard.end();
}

}  // namespace ensejam::intake
