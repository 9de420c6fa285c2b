#include "intake/table/people_parts.h"
#include "intake/headings/field_kinds.h"
#include "intake/names/row_words.h"
#include "intake/table/table.h"
#include "text/text.h"

// People told in parts: women and men, girls and boys.
namespace ensejam::intake {
namespace detail_people_parts {

enum class Sex { both, female, male };
enum class Age { all, child, adult, elder };

/// Of whom a column counts; `is_part` is false for one that counts everybody, `is_other` true for those told
/// apart by something else than sex and age: who is new, displaced, disabled, a pupil.
struct Part {
    Sex sex = Sex::both;
    Age age = Age::all;
    bool is_part = false;
    bool is_other = false;
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
    constexpr auto others = std::to_array<std::string_view>(
        {"new",          "newly",        "nouveaux",  "nouvelles",  "nuevos",      "nuevas",   "novos",
         "جدید",         "جدد",          "repeat",    "repeated",   "existing",    "old",      "disabled",
         "disability",   "disabilities", "pwd",       "pwds",       "handicapes",  "handicap", "handicapees",
         "discapacidad", "معلول",        "معلولان",   "معلولین",    "idp",         "idps",     "refugees",
         "refugies",     "refugiados",   "پناهندگان", "returnees",  "retournes",   "deplaces", "desplazados",
         "pupils",       "students",     "teachers",  "eleves",     "enseignants", "alumnos",  "estudiantes",
         "docentes",     "indirect",     "indirects", "indirectos", "غیرمستقیم"});
    const std::vector<std::string> told = words_told(column);
    Part part;
    if (holds_any(told, girls)) part = {Sex::female, Age::child, true};
    if (holds_any(told, boys)) part = {part.is_part ? Sex::both : Sex::male, Age::child, true};
    if (part.is_part) return part;
    if (holds_any(told, female)) part.sex = Sex::female;
    if (holds_any(told, male)) part.sex = part.sex == Sex::both ? Sex::male : Sex::both;
    if (holds_any(told, child)) part.age = Age::child;
    if (holds_any(told, adult)) part.age = Age::adult;
    if (holds_any(told, elder)) part.age = Age::elder;
    part.is_other = holds_any(told, others);
    part.is_part = part.sex != Sex::both || part.age != Age::all || part.is_other;
    return part;
}

bool counts_people(const Column& column) {
    return column.certainty >= least_certainty && is_people(column.field.field);
}

/// Words of a heading that say no more than that it counts people.
bool only_counts(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>({"number",
                                                            "no",
                                                            "nb",
                                                            "nbre",
                                                            "nombre",
                                                            "numero",
                                                            "cantidad",
                                                            "total",
                                                            "of",
                                                            "de",
                                                            "d",
                                                            "by",
                                                            "تعداد",
                                                            "عدد",
                                                            "people",
                                                            "persons",
                                                            "individuals",
                                                            "beneficiaries",
                                                            "beneficiary",
                                                            "beneficiaires",
                                                            "personas",
                                                            "personnes",
                                                            "beneficiarios",
                                                            "reached",
                                                            "atteints",
                                                            "atteintes",
                                                            "alcanzadas",
                                                            "alcanzados",
                                                            "with"});
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words that bound an age: "0-5", "18+", "ans", "years".
bool bounds_age(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"years", "year",  "yrs", "ans",   "anos", "سال",   "ساله",  "under", "over",
         "and",   "et",    "y",   "a",     "to",   "above", "below", "ages",  "age",
         "plus",  "moins", "mas", "menos", "و",    "تا",    "بالای", "زیر"});
    const std::string latin = text::latin_digits(word);
    const bool is_number = !latin.empty() && latin.find_first_not_of("0123456789") == std::string::npos;
    return is_number || std::find(words.begin(), words.end(), word) != words.end();
}

/// The heading that says whom the column counts, where it has no meaning of its own.
std::optional<Column> bare_heading(const Column& column) {
    const bool is_free = column.field.field == Field::none || column.field.field == Field::note ||
                         column.certainty < least_certainty;
    if (!is_free || column.is_answered || !column.tag.empty()) return {};
    Column alone;
    alone.heading = column.group.empty() ? column.heading : column.below;
    return part_of(alone).is_part ? std::optional(alone) : std::nullopt;
}

/// A heading that is nothing but whom it counts: "Women", "Number of girls".
bool is_bare_part(const Column& column) {
    const auto alone = bare_heading(column);
    if (!alone || part_of(*alone).is_other || column.field.field == Field::note) return false;
    std::vector<std::string> told = words_told(*alone);
    std::erase_if(told, [](const std::string& word) { return only_counts(word); });
    return told.size() <= 2;
}

/// The same, with the ages that bound it: "Girls 0-5 years".
bool is_bare_part_of_age(const Column& column) {
    const auto alone = bare_heading(column);
    if (!alone) return false;
    std::vector<std::string> told = words_told(*alone);
    std::erase_if(told, [](const std::string& word) { return only_counts(word) || bounds_age(word); });
    return told.size() <= 2;
}

/// Parts that together are everybody, none of them twice: women and men whatever their age, else each sex and
/// age, else each age.
std::vector<Column*> that_add_up(const std::vector<Column*>& parts) {
    const auto chosen = [&](const auto& is_wanted) {
        std::vector<Column*> some;
        for (Column* column : parts)
            if (const Part part = part_of(*column); !part.is_other && is_wanted(part)) some.push_back(column);
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

/// True when the parts make up everybody, and are counted together.
bool add_up(const std::vector<Column*>& parts, Field field) {
    const std::vector<Column*> some = that_add_up(parts);
    if (some.size() < 2) return false;
    for (Column* column : some) {
        column->field = {.field = field};
        column->certainty = std::max(column->certainty, least_certainty);
        column->is_part = true;
    }
    return true;
}

void leave(const std::vector<Column*>& parts) {
    for (Column* column : parts) {
        if (column->is_part) continue;  // counted with the others
        if (is_people(column->field.field)) column->field = {.field = Field::note};
        column->is_left_part = true;
    }
}

/// Those whom nobody serves, but who gain by it.
bool counts_indirect(const Column& column) {
    constexpr auto indirect =
        std::to_array<std::string_view>({"indirect", "indirects", "indirectos", "غیرمستقیم"});
    return holds_any(words_told(column), indirect);
}

bool tells_nothing(const Grid& grid, const Table& table, const Column& column) {
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank)
        if (const Cell cell = grid.at(rank, column.rank); !cell.is_blank() && !is_missing_word(cell.text()))
            return false;
    return true;
}

std::vector<Column*> of_people(Table& table) {
    std::vector<Column*> some;
    for (Column& column : table.columns)
        if (counts_people(column)) some.push_back(&column);
    return some;
}

/// Something stands in one of the columns, or a person said what it is.
bool tell_some(const Grid& grid, const Table& table, const std::vector<Column*>& columns) {
    return std::any_of(columns.begin(), columns.end(), [&](const Column* column) {
        return column->is_answered || !tells_nothing(grid, table, *column);
    });
}

/// Those of each sex and age beside columns that tell all people, or none of those who are served.
void settle_bare(const Grid& grid, Table& table, const std::vector<Column*>& people) {
    std::vector<Column*> direct;
    for (Column* column : people)
        if (column->is_answered || !counts_indirect(*column)) direct.push_back(column);
    const bool tells_all = tell_some(grid, table, direct);
    std::vector<Column*> bare;
    for (Column& column : table.columns)
        if (tells_all ? is_bare_part_of_age(column) : is_bare_part(column)) bare.push_back(&column);
    const bool is_empty = !tells_all && !people.empty() && !tell_some(grid, table, bare);
    if (tells_all || is_empty) return leave(bare);
    if (!add_up(bare, Field::people_reached)) return;
    for (Column* column : people) {
        column->field = {.field = Field::note};
        column->is_left_part = !tells_nothing(grid, table, *column);
    }
}

/// A column of all people in which nothing stands gives way to the parts beside it.
void leave_blank_totals(const Grid& grid, Table& table) {
    for (Column& total : table.columns) {
        const bool is_told_in_parts =
            std::any_of(table.columns.begin(), table.columns.end(),
                        [&](const Column& column) { return column.is_part && column.field == total.field; });
        if (counts_people(total) && !total.is_part && !total.is_answered && is_told_in_parts &&
            tells_nothing(grid, table, total))
            total.field = {.field = Field::note};
    }
}

}  // namespace detail_people_parts

void settle_parts(const Grid& grid, Table& table) {
    using namespace detail_people_parts;
    const std::vector<Column*> people = of_people(table);
    for (const Field field : {Field::people_reached, Field::people_targeted}) {
        std::vector<Column*> parts, totals;
        for (Column* column : people)
            if (column->field.field == field)
                (part_of(*column).is_part && !column->is_answered ? parts : totals).push_back(column);
        const bool has_total =
            tell_some(grid, table, totals) || (!totals.empty() && !tell_some(grid, table, parts));
        const bool is_all = !has_total && add_up(parts, field);
        if (has_total || is_all || parts.size() > 1) leave(parts);
    }
    settle_bare(grid, table, people);
    leave_blank_totals(grid, table);
}

void say_left_parts(const Book& book, const Table& table, std::vector<Issue>& issues) {
    std::string names;
    std::string total;
    for (const Column& column : table.columns) {
        const bool is_left = column.is_left_part && is_read_over(column.field.field);
        if (is_left) names += (names.empty() ? "" : " | ") + text::shortened(column.heading, 40);
        const bool is_total = total.empty() && is_people(column.field.field);
        if (is_total) total = column.heading;
    }
    if (names.empty()) return;
    issues.push_back(
        {.code = Code::column_not_understood,
         .where = {book.file, book.grids[table.grid].sheet},
         .blanks = {{"form", total.empty() ? "parts" : "parts_of"}, {"column", names}, {"total", total}}});
}

}  // namespace ensejam::intake
