#include <algorithm>
#include <array>

#include "intake/plan_files/plan_rows.h"

namespace ensejam::intake {

namespace detail_plan_csv {

/// A quoted cell without its quotes, doubled quotes taken once; `text` is moved behind it.
std::string_view take_quoted(std::string_view& text, Memory& memory) {
    std::string plain;
    std::size_t at = 1;
    for (; at < text.size(); ++at) {
        if (text[at] != '"') {
            plain += text[at];
        } else if (at + 1 < text.size() && text[at + 1] == '"') {
            plain += text[at++];
        } else {
            break;
        }
    }
    text.remove_prefix(std::min(at + 1, text.size()));
    return memory.copy(plain);
}

/// The cells of the first line of `text`, into `row`; `text` is moved to the next line.
void take_line(std::string_view& text, PlanRow& row, Memory& memory) {
    row.cells.clear();
    while (true) {
        std::string_view cell;
        if (!text.empty() && text.front() == '"') {
            cell = take_quoted(text, memory);
        } else {
            std::size_t end = 0;
            while (end < text.size() && text[end] != ',' && text[end] != '\n') ++end;
            cell = text.substr(0, end);
            if (!cell.empty() && cell.back() == '\r') cell.remove_suffix(1);
            text.remove_prefix(end);
        }
        row.cells.push_back(cell.empty() ? std::string_view{} : cell);
        while (!text.empty() && text.front() == '\r') text.remove_prefix(1);
        if (text.empty()) return;
        const char mark = text.front();
        text.remove_prefix(1);
        if (mark != ',') return;
    }
}

/// Families of columns, the longer name first where one begins like another.
constexpr std::array<std::string_view, 8> families{"reach_low_", "reach_high_", "reach_",    "need_",
                                                   "staff_",     "amount_",     "discount_", "covers_"};

PlanColumn column_of(std::string_view heading) {
    for (const std::string_view family : families)
        if (heading.starts_with(family) && heading.size() > family.size())
            return {std::string(family.substr(0, family.size() - 1)),
                    std::string(heading.substr(family.size()))};
    return {std::string(heading), {}};
}

}  // namespace detail_plan_csv

const PlanRow* PlanRows::next(Memory& memory) {
    if (next_kept < kept.size()) return &kept[next_kept++];
    while (!csv.empty()) {
        detail_plan_csv::take_line(csv, current, memory);
        current.line = line++;
        if (current.cells.size() == 1 && current.cells[0].empty()) continue;
        if (current.cells.size() < columns.size()) current.cells.resize(columns.size());
        return &current;
    }
    return nullptr;
}

PlanRows table_of_csv(std::string_view file_name, std::string_view bytes, Memory& memory) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    PlanRows table{.file = std::string(file_name), .csv = bytes, .line = 2};
    table.name = std::string(file_name.substr(0, file_name.rfind('.')));
    PlanRow header;
    detail_plan_csv::take_line(table.csv, header, memory);
    for (const std::string_view heading : header.cells)
        table.columns.push_back(detail_plan_csv::column_of(heading));
    return table;
}

}  // namespace ensejam::intake
