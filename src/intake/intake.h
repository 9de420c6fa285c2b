#pragma once
// Start here: everything that comes in. A file is read to a book of grids; a book is understood as
// activities, as a table of the register, or as a planning problem.
#include "intake/comment_requests.h"
#include "intake/files/book.h"
#include "intake/files/limits.h"
#include "intake/page_views.h"
#include "intake/plan_files/plan_file.h"
#include "intake/plan_files/solution_file.h"
#include "intake/register_tables/registry_tables.h"
#include "intake/story_file.h"
#include "intake/table/answers.h"
#include "intake/take_in.h"
