#pragma once
#include <cstdint>
#include <string>

// How alike two names are.
namespace ensejam::intake {

/// How likely two spellings must be one name, and how far the next one must be behind (registry.md §3.4).
inline constexpr double least_likeness = 0.90;
inline constexpr double least_lead = 0.10;
/// From here on a name is near enough to be proposed, and too near to be somebody new.
inline constexpr double near_likeness = 0.75;

/// A key with what tells quickly that another cannot be alike.
struct NameForm {
    std::string text{};
    std::string digits{};
    std::uint64_t letters = 0;  ///< a bit for each letter that occurs
    std::size_t length = 0;     ///< in letters
};
NameForm form_of(std::string text);

/// False when they are so far apart that their likeness need not be looked at.
bool may_be_near(const NameForm& a, const NameForm& b);
/// How alike they are, 0..1.
double likeness_of(const NameForm& a, const NameForm& b);

/// The noun with the most alike of the names that were seen.
struct NearName {
    std::int64_t noun = 0;
    double likeness = 0;
    double runner_up = 0;  ///< likeness of the next other noun
    std::size_t letters = 0;

    /// Sees a further name; `n_letters` are those of the longer spelling.
    void see(std::int64_t other, double how_alike, std::size_t n_letters);
    /// Alike enough, and far enough before the next; or one slip in a word that nothing else is near.
    bool is_clear() const;
};

}  // namespace ensejam::intake
