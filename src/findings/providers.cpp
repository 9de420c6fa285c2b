#include "findings/providers.h"

#include <numeric>

namespace ensejam::findings {
namespace detail_providers {

std::size_t root_of(std::vector<std::size_t>& parent, std::size_t rank) {
    while (parent[rank] != rank) rank = parent[rank] = parent[parent[rank]];
    return rank;
}

bool has_role(const registry::Project* project, Id<registry::Organisation> organisation) {
    if (project == nullptr) return false;
    if (project->owner == organisation) return true;
    const auto is_it = [&](const registry::ProjectRole& role) { return role.organisation == organisation; };
    return std::any_of(project->roles.begin(), project->roles.end(), is_it);
}

bool work_as_one(const InForce& a, const InForce& b) {
    if (a.activity->organisation == b.activity->organisation) return true;
    if (a.project != nullptr && b.project != nullptr && !a.project->joint_group.empty() &&
        a.project->joint_group == b.project->joint_group)
        return true;
    return has_role(a.project, b.activity->organisation) || has_role(b.project, a.activity->organisation);
}

}  // namespace detail_providers

using namespace detail_providers;

std::vector<ProviderGroup> provider_groups(Rows rows) {
    std::vector<std::size_t> parent(rows.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    for (std::size_t b = 0; b < rows.size(); ++b)
        for (std::size_t a = 0; a < b; ++a)
            if (work_as_one(*rows[a], *rows[b])) {
                const std::size_t of_a = root_of(parent, a);
                const std::size_t of_b = root_of(parent, b);
                parent[std::max(of_a, of_b)] = std::min(of_a, of_b);
            }
    std::vector<ProviderGroup> groups;
    std::vector<std::size_t> group_of_root(rows.size(), rows.size());
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
        std::size_t& group = group_of_root[root_of(parent, rank)];
        if (group == rows.size()) {
            group = groups.size();
            groups.emplace_back();
        }
        groups[group].push_back(rank);
    }
    return groups;
}

}  // namespace ensejam::findings
