#include "intake/names/spelling.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_spelling {

constexpr std::size_t most_cells = 5000;  ///< looked at
constexpr std::u32string_view of_persian = U"پچژگیک";
constexpr std::u32string_view of_arabic = U"ةىإ";
constexpr std::u32string_view to_respell = U"يكى";

struct Signs {
    std::size_t n_persian = 0;
    std::size_t n_arabic = 0;
    std::size_t n_latin = 0;
    std::size_t n_others = 0;  ///< letters of other scripts
};

void count(std::string_view cell, Signs& signs) {
    char32_t before = U' ';
    char32_t last = U' ';
    for (const char32_t point : text::code_points(cell)) {
        signs.n_persian += of_persian.find(point) != std::u32string_view::npos ? 1 : 0;
        const bool is_article = point == U'ل' && last == U'ا' && !text::is_word_point(before);
        signs.n_arabic += is_article || of_arabic.find(point) != std::u32string_view::npos ? 1 : 0;
        const bool is_latin = (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z');
        signs.n_latin += is_latin ? 1 : 0;
        signs.n_others += point >= 0x600 && text::is_word_point(point) ? 1 : 0;
        before = std::exchange(last, point);
    }
}

void respell(std::string& text) {
    const std::u32string points = text::code_points(text);
    if (points.find_first_of(to_respell) != std::u32string::npos) text = text::display_form(text);
}

template <class Noun>
void respell_names(std::vector<Noun>& nouns) {
    for (Noun& noun : nouns) {
        respell(noun.name_fa);
        respell(noun.name_en);
        for (registry::Alias& alias : noun.aliases) respell(alias.text);
    }
}

}  // namespace detail_spelling

using namespace detail_spelling;

bool is_in_persian(const Grid& grid) {
    Signs signs;
    for (std::size_t i = 0; i < std::min(most_cells, grid.cells.size()); ++i)
        count(grid.cells[i].text(), signs);
    if (signs.n_persian != signs.n_arabic) return signs.n_persian > signs.n_arabic;
    return signs.n_others >= signs.n_latin;
}

void spell_in_persian(registry::Change& change) {
    respell_names(change.put.places);
    respell_names(change.put.organisations);
    respell_names(change.put.programmes);
    for (registry::Project& project : change.put.projects)
        for (std::string* text : {&project.title, &project.target_group, &project.status_stated})
            respell(*text);
    for (registry::Activity& activity : change.put.activities) respell(activity.target_group);
}

void spell_in_persian(std::vector<Issue>& issues) {
    for (Issue& issue : issues)
        for (auto& [name, value] : issue.blanks)
            if (name == "place" || name == "proposals") respell(value);
}

}  // namespace ensejam::intake
