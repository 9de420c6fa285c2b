#pragma once
// Start here: what every other module builds on. Numbers, days, results; no text, no nouns.
#include "base/chance.h"
#include "base/codes.h"
#include "base/day.h"
#include "base/digest.h"
#include "base/expect.h"
#include "base/few.h"
#include "base/id.h"
#include "base/issue.h"
#include "base/money.h"
#include "base/parallel.h"
#include "base/result.h"
#include "base/share.h"
