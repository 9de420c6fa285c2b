#pragma once
#include "intake/register_tables/repeated_codes.h"
#include "registry/registry.h"

namespace ensejam::intake {

/// The name of a field that may be absent from a table, without the sign that says so.
inline std::string_view bare_field(std::string_view field) {
    return field.substr(field.starts_with('?') || field.starts_with('~') ? 1 : 0);
}

/// The rows of a canonical table, by field name; notes what is wrong with a value where it is read.
class TableRows {
public:
    /// Notes fields that are missing or not known; one that begins with ? or ~ may be missing.
    TableRows(const Book& book, const registry::Register& known, std::span<const std::string_view> fields);

    /// From here on rows of one code are read as one (docs/formats.md, "Registry tables"): of each column what
    /// the first of them tells holds. Says which rows these are; rows without a code are refused.
    void join_codes();

    /// Moves to the next row; false behind the last one.
    bool next();
    /// True when nothing was wrong with the row so far.
    bool is_good() const { return is_good_; }

    bool has(std::string_view field) const { return column_of_.contains(std::string(field)); }
    std::string text(std::string_view field) const;
    /// The name in this language, or the other one where the table has only that.
    std::string name(std::string_view field, std::string_view other) const;
    std::vector<std::string> list(std::string_view field) const;  ///< parted by |
    /// The names that rows of this code tell beside the one that holds.
    std::vector<std::string> other_names() const;
    double number(std::string_view field, double otherwise);
    bool yes(std::string_view field) const;
    /// Inclusive days of the file as an interval; blank ends are not told.
    Interval days(std::string_view from, std::string_view to);
    Id<registry::Place> place(std::string_view field);
    Id<registry::Organisation> organisation(std::string_view field);
    Id<registry::Programme> programme(std::string_view field);
    Id<registry::Harm> harm(std::string_view field);
    /// References may be to rows of the same table that came before.
    void knows(const registry::Register& known) { known_ = &known; }

    std::vector<Issue> take_issues() { return std::move(issues_); }
    /// `form` chooses among the sentences of the code.
    void refuse(Code code, std::string_view field, const std::string& cell, const std::string& form = {});

private:
    /// The row, of those with the code of this one, that first tells the column; the row itself if none does.
    std::size_t telling(std::size_t rank, std::uint32_t column) const;
    void say_joined();

    const Grid& grid_;
    std::string file_;
    const registry::Register* known_;
    std::unordered_map<std::string, std::uint32_t> column_of_;
    RepeatedCodes repeated_;
    bool needs_code_ = false;
    std::size_t rank_ = 0;
    bool is_good_ = true;
    std::vector<Issue> issues_;
};

}  // namespace ensejam::intake
