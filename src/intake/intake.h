#pragma once
// Start here: everything that comes in. A file is read to a book of grids; a book is understood as
// activities.
#include "intake/book.h"
#include "intake/limits.h"
