#include "registry/hand.h"

#include <unordered_set>

#include "text/text.h"

namespace ensejam::registry {
namespace detail_hand {

constexpr double most_names = 0.7;  ///< of those that the sheet told before

/// "welfare" for "Welfare.XLSX": a sheet may be saved in another form.
std::string stem_of(const std::string& file) { return text::key(file.substr(0, file.rfind('.'))); }

template <class Noun>
bool is_named(const Noun& noun, const std::function<bool(const std::string&)>& names) {
    return names(text::name_key(noun.name_fa)) || names(text::name_key(noun.name_en)) ||
           std::any_of(noun.aliases.begin(), noun.aliases.end(),
                       [&](const Alias& alias) { return names(text::name_key(alias.text)); });
}

/// Bodies, places and programmes of what a sheet told first, and how many of them the names hold.
class NamesOf {
public:
    NamesOf(const Register& known, const Sheet& sheet, const std::function<bool(const std::string&)>& names)
        : known_(known), names_(names) {
        const Id<Organisation> sender = known.organisation_coded(sheet.sender);
        const auto is_told = [&](const auto& noun) {
            return !noun.told_at.empty() && noun.told_at.front().sheet == sheet.id;
        };
        for (const Activity& activity : known.tables().activities) {
            if (!is_told(activity)) continue;
            if (activity.organisation != sender) look_at(activity.organisation, bodies_);
            look_at(activity.place, places_);
            look_at(activity.programme, programmes_);
        }
        for (const Need& need : known.tables().needs) {
            if (!is_told(need)) continue;
            look_at(need.place, places_);
            look_at(need.programme, programmes_);
        }
        for (const Observation& told : known.tables().observations)
            if (is_told(told)) look_at(told.place, places_);
    }
    bool are_held() const {
        return n_told_ > 0 && static_cast<double>(n_held_) >= most_names * static_cast<double>(n_told_);
    }

private:
    template <class Noun>
    void look_at(Id<Noun> id, std::unordered_set<Id<Noun>>& seen) {
        const Noun* noun = known_.find(id);
        if (noun == nullptr || !seen.insert(id).second) return;
        ++n_told_;
        if (is_named(*noun, names_)) ++n_held_;
    }

    const Register& known_;
    const std::function<bool(const std::string&)>& names_;
    std::unordered_set<Id<Organisation>> bodies_{};
    std::unordered_set<Id<Place>> places_{};
    std::unordered_set<Id<Programme>> programmes_{};
    std::size_t n_told_ = 0;
    std::size_t n_held_ = 0;
};

}  // namespace detail_hand

bool is_of_one_hand(const Sheet& a, const Sheet& b) {
    if (a.sender != b.sender) return false;
    return !a.sender.empty() || (!a.signature.empty() && a.signature == b.signature);
}

std::vector<Id<Sheet>> told_under_other_headings(const Register& known, const Sheet& sheet,
                                                 const std::function<bool(const std::string&)>& names) {
    std::vector<Id<Sheet>> also;
    for (const Sheet& before : known.tables().sheets) {
        if (is_of_one_hand(before, sheet) && before.signature == sheet.signature) continue;
        if (!before.sender.empty() && before.sender != sheet.sender) continue;
        const bool is_same_file = before.sheet == sheet.sheet && !sheet.file_sha256.empty() &&
                                  before.file_sha256 == sheet.file_sha256 &&
                                  before.signature == sheet.signature;
        // Two sheets of one workbook are two; saved alone as text, a sheet has no name.
        const bool may_be_one = before.sheet == sheet.sheet || before.sheet.empty() || sheet.sheet.empty();
        const bool is_namesake =
            may_be_one && detail_hand::stem_of(before.file) == detail_hand::stem_of(sheet.file);
        if (is_same_file || (is_namesake && detail_hand::NamesOf(known, before, names).are_held()))
            also.push_back(before.id);
    }
    return also;
}

}  // namespace ensejam::registry
