#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "intake/plan_files/plan_rows.h"

namespace ensejam::intake {

namespace detail_plan_json {

/// A place in the text that counts the lines it has passed for its reader.
struct Place {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at = nullptr;
    std::int64_t* line = nullptr;

    const char& operator*() const { return *at; }
    Place& operator++() {
        *line += *at == '\n' ? 1 : 0;
        ++at;
        return *this;
    }
    Place operator++(int) {
        const Place before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const Place& a, const Place& b) { return a.at == b.at; }
    friend bool operator!=(const Place& a, const Place& b) { return a.at != b.at; }
};

constexpr char list_separator = '\x1f';

/// Takes the events of the JSON reader and keeps them as rows of tables: {"reach": {"h1": 0.5}} is the column
/// `reach` with the member `h1`, a list is one cell with separators.
class Keeper {
public:
    Keeper(std::string_view file, const std::int64_t& line) : file_(file), line_(line) {
        tables.tables.push_back(new_table("plan"));
        tables.tables[0].kept.push_back({.line = 1});
    }

    bool null() { return value("null"); }
    bool boolean(bool given) { return value(given ? "true" : "false"); }
    bool number_integer(std::int64_t given) { return value(std::to_string(given)); }
    bool number_unsigned(std::uint64_t given) { return value(std::to_string(given)); }
    bool number_float(double, const std::string& text) { return value(text); }
    bool string(const std::string& text) { return value(text); }
    bool binary(const nlohmann::json::binary_t&) { return true; }

    bool key(const std::string& name) {
        open_.back().key = name;
        return true;
    }

    bool start_object(std::size_t) {
        open_.push_back({.is_list = false});
        if (is_skipped() || open_.size() == 1) return true;
        if (open_.size() == 3 && open_[1].is_list) {
            table_ = table_named(open_[0].key);
            tables.tables[table_].kept.push_back({.line = line_});
            return true;
        }
        return (open_.size() == 4 && !open_[2].is_list) || not_understood("{");
    }

    bool start_array(std::size_t) {
        open_.push_back({.is_list = true});
        if (is_skipped()) return true;
        if (open_.size() == 1 || open_.size() > 5) return not_understood("[");
        if (open_.size() == list_depth()) list_.clear(), n_in_list_ = 0;
        return true;
    }

    bool end_object() {
        open_.pop_back();
        return true;
    }

    bool end_array() {
        if (!is_skipped() && open_.size() == list_depth()) {
            if (open_.size() > 2 || n_in_list_ > 0)
                keep(list_);
            else
                table_named(open_[0].key);
            n_in_list_ = 0;
        }
        open_.pop_back();
        return true;
    }

    bool parse_error(std::size_t, const std::string& token, const nlohmann::detail::exception& why) {
        const bool is_too_large = why.id == 406;  // a number, well written
        tables.issues.push_back(
            issue(is_too_large ? Code::plan_field_bad : Code::plan_json_malformed, token));
        return false;
    }

    PlanTables tables{};

private:
    struct Open {
        bool is_list = false;
        std::string key{};
    };

    bool is_skipped() const { return !open_.empty() && open_[0].key == "expected"; }

    /// How many brackets are open inside the list that makes one cell: {"a": [|]}, {"a": [{"b": [|]}]} or
    /// {"a": [{"b": {"c": [|]}}]}.
    std::size_t list_depth() const {
        if (open_.size() < 3 || !open_[1].is_list) return 2;
        return open_.size() > 3 && !open_[3].is_list ? 5 : 4;
    }

    std::string path() const {
        std::string result;
        for (std::size_t depth = 0; depth < open_.size(); ++depth) {
            if (open_[depth].is_list && depth == 1)
                result += "[" + std::to_string(n_rows(open_[0].key)) + "]";
            else if (!open_[depth].key.empty())
                result += (result.empty() ? "" : ".") + open_[depth].key;
        }
        return result;
    }

    std::size_t n_rows(const std::string& name) const {
        for (const PlanRows& table : tables.tables)
            if (table.name == name) return table.kept.size();
        return 0;
    }

    Issue issue(Code code, std::string_view text) const {
        return {.code = code,
                .where = {.file = file_, .row = line_, .column = path()},
                .cell = std::string(text.substr(0, 80)),
                .blanks = {{"field", path()}, {"value", std::string(text.substr(0, 80))}}};
    }

    bool not_understood(std::string_view text) {
        tables.issues.push_back(issue(Code::plan_field_bad, text));
        return false;
    }

    PlanRows new_table(const std::string& name) const {
        return {.file = file_, .name = name, .list_separator = list_separator};
    }

    std::size_t table_named(const std::string& name) {
        for (std::size_t rank = 0; rank < tables.tables.size(); ++rank)
            if (tables.tables[rank].name == name) return rank;
        tables.tables.push_back(new_table(name));
        return tables.tables.size() - 1;
    }

    bool value(std::string_view text) {
        if (is_skipped()) return true;
        if (open_.empty()) return not_understood(text);
        const bool in_list =
            std::any_of(open_.begin(), open_.end(), [](const Open& open) { return open.is_list; }) &&
            open_.size() >= list_depth() && open_.back().is_list;
        if (!in_list && (open_.size() == 2 || open_.back().is_list)) return not_understood(text);
        if (!in_list) return keep(text);
        if (n_in_list_++ > 0) list_ += list_separator;
        list_ += text;
        return true;
    }

    /// Puts a cell into the row being read; an empty list was given, but holds nothing.
    bool keep(std::string_view text) {
        const bool in_row = open_.size() > 2;
        PlanRows& table = tables.tables[in_row ? table_ : 0];
        const PlanColumn column{open_[in_row ? 2 : 0].key,
                                open_.size() > 3 && !open_[3].is_list ? open_[3].key : ""};
        const std::size_t rank = rank_of(table, column);
        PlanRow& row = table.kept.back();
        if (row.cells.size() <= rank) row.cells.resize(rank + 1);
        row.cells[rank] = text.empty() ? std::string_view("", 0) : tables.memory.copy(text);
        return true;
    }

    std::size_t rank_of(PlanRows& table, const PlanColumn& column) {
        const std::size_t n = table.columns.size();
        for (std::size_t step = 0; step < n; ++step) {
            const std::size_t rank = (guess_ + step) % n;
            if (table.columns[rank].name == column.name && table.columns[rank].member == column.member) {
                guess_ = rank + 1;
                return rank;
            }
        }
        table.columns.push_back(column);
        return n;
    }

    std::string file_;
    const std::int64_t& line_;
    std::vector<Open> open_{};
    std::string list_{};
    std::size_t n_in_list_ = 0;
    std::size_t table_ = 0;
    std::size_t guess_ = 0;
};

}  // namespace detail_plan_json

PlanTables tables_of_json(std::string_view json, std::string_view file_name) {
    using detail_plan_json::Place;
    std::int64_t line = 1;
    if (json.starts_with("\xEF\xBB\xBF")) json.remove_prefix(3);
    detail_plan_json::Keeper keeper(file_name, line);
    nlohmann::json::sax_parse(Place{json.data(), &line}, Place{json.data() + json.size(), &line}, &keeper);
    for (PlanRows& table : keeper.tables.tables)
        for (PlanRow& row : table.kept) row.cells.resize(table.columns.size());
    return std::move(keeper.tables);
}

}  // namespace ensejam::intake
