#pragma once
#include <unordered_map>
#include <unordered_set>

#include "registry/hand.h"

namespace ensejam::registry {

using Matches = std::unordered_map<Id<Project>, Id<Project>>;  ///< as read -> as it was told before
using ActivitiesByProject = std::unordered_map<Id<Project>, std::vector<Activity>>;

/// The projects that were found again; and for each that was not, but is known of another year, that one.
struct Found {
    Matches pairs{};
    Matches of_other_years{};
};

/// True when the intervals share no day and begin eleven months or more apart: what is told of both is not
/// one project with corrected days, but one of each year.
bool are_of_other_years(const Interval& a, const Interval& b);

/// What sheets of one hand told first, and how it is found again.
class ToldBefore {
public:
    ToldBefore(const Register& known, const Hand& hand);

    /// This hand told it first.
    template <class Noun>
    bool is_own(const Noun& noun) const {
        return is_told_first_in(hand_, noun.told_at);
    }
    /// A sheet of this hand with these headings told it first.
    template <class Noun>
    bool is_of_this_kind(const Noun& noun) const {
        return is_told_first_in(kind_, noun.told_at);
    }
    bool cites(const Activity& activity) const;  ///< this hand told it, first or again
    /// Told first by the very file that is read.
    template <class Noun>
    bool is_of_same_bytes(const Noun& noun) const {
        return is_told_first_in(same_bytes_, noun.told_at);
    }
    /// By this file, as it is or as it was before.
    template <class Noun>
    bool is_of_same_file(const Noun& noun) const {
        return is_told_first_in(namesakes_, noun.told_at) || is_of_same_bytes(noun);
    }
    /// By a sheet that the one read tells anew, whatever its headings were.
    template <class Noun>
    bool is_told_anew(const Noun& noun) const {
        return is_told_first_in(other_forms_, noun.told_at) || is_of_same_bytes(noun);
    }

    const std::vector<const Project*>& projects() const { return projects_; }
    const Project* project(Id<Project> id) const;  ///< of this hand, or nullptr
    std::vector<const Activity*> activities_of(Id<Project> id) const;

    /// For each project as read, the one it was: by its number; else by title, body and programme; else by
    /// what its activities are. Each is found once, and none of another year is, but in the same row of a
    /// file of the same name, where the days were corrected.
    Found match(const std::vector<Project>& fresh, const ActivitiesByProject& activities) const;

    /// Other hands that told the activity, too, go on being cited.
    void keep_others_citations(const Activity& told, Activity& again) const;

private:
    bool is_corrected_row(const Activity* fresh, Id<Project> known) const;

    bool is_told_first_in(const std::unordered_set<Id<Sheet>>& sheets, const Few<ToldAt>& told_at) const;

    std::unordered_set<Id<Sheet>> hand_{}, kind_{}, namesakes_{}, same_bytes_{}, other_forms_{};
    std::vector<const Project*> projects_{};
    std::unordered_map<Id<Project>, std::vector<const Activity*>> activities_{};
};

/// For each fresh activity of one project the old one it was, or nullptr: the same in all but numbers first,
/// then with other days, then with another programme. Each old one is found once.
std::vector<const Activity*> match_activities(const std::vector<const Activity*>& old,
                                              const std::vector<Activity>& fresh);

}  // namespace ensejam::registry
