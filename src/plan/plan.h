#pragma once
// Start here: the joint plan. A problem is posed, solved, checked and explained.
#include "plan/check/check.h"
#include "plan/compare/least_money.h"
#include "plan/compare/repair.h"
#include "plan/compare/without_coordination.h"
#include "plan/explain/explain.h"
#include "plan/pose/pose.h"
#include "plan/problem/problem.h"
#include "plan/problem/solution.h"
#include "plan/solve/solve.h"
