#include "frame.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace ensejam::published {

plan::Problem frame(const std::vector<double>& needs, std::size_t n_organisations) {
    plan::Problem problem{.discount = {1.0},
                          .harms = {{.id = "h", .response = plan::Response::capped}},
                          .provinces = {{.id = "P"}},
                          .counties = {{.id = "G"}},
                          .needs = needs};
    for (std::size_t rank = 0; rank < needs.size(); ++rank)
        problem.places.push_back({.id = "n" + std::to_string(rank)});
    for (std::size_t rank = 0; rank < n_organisations; ++rank)
        problem.organisations.push_back({.id = "j" + std::to_string(rank)});
    return problem;
}

void add(plan::Problem& problem, const Way& way) {
    plan::Offers& offers = problem.offers;
    offers.place.push_back(static_cast<plan::Rank>(way.place));
    offers.programme.push_back(static_cast<std::uint16_t>(way.programme));
    offers.organisation.push_back(static_cast<plan::Rank>(way.organisation));
    offers.unit_cost.push_back(way.cost);
    offers.setup_cost.push_back(0);
    offers.ongoing.push_back(0);
    offers.reach_harm.push_back(0);
    offers.exposure.push_back(way.share);
    offers.exposure_low.push_back(static_cast<float>(way.share));
    offers.exposure_high.push_back(static_cast<float>(way.share));
    offers.reach_begin.push_back(static_cast<std::uint32_t>(offers.exposure.size()));
    for (const auto& [row, hours] : way.hours) {
        if (hours == 0) continue;
        offers.staff_row.push_back(row);
        offers.staff_hours.push_back(hours);
    }
    offers.staff_begin.push_back(static_cast<std::uint32_t>(offers.staff_row.size()));
}

Numbers::Numbers(const std::string& bytes) {
    std::istringstream in(bytes);
    for (double number = 0; in >> number;) numbers_.push_back(number);
}

double Numbers::next() {
    if (at_ < numbers_.size()) return numbers_[at_++];
    held_ = false;
    return 0;
}

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

std::vector<std::vector<std::string>> table_of(const std::string& bytes) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream in(bytes);
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> cells(1);
        bool is_quoted = false;
        for (const char letter : line) {
            if (letter == '"')
                is_quoted = !is_quoted;
            else if (letter == ',' && !is_quoted)
                cells.emplace_back();
            else if (letter != '\r')
                cells.back() += letter;
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

double number_of(const std::string& cell) { return std::strtod(cell.c_str(), nullptr); }

}  // namespace ensejam::published
