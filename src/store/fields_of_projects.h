#pragma once
#include "store/fields_of_places.h"

namespace ensejam::store {

ENSEJAM_KEPT(registry::Budget, Field{"stage", &S::stage}, Field{"period", &S::period},
             Field{"amount", &S::amount}, Field{"reading", &S::reading},
             Field{"contradicted", &S::contradicted}, Field{"told_at", &S::told_at});

ENSEJAM_KEPT(registry::ProjectRole, Field{"organisation", &S::organisation}, Field{"role", &S::role},
             Field{"share", &S::share});

ENSEJAM_KEPT_NOUN(registry::Project, "registry_project", Field{"code", &S::code}, Field{"title", &S::title},
                  Field{"owner", &S::owner}, Field{"programme", &S::programme}, Field{"harm", &S::harm},
                  Field{"target_group", &S::target_group}, Field{"status_stated", &S::status_stated},
                  Field{"planned", &S::planned}, Field{"scope", &S::scope},
                  Field{"joint_group", &S::joint_group}, Field{"budgets", &S::budgets},
                  Field{"roles", &S::roles});

ENSEJAM_KEPT_NOUN(registry::Activity, "registry_activity", Field{"project", &S::project},
                  Field{"organisation", &S::organisation}, Field{"programme", &S::programme},
                  Field{"place", &S::place}, Field{"period", &S::period}, Field{"kind", &S::kind},
                  Field{"target_group", &S::target_group}, Field{"units", &S::units},
                  Field{"people_targeted", &S::people_targeted}, Field{"people_reached", &S::people_reached},
                  Field{"people_basis", &S::people_basis}, Field{"money_share", &S::money_share},
                  Field{"confidence", &S::confidence}, Field{"told_at", &S::told_at});

ENSEJAM_KEPT(registry::Answered, Field{"kind", &S::kind}, Field{"column", &S::column},
             Field{"cell", &S::cell}, Field{"means", &S::means});

ENSEJAM_KEPT_NOUN(registry::Profile, "intake_profile", Field{"sender", &S::sender},
                  Field{"signature", &S::signature}, Field{"answers", &S::answers});

}  // namespace ensejam::store
