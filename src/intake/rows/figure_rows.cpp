#include "intake/rows/figure_rows.h"

#include "intake/names/programmes.h"
#include "intake/names/row_words.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_figure_rows {

constexpr std::size_t longest_line = 80;  ///< letters of a line above the table in the name of an indicator

using registry::Indicator;
using registry::Need;
using registry::Observation;

/// A figure of one day is told by that day alone; a day that only begins stays open.
Interval days_of(const RowTold& row) {
    return row.period.to == no_day && row.period.from != no_day
               ? Interval{row.period.from, row.period.from + 1}
               : row.period;
}

std::string key_of(const std::string& name, const std::string& unit) {
    return text::name_key(name) + "|" + text::trimmed(unit);
}

std::string first_day(const Interval& days) { return days.from == no_day ? "…" : iso(days.from); }
std::string last_day(const Interval& days) { return days.to == no_day ? "…" : iso(days.to + -1); }

std::string figure_text(double figure) { return fmt::format("{}", figure); }

}  // namespace detail_figure_rows

using namespace detail_figure_rows;

FigureReader::FigureReader(RowCells& cells, const registry::Register& known, Id<registry::Sheet> sheet)
    : cells_(cells), known_(known), harms_(known), sheet_(sheet), groups_(group_columns(cells.table)) {
    const Table& table = cells.table;
    for (const Column& column : table.columns) {
        const Field field = column.field.field;
        if (field == Field::need) need_ = &column;
        if (field == Field::indicator) indicator_ = &column;
        if (field == Field::value_unit) unit_ = &column;
        if (field == Field::harm) harm_ = &column;
        if (field == Field::harm || field == Field::programme || field == Field::service)
            subjects_.push_back(&column);
        if (field == Field::value) values_.push_back(&column);
    }
    if (need_ != nullptr) columns_[need_->rank].in = counts_in(cells.book, table, *need_, Field::units);
    for (const Column* value : values_)
        columns_[value->rank].in = counts_in(cells.book, table, *value, Field::units);
    for (const Indicator& indicator : known.tables().indicators)
        indicators_.try_emplace(
            key_of(indicator.name_fa.empty() ? indicator.name_en : indicator.name_fa, indicator.unit),
            indicator.id);
    for (const Need& need : known.tables().needs) needs_.emplace(need.place, need);
}

/// The cell's text; empty when it says that nothing is known.
std::string_view FigureReader::told(const RowTold& row, const Column* column) const {
    const std::string_view cell = cells_.text(row.rank, column);
    return is_missing_word(cell) ? std::string_view{} : cell;
}

/// «زنان»; of several columns «زنان · ۱۸ تا ۲۵»; nothing for everybody.
std::string FigureReader::group_of(const RowTold& row) const {
    std::string group;
    for (const Column* column : groups_)
        if (const std::string cell = text::trimmed(told(row, column)); !cell.empty() && !says_everybody(cell))
            group += (group.empty() ? "" : " · ") + cell;
    return group;
}

bool FigureReader::send_back(RowTold& row, const char* form) {
    cells_.note(Code::figure_missing, row, nullptr, "", {{"form", form}});
    row.outcome = RowOutcome::returned;
    return false;
}

bool FigureReader::wait(RowTold& row, Code code, const Column* column, Blanks blanks) {
    cells_.note(code, row, column, told(row, column), std::move(blanks));
    row.outcome = RowOutcome::question;
    return false;
}

bool FigureReader::is_of_one_place(RowTold& row) {
    if (row.places.empty()) return send_back(row, "place");
    if (row.places.size() == 1) return true;
    return wait(row, Code::figure_of_several_places, nullptr, {{"n", std::to_string(row.places.size())}});
}

