#include "intake/headings/hashtag.h"
#include "intake/table/about_headings.h"
#include "intake/table/table.h"
#include "text/text.h"

// Two columns with one meaning.
namespace ensejam::intake {
namespace detail_doubles {

bool is_certain(const Column& column, Field field) {
    return column.field.field == field && column.certainty >= least_certainty;
}

/// The heading or tag says that whoever stands in the column does it, not only that it is a body.
bool names_doer(const Column& column) {
    if (!column.tag.empty() && hashtag_of(column.tag).is_doer()) return true;
    const std::string key = text::name_key(column.heading);
    constexpr auto words =
        std::to_array<std::string_view>({"implement", "mise en oeuvre", "mise en œuvre", "execut", "ejecut",
                                         "uygulay", "pelaksana", "منفذ", "منفذه", "مجری"});
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

bool is_body(Field field) {
    return field == Field::deliverer || field == Field::funder || field == Field::responsible;
}

/// The words of a heading without those that say whether it holds a number or a name of the body, and
/// whether it holds a number: "Reporting org id", "Funding Org:Identifier".
std::pair<std::string, bool> body_numbered_in(const Column& column) {
    constexpr auto numbers =
        std::to_array<std::string_view>({"id", "ids", "ref", "reference", "identifier", "code", "uid",
                                         "identifiant", "codigo", "شناسه", "کد"});
    constexpr auto names = std::to_array<std::string_view>({"name", "full", "nom", "nombre", "نام"});
    const auto is_in = [](std::string_view word, std::span<const std::string_view> list) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    const std::string key = text::name_key(column.heading);
    std::string others;
    bool is_number = false;
    for (const std::string_view word : text::words_of_key(key)) {
        is_number = is_number || is_in(word, numbers);
        if (!is_in(word, numbers) && !is_in(word, names)) others += std::string(word) + " ";
    }
    return {std::move(others), is_number};
}

/// A column of the numbers of bodies, by its heading, gives way to one of their names.
bool numbers_bodies(const Column& column) {
    return is_body(column.field.field) && !column.is_answered && body_numbered_in(column).second &&
           !(!column.tag.empty() && hashtag_of(column.tag).is_name());
}

/// Beside the name of who does it, its number is its code.
void settle_codes_of_deliverers(std::vector<Column>& columns) {
    if (std::any_of(columns.begin(), columns.end(),
                    [](const Column& column) { return is_certain(column, Field::deliverer_code); }))
        return;
    for (Column& column : columns) {
        if (!is_certain(column, Field::deliverer) || !numbers_bodies(column)) continue;
        const bool has_name = std::any_of(columns.begin(), columns.end(), [&](const Column& other) {
            return &other != &column && is_certain(other, Field::deliverer) && !numbers_bodies(other) &&
                   body_numbered_in(other).first == body_numbered_in(column).first;
        });
        if (has_name) return void(column.field = {.field = Field::deliverer_code});
    }
}

/// Beside a column of those who do it, a column of bodies tells who answers for it.
void settle_deliverers(std::vector<Column>& columns) {
    const auto is_doer = [](const Column& column) {
        return is_certain(column, Field::deliverer) && names_doer(column);
    };
    const auto answers = [](const Column& column) { return is_certain(column, Field::responsible); };
    if (std::none_of(columns.begin(), columns.end(), is_doer)) return;
    if (std::any_of(columns.begin(), columns.end(), answers)) return;
    for (Column& column : columns)
        if (is_certain(column, Field::deliverer) && !names_doer(column)) {
            column.field = {.field = Field::responsible};
            return;
        }
}

/// "Sector 1" and "Sector 2": headings that differ in a number alone.
bool are_numbered(const Column& a, const Column& b) {
    const auto stem = [](const Column& column) {
        std::string key = text::latin_digits(text::name_key(column.heading));
        std::erase_if(key, [](char sign) { return (sign >= '0' && sign <= '9') || sign == ' '; });
        return key;
    };
    return a.heading != b.heading && !stem(a).empty() && stem(a) == stem(b);
}

/// A heading that may be a place of any width: "Area".
bool is_any_area(const Column& column) {
    constexpr auto words = std::to_array<std::string_view>({"area", "areas", "محدوده"});
    return column.field.field == Field::place && column.tag.empty() &&
           std::find(words.begin(), words.end(), text::name_key(column.heading)) != words.end();
}

constexpr std::size_t most_rows = 2000;  ///< that are looked at

bool is_mostly_blank(const Grid& grid, const Table& table, const Column& column) {
    const std::size_t end = std::min(table.end_row, table.first_row + most_rows);
    std::size_t n_told = 0;
    for (std::size_t rank = table.first_row; rank < end; ++rank)
        n_told += grid.at(rank, column.rank).is_blank() ? 0 : 1;
    return n_told * 2 < end - std::min(end, table.first_row);
}

bool may_repeat(Field field) {
    return field == Field::none || field == Field::personal || field == Field::administrative ||
           field == Field::note || field == Field::remark || field == Field::in_month ||
           field == Field::marked || field == Field::value;
}

/// How strongly a column speaks for its field: bodies meet in clusters, so of two columns of sectors the
/// cluster tells; of those who live in a place, are affected or in need, those in need; a place that is named
/// as one before an area; and the name of a body before its number. A tag says that the heading was not only
/// guessed at, and a person who answered knows.
double strength(const Grid& grid, const Table& table, const Column& column) {
    const bool is_cluster = column.field.field == Field::harm &&
                            text::name_key(column.heading).find("cluster") != std::string::npos;
    const double of_need = column.field.field == Field::need ? says_need(column) : 0;
    const double of_tag = !column.tag.empty() && column.field.field == Field::place ? 0.5 : 0;
    const double of_area = is_any_area(column) ? -0.2 : 0;
    const double of_number = numbers_bodies(column) ? -0.5 : 0;
    const double of_answer = column.is_answered ? 10 : 0;
    const bool is_day = column.field.field == Field::start || column.field.field == Field::end;
    const double of_blanks = is_day && is_mostly_blank(grid, table, column) ? -0.15 : 0;
    return column.certainty + (is_cluster ? 1 : 0) + of_need + of_tag + of_area + of_number + of_answer +
           of_blanks;
}

}  // namespace detail_doubles

bool may_be_numbered(Field field) {
    return field == Field::harm || field == Field::service || field == Field::programme;
}

void settle_doubles(const Grid& grid, Table& table) {
    using namespace detail_doubles;
    std::vector<Column>& columns = table.columns;
    settle_codes_of_deliverers(columns);
    settle_deliverers(columns);
    settle_parts(columns);
    std::vector<double> strengths;
    for (const Column& column : columns) strengths.push_back(strength(grid, table, column));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Column& column = columns[i];
        const Field field = column.field.field;
        if (may_repeat(field) || column.is_part || column.certainty < least_certainty) continue;
        for (std::size_t j = 0; j < columns.size(); ++j) {
            Column& other = columns[j];
            const bool is_rival = i != j && other.field == column.field &&
                                  other.certainty >= least_certainty && strengths[j] <= strengths[i];
            if (is_rival && may_be_numbered(field) && are_numbered(column, other)) continue;
            if (!is_rival || (strengths[j] == strengths[i] && other.rank < column.rank)) continue;
            other.field = {.field = Field::note};
        }
    }
}

}  // namespace ensejam::intake
