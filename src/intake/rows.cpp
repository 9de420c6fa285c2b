#include "intake/rows.h"

namespace ensejam::intake {
namespace detail_rows {

constexpr std::size_t most_issues = 20'000;

bool is_missing_word(std::string_view cell) {
    const std::string key = text::key(cell);
    constexpr auto words =
        std::to_array<std::string_view>({"", "na", "n a", "nil", "null", "none", "unknown", "نامعلوم",
                                         "نامشخص", "ندارد", "inconnu", "tbd", "xx"});
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool is_total_word(std::string_view key) {
    for (const std::string_view word :
         {"جمع", "مجموع", "جمع کل", "total", "totals", "subtotal", "sous total", "grand total", "sum"})
        if (key == word || (key.starts_with(word) && key[word.size()] == ' ')) return true;
    return false;
}

/// Words that say an activity is still going on.
bool says_ongoing(std::string_view status) {
    const std::string key = text::key(status);
    for (const std::string_view word :
         {"در حال اجرا", "جاری", "در جریان", "ongoing", "en cours", "active", "in progress"})
        if (key == word || key.starts_with(std::string(word) + " ")) return true;
    return false;
}

}  // namespace detail_rows

using namespace detail_rows;

RowReader::RowReader(const Book& book, const Table& table, const registry::Register& known,
                     const Options& options)
    : book_(book),
      grid_(book.grids[table.grid]),
      table_(table),
      known_(known),
      options_(options),
      places_(known, options.within),
      organisations_(known),
      programmes_(known) {
    sender_ = options.sender ? options.sender : organisations_.named_in(table.preamble);
    for (const Column& column : table.columns) {
        if (column.field.field == Field::place) place_columns_.push_back(&column);
        if (column.field.field == Field::place_code) code_columns_.push_back(&column);
        if (column.field.field == Field::money) money_columns_.push_back({&column, {}});
    }
    const auto is_wider = [](const Column* a, const Column* b) { return a->field.level < b->field.level; };
    std::stable_sort(place_columns_.begin(), place_columns_.end(), is_wider);
    look_ahead();
}

std::string_view RowReader::text(std::size_t rank, const Column* column) const {
    return column == nullptr ? std::string_view{} : grid_.at(rank, column->rank).text();
}

const Column* RowReader::column_of(Field field) const {
    for (const Column& column : table_.columns)
        if (column.field.field == field) return &column;
    return nullptr;
}

void RowReader::note(Code code, const RowTold& row, const Column* column, std::string_view cell,
                     Blanks blanks) {
    if (issues_.size() >= most_issues) return;
    blanks.emplace_back("cell", std::string(cell));
    issues_.push_back(
        {.code = code,
         .where = {book_.file, grid_.sheet, row.number, column == nullptr ? "" : column->heading},
         .cell = std::string(cell),
         .blanks = std::move(blanks)});
}

/// A row without a subject, a total or a note is given back.
bool RowReader::is_returned(std::size_t rank, RowTold& row) {
    std::size_t n_told = 0;
    std::string_view first;
    const Column* first_column = nullptr;
    bool has_subject = false;
    for (const Column& column : table_.columns) {
        const Cell cell = grid_.at(rank, column.rank);
        if (cell.is_blank() || cell.merged) continue;
        ++n_told;
        if (column.field.field != Field::row_number && first.empty()) {
            first = cell.text();
            first_column = &column;
        }
        const Field field = column.field.field;
        has_subject = has_subject || field == Field::place || field == Field::place_code ||
                      field == Field::deliverer || field == Field::deliverer_code ||
                      field == Field::programme || field == Field::title || field == Field::harm ||
                      field == Field::service || field == Field::project_code;
    }
    const bool is_sparse = n_told * 2 <= table_.n_recognised + 1;
    if (is_sparse && is_total_word(text::key(first))) {
        note(Code::total_row, row, first_column, first);
    } else if (n_told <= 1 && table_.n_recognised >= 4) {
        note(Code::note_row, row, first_column, first);
    } else if (!has_subject) {
        note(Code::row_without_subject, row, first_column, first);
    } else {
        return false;
    }
    row.outcome = RowOutcome::returned;
    return true;
}

RowTold RowReader::read(std::size_t rank) {
    RowTold row{.number = grid_.rows[rank].number, .rank = rank};
    if (is_returned(rank, row)) return row;
    row.project_code = text(rank, column_of(Field::project_code));
    row.title = text(rank, column_of(Field::title));
    row.target_group = text(rank, column_of(Field::target_group));
    row.status = text(rank, column_of(Field::status));
    row.joint_code = text(rank, column_of(Field::joint_code));
    read_places(row);
    read_bodies(row);
    read_programme(row);
    read_period(row);
    read_counts(row);
    read_money(row);
    return row;
}

void RowReader::read_places(RowTold& row) {
    if (place_columns_.empty() && code_columns_.empty()) return;
    std::vector<PlaceTold> path;
    for (const Column* column : place_columns_)
        path.push_back({.level = column->field.level, .name = text(row.rank, column)});
    for (const Column* column : code_columns_) {
        const auto same = std::find_if(path.begin(), path.end(), [&](const PlaceTold& told) {
            return told.level == column->field.level;
        });
        if (same != path.end())
            same->code = text(row.rank, column);
        else
            path.push_back({.level = column->field.level, .code = text(row.rank, column)});
    }
    std::stable_sort(path.begin(), path.end(),
                     [](const PlaceTold& a, const PlaceTold& b) { return a.level < b.level; });
    const PlacesFound& found = places_.find(path);
    const Column* narrowest = place_columns_.empty() ? code_columns_.back() : place_columns_.back();
    if (found.outcome == PlaceOutcome::found) {
        row.places = found.places;
        row.is_whole_area = found.is_whole_area;
        row.confidence *= found.certainty;
        return;
    }
    const Code code = found.outcome == PlaceOutcome::missing     ? Code::place_missing
                      : found.outcome == PlaceOutcome::ambiguous ? Code::place_ambiguous
                                                                 : Code::place_unknown;
    note(code, row, narrowest, found.told, {{"proposals", found.proposals}});
    row.outcome = RowOutcome::question;
}

void RowReader::read_bodies(RowTold& row) {
    const Column* column = column_of(Field::deliverer);
    const Column* acronym = column_of(Field::deliverer_code);
    const Column* responsible = column_of(Field::responsible);
    if (responsible != nullptr && !text(row.rank, responsible).empty())
        row.responsible = organisations_.find(text(row.rank, responsible)).noun;
    if (const Column* funder = column_of(Field::funder);
        funder != nullptr && !is_missing_word(text(row.rank, funder)))
        row.funder = organisations_.find(text(row.rank, funder)).noun;
    const auto& found = organisations_.find(text(row.rank, column), text(row.rank, acronym));
    if (found.outcome == NounOutcome::ambiguous) {
        note(Code::organisation_ambiguous, row, column != nullptr ? column : acronym, text(row.rank, column));
        row.outcome = RowOutcome::question;
        return;
    }
    row.deliverer = found.noun;
    row.confidence *= found.certainty;
    if (!row.deliverer) row.deliverer = row.responsible;
    if (!row.deliverer) row.deliverer = sender_;
    if (!row.deliverer) {
        note(Code::organisation_missing, row, column, "");
        row.confidence *= 0.8;
    }
}

void RowReader::read_programme(RowTold& row) {
    for (const Field field : {Field::programme, Field::service, Field::harm}) {
        const Column* column = column_of(field);
        const std::string_view cell = text(row.rank, column);
        if (column == nullptr || text::key(cell).empty()) continue;
        if (field == Field::harm && harm_named(known_, cell)) continue;
        const auto& found = programmes_.find(cell);
        if (found.outcome == NounOutcome::found) {
            row.programme = found.noun;
            row.confidence *= found.certainty;
            break;
        }
        note(Code::programme_unknown, row, column, cell);
        row.outcome = RowOutcome::question;
        break;
    }
    if (const Column* harm = column_of(Field::harm)) row.harm = harm_named(known_, text(row.rank, harm));
}

const RowReader::DayRead& RowReader::read_day(std::string_view cell) {
    const auto [at, is_new] = days_.try_emplace(cell);
    if (!is_new) return at->second;
    DayRead& read = at->second;
    // A bare 0 or midnight is how a spreadsheet shows a day that nobody told.
    read.is_missing = is_missing_word(cell) || cell == "0" || cell == "00:00:00";
    if (read.is_missing) return read;
    read.period = text::read_period(cell, day_order_);
    if (read.period) return read;
    const auto number = text::read_number(cell);
    if (number && number->value > 20'000 && number->value < 80'000)
        if (const auto day = text::day_of_serial(number->value))
            read.period = text::ReadPeriod{{*day, *day + 1}, true, text::Calendar::gregorian};
    return read;
}

void RowReader::read_period(RowTold& row) {
    const Column* start = column_of(Field::start);
    const Column* end = column_of(Field::end);
    for (const Column* column : {start, end}) {
        if (column == nullptr) continue;
        const std::string_view cell = text(row.rank, column);
        const DayRead& read = read_day(cell);
        if (read.is_missing) continue;
        if (!read.period) {
            note(Code::day_not_understood, row, column, cell);
            row.outcome = RowOutcome::question;
            return;
        }
        if (column == start)
            row.period.from = read.period->days.from;
        else
            row.period.to = read.period->days.to;
    }
    if (start != nullptr && end == nullptr && row.period.from != no_day) {
        const DayRead& read = read_day(text(row.rank, start));
        if (!read.period->is_single_day) row.period.to = read.period->days.to;
    }
    if (start == nullptr && end == nullptr) read_days_of_months(row);
    if (row.period.from != no_day && row.period.to != no_day && row.period.to <= row.period.from) {
        note(Code::period_reversed, row, end, text(row.rank, end),
             {{"start", std::string(text(row.rank, start))}});
        row.period = {};
        row.confidence *= 0.5;
    } else if (options_.as_of != no_day && row.period.to != no_day && row.period.to <= options_.as_of &&
               says_ongoing(row.status)) {
        note(Code::ongoing_but_ended, row, end, text(row.rank, end), {{"status", std::string(row.status)}});
    }
}

/// Months, quarters and years in columns of their own.
void RowReader::read_days_of_months(RowTold& row) {
    const std::string_view year = text(row.rank, column_of(Field::year));
    const std::string_view month = text(row.rank, column_of(Field::month));
    const std::string_view quarter = text(row.rank, column_of(Field::quarter));
    std::string told;
    if (!month.empty())
        told = std::string(month) + " " + std::string(year);
    else if (!quarter.empty())
        told = std::string(year) + "-" + std::string(quarter);
    else
        told = year;
    if (const auto read = text::read_period(told)) row.period = read->days;
}

double RowReader::read_count(RowTold& row, const Column* column) {
    const std::string_view cell = text(row.rank, column);
    if (column == nullptr || is_missing_word(cell)) return -1;
    const auto number = text::read_number(cell);
    if (!number) {
        note(Code::number_not_understood, row, column, cell);
        return -1;
    }
    if (number->value < 0) note(Code::people_negative, row, column, cell);
    return number->value;
}

void RowReader::read_counts(RowTold& row) {
    row.people_reached = std::max(-1.0, read_count(row, column_of(Field::people_reached)));
    row.people_targeted = std::max(-1.0, read_count(row, column_of(Field::people_targeted)));
    row.units = std::max(-1.0, read_count(row, column_of(Field::units)));
}

void RowReader::read_money(RowTold& row) {
    for (const MoneyColumn& money : money_columns_) {
        const std::string_view cell = text(row.rank, money.column);
        if (is_missing_word(cell)) continue;
        text::FoundUnit unit = money.unit;
        const std::string_view currency_cell = text(row.rank, column_of(Field::currency));
        if (!currency_cell.empty() && unit.unit == text::MoneyUnit::unknown)
            unit = text::money_unit_in(currency_cell).value_or(unit);
        auto read = text::read_money(cell, unit);
        const bool has_unit =
            unit.unit != text::MoneyUnit::unknown || (read && read->unit_in_cell != text::MoneyUnit::unknown);
        // An amount whose unit nobody told keeps its digits under "no currency": it is never added to rials.
        if (read && !has_unit) read = text::read_money(cell, {text::MoneyUnit::foreign, currency("XXX"), 1});
        if (!read) {
            note(Code::money_not_understood, row, money.column, cell);
        } else if (read->money.minor < 0) {
            note(Code::money_negative, row, money.column, cell);
        } else {
            row.amounts.push_back({read->money, money.column->field.stage});
        }
    }
}

}  // namespace ensejam::intake
