#include "plan/program/program_write.h"

#include <algorithm>

namespace ensejam::plan {

namespace detail_program_write {

/// Has every member of a bundle an offer in the place?
bool is_at_home(const Model& model, const Bundle& bundle, Rank place) {
    const Offers& offers = model.problem->offers;
    return std::all_of(bundle.programmes.begin(), bundle.programmes.end(), [&](Rank programme) {
        for (Rank offer = model.place_begin[place]; offer < model.place_begin[place + 1]; ++offer)
            if (offers.programme[offer] == programme) return true;
        return false;
    });
}

}  // namespace detail_program_write

void ProgramWriter::write_rows(bool asks_offers) {
    program.rows_.payclass = sheet.n_rows();
    for (std::size_t at = 0; at < model.classes.size() * model.n_periods; ++at) sheet.row(0, 0);
    write_means();
    write_providers(asks_offers);
    write_places();
    write_rules();
    program.rows_.line = sheet.n_rows();
}

void ProgramWriter::write_means() {
    for (int turn = 0; turn < 2; ++turn) {
        (turn == 0 ? program.rows_.fund : program.rows_.transfer) = sheet.n_rows();
        for (const Fund& fund : problem.funds) {
            std::int64_t amount = 0;
            for (std::size_t period = 0; period < model.n_periods; ++period) {
                amount = (fund.rollover ? amount : 0) + fund.amounts[period];
                const std::int64_t most = turn == 0 ? amount : transferable(fund, amount);
                sheet.row(-Sheet::infinite, static_cast<double>(most) / program.money_unit_);
            }
        }
    }
    program.rows_.staff = sheet.n_rows();
    for (const StaffRow& row : problem.staff)
        for (const double hours : row.hours) sheet.row(-Sheet::infinite, hours);
    program.rows_.ngo = sheet.n_rows();
    for (const Province& province : problem.provinces)
        sheet.row(-Sheet::infinite, province.ngo_share_min > 0 ? 0 : Sheet::infinite);
    program.rows_.county = sheet.n_rows();
    for (const County& county : problem.counties) sheet.row(county.min_ngo_activities, Sheet::infinite);
}

void ProgramWriter::write_providers(bool asks_offers) {
    const Offers& offers = problem.offers;
    ProgramRows& rows = program.rows_;
    rows.group.assign(offers.size(), -1);
    rows.body = rows.offer = rows.group;
    for (Rank offer = 0; offer < offers.size(); ++offer) {
        const int most = problem.programmes[offers.programme[offer]].max_providers;
        const bool is_first = offer == 0 || offers.place[offer] != offers.place[offer - 1] ||
                              offers.programme[offer] != offers.programme[offer - 1];
        const bool is_same_body = !is_first && offers.organisation[offer] == offers.organisation[offer - 1];
        rows.group[offer] = is_first ? sheet.row(-Sheet::infinite, most) : rows.group[offer - 1];
        if (most > 1) rows.body[offer] = is_same_body ? rows.body[offer - 1] : sheet.row(-Sheet::infinite, 1);
        if (asks_offers) rows.offer[offer] = sheet.row(0, 1);
    }
    for (const Commitment& one : problem.commitments)
        if (rows.offer[one.offer] < 0) rows.offer[one.offer] = sheet.row(0, 1);
}

void ProgramWriter::write_places() {
    program.rows_.exposure.assign(model.weight.size(), -1);
    for (std::size_t cell = 0; cell < model.weight.size(); ++cell)
        if (program.is_curved(cell)) program.rows_.exposure[cell] = sheet.row(0, 0);
    program.rows_.floor.assign(problem.places.size(), -1);
    for (Rank place = 0; place < problem.places.size(); ++place)
        if (model.floor[place] > 0)
            program.rows_.floor[place] = sheet.row(model.floor[place], Sheet::infinite);
}

void ProgramWriter::write_rules() {
    const auto rows_of_periods = [&](double most) {
        const int first = sheet.n_rows();
        for (std::size_t period = 0; period < model.n_periods; ++period) sheet.row(-Sheet::infinite, most);
        return first;
    };
    for (Rank place = 0; place < problem.places.size(); ++place) {
        for (const Bundle& bundle : problem.bundles) {
            const bool is_there = detail_program_write::is_at_home(model, bundle, place);
            for (std::size_t member = 0; member < bundle.programmes.size(); ++member)
                program.rows_.member.push_back(is_there ? rows_of_periods(0) : -1);
        }
        for (std::size_t group = 0; group < problem.exclusion_groups.size(); ++group)
            program.rows_.exclusion.push_back(rows_of_periods(1));
        for (std::size_t rule = 0; rule < problem.prerequisites.size(); ++rule)
            program.rows_.need.push_back(rows_of_periods(Sheet::infinite));
    }
}

void ProgramWriter::write_columns() {
    write_payments();
    write_sites();
    write_exposures();
    program.columns_.shortfall = sheet.n_columns();
    const double per_short = problem.floor_penalty == hard_floor ? program.penalty_ : problem.floor_penalty;
    for (Rank place = 0; place < problem.places.size(); ++place) {
        sheet.column(0, model.floor[place] > 0 ? Sheet::infinite : 0, -per_short);
        sheet.put(program.rows_.floor[place], 1);
    }
    for (std::size_t county = 0; county < problem.counties.size(); ++county) {
        sheet.column(0, Sheet::infinite, -program.penalty_);
        sheet.put(program.rows_.county + static_cast<int>(county), 1);
    }
    program.columns_.absent.assign(problem.offers.size(), -1);
    for (Rank offer = 0; offer < problem.offers.size(); ++offer) {
        if (program.rows_.offer[offer] < 0) continue;
        program.columns_.absent[offer] = sheet.column(0, 0, -program.penalty_);
        sheet.put(program.rows_.offer[offer], 1);
    }
    write_bonuses();
}

/// What several funds may pay is paid by columns; what one fund alone may pay stands in its rows
/// (`put_costs`).
void ProgramWriter::write_payments() {
    for (Rank rank = 0; rank < model.classes.size(); ++rank) {
        const PayClass& payclass = model.classes[rank];
        for (std::uint32_t at = payclass.payers_begin; at < payclass.payers_end; ++at)
            for (std::size_t period = 0; period < model.n_periods; ++period) {
                const Payer& payer = model.payers[at];
                sheet.column(0, payclass.has_one_payer() ? 0 : Sheet::infinite, 0);
                sheet.put(program.rows_.payclass + static_cast<int>(rank * model.n_periods + period), -1);
                const std::size_t end = problem.funds[payer.fund].rollover ? model.n_periods : period + 1;
                for (std::size_t later = period; later < end; ++later) {
                    const int of_fund = static_cast<int>(payer.fund * model.n_periods + later);
                    sheet.put(program.rows_.fund + of_fund, 1);
                    if (payer.is_transfer) sheet.put(program.rows_.transfer + of_fund, 1);
                }
            }
    }
}

/// Costs by period, where they are paid.
void ProgramWriter::put_costs(Rank rank, const std::vector<double>& costs) {
    const PayClass& payclass = model.classes[rank];
    double sum = 0;
    for (std::size_t period = 0; period < model.n_periods; ++period) {
        if (!payclass.has_one_payer()) {
            sheet.put(program.rows_.payclass + static_cast<int>(rank * model.n_periods + period),
                      costs[period]);
            continue;
        }
        const Payer& payer = model.payers[payclass.payers_begin];
        const int of_fund = static_cast<int>(payer.fund * model.n_periods + period);
        sum = costs[period] + (problem.funds[payer.fund].rollover ? sum : 0);
        sheet.put(program.rows_.fund + of_fund, sum);
        if (payer.is_transfer) sheet.put(program.rows_.transfer + of_fund, sum);
    }
}

void ProgramWriter::write_sites() {
    program.columns_.site = sheet.n_columns();
    for (Rank rank = 0; rank < problem.sites.size(); ++rank) {
        const Site& site = problem.sites[rank];
        const auto cost = static_cast<double>(site.cost) / program.money_unit_;
        std::vector<double> costs(model.n_periods, 0.0);
        costs[static_cast<std::size_t>(site.first)] = cost;
        sheet.column(0, 1, 0);
        put_costs(model.site_class[rank], costs);
        put_directive(model.site_class[rank], cost);
        for (const Cover& cover : site.covers)
            for (std::int32_t period = site.first; period <= site.last; ++period)
                sheet.put(program.rows_.exposure[model.cell(cover.place) + cover.harm * model.n_periods +
                                                 static_cast<std::size_t>(period)],
                          cover.exposure);
    }
}

void ProgramWriter::write_exposures() {
    program.columns_.exposure = sheet.n_columns();
    for (const int row : program.rows_.exposure) {
        sheet.column(0, row < 0 ? 0 : Sheet::infinite, 0);
        sheet.put(row, -1);
    }
    program.columns_.share = sheet.n_columns();
    const std::size_t n_cells = model.n_harms * model.n_periods;
    for (std::size_t cell = 0; cell < model.weight.size(); ++cell) {
        sheet.column(0, program.is_curved(cell) ? 1 : 0, model.weight[cell]);
        sheet.put(program.rows_.floor[cell / n_cells], model.weight[cell]);
    }
}

void ProgramWriter::write_bonuses() {
    program.columns_.bonus = sheet.n_columns();
    std::size_t member = 0;
    for (Rank place = 0; place < problem.places.size(); ++place)
        for (const Bundle& bundle : problem.bundles) {
            const std::size_t cell = model.cell(place) + bundle.harm * model.n_periods;
            for (std::size_t period = 0; period < model.n_periods; ++period) {
                const int first = program.rows_.member[member];
                sheet.column(0, first < 0 ? 0 : 1, 0);
                sheet.put(program.rows_.exposure[cell + period], bundle.exposure);
                for (std::size_t at = 0; at < bundle.programmes.size() && first >= 0; ++at)
                    sheet.put(program.rows_.member[member + at] + static_cast<int>(period), 1);
            }
            member += bundle.programmes.size();
        }
}

void ProgramWriter::write_option(const OptionColumn& option) {
    const Offers& offers = problem.offers;
    const Rank offer = option.at.offer;
    sheet.column(0, 1, model.beside_of({offer, option.at.first, option.at.last, option.dose}));
    put_money(option);
    for (std::uint32_t at = offers.staff_begin[offer]; at < offers.staff_begin[offer + 1]; ++at)
        for (std::size_t period = option.at.first; period <= option.at.last; ++period)
            sheet.put(program.rows_.staff + static_cast<int>(offers.staff_row[at] * model.n_periods + period),
                      offers.staff_hours[at] * option.dose);
    if (model.classes[model.class_of[offer]].is_ngo)
        sheet.put(program.rows_.county + static_cast<int>(problem.places[offers.place[offer]].county), 1);
    sheet.put(program.rows_.group[offer], 1);
    sheet.put(program.rows_.body[offer], 1);
    sheet.put(program.rows_.offer[offer], 1);
    put_reach(option);
    put_rules(option);
}

void ProgramWriter::put_directive(Rank payclass, double cost) {
    const PayClass& paid = model.classes[payclass];
    const double share = problem.provinces[paid.province].ngo_share_min;
    if (share > 0)
        sheet.put(program.rows_.ngo + static_cast<int>(paid.province),
                  cost * (share - (paid.is_ngo ? 1 : 0)));
}

void ProgramWriter::put_money(const OptionColumn& option) {
    const Offers& offers = problem.offers;
    const Rank offer = option.at.offer;
    std::vector<double> costs(model.n_periods, 0.0);
    const auto unit = static_cast<double>(cost_at_dose(offers.unit_cost[offer], option.dose));
    const auto setup = static_cast<double>(offers.setup_cost[offer]);
    for (std::size_t period = option.at.first; period <= option.at.last; ++period)
        costs[period] = (unit + (period == option.at.first ? setup : 0)) / program.money_unit_;
    put_costs(model.class_of[offer], costs);
    const double all =
        static_cast<double>(offers.unit_cost[offer]) * option.dose * (option.at.last - option.at.first + 1);
    put_directive(model.class_of[offer], (all + setup) / program.money_unit_);
}

void ProgramWriter::put_reach(const OptionColumn& option) {
    const Offers& offers = problem.offers;
    const Rank offer = option.at.offer;
    for (std::uint32_t at = offers.reach_begin[offer]; at < offers.reach_begin[offer + 1]; ++at) {
        const std::size_t harm = offers.reach_harm[at];
        const std::size_t cell = model.cell(offers.place[offer]) + harm * model.n_periods;
        double acting = 0;
        for (std::size_t period = option.at.first; period < model.n_periods; ++period) {
            acting = acting * problem.harms[harm].carry_over +
                     (period <= option.at.last ? offers.exposure[at] * option.dose : 0);
            sheet.put(program.rows_.exposure[cell + period], acting);
            if (!program.is_curved(cell + period)) sheet.cost.back() -= model.weight[cell + period] * acting;
        }
    }
}

void ProgramWriter::put_rules(const OptionColumn& option) {
    const Rank place = problem.offers.place[option.at.offer];
    const Rank programme = problem.offers.programme[option.at.offer];
    const auto put = [&](int row, double factor) {
        for (int period = option.at.first; period <= option.at.last && row >= 0; ++period)
            sheet.put(row + period, factor);
    };
    for (const BundleMember& mine : model.bundles_of[programme])
        put(program.rows_.member[place * model.n_members + mine.member], -1);
    for (std::size_t group = 0; group < problem.exclusion_groups.size(); ++group) {
        const auto& names = problem.exclusion_groups[group].programmes;
        if (std::find(names.begin(), names.end(), programme) != names.end())
            put(program.rows_.exclusion[place * problem.exclusion_groups.size() + group],
                1.0 / problem.programmes[programme].max_providers);
    }
    for (std::size_t rule = 0; rule < problem.prerequisites.size(); ++rule) {
        const int row = program.rows_.need[place * problem.prerequisites.size() + rule];
        if (problem.prerequisites[rule].programme == programme)
            put(row, 1.0 / problem.programmes[programme].max_providers);
        if (problem.prerequisites[rule].needs == programme) put(row, -1);
    }
}

}  // namespace ensejam::plan
