#include "intake/table/content.h"

#include "intake/names/place_names.h"
#include "intake/table/day_ranges.h"
#include "intake/table/day_words.h"
#include "intake/table/figures.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_content {

constexpr std::size_t most_cells = 4000;
constexpr std::size_t most_distinct = 300;
constexpr std::size_t most_samples = 3;
constexpr double named = 0.75;  ///< certainty of a heading that names its field

template <class Noun>
void add_names(std::unordered_map<std::string, bool>& names, const Noun& noun) {
    names.emplace(text::name_key(noun.name_fa), true);
    names.emplace(text::name_key(noun.name_en), true);
    for (const registry::Alias& alias : noun.aliases) names.emplace(text::name_key(alias.text), true);
    names.erase("");
}

bool is_link(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.") ||
           (text.find('/') != std::string_view::npos && text.find("Lists/") != std::string_view::npos);
}

/// A number with a fraction is a day only where a spreadsheet counts days and times of day.
bool is_fraction(std::string_view text) {
    constexpr double first_serial = 20'000;
    const auto number = text::read_number(text);
    return number && number->value < first_serial && number->value != std::floor(number->value);
}

bool is_yes_or_no(const std::string& key) {
    constexpr auto words = std::to_array<std::string_view>(
        {"yes", "no", "oui", "non", "true", "false", "بله", "بلی", "خیر", "دارد", "ندارد", "y", "n"});
    return std::find(words.begin(), words.end(), key) != words.end();
}

/// A day written out, or a serial number that a spreadsheet would show as one between 1980 and 2060.
bool is_day(const Cell& cell) {
    if (cell.kind == CellKind::day) return true;
    if (cell.text().size() <= 4) return false;
    return text::read_period(cell.text()) || speaks_of_days(cell.text()) || days_from_to(cell.text()) ||
           text::read_period(cell.text(), text::DayOrder::day_month, text::ShortYear::last);
}

bool is_place_code(std::string_view text) {
    return text.size() <= 16 && !digits_of_code(code_key(text)).empty() &&
           text.find(' ') == std::string_view::npos && digits_of_code(code_key(text)).size() >= 2;
}

/// Adds one different text to the counts.
void count(const Cell& cell, const KnownNames& known, Content& content,
           std::map<registry::PlaceKind, std::size_t>& levels) {
    const std::string_view text = cell.text();
    const std::string key = text::name_key(text);
    ++content.n_distinct;
    content.numbers += cell.kind == CellKind::number || text::read_number(text) ? 1 : 0;
    content.fractions += is_fraction(text) ? 1 : 0;
    content.counts += cell.kind == CellKind::number || text::read_number(figure_of(text).number) ? 1 : 0;
    content.money += text::read_money(text) ? 1 : 0;
    content.days += is_day(cell) ? 1 : 0;
    content.grants += text.starts_with("360G-") ? 1 : 0;
    content.codes += is_place_code(text) ? 1 : 0;
    content.links += is_link(text) ? 1 : 0;
    content.yes_no += is_yes_or_no(key) ? 1 : 0;
    content.bodies += known.is_body(key) ? 1 : 0;
    content.programmes += known.is_programme(key) ? 1 : 0;
    content.harms += known.is_harm(key) ? 1 : 0;
    content.place_codes += known.is_place_code(key) ? 1 : 0;
    if (const auto level = known.place(key)) {
        content.places += 1;
        ++levels[*level];
    }
    if (content.samples.size() < most_samples) content.samples.emplace_back(text::trimmed(text));
}

constexpr double mostly_known = 0.7;  ///< of the different cells

bool is_wide(registry::PlaceKind level) { return level < registry::PlaceKind::district; }

}  // namespace detail_content

using namespace detail_content;

KnownNames::KnownNames(const registry::Register& known) {
    for (const auto& body : known.tables().organisations) add_names(bodies_, body);
    for (const auto& programme : known.tables().programmes) add_names(programmes_, programme);
    for (const auto& harm : known.tables().harms) add_names(harms_, harm);
    for (const registry::Place& place : known.tables().places) {
        std::unordered_map<std::string, bool> names;
        add_names(names, place);
        for (const auto& [name, yes] : names) places_.insert_or_assign(name, place.kind);
        if (!place.code.empty()) place_codes_.insert(text::name_key(place.code));
        for (const registry::OutsideCode& code : place.codes) place_codes_.insert(text::name_key(code.code));
    }
}

std::optional<registry::PlaceKind> KnownNames::place(const std::string& key) const {
    const auto found = places_.find(key);
    return found == places_.end() ? std::nullopt : std::optional(found->second);
}

Content content_of(const Grid& grid, const Table& table, const Column& column, const KnownNames& known) {
    Content content;
    std::map<registry::PlaceKind, std::size_t> levels;
    std::unordered_map<std::string_view, bool> seen;
    const std::size_t step = std::max<std::size_t>(1, (table.end_row - table.first_row) / most_cells);
    for (std::size_t rank = table.first_row; rank < table.end_row && content.n_distinct < most_distinct;
         rank += step) {
        const Cell cell = grid.at(rank, column.rank);
        if (cell.is_blank() || cell.kind == CellKind::error) continue;
        ++content.n_told;
        if (seen.try_emplace(cell.text(), true).second) count(cell, known, content, levels);
    }
    const auto n = static_cast<double>(std::max<std::size_t>(1, content.n_distinct));
    for (double* share :
         {&content.numbers, &content.fractions, &content.counts, &content.money, &content.days,
          &content.grants, &content.codes, &content.links, &content.yes_no, &content.bodies,
          &content.programmes, &content.harms, &content.places, &content.place_codes})
        *share /= n;
    std::size_t most = 0;
    for (const auto& [level, n_of_level] : levels)
        if (n_of_level > most) std::tie(most, content.level) = std::pair(n_of_level, level);
    return content;
}

bool contradicts(const Content& content, const Recognised& told) {
    if (content.n_told < 3) return false;
    const FieldOf& field = told.field;
    const bool is_named = told.certainty >= named;
    switch (field.field) {
        case Field::people_reached:
        case Field::people_targeted:
            return content.yes_no > 0.5 || (is_named ? content.counts == 0 : content.numbers < 0.5);
        case Field::units:
        case Field::need:
            return content.counts < 0.5;
        case Field::money:
            return content.yes_no > 0.5 || (is_named ? content.money == 0 : content.money < 0.3);
        case Field::start:
        case Field::end:
            return is_named ? content.days + content.numbers <= content.fractions
                            : content.days < 0.3 && content.numbers - content.fractions < 0.5;
        case Field::place:
            if (content.place_codes > mostly_known) return false;
            // Districts and narrower places may be numbered; wider ones have names.
            if (content.numbers > 0.9 && is_wide(field.level)) return true;
            [[fallthrough]];
        case Field::deliverer:
        case Field::programme:
        case Field::harm:
        case Field::funder:
        case Field::title:
            return content.yes_no > 0.8 || content.links > 0.8 || content.days > 0.9 ||
                   (content.numbers > 0.9 && content.n_distinct > 5);
        default:
            return false;
    }
}

}  // namespace ensejam::intake
