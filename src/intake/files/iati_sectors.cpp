#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "intake/files/iati_codes.h"

namespace ensejam::intake {
namespace detail_iati_sectors {

struct Category {
    std::string_view code{};
    std::string_view name{};
};

// The categories of three digits of the OECD DAC list of purposes, as in the IATI codelist SectorCategory;
// written without commas and signs, which part names in a cell. The first three digits of a purpose of five
// digits are its category.
// clang-format off
constexpr auto categories = std::to_array<Category>({
    {"110", "Education"}, {"111", "Education"}, {"112", "Basic Education"}, {"113", "Secondary Education"},
    {"114", "Post-Secondary Education"}, {"120", "Health"}, {"121", "General Health"},
    {"122", "Basic Health"}, {"123", "Non-communicable Diseases"},
    {"130", "Population Policies and Reproductive Health"}, {"140", "Water Supply and Sanitation"},
    {"150", "Government and Civil Society"}, {"151", "General Government and Civil Society"},
    {"152", "Conflict Peace and Security"}, {"160", "Other Social Infrastructure and Services"},
    {"210", "Transport and Storage"}, {"220", "Communications"}, {"230", "Energy"},
    {"231", "Energy Policy"}, {"232", "Renewable Energy Generation"},
    {"233", "Non-renewable Energy Generation"}, {"234", "Hybrid Energy Plants"},
    {"235", "Nuclear Energy Plants"}, {"236", "Energy Distribution"},
    {"240", "Banking and Financial Services"}, {"250", "Business and Other Services"},
    {"310", "Agriculture Forestry and Fishing"}, {"311", "Agriculture"}, {"312", "Forestry"},
    {"313", "Fishing"}, {"320", "Industry Mining and Construction"}, {"321", "Industry"},
    {"322", "Mineral Resources and Mining"}, {"323", "Construction"},
    {"330", "Trade Policies and Regulations"}, {"331", "Trade Policies and Regulations"},
    {"332", "Tourism"}, {"410", "General Environment Protection"}, {"430", "Other Multisector"},
    {"510", "General Budget Support"}, {"520", "Development Food Assistance"},
    {"530", "Other Commodity Assistance"}, {"600", "Action Relating to Debt"},
    {"720", "Emergency Response"}, {"730", "Reconstruction Relief and Rehabilitation"},
    {"740", "Disaster Prevention and Preparedness"}, {"910", "Administrative Costs of Donors"},
    {"920", "Support to Non-governmental Organisations"}, {"930", "Refugees in Donor Countries"},
    {"998", "Unallocated or Unspecified"},
});
// clang-format on

bool is_dac(std::string_view vocabulary) {
    return vocabulary.empty() || vocabulary == "1" || vocabulary == "2" || vocabulary.starts_with("DAC");
}

}  // namespace detail_iati_sectors

std::string sector_of_code(std::string_view code, std::string_view vocabulary) {
    using namespace detail_iati_sectors;
    const bool is_number = code.find_first_not_of("0123456789") == std::string_view::npos;
    if (code.empty()) return {};
    if (!is_dac(vocabulary)) return fmt::format("{} (IATI vocabulary {})", code, vocabulary);
    const auto at = std::find_if(categories.begin(), categories.end(), [&](const Category& category) {
        return is_number && (code.size() == 3 || code.size() == 5) && code.starts_with(category.code);
    });
    return at == categories.end() ? fmt::format("DAC {}", code) : fmt::format("{} (DAC {})", at->name, code);
}

}  // namespace ensejam::intake
