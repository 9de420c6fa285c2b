#pragma once
// Start here: everything that goes out. Sentences, tables, documents and JSON; nothing else is shown to
// anyone.
#include "publish/listing.h"
#include "publish/words.h"
