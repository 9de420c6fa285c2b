#pragma once
#include "registry/told_before.h"

namespace ensejam::registry {

/// Activities that are told again with more than before, or as part of another project: with a number, days
/// or a place that were missing. Each is found once.
class ToldOtherwise {
public:
    ToldOtherwise(const Register& known, const ToldBefore& before);

    /// The activity that was told as this one, of a project that may be meant, or nullptr.
    template <class MayBe>
    const Activity* find(const Project& project, const Activity& fresh, const MayBe& may_be) const {
        for (const Activity* told : alike(fresh))
            if (!taken_.contains(told) && may_be(told->project) && is_same(*told, project, fresh))
                return told;
        return nullptr;
    }

    void take(const Activity* told) { taken_.insert(told); }
    bool is_taken(const Activity* told) const { return taken_.contains(told); }

private:
    std::vector<const Activity*> alike(const Activity& fresh) const;
    bool is_same(const Activity& told, const Project& project, const Activity& fresh) const;

    const Register& known_;
    const ToldBefore& before_;
    std::unordered_map<std::string, std::vector<const Activity*>> by_facts_{};
    std::unordered_map<std::int32_t, std::vector<const Activity*>> by_row_{};  ///< of the same file
    std::unordered_set<const Activity*> taken_{};
};

}  // namespace ensejam::registry
