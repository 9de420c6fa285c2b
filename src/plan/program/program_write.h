#pragma once
#include "plan/program/program.h"
#include "plan/program/sheet.h"

// What the programme of a problem says, row by row and column by column. Internal to src/plan.
namespace ensejam::plan {

/// Needs that cannot be reached more than once: [place * H + harm]. What reaches them counts in the
/// objective, without a response of its own.
std::vector<char> linear_needs(const Model& model);

/// Writes rows and columns for a programme; the programme keeps their numbers.
struct ProgramWriter {
    Program& program;
    const Model& model;
    const Problem& problem;
    Sheet sheet{};

    /// All rows but the lines of responses.
    void write_rows(bool asks_offers);
    /// All columns but the options.
    void write_columns();
    /// One option.
    void write_option(const OptionColumn& option);

private:
    void write_means();
    void write_providers(bool asks_offers);
    void write_places();
    void write_rules();
    void write_payments();
    void write_sites();
    void write_exposures();
    void write_bonuses();
    void put_money(const OptionColumn& option);
    void put_costs(Rank payclass, const std::vector<double>& costs);
    void put_reach(const OptionColumn& option);
    void put_rules(const OptionColumn& option);
    void put_directive(Rank payclass, double cost);
};

}  // namespace ensejam::plan
