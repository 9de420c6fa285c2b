#include "desk/understand.h"

#include "desk/profiles.h"

namespace ensejam::desk {
namespace detail_understand {

using registry::Register;
using registry::Sheet;

/// The same bytes, and of them the same sheet.
bool came_before(const Register& known, const std::string& sha256, const std::string& name) {
    const auto& sheets = known.tables().sheets;
    return std::any_of(sheets.begin(), sheets.end(), [&](const Sheet& sheet) {
        return sheet.file_sha256 == sha256 && sheet.sheet == name;
    });
}

/// A reading of a book, with the answers that were known for it.
struct Reading {
    intake::Taken taken{};
    intake::Answers kept{};         ///< of the sender's profile
    intake::Answers asked{};        ///< these, and those given along
    std::vector<Id<Sheet>> also{};  ///< sheets of the same hand under other headings
};

/// What was settled about such headings with the sender, or, of a sender recognised by the sheet's own words,
/// with nobody in particular.
const registry::Profile* profile_for(const Register& known, const std::string& sender,
                                     const std::string& signature, bool is_told) {
    const registry::Profile* profile = profile_of(known, sender, signature);
    return profile == nullptr && !is_told ? profile_of(known, "", signature) : profile;
}

/// Reads the book once: with what its sender settled about such headings, and against the register without
/// what that sender told before.
Result<Reading> read(intake::Book& book, const Register& known, intake::Options options) {
    Reading reading;
    Register without;
    const bool is_told = bool(options.sender);
    options.recall = [&, given = options.answers](const intake::Met& met) {
        const registry::Profile* profile = profile_for(known, met.sender, met.signature, is_told);
        if (profile != nullptr) reading.kept = answers_of(*profile);
        reading.asked = intake::joined(reading.kept, given);
        registry::Hand hand{.sheet = {.file = book.file,
                                      .sheet = met.sheet,
                                      .file_sha256 = options.file_sha256,
                                      .sender = met.sender,
                                      .signature = met.signature}};
        hand.also = registry::told_under_other_headings(known, hand.sheet, met.names);
        reading.also = hand.also;
        if (!registry::has_told(known, hand)) return intake::Recalled{reading.asked};
        without = registry::without_told_by(known, hand);
        return intake::Recalled{reading.asked, &without};
    };
    ENSEJAM_TRY(reading.taken, intake::take_in(book, known, options));
    return reading;
}

/// What the register did not know when these bytes came before: a body, place or programme that was loaded or
/// accepted since.
bool names_more(const Register& known, const registry::Activity& activity, const registry::Activity* before) {
    const auto is_new = [&](auto noun, auto told) {
        const auto* found = known.find(noun);
        return found != nullptr && found->standing == registry::Standing::known && noun != told;
    };
    const registry::Activity none;
    const registry::Activity& told = before == nullptr ? none : *before;
    return is_new(activity.organisation, told.organisation) || is_new(activity.place, told.place) ||
           is_new(activity.programme, told.programme);
}

/// One of them was told by a newer sheet.
template <class Noun>
bool is_of_other_bytes(const std::vector<registry::Retold<Noun>>& changed, const Register& known,
                       const std::string& sha256) {
    return std::any_of(changed.begin(), changed.end(), [&](const auto& each) {
        const auto& told = each.before.told_at;
        const Sheet* sheet = told.empty() ? nullptr : known.find(told.front().sheet);
        return sheet != nullptr && sheet->file_sha256 != sha256;
    });
}

/// The same bytes are news only by what the register learned since, and only where no newer sheet told their
/// activities or figures.
bool changes_nothing(const registry::Reconciled& reconciled, const Register& known,
                     const std::string& sha256) {
    const registry::Difference& difference = reconciled.difference;
    const auto& changed = difference.activities.changed;
    if (is_of_other_bytes(changed, known, sha256) ||
        is_of_other_bytes(difference.needs.changed, known, sha256) ||
        is_of_other_bytes(difference.observations.changed, known, sha256))
        return true;
    if (!difference.needs.added.empty() || !difference.observations.added.empty()) return false;
    const auto& put = reconciled.change.put.activities;
    const auto is_added = [&](const registry::Activity& activity) {
        return known.find(activity.id) == nullptr && names_more(known, activity, nullptr);
    };
    return std::none_of(changed.begin(), changed.end(),
                        [&](const auto& each) { return names_more(known, each.after, &each.before); }) &&
           std::none_of(put.begin(), put.end(), is_added);
}

/// Keeps what was settled about the sender's headings.
void keep_answers(const Register& known, const Reading& reading, registry::Change& change) {
    if (reading.asked == reading.kept) return;
    const intake::Taken& sheet = reading.taken;
    const registry::Profile* profile = profile_of(known, sheet.sender, sheet.signature);
    change.put.profiles = {{.id = profile != nullptr ? profile->id : known.next_id<registry::Profile>(),
                            .sender = sheet.sender,
                            .signature = sheet.signature,
                            .answers = answered(reading.asked)}};
}

/// What stands beside projects of the same number or title, and does not change them.
void say_other_years(const std::vector<std::pair<registry::Project, registry::Project>>& projects,
                     registry::SheetTaken& sheet) {
    if (projects.empty()) return;
    const auto& [told, known] = projects.front();
    sheet.issues.push_back({.code = Code::told_of_other_year,
                            .where = {.file = sheet.file, .sheet = sheet.sheet},
                            .blanks = {{"n", std::to_string(projects.size())},
                                       {"project", told.title.empty() ? told.code : told.title},
                                       {"known_day", iso(known.planned.from)},
                                       {"told_day", iso(told.planned.from)}}});
}

}  // namespace detail_understand

using namespace detail_understand;

Opened open(File file, const intake::Limits& limits) {
    std::string sha256_hex = hex(sha256(file.bytes));
    auto book = intake::read_book(std::move(file.bytes), file.name, limits);
    return {std::move(file.name), std::move(sha256_hex), std::move(book), std::move(file.again)};
}

Understood understand(Opened& file, const Register& known, const TakeInOptions& options) {
    Understood understood{.received = {.file = file.name}};
    Received& received = understood.received;
    intake::Options asked = options.intake;
    asked.file_sha256 = file.sha256;
    if (!file.book) return received.refused = file.book.error(), understood;
    auto reading = read(*file.book, known, asked);
    if (!reading) {
        received.refused = reading.error();
        received.sheet.issues = std::move(file.book->issues);
        return understood;
    }
    received.sheet = std::move(reading->taken.sheet);
    const bool settles_more = reading->asked != reading->kept;
    registry::Change profile;
    keep_answers(known, *reading, profile);
    registry::Reconciled reconciled;
    const registry::ReconcileOptions how{.is_whole = received.sheet.counts.questions == 0,
                                         .retire_missing = options.retire_missing,
                                         .also = reading->also};
    registry::Change& told = reading->taken.change;
    if (registry::tells_figures(told))
        reconciled = registry::reconcile_figures(known, std::move(told), how);
    else if (!told.is_empty())
        reconciled = registry::reconcile(known, std::move(told), how);
    received.is_known = came_before(known, asked.file_sha256, received.sheet.sheet) && !settles_more &&
                        changes_nothing(reconciled, known, asked.file_sha256);
    if (received.is_known) return understood;
    say_other_years(reconciled.of_other_years, received.sheet);
    received.difference = std::move(reconciled.difference);
    received.difference.is_retired = options.retire_missing;
    understood.change = std::move(reconciled.change);
    understood.change.put.profiles = std::move(profile.put.profiles);
    return understood;
}

}  // namespace ensejam::desk
