#pragma once
// Start here: one function per task. Each looks whether it may be done, does it, and writes it down.
#include "desk/comments.h"
#include "desk/file_back.h"
#include "desk/keep.h"
#include "desk/queue.h"
#include "desk/readers.h"
#include "desk/send.h"
#include "desk/stories.h"
#include "desk/take_in.h"
#include "desk/who.h"
