#pragma once
#include <optional>

#include "intake/names/names_read.h"
#include "intake/names/place_index.h"

namespace ensejam::intake {

/// Finds places down the path of a row's levels, under their parents; proposes new ones where the register
/// knows nothing of the level, or nothing of the country.
class PlaceFinder {
public:
    PlaceFinder(const registry::Register& known, Id<registry::Place> within);
    /// The same told path is looked up once. Levels from wide to narrow.
    const PlacesFound& find(const std::vector<PlaceTold>& path);
    /// From here on, places of any level that are not known are proposed as new ones.
    void propose_unknown(bool yes) { proposes_ = yes; }
    bool proposes() const { return proposes_; }
    /// True when the register knows this widest level at all, or a part of a list of names.
    bool knows(const PlaceTold& widest) const;
    /// Where «کل شهر» lies when its row does not say it: what holds the places of the sheet, is named in its
    /// lines, or holds its sender.
    void belong_to(SheetArea sheet) { sheet_ = std::move(sheet); }
    /// The area as a whole that a path says without naming one, when a body at home there delivers it.
    std::optional<PlacesFound> whole_of_home(const std::vector<PlaceTold>& path,
                                             Id<registry::Place> home) const;
    /// The known or proposed place, or nullptr.
    const registry::Place* place_of(std::int64_t id) const { return index_.place_of(id); }
    bool lies_in(std::int64_t place, std::int64_t wider) const { return index_.lies_in(place, wider); }
    /// Those of the places that lie in what the levels name, or are it; all when they name nothing.
    std::vector<Id<registry::Place>> those_within(const std::vector<PlaceTold>& levels,
                                                  const std::vector<Id<registry::Place>>& places);
    const std::deque<registry::Place>& proposed() const { return index_.proposed(); }
    /// A proposed place stands where the first row about it tells a point.
    void stand_at(Id<registry::Place> place, const registry::Point& point) { index_.stand_at(place, point); }
    const NamesRead& read_otherwise() const { return read_otherwise_; }

private:
    using Ids = Names::Nouns;
    /// Where the levels above lead: any of these places. Empty and bounded = nowhere.
    struct Area {
        Ids places{};
        bool is_bounded = false;
        double certainty = 1;
    };
    PlacesFound look_up(const std::vector<PlaceTold>& path);
    std::optional<PlacesFound> look_up_whole(std::vector<PlaceTold> told);
    PlacesFound whole_of_sheet(const PlaceTold& told, std::optional<registry::PlaceKind> kind) const;
    Ids areas_of_sheet(std::optional<registry::PlaceKind> kind, registry::PlaceKind told) const;
    Area narrowed(const Area& area, const PlaceTold& told);
    PlacesFound look_up_name(const Area& area, const PlaceTold& told);
    std::optional<PlacesFound> look_up_list(const Area& area, const PlaceTold& told) const;
    std::optional<PlacesFound> look_up_several(const Area& area, const PlaceTold& told, Between between);
    std::optional<PlacesFound> look_up_within(const Area& area, registry::PlaceKind level,
                                              const std::vector<std::string>& parts);
    PlacesFound nearest(const Area& area, const PlaceTold& told);
    std::optional<PlacesFound> elsewhere(const PlaceTold& told) const;
    Ids candidates(const Area& area, const PlaceTold& told) const;
    Ids coded(const PlaceTold& told) const;
    Ids right_below(const Area& area, const Ids& ids) const;
    Ids as_written_here(const Area& area, const PlaceTold& told) const;
    Ids preferred(const Ids& ids, registry::PlaceKind level, const Area& area) const;
    bool lies_in(std::int64_t place, const Area& area) const;
    bool may_propose(const Area& area, registry::PlaceKind level);
    std::vector<std::string> parts_of(const Area& area, const PlaceTold& told) const;
    PlacesFound proposed_for(const Area& area, const PlaceTold& told);
    std::int64_t propose(const Area& area, const PlaceTold& told);
    std::int64_t country_of_letters() const;

    const registry::Register& known_;
    Id<registry::Place> within_;
    PlaceIndex index_;
    std::unordered_map<std::string, PlacesFound> memory_;
    std::unordered_map<std::string, Area> areas_;
    std::unordered_map<std::int64_t, bool> may_propose_;
    NamesRead read_otherwise_;
    bool proposes_ = false;
    SheetArea sheet_{};
};

}  // namespace ensejam::intake
