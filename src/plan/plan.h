#pragma once
// Start here: the joint plan. A problem is posed, solved, checked and explained.
#include "plan/check.h"
#include "plan/explain.h"
#include "plan/least_money.h"
#include "plan/pose.h"
#include "plan/problem.h"
#include "plan/repair.h"
#include "plan/solution.h"
#include "plan/solve.h"
#include "plan/without_coordination.h"
