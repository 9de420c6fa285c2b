#pragma once
#include "publish/answers/findings_out.h"
#include "publish/report/report.h"
#include "publish/words/html.h"
#include "publish/words/names.h"
#include "publish/words/words.h"

// Parts of the report; each has a source of its own. publish/report/report.cpp puts them in order.
namespace ensejam::publish {

/// What every part is written from.
struct Page {
    const registry::Register& known;
    const findings::Findings& found;
    const ReportOptions& options;
    std::string title{};
    /// Ids of the sections, in order, and the key of each one's heading.
    std::vector<std::pair<std::string, std::string>> parts{};

    text::Language language() const { return options.language; }
    bool is_persian() const { return options.language == text::Language::fa; }
    std::string words(std::string_view key, const Blanks& blanks = {}) const {
        return say(options.language, key, blanks);
    }
    Html say_in(std::string_view key, const Blanks& blanks = {}) const {
        return {say_html(options.language, key, blanks)};
    }
    template <class Noun>
    Html name(Id<Noun> id) const {
        return bdi(name_text(id));
    }
    template <class Noun>
    std::string name_text(Id<Noun> id) const {
        return name_of(known, id, options.language);
    }
    /// The word of a programme's unit, or the unit as it is written where words/ has none.
    std::string unit_word(const std::string& unit) const {
        std::string key = "unit." + unit;
        std::replace(key.begin(), key.end(), '-', '_');
        return has_words(key) ? words(key) : unit;
    }
    std::string whole_number(double value) const { return text::write_number(value, options.language); }
    /// The sign stands after the number in the order of reading, also where no Persian letter stands before
    /// it: U+061C makes the digits Arabic numbers (UAX #9, W2).
    std::string percent(double share, int decimals = 0) const {
        return (is_persian() ? "\u061C" : "") + text::write_percent(share, options.language, decimals);
    }
    std::string million(const Money& money) const { return text::write_millions(money, options.language); }
};

/// A whole page: head with style and font, masthead, the main part, the foot.
std::string document_of(const Page& page, const Html& main);

Html masthead(const Page& page);
Html at_a_glance(const Page& page);
Html map_part(const Page& page);
Html who_pays(const Page& page);
Html who_is_where(const Page& page);
Html findings_part(const Page& page);
Html duplications_part(const Page& page);
Html sources_part(const Page& page);
Html questions_part(const Page& page, const plan::Posed& posed);  ///< one question of each kind
Html closing(const Page& page);

/// The rows that told it; names of files are not broken.
Html cites_inline(const Page& page, const std::vector<Cite>& cites);

/// A state's shape and word.
Html state_tag(const Page& page, std::string_view css, std::string_view key);

}  // namespace ensejam::publish
