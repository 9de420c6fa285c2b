#pragma once
#include "cli/command_line/call.h"
#include "cli/talk/talk.h"

// What each verb does; one file per group of verbs, all listed in cli/command_line/verbs.cpp.
namespace ensejam::cli {

Result<Ending> intake_take(const Call& call, Talk& talk);
Result<Ending> intake_back(const Call& call, Talk& talk);
Result<Ending> registry_load(const Call& call, Talk& talk);
Result<Ending> registry_list(const Call& call, Talk& talk);
Result<Ending> registry_queue(const Call& call, Talk& talk);
Result<Ending> registry_accept(const Call& call, Talk& talk);
Result<Ending> registry_refuse(const Call& call, Talk& talk);
Result<Ending> registry_link(const Call& call, Talk& talk);
Result<Ending> registry_merge(const Call& call, Talk& talk);
Result<Ending> findings_payoff(const Call& call, Talk& talk);
Result<Ending> comments_batch(const Call& call, Talk& talk);
Result<Ending> comments_queue(const Call& call, Talk& talk);
Result<Ending> comments_decide(const Call& call, Talk& talk);
Result<Ending> comments_history(const Call& call, Talk& talk);
Result<Ending> comments_recount(const Call& call, Talk& talk);
Result<Ending> publish_rank(const Call& call, Talk& talk);
Result<Ending> publish_stories(const Call& call, Talk& talk);
Result<Ending> publish_story(const Call& call, Talk& talk);
Result<Ending> comments_send(const Call& call, Talk& talk);
Result<Ending> comments_question(const Call& call, Talk& talk);
Result<Ending> comments_terms(const Call& call, Talk& talk);
Result<Ending> comments_page(const Call& call, Talk& talk);
Result<Ending> comments_vote(const Call& call, Talk& talk);
Result<Ending> comments_report(const Call& call, Talk& talk);
Result<Ending> comments_follow(const Call& call, Talk& talk);
Result<Ending> comments_record(const Call& call, Talk& talk);
Result<Ending> comments_forget(const Call& call, Talk& talk);
Result<Ending> comments_words(const Call& call, Talk& talk);
Result<Ending> findings_list(const Call& call, Talk& talk);
Result<Ending> plan_solve(const Call& call, Talk& talk);
Result<Ending> plan_check(const Call& call, Talk& talk);
Result<Ending> plan_compare(const Call& call, Talk& talk);
Result<Ending> plan_explain(const Call& call, Talk& talk);
Result<Ending> plan_least_money(const Call& call, Talk& talk);
Result<Ending> plan_questions(const Call& call, Talk& talk);
Result<Ending> plan_repair(const Call& call, Talk& talk);
Result<Ending> plan_without_coordination(const Call& call, Talk& talk);
Result<Ending> publish_activities(const Call& call, Talk& talk);
Result<Ending> publish_report(const Call& call, Talk& talk);
Result<Ending> store_verify(const Call& call, Talk& talk);
Result<Ending> store_backup(const Call& call, Talk& talk);
Result<Ending> store_undo(const Call& call, Talk& talk);
Result<Ending> store_history(const Call& call, Talk& talk);
Result<Ending> show_help(const Call& call, Talk& talk);
Result<Ending> show_version(const Call& call, Talk& talk);
Result<Ending> show_completion(const Call& call, Talk& talk);

/// The program's version, as `ensejam version` prints it.
std::string program_version();

}  // namespace ensejam::cli