/// The number of the cell; none when it is blank, and when it is no number the row waits.
std::optional<double> FigureReader::figure_in(RowTold& row, const Column& column) {
    const std::string_view cell = told(row, &column);
    if (cell.empty()) return {};
    CountColumn& counted = columns_.at(column.rank);
    if (const auto n = read_count_in(cell, cells_.grid.at(row.rank, column.rank).kind, counted.in)) {
        Inexact& inexact = counted.inexact;
        if (!n->is_exact && inexact.n_cells++ == 0) inexact.first = cell, inexact.read = n->n;
        return n->n;
    }
    const auto readings = point_readings_of(cell);
    if (readings && counted.in.point == PointIs::undecided)
        wait(row, Code::point_undecided, &column,
             {{"grouped", readings->grouped}, {"decimal", readings->decimal}});
    else if (const auto number = text::read_number(cell); number && !counted.in.is_whole)
        return number->value;
    else
        wait(row, Code::number_not_understood, &column);
    return {};
}

void FigureReader::say_how_read() {
    for (const Column& column : cells_.table.columns) {
        const auto counted = columns_.find(column.rank);
        if (counted == columns_.end() || counted->second.inexact.n_cells == 0) continue;
        const Inexact& inexact = counted->second.inexact;
        cells_.say_of_column(Code::figures_read, column, inexact.first,
                             {{"n", std::to_string(inexact.n_cells)}, {"read", figure_text(inexact.read)}});
    }
}

/// The same figure stood in a row before: told once more, or otherwise.
bool FigureReader::contradicts(RowTold& row, const Key& key, double figure, const Column& column) {
    const auto before = told_.find(key);
    if (before == told_.end()) return false;
    if (before->second.figure == figure)
        cite(before->second.rank, row);
    else
        wait(row, Code::figures_contradict, &column,
             {{"first", std::to_string(before->second.row)}, {"other", figure_text(before->second.figure)}});
    return true;
}

void FigureReader::cite(std::size_t rank, const RowTold& row) {
    const registry::ToldAt at{sheet_, row.number};
    if (cells_.table.figures == Figures::needs)
        change_.put.needs[rank].told_at.push_back(at);
    else
        change_.put.observations[rank].told_at.push_back(at);
}

void FigureReader::read(RowTold& row) {
    if (row.outcome != RowOutcome::accepted || !is_of_one_place(row)) return;
    if (cells_.table.figures == Figures::needs)
        read_need(row);
    else
        read_observations(row);
}

/// Needs of some days that are known for others in part would count twice.
bool FigureReader::meets_other_days(RowTold& row, const Need& need, const Column& column) {
    const auto [first, last] = needs_.equal_range(need.place);
    for (auto at = first; at != last; ++at) {
        const Need& known = at->second;
        const bool is_same = known.harm == need.harm && known.programme == need.programme &&
                             text::name_key(known.target_group) == text::name_key(need.target_group);
        if (!is_same || known.period == need.period || !registry::share_days(known.period, need.period))
            continue;
        wait(row, Code::need_of_other_days, &column,
             {{"known_from_day", first_day(known.period)},
              {"known_to_day", last_day(known.period)},
              {"from_day", first_day(need.period)},
              {"to_day", last_day(need.period)},
              {"other", figure_text(known.people)}});
        return true;
    }
    return false;
}

/// Everybody in need of anything at all stands beside those of each harm: the same people once more.
bool FigureReader::is_of_all_harms(const RowTold& row) const {
    return std::any_of(subjects_.begin(), subjects_.end(),
                       [&](const Column* column) { return says_everybody(told(row, column)); });
}

void FigureReader::read_need(RowTold& row) {
    if (is_of_all_harms(row)) return void(send_back(row, "all"));
    if (need_ == nullptr) return void(send_back(row, "value"));  // nothing stands in its column
    const auto people = figure_in(row, *need_);
    if (row.outcome != RowOutcome::accepted) return;
    if (!people) return void(send_back(row, "value"));
    if (*people < 0) return void(wait(row, Code::number_not_understood, need_));
    if (!row.harm && !row.programme) return void(send_back(row, "subject"));
    Need need{.place = row.places[0],
              .harm = row.harm,
              .programme = row.harm ? Id<registry::Programme>{} : row.programme,
              .target_group = group_of(row),
              .period = row.period,
              .people = *people,
              .told_at = {{sheet_, row.number}}};
    const Key key{need.place, need.harm.value, need.programme.value, text::name_key(need.target_group),
                  need.period};
    if (contradicts(row, key, *people, *need_) || meets_other_days(row, need, *need_)) return;
    told_[key] = {*people, row.number, change_.put.needs.size()};
    needs_.emplace(need.place, need);
    change_.put.needs.push_back(std::move(need));
}

