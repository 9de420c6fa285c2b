#pragma once
// Start here: everything that goes out. Sentences, tables, documents and JSON; nothing else is shown to
// anyone.
#include "publish/beside_plan.h"
#include "publish/activities_out.h"
#include "publish/comment_answers.h"
#include "publish/file_back.h"
#include "publish/findings_out.h"
#include "publish/listing.h"
#include "publish/names.h"
#include "publish/payoff_out.h"
#include "publish/plan_json.h"
#include "publish/plan_text.h"
#include "publish/received.h"
#include "publish/report.h"
#include "publish/suppress.h"
#include "publish/words.h"
#include "publish/workbook.h"
