#pragma once
#include <tuple>

#include "registry/difference.h"
#include "registry/told_before.h"

namespace ensejam::registry {

/// What makes two needs one: place, subject, group (its key) and interval.
using NeedKey = std::tuple<Id<Place>, Id<Harm>, Id<Programme>, std::string, Interval>;
NeedKey key_of(const Need& need);

/// True when both intervals hold some day; an end that is not told is open.
bool share_days(const Interval& a, const Interval& b);

/// True when a sheet told figures of places (needs or observations), and no activities.
bool tells_figures(const Change& change);

/// Finds the needs and observations of a sheet again among those that are known: one figure has one place,
/// subject (harm, programme or indicator), group and interval, whoever tells it. It keeps its id, and what is
/// told as before is left out of the change. What the same hand told otherwise is replaced: needs of other
/// days that these share, and figures of the same file of which days or a group are told now, or no longer.
/// What is not told again stays unless it was asked to go.
///
/// Source: docs/method.md, "Figures of places".
Reconciled reconcile_figures(const Register& known, Change fresh, const ReconcileOptions& options = {});

/// What the same file told as figures before, and tells as activities now, goes.
void retire_figures_told_anew(const Register& known, const ToldBefore& before, Reconciled& result);

}  // namespace ensejam::registry
