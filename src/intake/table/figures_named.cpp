#include "intake/table/figures_named.h"

#include "intake/headings/field_kinds.h"
#include "intake/table/table.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_figures_named {

constexpr double least_named = 0.6;  ///< certainty of a text that stands beside figures

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What a line counts: the words behind "number of", or those before "by", "per" and the like.
FieldOf figures_counted_in(std::string_view line) {
    constexpr auto numbers =
        std::to_array<std::string_view>({"تعداد", "شمار", "عدد", "number", "numbers", "nombre", "numero",
                                         "jumlah", "кількість", "количество"});
    constexpr auto parters = std::to_array<std::string_view>(
        {"به", "بر", "برحسب", "حسب", "by", "per", "par", "por", "according", "selon", "segun"});
    constexpr std::size_t most_words = 6;
    const std::string key = text::name_key(line);
    const auto all = text::words_of_key(key);
    const auto parter =
        std::find_if(all.begin(), all.end(), [&](auto word) { return is_one_of(word, parters); });
    const auto from = std::find_if(all.begin(), parter, [&](auto word) { return is_one_of(word, numbers); });
    std::vector<std::string> words(from == parter ? all.begin() : from, parter);
    if (from == parter && parter == all.end()) return {};
    for (words.resize(std::min(words.size(), most_words)); !words.empty(); words.pop_back()) {
        const Recognised found = recognise_heading(side_by_side(words));
        if (found.certainty >= least_certainty && is_figure(found.field.field)) return found.field;
        if (from == parter) break;  // only all that stands before "by" says it
    }
    return {};
}

}  // namespace detail_figures_named

using namespace detail_figures_named;

std::string side_by_side(std::span<const std::string> words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

FieldOf figures_named(std::string_view text) {
    const Recognised found = recognise_heading(text);
    return found.certainty >= least_named && is_figure(found.field.field) ? found.field : FieldOf{};
}

FieldOf figures_named_above(std::string_view preamble) {
    for (std::size_t begin = 0; begin < preamble.size();) {
        const std::size_t end = std::min(preamble.find('\n', begin), preamble.size());
        const std::string_view line = preamble.substr(begin, end - begin);
        FieldOf field = figures_named(line);
        if (field.field == Field::none) field = figures_counted_in(line);
        if (field.field != Field::none) return field;
        begin = end + 1;
    }
    return {};
}

}  // namespace ensejam::intake
