#include "intake/months_across.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_months_across {

constexpr int longest_month = 31;

bool says_when(const Column& column) {
    if (column.certainty < least_certainty) return false;
    switch (column.field.field) {
        case Field::start:
        case Field::end:
        case Field::month:
        case Field::quarter:
        case Field::in_month:
            return true;
        default:
            return false;
    }
}

}  // namespace detail_months_across

std::optional<Interval> month_named(std::string_view heading) {
    const std::string told = text::trimmed(heading);
    // A spreadsheet keeps "March 2024" as its first day.
    const bool is_first_day = told.size() == 10 && told.ends_with("-01");
    const auto read = text::read_period(is_first_day ? told.substr(0, 7) : told);
    if (!read || read->is_single_day) return {};
    return read->days.to - read->days.from <= detail_months_across::longest_month ? std::optional(read->days)
                                                                                  : std::nullopt;
}

void settle_months(Table& table) {
    using namespace detail_months_across;
    if (std::any_of(table.columns.begin(), table.columns.end(), says_when)) return;
    std::vector<Column*> months;
    for (Column& column : table.columns) {
        const bool is_free = column.field.field == Field::none || column.certainty < least_certainty;
        if (is_free && column.tag.empty() && month_named(column.heading)) months.push_back(&column);
    }
    if (months.size() < 2) return;
    for (Column* column : months) {
        column->field = {.field = Field::in_month};
        column->certainty = 1;
    }
}

}  // namespace ensejam::intake
