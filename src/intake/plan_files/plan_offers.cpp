#include <algorithm>

#include "intake/plan_files/plan_tables.h"

namespace ensejam::intake {

namespace detail_plan_offers {

constexpr double many = 1e15;

/// Which column of the table holds what: the table may have millions of rows, so names are looked up once.
struct Member {
    std::size_t column = 0;
    plan::Rank rank = 0;  ///< of the harm or the type of staff
    std::size_t low = 0;
    std::size_t high = 0;
};
struct Columns {
    std::size_t place = 0, programme = 0, organisation = 0, unit_cost = 0, setup_cost = 0, ongoing = 0;
    std::vector<Member> reaches{};
    std::vector<Member> staff{};
    std::size_t absent = 0;  ///< the rank that stands for "no such column"
};

std::size_t column_named(const PlanRows& table, std::string_view name, std::string_view member) {
    for (std::size_t rank = 0; rank < table.columns.size(); ++rank)
        if (table.columns[rank].name == name && table.columns[rank].member == member) return rank;
    return table.columns.size();
}

Columns columns_of(PlanReading& reading, const PlanRows& table) {
    const PlanRow header{.line = 1};
    const PlanFields fields(reading, table, header);
    Columns columns{.place = column_named(table, "place", ""),
                    .programme = column_named(table, "programme", ""),
                    .organisation = column_named(table, "organisation", ""),
                    .unit_cost = column_named(table, "unit_cost", ""),
                    .setup_cost = column_named(table, "setup_cost", ""),
                    .ongoing = column_named(table, "ongoing", ""),
                    .absent = table.columns.size()};
    for (std::size_t rank = 0; rank < table.columns.size(); ++rank) {
        const auto& [name, member] = table.columns[rank];
        if (name == "reach")
            columns.reaches.push_back({rank, fields.look_up("reach", member, reading.harms),
                                       column_named(table, "reach_low", member),
                                       column_named(table, "reach_high", member)});
        else if (name == "staff" && !member.empty())
            columns.staff.push_back({rank, fields.look_up("staff", member, reading.staff_types)});
    }
    std::sort(columns.reaches.begin(), columns.reaches.end(),
              [](const Member& a, const Member& b) { return a.rank < b.rank; });
    return columns;
}

/// Reads one row after the other; remembers the last place, as tables are mostly ordered by it.
struct Reader {
    PlanReading& reading;
    const PlanRows& table;
    const Columns& columns;

    std::string_view cell(const PlanRow& row, std::size_t column) const {
        return column == columns.absent ? std::string_view{} : row.cells[column];
    }

    plan::Rank reference(const PlanRow& row, std::size_t column, std::string_view name,
                         const PlanIds& ids) const {
        const PlanFields fields(reading, table, row);
        if (!cell(row, column).empty()) return fields.look_up(name, cell(row, column), ids);
        fields.note(Code::plan_field_missing, name, "");
        return 0;
    }

    double number(const PlanRow& row, std::size_t column, std::string_view name, double otherwise,
                  double most) const {
        const std::string_view given = cell(row, column);
        return given.data() == nullptr ? otherwise
                                       : PlanFields(reading, table, row).parse(name, given, 0, most);
    }

    void read_reaches(const PlanRow& row) const {
        plan::Offers& offers = reading.problem.offers;
        for (const Member& member : columns.reaches) {
            const double reach = number(row, member.column, "reach", 0, 1);
            if (!(reach > 0)) continue;
            const double low = number(row, member.low, "reach_low", reach, 1);
            const double high = number(row, member.high, "reach_high", reach, 1);
            if (low > reach || high < reach)
                PlanFields(reading, table, row).note(Code::plan_field_bad, "reach_low", "");
            const plan::Harm& harm = reading.problem.harms[member.rank];
            offers.reach_harm.push_back(static_cast<std::uint16_t>(member.rank));
            offers.exposure.push_back(plan::exposure_of_reach(harm, reach));
            offers.exposure_low.push_back(static_cast<float>(plan::exposure_of_reach(harm, low)));
            offers.exposure_high.push_back(static_cast<float>(plan::exposure_of_reach(harm, high)));
        }
        offers.reach_begin.push_back(static_cast<std::uint32_t>(offers.exposure.size()));
    }