/// What the column of units, the row of units below the headings or the cell itself ("12.5%") says.
std::string FigureReader::unit_of(const RowTold& row, const Column& column) const {
    if (unit_ != nullptr) return text::trimmed(cells_.grid.at(row.rank, unit_->rank).text());
    if (cells_.has_units_row)
        return text::trimmed(cells_.grid.at(cells_.table.first_row, column.rank).text());
    const std::string_view cell = told(row, &column);
    const bool is_share = cell.ends_with('%') || cell.ends_with("٪") || cell.starts_with("٪");
    return is_share ? "%" : "";
}

/// What a row of the table calls its indicator; where no column does, the last line above the table and the
/// heading of the value.
std::string FigureReader::name_of(const RowTold& row, const Column& column) const {
    if (indicator_ != nullptr) return text::trimmed(told(row, indicator_));
    const std::string& lines = cells_.table.preamble;
    const std::size_t end = lines.find_last_not_of('\n');
    if (end == std::string::npos) return column.heading;
    const std::size_t begin = lines.rfind('\n', end) + 1;  // 0 behind the last place of all
    return text::shortened(lines.substr(begin, end + 1 - begin), longest_line) + " – " + column.heading;
}

/// The indicator of a value of the row, known or new.
Id<Indicator> FigureReader::indicator_of(const RowTold& row, const Column& column) {
    const std::string name = name_of(row, column);
    const std::string unit = unit_of(row, column);
    const auto [at, is_new] = indicators_.try_emplace(key_of(name, unit));
    if (!is_new) return at->second;
    Indicator indicator{
        .id = {known_.next_id<Indicator>().value + static_cast<std::int64_t>(change_.put.indicators.size())},
        .name_fa = name,
        .name_en = name,
        .harm = harms_.find(name),
        .unit = unit};
    indicator.code = "indicator:" + std::to_string(indicator.id.value);
    if (!indicator.harm) indicator.harm = harms_.find(told(row, harm_));
    at->second = indicator.id;
    change_.put.indicators.push_back(std::move(indicator));
    return at->second;
}

/// The values of the row; none when one of them is unclear, and the row waits whole.
std::vector<FigureReader::Value> FigureReader::values_of(RowTold& row) {
    std::vector<Value> values;
    for (const Column* column : values_) {
        const auto value = figure_in(row, *column);
        if (row.outcome != RowOutcome::accepted) return {};
        if (!value) continue;
        Observation told{.indicator = indicator_of(row, *column),
                         .place = row.places[0],
                         .target_group = group_of(row),
                         .period = days_headed(*column).value_or(days_of(row)),
                         .value = *value,
                         .told_at = {{sheet_, row.number}}};
        Key key{told.place, told.indicator.value, 0, text::name_key(told.target_group), told.period};
        if (contradicts(row, key, *value, *column)) {
            if (row.outcome != RowOutcome::accepted) return {};
            continue;
        }
        values.emplace_back(std::move(key), std::move(told));
    }
    return values;
}

void FigureReader::read_observations(RowTold& row) {
    const bool is_told = std::any_of(values_.begin(), values_.end(),
                                     [&](const Column* column) { return !told(row, column).empty(); });
    if (!is_told) return void(send_back(row, "value"));
    if (text::name_key(name_of(row, *values_.front())).empty()) return void(send_back(row, "subject"));
    for (auto& [key, told] : values_of(row)) {
        told_[key] = {told.value, row.number, change_.put.observations.size()};
        change_.put.observations.push_back(std::move(told));
    }
}

}  // namespace ensejam::intake
