#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "intake/names.h"
#include "registry/registry.h"

namespace ensejam::intake {

/// What one row says of its place at one level.
struct PlaceTold {
    registry::PlaceKind level{};
    std::string_view name{};
    std::string_view code{};
};

/// What stands between several places in one cell: signs (، , ; / + - and line ends), or words («و», "and",
/// "et").
enum class Between { signs, words };

enum class PlaceOutcome { found, missing, unknown, ambiguous };

/// The places of one row.
struct PlacesFound {
    PlaceOutcome outcome = PlaceOutcome::missing;
    std::vector<Id<registry::Place>> places{};  ///< several when a cell named several
    bool is_whole_area = false;                 ///< «کل شهر»: the place above, as a whole
    std::string told{};                         ///< the text that was not understood, as written
    std::string proposals{};                    ///< names it could be, for the question
    double certainty = 1;                       ///< exact 1, alias .95, alike = its likeness, parent only .5
};

/// Finds places down the path of a row's levels, under their parents; proposes them where the register knows
/// none.
class PlaceFinder {
public:
    PlaceFinder(const registry::Register& known, Id<registry::Place> within);

    /// The same told path is looked up once. Levels from wide to narrow.
    const PlacesFound& find(const std::vector<PlaceTold>& path);

    /// From here on, paths whose widest level is not known are proposed as new places.
    void propose_unknown(bool yes) { proposes_ = yes; }

    /// True when the register knows this widest level at all.
    bool knows(const PlaceTold& widest) const;

    const std::vector<registry::Place>& proposed() const { return proposed_; }

private:
    using Ids = std::vector<std::int64_t>;

    PlacesFound look_up(const std::vector<PlaceTold>& path);
    PlacesFound look_up_name(const std::vector<PlaceTold>& above, const PlaceTold& told,
                             std::string_view name);
    std::optional<PlacesFound> look_up_several(const std::vector<PlaceTold>& above, const PlaceTold& told,
                                               Between between);
    Ids candidates(const std::vector<PlaceTold>& above, const PlaceTold& told, std::string_view name) const;
    Ids by_code(std::string_view code) const;
    bool fits(std::int64_t place, const std::vector<PlaceTold>& above) const;
    Ids preferred(const Ids& ids, registry::PlaceKind level, const std::vector<PlaceTold>& above) const;
    PlacesFound nearest(const std::vector<PlaceTold>& above, const PlaceTold& told,
                        std::string_view name) const;
    PlacesFound propose(const std::vector<PlaceTold>& path);
    Id<registry::Place> proposal(Id<registry::Place> parent, const PlaceTold& told);
    std::string names_of(const Ids& ids) const;

    const registry::Register& known_;
    Id<registry::Place> within_;
    Names names_;
    std::unordered_map<std::string, Ids> by_code_;
    std::unordered_map<std::string, PlacesFound> memory_;
    std::unordered_map<std::string, Id<registry::Place>> proposal_by_path_;
    std::vector<registry::Place> proposed_;
    bool proposes_ = false;
};

/// True for «کل شهر», «سراسر استان», "all", "country-wide": the area as a whole.
bool is_whole_area(std::string_view text);

/// Parts of a cell that names several places.
std::vector<std::string> several_in(std::string_view text, Between between);

}  // namespace ensejam::intake
