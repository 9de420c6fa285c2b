#include "intake/files/iati_old.h"

#include <algorithm>
#include <array>

#include "text/text.h"

namespace ensejam::intake {
namespace detail_iati_old {

struct Renamed {
    std::string_view element{};
    std::string_view attribute{};
    std::string_view old_value{};
    std::string_view new_value{};
};

constexpr auto renamed = std::to_array<Renamed>({
    {"participating-org", "role", "funding", "1"},
    {"participating-org", "role", "accountable", "2"},
    {"participating-org", "role", "extending", "3"},
    {"participating-org", "role", "implementing", "4"},
    {"participating-org", "role", "donor", "1"},  // this and what is said of drafts below: before 1.01
    {"participating-org", "role", "funder", "1"},
    {"participating-org", "role", "implementer", "4"},
    {"activity-date", "type", "start", "1"},
    {"activity-date", "type", "end", "3"},
    {"activity-date", "type", "completion", "3"},
    {"activity-date", "type", "start planned", "1"},
    {"activity-date", "type", "start actual", "2"},
    {"activity-date", "type", "end planned", "3"},
    {"activity-date", "type", "end actual", "4"},
    {"transaction-type", "code", "if", "1"},
    {"transaction-type", "code", "c", "2"},
    {"transaction-type", "code", "d", "3"},
    {"transaction-type", "code", "e", "4"},
    {"transaction-type", "code", "ir", "5"},
    {"transaction-type", "code", "lr", "6"},
    {"transaction-type", "code", "r", "7"},
    {"transaction-type", "code", "incoming funds", "1"},
    {"transaction-type", "code", "commitment", "2"},
    {"transaction-type", "code", "disbursement", "3"},
    {"transaction-type", "code", "expenditure", "4"},
});

/// A kind is told by its words alone, a role also by words around them: "un-ocha-implementing-partner".
bool says(std::string_view key, std::string_view words, std::string_view attribute) {
    if (attribute != "role") return key == words;
    return (" " + std::string(key) + " ").find(" " + std::string(words) + " ") != std::string::npos;
}

/// What 2.0x writes for the value of an attribute, or nothing.
std::string_view new_value_of(std::string_view element, std::string_view attribute, std::string_view value) {
    const std::string key = text::name_key(value);
    const auto at = std::find_if(renamed.begin(), renamed.end(), [&](const Renamed& each) {
        return element == each.element && attribute == each.attribute && says(key, each.old_value, attribute);
    });
    return at == renamed.end() ? std::string_view{} : at->new_value;
}

bool has_old_word(const XmlNode& node) {
    return std::any_of(node.attributes.begin(), node.attributes.end(), [&](const auto& attribute) {
        return !new_value_of(node.name, attribute.first, attribute.second).empty();
    });
}

/// Drafts wrote the type of a transaction as an attribute of the transaction.
void put_type_inside(XmlNode& transaction) {
    if (transaction.child("transaction-type") != nullptr || transaction["type"].empty()) return;
    XmlNode type{.name = "transaction-type"};
    type.attributes.emplace_back("code", transaction["type"]);
    transaction.children.push_back(std::move(type));
}

/// Drafts wrote "ref" for the code of a list, "iso_date" for a day, and "budget-planned" for a budget.
void rename_of_drafts(XmlNode& node) {
    constexpr auto coded = std::to_array<std::string_view>({"sector", "activity-status"});
    if (node.name == "budget-planned") node.name = "budget";
    if (node.name == "transaction") put_type_inside(node);
    if (std::find(coded.begin(), coded.end(), node.name) != coded.end() && node["code"].empty())
        node.attributes.emplace_back("code", node["ref"]);
    for (auto& [name, value] : node.attributes)
        if (name == "iso_date") name = "iso-date";
}

void rename(XmlNode& node) {
    rename_of_drafts(node);
    for (auto& [name, value] : node.attributes)
        if (const std::string_view told = new_value_of(node.name, name, value); !told.empty()) value = told;
    constexpr auto days = std::to_array<std::string_view>({"activity-date", "period-start", "period-end"});
    const bool is_day = std::find(days.begin(), days.end(), node.name) != days.end();
    if (is_day && node["iso-date"].empty() && !node.text.empty())
        node.attributes.emplace_back("iso-date", node.text);
}

}  // namespace detail_iati_old

bool is_old_iati(std::string_view version) { return version == "1" || version.starts_with("1."); }

bool speaks_old_iati(const XmlNode& activity) {
    using namespace detail_iati_old;
    return std::any_of(activity.children.begin(), activity.children.end(), [](const XmlNode& child) {
        if (child.name == "budget-planned" || has_old_word(child)) return true;
        if (child.name != "transaction") return false;
        return !child["type"].empty() ||
               std::any_of(child.children.begin(), child.children.end(), has_old_word);
    });
}

XmlNode as_new_iati(XmlNode activity) {
    for (XmlNode& child : activity.children) {
        detail_iati_old::rename(child);
        for (XmlNode& inner : child.children) detail_iati_old::rename(inner);
    }
    return activity;
}

}  // namespace ensejam::intake
