#include "intake/table/counts.h"

#include "intake/table/figures.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_counts {

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

/// "1.200": a single point that may part thousands, and may be a decimal sign.
bool may_be_grouped(std::string_view digits) {
    const std::size_t at = digits.find('.');
    if (at == std::string_view::npos || at < 1 || at > 3 || digits.size() != at + 4) return false;
    if (digits.front() == '0') return false;
    return digits.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// The text of a cell with digits 0-9 and without a sign before them.
std::string digits_of(std::string_view cell) {
    std::string digits = text::latin_digits(text::trimmed(cell));
    const std::size_t first = std::min(digits.find_first_of("0123456789."), digits.size());
    return digits.substr(digits.find_first_not_of("+-") == first ? first : 0);
}

/// The first number in a cell, with digits 0-9 and without its sign: "450.000" of «۴۵۰.۰۰۰ تومان».
std::string number_in(std::string_view cell) {
    const std::string digits = text::latin_digits(cell);
    const std::size_t first = digits.find_first_of("0123456789");
    if (first == std::string::npos) return {};
    std::string number = digits.substr(first, digits.find_first_not_of("0123456789.,", first) - first);
    while (!is_digit(number.back())) number.pop_back();
    return number;
}

/// What the texts of a column say of the point.
struct Votes {
    std::size_t n_either = 0;   ///< "1.200"
    std::size_t n_round = 0;    ///< of these "1.200", and not "1.125": a decimal fraction ends in no zero
    std::size_t n_groups = 0;   ///< "1.200.000", "12.500,50"
    std::size_t n_decimal = 0;  ///< "1.5", "12,500.50"; "12,500", where a comma parts thousands
};

void vote(std::string_view digits, Votes& votes) {
    const std::size_t n_points = static_cast<std::size_t>(std::count(digits.begin(), digits.end(), '.'));
    const std::size_t comma = digits.rfind(',');
    const std::size_t point = digits.rfind('.');
    if (n_points + (comma == std::string_view::npos ? 0 : 1) == 0 || !text::read_number(digits)) return;
    if (n_points == 0) {
        votes.n_decimal += digits.size() - comma == 4 && digits.front() != '0' ? 1 : 0;
    } else if (comma != std::string_view::npos) {
        ++(comma > point ? votes.n_groups : votes.n_decimal);
    } else if (n_points > 1) {
        ++votes.n_groups;
    } else {
        const bool is_either = may_be_grouped(digits);
        ++(is_either ? votes.n_either : votes.n_decimal);
        votes.n_round += is_either && digits.back() == '0' ? 1 : 0;
    }
}

Votes votes_of(const Grid& grid, const Table& table, const Column& column) {
    Votes votes;
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank) {
        const Cell cell = grid.at(rank, column.rank);
        if (cell.kind != CellKind::text || cell.text().find_first_of(".,") == std::string_view::npos)
            continue;
        const bool is_money = column.field.field == Field::money;
        vote(is_money ? number_in(cell.text()) : digits_of(figure_of(cell.text()).number), votes);
    }
    return votes;
}

/// The sheet writes its amounts with a decimal point.
bool has_decimal_amounts(const Grid& grid, const Table& table) {
    Votes all;
    for (const Column& column : table.columns) {
        if (column.field.field != Field::money) continue;
        const Votes votes = votes_of(grid, table, column);
        all.n_groups += votes.n_groups;
        all.n_decimal += votes.n_decimal;
    }
    return all.n_decimal > all.n_groups;
}

/// The whole number that spreadsheets and programs write as 289.99999999999994, else the number itself.
double without_remains(double number) {
    constexpr double of_number = 1e-9;
    constexpr double most = 1e-6;
    const double whole = std::round(number);
    const double remains = std::min(most, of_number * std::max(1.0, std::abs(whole)));
    return std::abs(number - whole) <= remains ? whole : number;
}

/// The count of a plain number; nothing when it is none, or not one that is certain.
std::optional<double> count_written(std::string_view cell, CellKind kind, const CountsIn& counts) {
    const auto number = text::read_number(cell);
    if (!number) return {};
    const double value = without_remains(number->value);
    if (kind != CellKind::text) return value;
    if (counts.point != PointIs::decimal_sign && may_be_grouped(digits_of(cell))) {
        if (counts.point == PointIs::undecided) return {};
        return std::round(number->value * 1000);
    }
    const bool is_part = counts.is_whole && value != std::floor(value);
    return is_part ? std::nullopt : std::optional(value);
}

}  // namespace detail_counts

using namespace detail_counts;

CountsIn counts_in(const Book& book, const Table& table, const Column& column, Field field) {
    // Numbers of XML and of this program's own tables have a decimal point; there people may be parted among
    // places.
    if (book.kind == FileKind::xml || column.heading == name_of({.field = field})) return {};
    const Grid& grid = book.grids[table.grid];
    CountsIn counts{.is_whole = field != Field::units};
    const Votes votes = votes_of(grid, table, column);
    if (votes.n_either == 0) return counts;
    if (votes.n_decimal > 0 && (counts.is_whole || votes.n_groups > 0))
        counts.point = PointIs::undecided;
    else if (votes.n_decimal > 0)
        counts.point = PointIs::decimal_sign;
    else if (counts.is_whole || votes.n_groups > 0 || !has_decimal_amounts(grid, table))
        counts.point = PointIs::group_sign;
    return counts;
}

CountsIn amounts_in(const Book& book, const Table& table, const Column& column, bool is_in_millions) {
    if (book.kind == FileKind::xml || column.heading == name_of(column.field)) return {};
    const Votes votes = votes_of(book.grids[table.grid], table, column);
    if (votes.n_either == 0) return {};
    if (votes.n_decimal == 0)
        return {.point = PointIs::group_sign, .is_noted = votes.n_groups == 0 && is_in_millions};
    if (votes.n_groups > votes.n_decimal) return {.point = PointIs::group_sign, .is_noted = true};
    return {.is_noted = votes.n_round > 0 || votes.n_groups > 0};
}

std::optional<PointReadings> point_readings_of(std::string_view cell) {
    const std::string number = number_in(cell);
    if (!may_be_grouped(number)) return {};
    const auto parts = text::read_number_parts(number);
    if (!parts) return {};
    PointReadings readings{.decimal = parts->whole + (parts->fraction.empty() ? "" : "." + parts->fraction)};
    for (const char sign : number)
        if (is_digit(sign)) readings.grouped += sign;
    return readings;
}

std::string without_point(std::string_view cell) {
    std::string digits = text::latin_digits(cell);
    if (may_be_grouped(number_in(digits)))
        digits.erase(digits.find('.', digits.find_first_of("0123456789")), 1);
    return digits;
}

std::optional<CountRead> read_count_in(std::string_view cell, CellKind kind, const CountsIn& counts) {
    const Figure figure = figure_of(cell);
    if (figure.is_of_households && counts.is_whole) return {};
    auto n = count_written(figure.number, kind, counts);
    if (!n || figure.to.empty()) return n ? std::optional(CountRead{*n, figure.is_exact}) : std::nullopt;
    const auto to = count_written(figure.to, kind, counts);
    if (!to) return {};
    const double middle = (*n + *to) / 2;
    return CountRead{counts.is_whole ? std::round(middle) : middle, false};
}

}  // namespace ensejam::intake
