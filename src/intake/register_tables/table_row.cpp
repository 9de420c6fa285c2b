#include "intake/register_tables/table_row.h"

#include "text/text.h"

namespace ensejam::intake {

TableRows::TableRows(const Book& book, const registry::Register& known,
                     std::span<const std::string_view> fields)
    : grid_(book.grids.front()), file_(book.file), known_(&known) {
    for (std::uint32_t column = 0; column < grid_.rows.front().n_cells; ++column)
        column_of_[text::trimmed(grid_.at(0, column).text())] = column;
    for (const std::string_view field : fields)
        if (bare_field(field) == field && !column_of_.contains(std::string(field)))
            refuse(Code::table_field_missing, field, "");
    const bool has_names = std::find(fields.begin(), fields.end(), "~name_fa") != fields.end();
    if (has_names && !has("name_fa") && !has("name_en")) refuse(Code::table_field_missing, "name_fa", "");
    const auto is_field = [&](std::string_view name) {
        return std::any_of(fields.begin(), fields.end(),
                           [&](std::string_view field) { return bare_field(field) == name; });
    };
    for (const auto& [name, column] : column_of_)
        if (!is_field(name)) refuse(Code::table_field_unknown, name, name);
}

bool TableRows::next() {
    is_good_ = true;
    return ++rank_ < grid_.rows.size();
}

void TableRows::refuse(Code code, std::string_view field, const std::string& cell, const std::string& form) {
    is_good_ = false;
    const std::int64_t row = grid_.rows[std::min(rank_, grid_.rows.size() - 1)].number;
    issues_.push_back({.code = code,
                       .where = {file_, "", row, std::string(field)},
                       .cell = cell,
                       .blanks = {{"cell", cell}}});
    if (!form.empty()) issues_.back().blanks.emplace_back("form", form);
}

std::string TableRows::text(std::string_view field) const {
    const auto column = column_of_.find(std::string(field));
    return column == column_of_.end() ? "" : text::trimmed(grid_.at(rank_, column->second).text());
}

std::string TableRows::name(std::string_view field, std::string_view other) const {
    return text(has(field) ? field : other);
}

std::vector<std::string> TableRows::list(std::string_view field) const {
    std::vector<std::string> parts;
    const std::string all = text(field);
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find('|', begin), all.size());
        if (end > begin) parts.push_back(text::trimmed(std::string_view(all).substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

double TableRows::number(std::string_view field, double otherwise) {
    const std::string cell = text(field);
    if (cell.empty()) return otherwise;
    const auto read = text::read_number(cell);
    if (!read) {
        refuse(Code::table_value_bad, field, cell);
        return otherwise;
    }
    return read->value;
}

bool TableRows::yes(std::string_view field) const {
    const std::string cell = text::name_key(text(field));
    return cell == "1" || cell == "true" || cell == "yes" || cell == "بله";
}

Interval TableRows::days(std::string_view from, std::string_view to) {
    Interval days;
    for (const bool is_from : {true, false}) {
        const std::string_view field = is_from ? from : to;
        const std::string cell = text(field);
        if (cell.empty()) continue;
        const auto read = text::read_period(cell);
        if (!read)
            refuse(Code::table_value_bad, field, cell);
        else
            (is_from ? days.from : days.to) = is_from ? read->days.from : read->days.to;
    }
    return days;
}

Id<registry::Place> TableRows::place(std::string_view field) {
    const std::string code = text(field);
    if (code.empty()) return {};
    const auto found = known_->place_coded(code);
    if (!found) refuse(Code::reference_unknown, field, code);
    return found;
}

Id<registry::Organisation> TableRows::organisation(std::string_view field) {
    const std::string code = text(field);
    if (code.empty()) return {};
    const auto found = known_->organisation_coded(code);
    if (!found) refuse(Code::reference_unknown, field, code);
    return found;
}

Id<registry::Programme> TableRows::programme(std::string_view field) {
    const std::string code = text(field);
    if (code.empty()) return {};
    const auto found = known_->programme_coded(code);
    if (!found) refuse(Code::reference_unknown, field, code);
    return found;
}

Id<registry::Harm> TableRows::harm(std::string_view field) {
    const std::string code = text(field);
    if (code.empty()) return {};
    const auto found = known_->harm_coded(code);
    if (!found) refuse(Code::reference_unknown, field, code);
    return found;
}

}  // namespace ensejam::intake
