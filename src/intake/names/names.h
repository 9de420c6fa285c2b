#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/text.h"

namespace ensejam::intake {

/// How likely two spellings must be one name, and how far the next one must be behind (registry.md §3.4).
inline constexpr double least_likeness = 0.90;
inline constexpr double least_lead = 0.10;
/// From here on a name is near enough to be proposed, and too near to be somebody new.
inline constexpr double near_likeness = 0.75;

/// Names of nouns by key, to be found again however they are spelt. A noun may have many names.
class Names {
public:
    using Nouns = std::vector<std::int64_t>;

    /// Words that say only what kind of thing it is («سازمان», «شهرک»); a name is also found without them.
    explicit Names(std::vector<std::string> generic_words = {}) : generic_words_(std::move(generic_words)) {}

    /// `is_alias` names give way to the noun that really has that name.
    void add(std::string_view name, std::int64_t noun, bool is_alias = false);

    Nouns exact(const std::string& key) const;  ///< with exactly this key, without repeats
    Nouns tight(const std::string& key) const;  ///< the same with blanks left out
    Nouns bare(const std::string& key) const;   ///< the same with blanks and generic words left out

    struct Near {
        std::int64_t noun = 0;
        double likeness = 0;
        double runner_up = 0;  ///< likeness of the next other noun
        std::size_t letters = 0;

        /// Alike enough, and far enough before the next; or one slip in a word that nothing else is near.
        bool is_clear() const;
    };
    /// The most alike noun among those `may` allows.
    template <class May>
    Near nearest(const std::string& key, const May& may) const;

    std::string without_generic_words(const std::string& key) const;

private:
    /// A key with what tells quickly that another cannot be alike.
    struct Form {
        std::string text{};
        std::string digits{};
        std::uint64_t letters = 0;  ///< a bit for each letter that occurs
        std::size_t length = 0;     ///< in letters
    };
    struct Named {
        Form whole{};
        Form bare{};
        std::int64_t noun = 0;
    };
    static Form form_of(std::string text);
    static bool may_be_near(const Form& a, const Form& b);

    std::vector<std::string> generic_words_;
    std::vector<Named> all_;
    std::unordered_map<std::string, Nouns> by_own_key_;
    std::unordered_map<std::string, Nouns> by_key_;
    std::unordered_map<std::string, Nouns> by_tight_;
    std::unordered_map<std::string, Nouns> by_bare_;
};

template <class May>
Names::Near Names::nearest(const std::string& key, const May& may) const {
    Near near;
    const Form whole = form_of(key);
    const Form bare_form = form_of(without_generic_words(key));
    for (const Named& named : all_) {
        const bool whole_may = may_be_near(whole, named.whole);
        const bool bare_may = may_be_near(bare_form, named.bare);
        if ((!whole_may && !bare_may) || !may(named.noun)) continue;
        const double likeness =
            std::max(whole_may ? text::likeness(whole.text, named.whole.text) : 0,
                     bare_may ? 0.98 * text::likeness(bare_form.text, named.bare.text) : 0);
        if (likeness <= near.runner_up) continue;
        if (named.noun == near.noun) {
            near.likeness = std::max(near.likeness, likeness);
        } else if (likeness > near.likeness) {
            near = {named.noun, likeness, near.likeness, std::max(whole.length, named.whole.length)};
        } else {
            near.runner_up = likeness;
        }
    }
    return near;
}

}  // namespace ensejam::intake
