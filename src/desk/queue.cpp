#include "desk/queue.h"

#include "desk/entry.h"

namespace ensejam::desk {
namespace detail_queue {

using registry::Change;
using registry::NounKind;
using registry::Register;
using store::Mode;
using store::Store;

/// The register has nothing of the kind with the code that this argument of the command gives.
Error unknown(std::string_view argument, NounKind kind, const std::string& code) {
    return {.code = Code::reference_unknown,
            .blanks = {{"form", "argument"},
                       {"argument", std::string(argument)},
                       {"kind", std::string(registry::word_of(kind))},
                       {"cell", code}}};
}

/// What has this code is known already, and waits for no yes.
Error no_proposal(const Proposed& named) {
    Error error = unknown("CODE", named.kind, named.code);
    error.blanks.front().second = "proposal";
    return error;
}

/// Calls `with` with the id of the proposal, or gives reference_unknown.
template <class With>
Result<Change> with_proposal(const Register& known, const Proposed& named, const With& with) {
    const auto act = [&](auto id) -> Result<Change> {
        if (!id) return unknown("CODE", named.kind, named.code);
        if (known.find(id)->standing != registry::Standing::proposed) return no_proposal(named);
        return with(id);
    };
    switch (named.kind) {
        case NounKind::place:
            return act(known.place_coded(named.code));
        case NounKind::organisation:
            return act(known.organisation_coded(named.code));
        case NounKind::programme:
            return act(known.programme_coded(named.code));
    }
    return unknown("CODE", named.kind, named.code);
}

/// Two bodies may become one when both are known, and neither is part of another already.
bool are_mergeable(const Register& known, Id<registry::Organisation> from, Id<registry::Organisation> into) {
    return from != into && !known.find(from)->merged_into && !known.find(into)->merged_into;
}

Error not_mergeable(const std::string& from, const std::string& into) {
    return {.code = Code::not_mergeable, .blanks = {{"cell", from}, {"into", into}}};
}

/// Does what `change_of` says to the register as it stands, and writes it down.
template <class ChangeOf>
Result<store::Saved> change(const Desk& desk, const std::string& subject, const ChangeOf& change_of) {
    ENSEJAM_TRY_DO(allow(desk, Task::registry, subject));
    ENSEJAM_TRY(Store store, Store::open(desk.store, Mode::write));
    ENSEJAM_TRY(const Register known, store.load());
    const Result<Change> made = change_of(known);
    if (!made) return refuse(desk, Task::registry, subject, made.error());
    return store.save(*made, known.version(), entry_of(desk, Task::registry, subject));
}

std::string subject_of(std::string_view deed, const Proposed& proposed) {
    return fmt::format("{} {} {}", deed, registry::word_of(proposed.kind), proposed.code);
}

Change link(const Register& known, Id<registry::Organisation> from, Id<registry::Organisation> into) {
    return registry::merged(known, from, into);
}
template <class Noun>
Change link(const Register& known, Id<Noun> from, Id<Noun> into) {
    return registry::linked(known, from, into);
}

Id<registry::Place> coded(const Register& known, Id<registry::Place>, const std::string& code) {
    return known.place_coded(code);
}
Id<registry::Organisation> coded(const Register& known, Id<registry::Organisation>, const std::string& code) {
    return known.organisation_coded(code);
}
Id<registry::Programme> coded(const Register& known, Id<registry::Programme>, const std::string& code) {
    return known.programme_coded(code);
}

}  // namespace detail_queue

using namespace detail_queue;

Result<std::vector<registry::Proposal>> proposals(const Desk& desk) {
    ENSEJAM_TRY(const Store store, Store::open(desk.store, Mode::read));
    ENSEJAM_TRY(const Register known, store.load());
    return registry::proposals(known);
}

Result<store::Saved> accept_proposal(const Desk& desk, const Proposed& proposed) {
    return change(desk, subject_of("accept", proposed), [&](const Register& known) {
        return with_proposal(known, proposed,
                             [&](auto id) -> Result<Change> { return registry::accepted(known, id); });
    });
}

Result<store::Saved> refuse_proposal(const Desk& desk, const Proposed& proposed) {
    return change(desk, subject_of("refuse", proposed), [&](const Register& known) {
        return with_proposal(known, proposed,
                             [&](auto id) -> Result<Change> { return registry::refused(known, id); });
    });
}

Result<store::Saved> link_proposal(const Desk& desk, const Proposed& proposed,
                                   const std::string& known_code) {
    return change(desk, subject_of("link", proposed) + " to " + known_code, [&](const Register& known) {
        return with_proposal(known, proposed, [&](auto id) -> Result<Change> {
            const auto into = coded(known, id, known_code);
            if (!into) return unknown("KNOWN", proposed.kind, known_code);
            if (into == id) return not_mergeable(proposed.code, known_code);
            return link(known, id, into);
        });
    });
}

Result<store::Saved> merge_organisations(const Desk& desk, const std::string& from, const std::string& into) {
    return change(desk, fmt::format("merge {} into {}", from, into),
                  [&](const Register& known) -> Result<Change> {
                      const auto gone = known.organisation_coded(from);
                      const auto kept = known.organisation_coded(into);
                      if (!gone) return unknown("FROM", NounKind::organisation, from);
                      if (!kept) return unknown("INTO", NounKind::organisation, into);
                      if (!are_mergeable(known, gone, kept)) return not_mergeable(from, into);
                      return registry::merged(known, gone, kept);
                  });
}

}  // namespace ensejam::desk
