#pragma once
#include "desk/who.h"
#include "store/store.h"

namespace ensejam::desk {

/// What the audit log says of a task: who, in which role, when.
store::AuditEntry entry_of(const Desk& desk, Task task, std::string subject,
                           std::string_view outcome = "done");

/// not_allowed, written in the log, unless the role may do the task.
Done allow(const Desk& desk, Task task, const std::string& subject);

/// Refuses the deed with the error, and writes that down; when the log cannot be written the error stands.
Error refuse(const Desk& desk, Task task, const std::string& subject, Error error);

}  // namespace ensejam::desk
