#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/base.h"

namespace ensejam::intake {

/// How likely two spellings must be one name, and how far the next one must be behind (registry.md §3.4).
inline constexpr double least_likeness = 0.90;
inline constexpr double least_lead = 0.10;

/// Names of nouns by key, to be found again however they are spelt. A noun may have many names.
class Names {
public:
    /// Words that say only what kind of thing it is («سازمان», «شهرک»); a name is also found without them.
    explicit Names(std::vector<std::string> generic_words = {}) : generic_words_(std::move(generic_words)) {}

    void add(std::string_view name, std::int64_t noun);

    /// Nouns with exactly this name (as a key), without repeats.
    std::vector<std::int64_t> exact(const std::string& key) const;
    /// Nouns whose name without generic words is this one without them.
    std::vector<std::int64_t> bare(const std::string& key) const;

    struct Near {
        std::int64_t noun = 0;
        double likeness = 0;
        double runner_up = 0;  ///< likeness of the next other noun
    };
    /// The most alike noun among those `may` allows.
    template <class May>
    Near nearest(const std::string& key, const May& may) const;

    std::string without_generic_words(const std::string& key) const;
    std::size_t size() const { return all_.size(); }

private:
    struct Named {
        std::string key{};
        std::string bare{};
        std::int64_t noun = 0;
    };
    static double quick_likeness(const std::string& a, const std::string& b);

    std::vector<std::string> generic_words_;
    std::vector<Named> all_;
    std::unordered_map<std::string, std::vector<std::int64_t>> by_key_;
    std::unordered_map<std::string, std::vector<std::int64_t>> by_bare_;
};

template <class May>
Names::Near Names::nearest(const std::string& key, const May& may) const {
    Near near;
    const std::string bare_key = without_generic_words(key);
    for (const Named& named : all_) {
        if (!may(named.noun)) continue;
        const double likeness =
            std::max(quick_likeness(key, named.key), 0.98 * quick_likeness(bare_key, named.bare));
        if (named.noun == near.noun) {
            near.likeness = std::max(near.likeness, likeness);
        } else if (likeness > near.likeness) {
            near.runner_up = near.likeness;
            near.likeness = likeness;
            near.noun = named.noun;
        } else {
            near.runner_up = std::max(near.runner_up, likeness);
        }
    }
    return near;
}

}  // namespace ensejam::intake
