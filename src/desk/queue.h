#pragma once
#include "desk/who.h"
#include "store/store.h"

namespace ensejam::desk {

/// What sheets proposed and waits for a person's yes, with what each may be another name of.
Result<std::vector<registry::Proposal>> proposals(const Desk& desk);

/// A proposal by its kind and code ("proposed:12").
struct Proposed {
    registry::NounKind kind{};
    std::string code{};
};

/// The proposal is real and becomes known. Errors: not_allowed, reference_unknown, those of the store.
Result<store::Saved> accept_proposal(const Desk& desk, const Proposed& proposed);
/// The proposal is nothing; what was told of it stays, less certain. Errors: the same.
Result<store::Saved> refuse_proposal(const Desk& desk, const Proposed& proposed);
/// The proposal is another name of a known noun of its kind, which learns it. Errors: the same.
Result<store::Saved> link_proposal(const Desk& desk, const Proposed& proposed, const std::string& known_code);

/// Two records are one body: `from` goes into `into`. Taken back by `undo`, as every change.
///
/// Errors: not_allowed, reference_unknown, not_mergeable, those of the store.
Result<store::Saved> merge_organisations(const Desk& desk, const std::string& from, const std::string& into);

}  // namespace ensejam::desk
