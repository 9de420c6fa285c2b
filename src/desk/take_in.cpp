#include "desk/take_in.h"

#include "desk/entry.h"
#include "desk/understand.h"

namespace ensejam::desk {
namespace detail_take_in {

using registry::Register;
using store::Mode;
using store::Store;

/// Whoever speaks for one body sends that body's sheets; whoever speaks for a place, sheets about that place.
/// False when something else was asked for.
bool narrow(intake::Options& options, const Register& known, const std::string& scope) {
    if (scope.empty()) return true;
    if (const auto organisation = known.organisation_coded(scope)) {
        const bool other = options.sender && options.sender != organisation;
        options.sender = organisation;
        return !other;
    }
    const auto place = known.place_coded(scope);
    if (!place) return false;
    if (!options.within) options.within = place;
    return known.lies_in(options.within, place);
}

bool lies_within(const registry::Change& change, const Register& known, const std::string& scope) {
    const auto place = scope.empty() ? Id<registry::Place>{} : known.place_coded(scope);
    if (!place) return true;
    const Register places =
        Register({.places = known.tables().places}).with({.put = {.places = change.put.places}});
    const auto& activities = change.put.activities;
    return std::all_of(activities.begin(), activities.end(),
                       [&](const auto& activity) { return places.lies_in(activity.place, place); });
}

Error not_allowed(const Desk& desk, const std::string& file) {
    return {.code = Code::not_allowed, .where = {.file = file}, .blanks = {{"cell", desk.who.scope}}};
}

/// The word of what became of a file in the audit log.
std::string_view outcome_of(const Received& received) {
    if (received.refused) return row_of(received.refused->code).name;
    return received.is_known ? "unchanged" : "done";
}

/// What a file says to whoever sends it, within their scope.
Understood understand_within(const Desk& desk, Opened& file, const Register& known, TakeInOptions options) {
    Understood understood{.received = {.file = file.name}};
    const bool may = narrow(options.intake, known, desk.who.scope);
    if (may) understood = understand(file, known, options);
    if (may && lies_within(understood.change, known, desk.who.scope)) return understood;
    understood = {.received = {.file = file.name}};
    understood.received.refused = not_allowed(desk, file.name);
    return understood;
}

/// Today, or the earlier day that the intake is as of: who takes sheets in as of a day says that they were
/// here.
Day received_on(const Desk& desk, const TakeInOptions& options) {
    const Day as_of = options.intake.as_of;
    return as_of == no_day ? desk.now.today : std::min(as_of, desk.now.today);
}

/// The file as it was before it was understood.
Done reopen(Opened& file, const intake::Limits& limits) {
    if (!file.again) return done();
    ENSEJAM_TRY(std::string bytes, file.again());
    file = open({.name = file.name, .bytes = std::move(bytes), .again = file.again}, limits);
    return done();
}

/// Understands one file and saves what it changes; again on the newer version when somebody else was faster.
Result<Received> take_in_one(const Desk& desk, Store& store, Opened file, TakeInOptions options,
                             Register& known) {
    options.intake.forgets_cells = bool(file.again);
    for (int attempt = 0;; ++attempt) {
        Understood understood = understand_within(desk, file, known, options);
        if (file.again) file.book = Error{};
        for (registry::Sheet& sheet : understood.change.put.sheets)
            sheet.received = received_on(desk, options);
        const auto entry = entry_of(desk, Task::intake, file.name, outcome_of(understood.received));
        const auto saved = store.save(understood.change, known.version(), entry);
        if (!saved && (saved.error().code != Code::version_moved || attempt == 4)) return saved.error();
        if (saved && !understood.change.is_empty()) understood.received.version = saved->version;
        if (!saved || saved->version != known.version()) {
            // What was saved is read back; until then it need not stand in memory twice.
            understood.change = {};
            known = {};
            if (saved) file.book = Error{};
            ENSEJAM_TRY(known, store.load());
        }
        if (saved) return std::move(understood.received);
        ENSEJAM_TRY_DO(reopen(file, options.limits));
    }
}

/// The book is gone when the file was understood.
Understood understand_once(File file, const Register& known, TakeInOptions options) {
    options.intake.forgets_cells = true;
    Opened opened = open(std::move(file), options.limits);
    return understand(opened, known, options);
}

}  // namespace detail_take_in

using namespace detail_take_in;

TakenIn take_in(registry::Register known, std::vector<File> files, const TakeInOptions& options) {
    TakenIn taken{.known = std::move(known)};
    for (File& file : files) {
        Understood understood = understand_once(std::move(file), taken.known, options);
        if (!understood.change.is_empty())
            taken.known = std::move(taken.known).with(std::move(understood.change));
        taken.files.push_back(std::move(understood.received));
    }
    return taken;
}

Result<TakenIn> take_in(const Desk& desk, std::vector<File> files, const TakeInOptions& options) {
    const std::string subject = files.empty() ? "" : files.front().name;
    ENSEJAM_TRY_DO(allow(desk, Task::intake, subject));
    if (options.dry_run) {
        ENSEJAM_TRY(const Store store, Store::open(desk.store, Mode::read));
        ENSEJAM_TRY(Register known, store.load());
        TakeInOptions narrowed = options;
        if (!narrow(narrowed.intake, known, desk.who.scope)) return not_allowed(desk, subject);
        return take_in(std::move(known), std::move(files), narrowed);
    }
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    TakenIn taken;
    ENSEJAM_TRY(taken.known, store.load());
    for (File& file : files) {
        Opened opened = open(std::move(file), options.limits);
        ENSEJAM_TRY(Received received, take_in_one(desk, store, std::move(opened), options, taken.known));
        taken.files.push_back(std::move(received));
    }
    return taken;
}

}  // namespace ensejam::desk
