#include "intake/plan_files/solution_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "intake/plan_files/certificate_file.h"

namespace ensejam::intake {

namespace detail_solution_file {

using nlohmann::json;
constexpr std::string_view file_name = "plan.json";

/// What is being read, and what is to be said about it.
struct Reading {
    const plan::Problem& problem;
    std::vector<Issue> issues{};

    void note(Code code, const std::string& field, const std::string& value) {
        issues.push_back({.code = code,
                          .where = {.file = std::string(file_name), .column = field},
                          .cell = value,
                          .blanks = {{"field", field}, {"value", value}}});
    }
};

/// The member of an object, or nothing with an issue when it is absent or of another kind.
const json* member(Reading& reading, const json& object, const std::string& field,
                   bool (json::*is_kind)() const) {
    const auto found = object.find(field);
    if (found == object.end()) {
        reading.note(Code::plan_field_missing, field, "");
        return nullptr;
    }
    if (!((*found).*is_kind)()) {
        reading.note(Code::plan_field_bad, field, found->dump().substr(0, 80));
        return nullptr;
    }
    return &*found;
}

std::string text_of(Reading& reading, const json& object, const std::string& field) {
    const json* found = member(reading, object, field, &json::is_string);
    return found == nullptr ? std::string() : found->get<std::string>();
}

std::int64_t whole_of(Reading& reading, const json& object, const std::string& field, std::int64_t least,
                      std::int64_t most) {
    const json* found = member(reading, object, field, &json::is_number_integer);
    if (found == nullptr) return least;
    const bool is_huge =
        found->is_number_unsigned() && found->get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX);
    const std::int64_t value = is_huge ? most : found->get<std::int64_t>();
    if (is_huge || value < least || value > most) {
        reading.note(Code::plan_field_bad, field, found->dump().substr(0, 80));
        return least;
    }
    return value;
}

/// A figure; null stands for what is infinite.
double figure_of(Reading& reading, const json& object, const std::string& field) {
    const auto found = object.find(field);
    if (found != object.end() && found->is_null()) return std::numeric_limits<double>::infinity();
    const json* number = member(reading, object, field, &json::is_number);
    return number == nullptr ? 0 : number->get<double>();
}

/// Ranks of nouns by their ids.
using Ranks = std::unordered_map<std::string, plan::Rank>;
template <class Noun>
Ranks ranks_of(const std::vector<Noun>& nouns) {
    Ranks ranks;
    for (plan::Rank rank = 0; rank < nouns.size(); ++rank) ranks.emplace(nouns[rank].id, rank);
    return ranks;
}

std::vector<plan::Payment> payments_of(Reading& reading, const json& object, const Ranks& funds) {
    std::vector<plan::Payment> payments;
    const json* rows = member(reading, object, "payments", &json::is_array);
    if (rows == nullptr) return payments;
    for (const json& row : *rows) {
        const std::string fund = text_of(reading, row, "fund");
        const auto found = funds.find(fund);
        if (found == funds.end()) {
            reading.note(Code::plan_reference_unknown, "fund", fund);
            continue;
        }
        payments.push_back(
            {.fund = found->second,
             .period = static_cast<std::int32_t>(
                 whole_of(reading, row, "period", 1, reading.problem.n_periods) - 1),
             .amount = whole_of(reading, row, "amount", 0, std::numeric_limits<std::int64_t>::max())});
    }
    return payments;
}

void read_activity(Reading& reading, const json& row, const Ranks& funds, plan::Solution& solution) {
    const plan::Problem& problem = reading.problem;
    const auto last = static_cast<std::int64_t>(problem.offers.size()) - 1;
    if (last < 0) return reading.note(Code::plan_reference_unknown, "offer", "");
    const auto offer = static_cast<plan::Rank>(whole_of(reading, row, "offer", 0, last));
    const std::array<std::pair<const char*, const std::string*>, 3> names{
        {{"place", &problem.places[problem.offers.place[offer]].id},
         {"programme", &problem.programmes[problem.offers.programme[offer]].id},
         {"organisation", &problem.organisations[problem.offers.organisation[offer]].id}}};
    for (const auto& [field, id] : names) {
        const std::string given = text_of(reading, row, field);
        if (given != *id) reading.note(Code::plan_reference_unknown, field, given);
    }
    plan::PlannedActivity activity{
        .run = {.offer = offer,
                .first = static_cast<std::int32_t>(whole_of(reading, row, "from", 1, problem.n_periods) - 1),
                .last = static_cast<std::int32_t>(whole_of(reading, row, "to", 1, problem.n_periods) - 1),
                .dose = figure_of(reading, row, "dose")},
        .payments = payments_of(reading, row, funds)};
    solution.activities.push_back(std::move(activity));
}

void read_status(Reading& reading, const json& document, plan::Solution& solution) {
    constexpr std::array<std::string_view, 5> words{"optimal", "within_gap", "time_limit", "cancelled",
                                                    "infeasible"};
    const std::string word = text_of(reading, document, "status");
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return reading.note(Code::plan_field_bad, "status", word);
    solution.status = static_cast<plan::Status>(found - words.begin());
}

void read_document(Reading& reading, const json& document, plan::Solution& solution) {
    const Ranks funds = ranks_of(reading.problem.funds), sites = ranks_of(reading.problem.sites);
    const Ranks places = ranks_of(reading.problem.places);
    read_status(reading, document, solution);
    solution.value = figure_of(reading, document, "value");
    solution.bound = figure_of(reading, document, "bound");
    solution.gap = figure_of(reading, document, "gap");
    solution.passes = static_cast<std::int32_t>(whole_of(reading, document, "passes", 0, INT32_MAX));
    solution.seed = static_cast<std::uint64_t>(whole_of(reading, document, "seed", 0, INT64_MAX));
    if (const json* rows = member(reading, document, "activities", &json::is_array))
        for (const json& row : *rows) read_activity(reading, row, funds, solution);
    if (const json* rows = member(reading, document, "sites", &json::is_array))
        for (const json& row : *rows) {
            const std::string site = text_of(reading, row, "site");
            const auto found = sites.find(site);
            if (found == sites.end())
                reading.note(Code::plan_reference_unknown, "site", site);
            else
                solution.sites.push_back({found->second, payments_of(reading, row, funds)});
        }
    if (const json* rows = member(reading, document, "unmet_floors", &json::is_array))
        for (const json& row : *rows) {
            const auto found = row.is_string() ? places.find(row.get<std::string>()) : places.end();
            if (found == places.end())
                reading.note(Code::plan_reference_unknown, "unmet_floors", row.dump().substr(0, 80));
            else
                solution.unmet_floors.push_back(found->second);
        }
}

}  // namespace detail_solution_file

