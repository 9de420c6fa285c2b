#pragma once
#include <string>
#include <vector>

#include "registry/hand.h"

namespace ensejam::registry {

/// A noun that is told differently than before; `fields` names what differs, as words/ does ("field.…").
template <class Noun>
struct Retold {
    Noun before{};
    Noun after{};
    std::vector<std::string> fields{};
};

/// What a sheet says otherwise than its sender did before. What is missing stays in the register unless it is
/// part of a project that is told again, or was asked to go.
template <class Noun>
struct Differences {
    std::vector<Id<Noun>> added{};
    std::vector<Retold<Noun>> changed{};
    std::vector<Noun> missing{};
    std::vector<Noun> replaced{};  ///< told otherwise now, and gone

    bool is_empty() const { return added.empty() && changed.empty() && missing.empty() && replaced.empty(); }
};

struct Difference {
    Differences<Project> projects{};
    Differences<Activity> activities{};
    Differences<Need> needs{};
    Differences<Observation> observations{};
    bool is_retired = false;  ///< what is missing was asked to go

    bool is_empty() const {
        return projects.is_empty() && activities.is_empty() && needs.is_empty() && observations.is_empty();
    }
};

/// True when sheets of this hand told projects or figures before.
bool has_told(const Register& known, const Hand& hand);

/// The register without the projects, activities and figures that sheets of this hand told first: how a sheet
/// is read anew.
Register without_told_by(const Register& known, const Hand& hand);

/// A change, and how it differs from what was told before.
struct Reconciled {
    Change change{};
    Difference difference{};
    std::vector<std::pair<Project, Project>>
        of_other_years{};  ///< as told here, beside the one that is known
};

struct ReconcileOptions {
    bool is_whole = true;           ///< no row of the sheet waits for an answer
    bool retire_missing = false;    ///< what this kind of sheet told before and does not tell again goes
    std::vector<Id<Sheet>> also{};  ///< sheets of the same hand under other headings (`Hand`)
};

/// Finds the projects and activities of a sheet (read against `without_told_by`) again among those its hand
/// told before: they keep their ids, and what is told as before is left out of the change.
///
/// Source: docs/method.md, "desk: a sheet told again".
Reconciled reconcile(const Register& known, Change fresh, const ReconcileOptions& options = {});

}  // namespace ensejam::registry
