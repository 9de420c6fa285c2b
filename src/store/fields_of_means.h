#pragma once
#include "store/fields_of_places.h"

namespace ensejam::store {

ENSEJAM_KEPT(registry::Licence, Field{"issuer", &S::issuer}, Field{"scope", &S::scope},
             Field{"valid", &S::valid});

ENSEJAM_KEPT_NOUN(registry::Organisation, "registry_organisation", Field{"code", &S::code},
                  Field{"type", &S::type}, Field{"name_fa", &S::name_fa}, Field{"name_en", &S::name_en},
                  Field{"is_ngo", &S::is_ngo}, Field{"level", &S::level}, Field{"parent", &S::parent},
                  Field{"home_place", &S::home_place}, Field{"standing", &S::standing},
                  Field{"merged_into", &S::merged_into}, Field{"aliases", &S::aliases},
                  Field{"identifiers", &S::identifiers}, Field{"licences", &S::licences});

ENSEJAM_KEPT_NOUN(registry::Mandate, "registry_mandate", Field{"organisation", &S::organisation},
                  Field{"programme", &S::programme}, Field{"harm", &S::harm}, Field{"place", &S::place},
                  Field{"may_deliver", &S::may_deliver}, Field{"may_fund", &S::may_fund},
                  Field{"source", &S::source});

ENSEJAM_KEPT_NOUN(registry::Capacity, "registry_capacity", Field{"organisation", &S::organisation},
                  Field{"programme", &S::programme}, Field{"place", &S::place}, Field{"period", &S::period},
                  Field{"max_units", &S::max_units}, Field{"staff_type", &S::staff_type},
                  Field{"staff_hours", &S::staff_hours}, Field{"source", &S::source});

ENSEJAM_KEPT_NOUN(registry::Duty, "registry_duty", Field{"organisation", &S::organisation},
                  Field{"programme", &S::programme}, Field{"place", &S::place},
                  Field{"every_months", &S::every_months}, Field{"grace_days", &S::grace_days},
                  Field{"weight", &S::weight}, Field{"valid", &S::valid}, Field{"source", &S::source});

ENSEJAM_KEPT(registry::ClaimedReach, Field{"harm", &S::harm}, Field{"low", &S::low},
             Field{"central", &S::central}, Field{"high", &S::high}, Field{"grade", &S::grade},
             Field{"source", &S::source});

ENSEJAM_KEPT_NOUN(registry::Programme, "registry_programme", Field{"code", &S::code},
                  Field{"name_fa", &S::name_fa}, Field{"name_en", &S::name_en}, Field{"unit", &S::unit},
                  Field{"standing", &S::standing}, Field{"norm_units_per_person", &S::norm_units_per_person},
                  Field{"max_providers", &S::max_providers}, Field{"min_months", &S::min_months},
                  Field{"setup_share", &S::setup_share}, Field{"handover_months", &S::handover_months},
                  Field{"unit_cost", &S::unit_cost}, Field{"staff_hours_per_unit", &S::staff_hours_per_unit},
                  Field{"dose_min", &S::dose_min}, Field{"dose_max", &S::dose_max},
                  Field{"source", &S::source}, Field{"harms", &S::harms}, Field{"aliases", &S::aliases});

ENSEJAM_KEPT_NOUN(registry::Bundle, "registry_bundle", Field{"code", &S::code}, Field{"harm", &S::harm},
                  Field{"programmes", &S::programmes}, Field{"bonus_reach", &S::bonus_reach},
                  Field{"source", &S::source});

ENSEJAM_KEPT_NOUN(registry::Need, "registry_need", Field{"place", &S::place}, Field{"harm", &S::harm},
                  Field{"programme", &S::programme}, Field{"target_group", &S::target_group},
                  Field{"period", &S::period}, Field{"people", &S::people}, Field{"severity", &S::severity},
                  Field{"method", &S::method}, Field{"source", &S::source}, Field{"told_at", &S::told_at});

ENSEJAM_KEPT_NOUN(registry::Indicator, "registry_indicator", Field{"code", &S::code},
                  Field{"name_fa", &S::name_fa}, Field{"name_en", &S::name_en}, Field{"harm", &S::harm},
                  Field{"unit", &S::unit});

ENSEJAM_KEPT_NOUN(registry::Observation, "registry_observation", Field{"indicator", &S::indicator},
                  Field{"place", &S::place}, Field{"target_group", &S::target_group},
                  Field{"period", &S::period}, Field{"value", &S::value}, Field{"told_at", &S::told_at});

ENSEJAM_KEPT(registry::FundAmount, Field{"period", &S::period}, Field{"amount", &S::amount});

ENSEJAM_KEPT_NOUN(registry::Fund, "registry_fund", Field{"code", &S::code}, Field{"owner", &S::owner},
                  Field{"name_fa", &S::name_fa}, Field{"name_en", &S::name_en}, Field{"amounts", &S::amounts},
                  Field{"transferable_share", &S::transferable_share}, Field{"rollover", &S::rollover},
                  Field{"payees", &S::payees}, Field{"source", &S::source});

ENSEJAM_KEPT_NOUN(registry::Directive, "registry_directive", Field{"code", &S::code},
                  Field{"name_fa", &S::name_fa}, Field{"name_en", &S::name_en}, Field{"measure", &S::measure},
                  Field{"place", &S::place}, Field{"target", &S::target}, Field{"valid", &S::valid},
                  Field{"source", &S::source});

}  // namespace ensejam::store
