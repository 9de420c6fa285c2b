#pragma once
// Start here: what readers write under a page. One rule a file; votes instead of repeats.
#include "comments/batch.h"
#include "comments/check.h"
#include "comments/insults.h"
#include "comments/personal_data.h"
#include "comments/published.h"
#include "comments/sense.h"
#include "comments/similar.h"
#include "comments/word_entry.h"
#include "comments/word_list.h"
