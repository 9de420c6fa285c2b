#include "intake/headings/field_kinds.h"
#include "intake/table/table.h"
#include "text/text.h"

// People told in parts: women and men, girls and boys.
namespace ensejam::intake {
namespace detail_people_parts {

enum class Sex { both, female, male };
enum class Age { all, child, adult, elder };

/// Of whom a column counts; `is_part` is false for one that counts everybody.
struct Part {
    Sex sex = Sex::both;
    Age age = Age::all;
    bool is_part = false;
};

using Words = std::span<const std::string_view>;

bool holds_any(std::span<const std::string> told, Words words) {
    return std::any_of(told.begin(), told.end(), [&](const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
}

/// Words of a heading, or attributes of a tag.
std::vector<std::string> words_told(const Column& column) {
    std::vector<std::string> words(1);
    const bool is_tagged = !column.tag.empty();
    const std::string text = is_tagged ? column.tag : text::name_key(column.heading);
    for (const char sign : text) {
        if (sign == (is_tagged ? '+' : ' '))
            words.emplace_back();
        else if (sign != ' ')
            words.back() += sign;
    }
    if (is_tagged) words.erase(words.begin());
    return words;
}

Part part_of(const Column& column) {
    constexpr auto girls = std::to_array<std::string_view>(
        {"girls", "girl", "filles", "ninas", "meninas", "دختران", "دختر", "فتیات", "дівчата", "девочки"});
    constexpr auto boys = std::to_array<std::string_view>(
        {"boys", "boy", "garcons", "ninos", "meninos", "پسران", "پسر", "فتیان", "хлопці", "мальчики"});
    constexpr auto female = std::to_array<std::string_view>({"women", "woman", "female", "females", "f",
                                                             "femmes", "femme", "mujeres", "mulheres", "زنان",
                                                             "زن", "نساء", "اناث", "жінки", "женщины"});
    constexpr auto male =
        std::to_array<std::string_view>({"men", "man", "male", "males", "m", "hommes", "homme", "hombres",
                                         "homens", "مردان", "مرد", "رجال", "ذکور", "чоловіки", "мужчины"});
    constexpr auto child = std::to_array<std::string_view>(
        {"children", "child", "infants", "enfants", "criancas", "کودکان", "کودک", "اطفال", "діти", "дети"});
    constexpr auto adult =
        std::to_array<std::string_view>({"adults", "adult", "adultes", "adultos", "بزرگسالان"});
    constexpr auto elder =
        std::to_array<std::string_view>({"elderly", "elder", "older", "ages", "سالمندان", "سالمند", "مسنین"});
    const std::vector<std::string> told = words_told(column);
    Part part;
    if (holds_any(told, girls)) part = {Sex::female, Age::child, true};
    if (holds_any(told, boys)) part = {Sex::male, Age::child, true};
    if (part.is_part) return part;
    if (holds_any(told, female)) part.sex = Sex::female;
    if (holds_any(told, male)) part.sex = part.sex == Sex::both ? Sex::male : Sex::both;
    if (holds_any(told, child)) part.age = Age::child;
    if (holds_any(told, adult)) part.age = Age::adult;
    if (holds_any(told, elder)) part.age = Age::elder;
    part.is_part = part.sex != Sex::both || part.age != Age::all;
    return part;
}

bool counts_people(const Column& column) {
    return column.certainty >= least_certainty && is_people(column.field.field);
}

/// A heading that is nothing but whom it counts.
bool is_bare_part(const Column& column) {
    const bool is_free = column.field.field == Field::none || column.certainty < least_certainty;
    if (!is_free || !column.tag.empty()) return false;
    Column alone;
    alone.heading = column.group.empty() ? column.heading : column.below;
    return words_told(alone).size() <= 2 && part_of(alone).is_part;
}

/// Parts that together are everybody, none of them twice: women and men whatever their age, else each sex and
/// age, else each age.
std::vector<Column*> that_add_up(const std::vector<Column*>& parts) {
    const auto chosen = [&](const auto& is_wanted) {
        std::vector<Column*> some;
        for (Column* column : parts)
            if (is_wanted(part_of(*column))) some.push_back(column);
        return some;
    };
    const bool has_ages = std::any_of(parts.begin(), parts.end(), [](const Column* column) {
        const Part part = part_of(*column);
        return part.sex != Sex::both && part.age == Age::child;
    });
    // Beside girls and boys, women and men are the grown-up ones; "female" and "male" are everybody.
    auto by_sex = chosen([](const Part& part) { return part.sex != Sex::both && part.age == Age::all; });
    if (by_sex.size() == 2 && !has_ages) return by_sex;
    auto by_both = chosen([](const Part& part) { return part.sex != Sex::both; });
    if (by_both.size() >= 2 && has_ages) return by_both;
    return chosen([](const Part& part) { return part.sex == Sex::both && part.age != Age::all; });
}

void add_up(const std::vector<Column*>& parts, Field field) {
    const std::vector<Column*> some = that_add_up(parts);
    if (some.size() < 2) return;
    for (Column* column : some) {
        column->field = {.field = field};
        column->certainty = std::max(column->certainty, least_certainty);
        column->is_part = true;
    }
}

}  // namespace detail_people_parts

void settle_parts(std::vector<Column>& columns) {
    using namespace detail_people_parts;
    bool has_people = false;
    for (const Field field : {Field::people_reached, Field::people_targeted}) {
        std::vector<Column*> parts;
        bool has_total = false;
        for (Column& column : columns) {
            if (!counts_people(column) || column.field.field != field) continue;
            has_people = true;
            if (part_of(column).is_part)
                parts.push_back(&column);
            else
                has_total = true;
        }
        if (!has_total) add_up(parts, field);
    }
    if (has_people) return;
    std::vector<Column*> bare;
    for (Column& column : columns)
        if (is_bare_part(column)) bare.push_back(&column);
    add_up(bare, Field::people_reached);
}

}  // namespace ensejam::intake