    /// The narrowest of the organisation's rows of that type whose area holds the place.
    plan::Rank staff_row(plan::Rank place, const std::vector<plan::Rank>& rows) const {
        const plan::Problem& problem = reading.problem;
        const plan::Rank county = problem.places[place].county;
        plan::Rank best = plan::no_rank;
        int best_width = 5;
        for (const plan::Rank rank : rows) {
            const plan::StaffRow& row = problem.staff[rank];
            int width = 5;
            if (row.place != plan::no_rank)
                width = row.place == place ? 1 : 5;
            else if (row.county != plan::no_rank)
                width = row.county == county ? 2 : 5;
            else if (row.province != plan::no_rank)
                width = row.province == problem.counties[county].province ? 3 : 5;
            else
                width = 4;
            if (width < best_width) best = rank, best_width = width;
        }
        return best;
    }

    void read_staff(const PlanRow& row, plan::Rank place, plan::Rank organisation) const {
        plan::Offers& offers = reading.problem.offers;
        for (const Member& member : columns.staff) {
            const double hours = number(row, member.column, "staff", 0, many);
            if (!(hours > 0)) continue;
            const auto rows = reading.staff_of.find(staff_key(organisation, member.rank));
            const plan::Rank rank =
                rows == reading.staff_of.end() ? plan::no_rank : staff_row(place, rows->second);
            if (rank == plan::no_rank) {
                PlanFields(reading, table, row)
                    .note(Code::plan_reference_unknown, "staff", table.columns[member.column].member);
                continue;
            }
            offers.staff_row.push_back(rank);
            offers.staff_hours.push_back(hours);
        }
        offers.staff_begin.push_back(static_cast<std::uint32_t>(offers.staff_row.size()));
    }

    void read(const PlanRow& row) const {
        plan::Offers& offers = reading.problem.offers;
        const plan::Rank place = reference(row, columns.place, "place", reading.places);
        const plan::Rank organisation =
            reference(row, columns.organisation, "organisation", reading.organisations);
        const std::string_view ongoing = cell(row, columns.ongoing);
        const bool is_ongoing = ongoing == "true" || ongoing == "1";
        if (columns.unit_cost == columns.absent || cell(row, columns.unit_cost).data() == nullptr)
            PlanFields(reading, table, row).note(Code::plan_field_missing, "unit_cost", "");
        const double setup = number(row, columns.setup_cost, "setup_cost", 0, many);
        offers.place.push_back(place);
        offers.programme.push_back(
            static_cast<std::uint16_t>(reference(row, columns.programme, "programme", reading.programmes)));
        offers.organisation.push_back(organisation);
        offers.unit_cost.push_back(
            minor_units(reading, number(row, columns.unit_cost, "unit_cost", 0, many), true));
        offers.setup_cost.push_back(is_ongoing ? 0 : minor_units(reading, setup, true));
        offers.ongoing.push_back(is_ongoing ? 1 : 0);
        read_reaches(row);
        if (place < reading.problem.places.size()) read_staff(row, place, organisation);
    }
};

}  // namespace detail_plan_offers

void read_plan_offers(PlanReading& reading, PlanRows& table, Memory& memory) {
    note_unknown_columns(reading, table,
                         {"place", "programme", "organisation", "reach", "reach_low", "reach_high",
                          "unit_cost", "setup_cost", "staff", "ongoing", "evidence"});
    const detail_plan_offers::Columns columns = detail_plan_offers::columns_of(reading, table);
    const bool has_nouns = !reading.problem.places.empty() && !reading.problem.organisations.empty() &&
                           !reading.problem.programmes.empty() && !reading.problem.harms.empty();
    const detail_plan_offers::Reader reader{reading, table, columns};
    while (const PlanRow* row = table.next(memory)) {
        if (has_nouns)
            reader.read(*row);
        else
            PlanFields(reading, table, *row).note(Code::plan_reference_unknown, "place", "");
    }
}

}  // namespace ensejam::intake
