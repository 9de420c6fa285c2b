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
});

void rename(XmlNode& node) {
    for (auto& [name, value] : node.attributes)
        for (const Renamed& each : renamed)
            if (node.name == each.element && name == each.attribute &&
                text::name_key(value) == each.old_value) {
                value = each.new_value;
                break;
            }
    if (node.name == "activity-date" && node["iso-date"].empty() && !node.text.empty())
        node.attributes.emplace_back("iso-date", node.text);
}

}  // namespace detail_iati_old

bool is_old_iati(std::string_view version) { return version == "1" || version.starts_with("1."); }

XmlNode as_new_iati(XmlNode activity) {
    for (XmlNode& child : activity.children) {
        detail_iati_old::rename(child);
        for (XmlNode& inner : child.children) detail_iati_old::rename(inner);
    }
    return activity;
}

}  // namespace ensejam::intake