Noted<plan::Solution> read_solution(const plan::Problem& problem, std::string_view plan_json,
                                    std::string_view certificate) {
    using namespace detail_solution_file;
    Reading reading{.problem = problem};
    Noted<plan::Solution> noted;
    const json document = json::parse(plan_json, nullptr, false);
    if (!document.is_object()) {
        reading.note(Code::plan_json_malformed, "", "");
    } else if (text_of(reading, document, "format") != "ensejam-plan-result-1") {
        reading.note(Code::plan_field_bad, "format", "");
    } else if (text_of(reading, document, "input_hash") != problem.input_hash) {
        reading.note(Code::plan_input_changed, "input_hash", text_of(reading, document, "input_hash"));
    } else {
        read_document(reading, document, noted.value);
        if (!certificate.empty()) {
            Noted<std::vector<plan::Leaf>> leaves = read_certificate(problem, certificate);
            noted.value.leaves = std::move(leaves.value);
            reading.issues.insert(reading.issues.end(), leaves.issues.begin(), leaves.issues.end());
        }
    }
    noted.issues = std::move(reading.issues);
    return noted;
}

std::optional<plan::Asking> asking_of(std::string_view plan_json) {
    const auto document = nlohmann::json::parse(plan_json, nullptr, false);
    if (!document.is_object() || !document.contains("asked")) return std::nullopt;
    const auto& asked = document["asked"];
    if (!asked.is_object() || !asked.contains("as_of") || !asked["as_of"].is_string()) return std::nullopt;
    const auto day = day_of_iso(asked["as_of"].get<std::string>());
    if (!day) return std::nullopt;
    const auto keeps = asked.find("keep_running");
    return plan::Asking{.as_of = *day,
                        .keep_running = keeps != asked.end() && keeps->is_boolean() && keeps->get<bool>()};
}

}  // namespace ensejam::intake
