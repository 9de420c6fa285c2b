#pragma once
#include <string>

#include "base/base.h"

namespace ensejam::desk {

/// Who asks, in which role, and over what. `scope` is a place or organisation code; empty = everything.
struct Who {
    std::string name{"local"};
    std::string role{"operator"};
    std::string scope{};
};

/// The moment of a task, told once by whoever has a clock.
struct Now {
    std::string utc{};  ///< 2026-11-24T09:30:00Z
    Day today = no_day;
};

/// Where tasks work, for whom and when.
struct Desk {
    std::string store{};  ///< path of the store's file
    Who who{};
    Now now{};
};

enum class Task { intake, registry, findings, plan, undo, verify, backup, moderate, publish };

/// Whether the role may do the task; the table is docs/method.md, "desk: who may do what".
bool may(const Who& who, Task task);

/// The word of the task in the audit log.
std::string_view word_of(Task task);

}  // namespace ensejam::desk
