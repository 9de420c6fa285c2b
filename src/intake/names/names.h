#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "intake/names/name_likeness.h"

namespace ensejam::intake {

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

    /// The most alike noun among those `may` allows.
    template <class May>
    NearName nearest(const std::string& key, const May& may) const;

    std::string without_generic_words(const std::string& key) const;

private:
    struct Named {
        NameForm whole{};
        NameForm bare{};
        std::int64_t noun = 0;
    };

    static constexpr double bare_weight = 0.98;  ///< of names without their generic words

    std::vector<std::string> generic_words_;
    std::vector<Named> all_;
    std::unordered_map<std::string, Nouns> by_own_key_;
    std::unordered_map<std::string, Nouns> by_key_;
    std::unordered_map<std::string, Nouns> by_tight_;
    std::unordered_map<std::string, Nouns> by_bare_;
};

template <class May>
NearName Names::nearest(const std::string& key, const May& may) const {
    NearName near;
    const NameForm whole = form_of(key);
    const NameForm bare = form_of(without_generic_words(key));
    for (const Named& named : all_) {
        const bool whole_may = may_be_near(whole, named.whole);
        const bool bare_may = may_be_near(bare, named.bare);
        if ((!whole_may && !bare_may) || !may(named.noun)) continue;
        near.see(named.noun,
                 std::max(whole_may ? likeness_of(whole, named.whole) : 0,
                          bare_may ? bare_weight * likeness_of(bare, named.bare) : 0),
                 std::max(whole.length, named.whole.length));
    }
    return near;
}

}  // namespace ensejam::intake
