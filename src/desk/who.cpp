#include "desk/who.h"

#include "desk/entry.h"

namespace ensejam::desk {
namespace detail_who {

struct TaskRow {
    Task task;
    std::string_view word;
    std::vector<std::string_view> roles;  ///< beside operator and administrator, who may do everything
};

const std::vector<TaskRow>& tasks() {
    static const std::vector<TaskRow> all{
        {Task::intake, "intake", {"reporter", "editor", "facilitator", "secretariat"}},
        {Task::registry, "registry", {"facilitator", "secretariat"}},
        {Task::findings,
         "findings",
         {"reader", "reporter", "editor", "facilitator", "moderator", "secretariat", "analyst"}},
        {Task::plan, "plan", {"facilitator", "secretariat", "analyst"}},
        {Task::undo, "undo", {"editor", "secretariat"}},
        {Task::verify, "verify", {"facilitator", "secretariat", "analyst"}},
        {Task::backup, "backup", {}},
        {Task::moderate, "moderate", {"moderator", "secretariat"}},
        {Task::publish, "publish", {"editor", "secretariat"}},
    };
    return all;
}

const TaskRow& row_of_task(Task task) {
    for (const TaskRow& row : tasks())
        if (row.task == task) return row;
    throw_bug(__FILE__, __LINE__, "task", "a task without a row");
}

}  // namespace detail_who

using namespace detail_who;

bool may(const Who& who, Task task) {
    if (who.role == "operator" || who.role == "administrator") return true;
    const auto& roles = row_of_task(task).roles;
    return std::find(roles.begin(), roles.end(), who.role) != roles.end();
}

std::string_view word_of(Task task) { return row_of_task(task).word; }

store::AuditEntry entry_of(const Desk& desk, Task task, std::string subject, std::string_view outcome) {
    return {.at = desk.now.utc,
            .who = desk.who.name,
            .role = desk.who.role,
            .scope = desk.who.scope,
            .task = std::string(word_of(task)),
            .subject = std::move(subject),
            .outcome = std::string(outcome)};
}

Error refuse(const Desk& desk, Task task, const std::string& subject, Error error) {
    auto store = store::Store::open(desk.store, store::Mode::write);
    if (store)
        static_cast<void>(store->note(entry_of(desk, task, subject, ensejam::row_of(error.code).name)));
    return error;
}

Done allow(const Desk& desk, Task task, const std::string& subject) {
    if (may(desk.who, task)) return done();
    return refuse(desk, task, subject,
                  {.code = Code::not_allowed,
                   .where = {.file = desk.store},
                   .blanks = {{"cell", desk.who.role}, {"task", std::string(word_of(task))}}});
}

}  // namespace ensejam::desk
