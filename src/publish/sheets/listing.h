#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/text.h"

namespace ensejam::publish {

/// One cell. Nothing, text, a whole number, a decimal number, yes or no.
using Value = std::variant<std::monostate, std::string, std::int64_t, double, bool>;

/// `key` is for programs (JSON, CSV, TSV), `heading` for people.
struct ListColumn {
    std::string key{};
    std::string heading{};
    bool is_code = false;          ///< numbers are years, rows, versions or ids: written without groups
    bool is_day = false;           ///< texts are ISO days: people read those of their own calendar
    bool is_share = false;         ///< numbers are parts of one: people read per cent
    bool is_for_programs = false;  ///< people do not read it
    int decimals = 3;              ///< that people read at most
};

/// A table on its way out. Each row has one value for each column.
struct Listing {
    std::string name{};
    std::vector<ListColumn> columns{};
    std::vector<std::vector<Value>> rows{};
};

/// One document: {"name": [{key: value, …}, …]}. Bad bytes become U+FFFD.
std::string as_json(const Listing& listing);
/// Several tables in one document, each under its name.
std::string as_json(const std::vector<Listing>& listings);

/// One document a line: {key: value, …} for each row.
std::string as_jsonl(const Listing& listing);

/// One record a line, fields parted by tabs, no heading; tabs and line ends inside a text become spaces.
std::string as_plain(const Listing& listing);

/// RFC 4180 with a line of keys. Text that a spreadsheet would run as a formula begins with an apostrophe;
/// numbers stay numbers.
std::string as_csv(const Listing& listing);

/// For a person at a terminal: headings, columns in line, numbers at the right.
std::string as_text(const Listing& listing, text::Language language);

/// How many cells of a terminal the text takes: marks and signs of direction none, wide letters two.
std::size_t width_of(std::string_view text);

}  // namespace ensejam::publish
