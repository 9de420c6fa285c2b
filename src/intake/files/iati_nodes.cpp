#include "intake/files/iati_nodes.h"

#include "intake/files/iati.h"
#include "intake/files/iati_places.h"

namespace ensejam::intake {
namespace detail_iati_nodes {

/// The target or actual value of an indicator, whichever is told first, or nullptr.
const XmlNode* value_in(const XmlNode& indicator) {
    const XmlNode* period = indicator.child("period");
    if (period == nullptr) return nullptr;
    const XmlNode* actual = period->child("actual");
    return actual != nullptr ? actual : period->child("target");
}

std::string_view dimension(const XmlNode* value, std::string_view name) {
    if (value == nullptr) return {};
    for (const XmlNode* each : iati_children(*value, "dimension", "name", name)) return (*each)["value"];
    return {};
}

std::string_view value_of(const XmlNode* period, std::string_view name) {
    const XmlNode* value = period == nullptr ? nullptr : period->child(name);
    return value == nullptr ? std::string_view{} : (*value)["value"];
}

/// The element of this name whose reference it is, or nullptr.
const XmlNode* referred(const XmlNode& activity, std::string_view name, std::string_view reference) {
    const auto found = iati_children(activity, name, "ref", reference);
    return reference.empty() || found.empty() ? nullptr : found.front();
}

void put_place(const XmlNode& activity, const XmlNode& subject, IatiRow& row) {
    const XmlNode* at = subject.child("location");
    const XmlNode* location = at == nullptr ? nullptr : referred(activity, "location", (*at)["ref"]);
    if (location == nullptr) return;
    for (auto& cell : iati_place(*location)) row.push_back(std::move(cell));
}

void put_days(const XmlNode& period, std::string_view not_told, IatiRow& row) {
    const auto day = [&](const char* name, std::string_view end) {
        const XmlNode* told = period.child(name);
        const bool is_told = told != nullptr && not_told.find(end) == std::string_view::npos;
        return std::string(is_told ? (*told)["iso-date"] : std::string_view{});
    };
    row.emplace_back("activity-date start", day("period-start", "start"));
    row.emplace_back("activity-date end", day("period-end", "end"));
}

}  // namespace detail_iati_nodes

using namespace detail_iati_nodes;

std::string_view iati_words(const XmlNode* node) {
    if (node == nullptr) return {};
    std::string_view words = node->text;
    for (const XmlNode& child : node->children) {
        if (child.name != "narrative") continue;
        if (child["lang"] == "fa") return child.text;
        if (words.empty()) words = child.text;
    }
    return words;
}

std::vector<const XmlNode*> iati_children(const XmlNode& node, std::string_view name,
                                          std::string_view attribute, std::string_view value) {
    std::vector<const XmlNode*> found;
    for (const XmlNode& child : node.children)
        if (child.name == name && (attribute.empty() || child[attribute] == value)) found.push_back(&child);
    return found;
}

bool iati_tells_activities(const XmlNode& activity) {
    const auto results = iati_children(activity, "result");
    return !results.empty() && std::all_of(results.begin(), results.end(), [](const XmlNode* result) {
        const XmlNode* indicator = result->child("indicator");
        return indicator != nullptr && !dimension(value_in(*indicator), "activity").empty();
    });
}

IatiRow iati_told_by(const XmlNode& activity, const XmlNode& result) {
    IatiRow row;
    for (const XmlNode* indicator : iati_children(result, "indicator")) {
        const XmlNode* value = value_in(*indicator);
        if (value == nullptr) continue;
        const XmlNode* period = indicator->child("period");
        if (dimension(value, "measure") == "units") {
            row.emplace_back("result units", value_of(period, "actual"));
            continue;
        }
        const XmlNode* body = referred(activity, "participating-org", dimension(value, "organisation"));
        row.emplace_back("activity code", dimension(value, "activity"));
        row.emplace_back(iati_implementing, iati_words(body));
        row.emplace_back("tag vocabulary 99", iati_words(indicator->child("title")));
        row.emplace_back("description type 3", dimension(value, "target_group"));
        row.emplace_back("result target", value_of(period, "target"));
        row.emplace_back("result actual", value_of(period, "actual"));
        put_place(activity, *value, row);
        put_days(*period, dimension(value, "not_told"), row);
    }
    return row;
}

}  // namespace ensejam::intake
