#include "desk/keep.h"

#include "desk/entry.h"

namespace ensejam::desk {
namespace detail_keep {

using store::Mode;
using store::Store;

/// A body's editor takes back only what came in from that body.
Result<bool> is_own(const Store& store, std::int64_t version, const std::string& scope) {
    ENSEJAM_TRY(const registry::Register after, store.load(version));
    const auto before = store.load(version - 1);
    if (!before) return false;
    bool any = false, all = true;
    for (const registry::Sheet& sheet : after.tables().sheets) {
        if (before->find(sheet.id) != nullptr) continue;
        any = true;
        all = all && sheet.sender == scope;
    }
    return any && all;
}

}  // namespace detail_keep

using namespace detail_keep;

Done begin(const Desk& desk) {
    ENSEJAM_TRY(const Store store, Store::open(desk.store, Mode::create));
    return done();
}

Result<registry::Register> known(const Desk& desk, std::optional<std::int64_t> version) {
    ENSEJAM_TRY(const Store store, Store::open(desk.store, Mode::read));
    return version ? store.load(*version) : store.load();
}

Result<store::Saved> undo(const Desk& desk, std::int64_t version) {
    const std::string subject = fmt::format("version {}", version);
    ENSEJAM_TRY_DO(allow(desk, Task::undo, subject));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    if (!desk.who.scope.empty()) {
        ENSEJAM_TRY(const bool own, is_own(store, version, desk.who.scope));
        if (!own) return refuse(desk, Task::undo, subject, {.code = Code::not_allowed});
    }
    auto saved = store.undo(version, entry_of(desk, Task::undo, subject));
    if (!saved) return refuse(desk, Task::undo, subject, saved.error());
    return saved;
}

Result<store::Verification> verify(const Desk& desk, std::string_view anchors) {
    ENSEJAM_TRY_DO(allow(desk, Task::verify, ""));
    const auto lines = store::read_anchors(anchors);
    if (!lines) return Error{.code = Code::anchors_not_understood};
    ENSEJAM_TRY(const Store store, Store::open(desk.store, Mode::read));
    return store.verify(*lines);
}

Result<std::string> backup(const Desk& desk, const std::string& folder) {
    ENSEJAM_TRY_DO(allow(desk, Task::backup, folder));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    auto copy = store.backup(folder);
    if (!copy) return refuse(desk, Task::backup, folder, copy.error());
    ENSEJAM_TRY_DO(store.note(entry_of(desk, Task::backup, *copy)));
    return copy;
}

Result<std::vector<store::AuditLine>> history(const Desk& desk, std::int64_t count) {
    ENSEJAM_TRY_DO(allow(desk, Task::verify, "history"));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    ENSEJAM_TRY(const store::Saved noted, store.note(entry_of(desk, Task::verify, "history")));
    return store.lines(std::max<std::int64_t>(1, noted.audit_line - count), count);
}

}  // namespace ensejam::desk
