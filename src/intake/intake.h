#pragma once
// Start here: everything that comes in. A file is read to a book of grids; a book is understood as
// activities, as a table of the register, or as a planning problem.
#include "intake/answers.h"
#include "intake/book.h"
#include "intake/comment_requests.h"
#include "intake/limits.h"
#include "intake/page_views.h"
#include "intake/plan_file.h"
#include "intake/registry_tables.h"
#include "intake/solution_file.h"
#include "intake/story_file.h"
#include "intake/take_in.h"
