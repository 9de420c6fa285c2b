#include "intake/table/named_bodies.h"
#include "intake/table/strength.h"
#include "text/text.h"

// Two columns with one meaning.
namespace ensejam::intake {
namespace detail_doubles {

/// "Sector 1" and "Sector 2": headings that differ in a number alone.
bool are_numbered(const Column& a, const Column& b) {
    const auto stem = [](const Column& column) {
        std::string key = text::latin_digits(text::name_key(column.heading));
        std::erase_if(key, [](char sign) { return (sign >= '0' && sign <= '9') || sign == ' '; });
        return key;
    };
    return text::name_key(a.heading) != text::name_key(b.heading) && !stem(a).empty() && stem(a) == stem(b);
}

bool may_repeat(Field field) {
    return field == Field::none || field == Field::personal || field == Field::administrative ||
           field == Field::note || field == Field::remark || field == Field::in_month ||
           field == Field::marked || field == Field::value;
}

}  // namespace detail_doubles

bool may_be_numbered(Field field) {
    return field == Field::harm || field == Field::service || field == Field::programme;
}

void settle_doubles(const Grid& grid, Table& table) {
    using namespace detail_doubles;
    std::vector<Column>& columns = table.columns;
    settle_named_bodies(columns);
    settle_parts(grid, table);
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
