#pragma once
#include <unordered_set>

#include "intake/table/table.h"

namespace ensejam::intake {

/// What the cells of a column are, as shares of those that are told.
struct Content {
    std::size_t n_told = 0;
    std::size_t n_distinct = 0;
    double numbers = 0;
    double fractions = 0;  ///< of these: such that no day is written so
    double counts = 0;     ///< read as a figure, with or without a word of people
    double money = 0;      ///< read as an amount, with or without its unit
    double days = 0;
    double codes = 0;   ///< TD14, NG008003: the letters of a country and digits
    double links = 0;   ///< addresses of the web
    double grants = 0;  ///< numbers of grants as 360Giving writes them
    double yes_no = 0;
    double bodies = 0;  ///< organisations that the register knows
    double programmes = 0;
    double harms = 0;
    double places = 0;
    double place_codes = 0;  ///< by which the register knows a place, numbers too
    registry::PlaceKind level = registry::PlaceKind::neighbourhood;  ///< that most of these places have
    std::vector<std::string> samples{};                              ///< a few of them, as written
};

/// What the register knows by name, to be found in cells.
class KnownNames {
public:
    explicit KnownNames(const registry::Register& known);

    bool is_body(const std::string& key) const { return bodies_.contains(key); }
    bool is_programme(const std::string& key) const { return programmes_.contains(key); }
    bool is_harm(const std::string& key) const { return harms_.contains(key); }
    std::optional<registry::PlaceKind> place(const std::string& key) const;
    bool is_place_code(const std::string& key) const { return place_codes_.contains(key); }

private:
    std::unordered_map<std::string, bool> bodies_;
    std::unordered_map<std::string, bool> programmes_;
    std::unordered_map<std::string, bool> harms_;
    std::unordered_map<std::string, registry::PlaceKind> places_;
    std::unordered_set<std::string> place_codes_;
};

/// Looks at up to some hundred different cells of the column, spread over the table.
Content content_of(const Grid& grid, const Table& table, const Column& column, const KnownNames& known);

/// True when cells like these cannot be what the field asks for: words where numbers or days belong. Where
/// the heading names people, money or days, one cell that can be read is enough.
bool contradicts(const Content& content, const Recognised& told);

}  // namespace ensejam::intake
