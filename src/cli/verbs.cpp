#include "cli/verbs.h"

#include "cli/options.h"
#include "cli/verb_functions.h"

namespace ensejam::cli {
namespace detail_verbs {

constexpr std::size_t many = 1'000'000;

constexpr auto verb_rows = std::to_array<VerbRow>({
    {.module = "intake",
     .name = "take",
     .arguments = "FILE…",
     .least = 1,
     .most = many,
     .options = "answers brief sender within retire-missing",
     .formats = "json jsonl plain csv",
     .examples = {"ensejam intake welfare.xlsx", "ensejam intake --dry-run --json sheets/"},
     .run = intake_take},
    {.module = "registry",
     .name = "list",
     .arguments = "[TABLE]",
     .most = 1,
     .options = "most",
     .formats = "json jsonl plain csv",
     .examples = {"ensejam registry list", "ensejam registry list organisations --csv -o organisations.csv"},
     .run = registry_list},
    {.module = "registry",
     .name = "load",
     .arguments = "FILE…",
     .least = 1,
     .most = many,
     .formats = "json jsonl plain csv",
     .examples = {"ensejam registry load data/demo/registry",
                  "ensejam registry load places.csv counties.geojson"},
     .run = registry_load},
    {.module = "registry",
     .name = "queue",
     .options = "most",
     .formats = "json jsonl plain csv",
     .examples = {"ensejam registry queue", "ensejam registry queue --most 20 --csv -o queue.csv"},
     .run = registry_queue},
    {.module = "registry",
     .name = "accept",
     .arguments = "KIND CODE",
     .least = 2,
     .most = 2,
     .formats = "json jsonl plain csv",
     .examples = {"ensejam registry accept place proposed:12",
                  "ensejam registry accept organisation proposed:3 --dry-run"},
     .run = registry_accept},
    {.module = "registry",
     .name = "refuse",
     .arguments = "KIND CODE",
     .least = 2,
     .most = 2,
     .formats = "json jsonl plain csv",
     .examples = {"ensejam registry refuse place proposed:12",
                  "ensejam registry refuse programme proposed:3 --dry-run"},
     .run = registry_refuse},
    {.module = "registry",
     .name = "link",
     .arguments = "KIND CODE KNOWN",
     .least = 3,
     .most = 3,
     .formats = "json jsonl plain csv",
     .examples = {"ensejam registry link place proposed:12 mehrshahr",
                  "ensejam registry link organisation proposed:3 behzisti"},
     .run = registry_link},
    {.module = "registry",
     .name = "merge",
     .arguments = "FROM INTO",
     .least = 2,
     .most = 2,
     .formats = "json jsonl plain csv",
     .examples = {"ensejam registry merge proposed:3 behzisti",
                  "ensejam registry merge proposed:3 behzisti --dry-run"},
     .run = registry_merge},
    {.module = "findings",
     .name = "list",
     .arguments = "[FILE…]",
     .most = many,
     .options = "place organisation kind from to most",
     .formats = "json jsonl plain csv",
     .examples = {"ensejam findings list --place alborz --from 1404-Q1 --to 1405-Q2",
                  "ensejam findings list --kind duplication --json"},
     .run = findings_list},
    {.module = "findings",
     .name = "payoff",
     .arguments = "[FILE…]",
     .most = many,
     .options = "organisation html",
     .examples = {"ensejam findings payoff --organisation behzisti",
                  "ensejam findings payoff --organisation behzisti --html --lang fa -o behzisti.html"},
     .run = findings_payoff},
    {.module = "plan",
     .name = "solve",
     .arguments = "[INPUT | FILE…]",
     .most = many,
     .options = "limit-seconds gap passes seed threads start most",
     .formats = "json jsonl plain csv",
     .examples = {"ensejam plan solve -o plan/",
                  "ensejam plan solve problem.json -o plan/ --limit-seconds 10 --json"},
     .run = plan_solve},
    {.module = "plan",
     .name = "check",
     .arguments = "[INPUT | FILE…] FOLDER",
     .least = 1,
     .most = many,
     .formats = "json jsonl plain csv",
     .examples = {"ensejam plan check plan/", "ensejam plan check problem.json plan/ --json"},
     .run = plan_check},
    {.module = "plan",
     .name = "compare",
     .arguments = "[INPUT | FILE…] FOLDER FOLDER",
     .least = 2,
     .most = many,
     .formats = "json jsonl plain csv",
     .examples = {"ensejam plan compare last-year/ plan/", "ensejam plan compare problem.json a/ b/ --csv"},
     .run = plan_compare},
    {.module = "plan",
     .name = "explain",
     .arguments = "[INPUT | FILE…] FOLDER",
     .least = 1,
     .most = many,
     .options = "place organisation prices most",
     .formats = "json jsonl plain csv",
     .examples = {"ensejam plan explain plan/ --organisation behzisti",
                  "ensejam plan explain problem.json plan/ --prices --csv"},
     .run = plan_explain},
    {.module = "plan",
     .name = "without-coordination",
     .arguments = "[INPUT | FILE…] FOLDER",
     .least = 1,
     .most = many,
     .options = "limit-seconds seed threads",
     .formats = "json jsonl plain csv",
     .examples = {"ensejam plan without-coordination plan/",
                  "ensejam plan without-coordination problem.json plan/ --json"},
     .run = plan_without_coordination},
    {.module = "publish",
     .name = "activities",
     .arguments = "[FILE…]",
     .most = many,
     .options = "form sender",
     .examples = {"ensejam publish activities --form xlsx --lang fa -o activities.xlsx",
                  "ensejam publish activities --form hxl -o activities.csv"},
     .run = publish_activities},
    {.module = "publish",
     .name = "report",
     .arguments = "[FILE…]",
     .most = many,
     .options = "place plan",
     .examples = {"ensejam publish report --lang fa -o report-fa.html",
                  "ensejam publish report --plan plan/ --place karaj --lang en -o karaj.html"},
     .run = publish_report},
    {.module = "comments",
     .name = "batch",
     .options = "words",
     .examples = {"ensejam comments batch < requests.jsonl > answers.jsonl",
                  "ensejam comments batch --words words.tsv < requests.jsonl"},
     .run = comments_batch},
    {.module = "comments",
     .name = "words",
     .options = "words",
     .formats = "json jsonl plain csv",
     .examples = {"ensejam comments words", "ensejam comments words --words words.tsv --csv"},
     .run = comments_words},
    {.module = "store",
     .name = "verify",
     .options = "anchors",
     .formats = "json jsonl plain csv",
     .examples = {"ensejam store verify", "ensejam store verify --anchors backups/anchors.txt"},
     .run = store_verify},
    {.module = "store",
     .name = "backup",
     .arguments = "FOLDER",
     .least = 1,
     .most = 1,
     .formats = "json jsonl plain csv",
     .examples = {"ensejam store backup backups/", "ensejam store backup --data ensejam.db /media/disk"},
     .run = store_backup},
    {.module = "store",
     .name = "undo",
     .arguments = "VERSION",
     .least = 1,
     .most = 1,
     .formats = "json jsonl plain csv",
     .examples = {"ensejam store undo 12", "ensejam store undo 12 --yes"},
     .run = store_undo},
    {.module = "store",
     .name = "history",
     .options = "most",
     .formats = "json jsonl plain csv",
     .examples = {"ensejam store history", "ensejam store history --most 100 --csv -o history.csv"},
     .run = store_history},
    {.module = "help",
     .arguments = "[MODULE [VERB]]",
     .most = 2,
     .examples = {"ensejam help plan solve", "ensejam help options"},
     .run = show_help},
    {.module = "version",
     .formats = "json jsonl plain csv",
     .examples = {"ensejam version", "ensejam version --json"},
     .run = show_version},
    {.module = "completion",
     .arguments = "SHELL",
     .least = 1,
     .most = 1,
     .examples = {"ensejam completion bash > /etc/bash_completion.d/ensejam",
                  "ensejam completion fish > ~/.config/fish/completions/ensejam.fish"},
     .run = show_completion},
});

}  // namespace detail_verbs

using namespace detail_verbs;

std::span<const VerbRow> all_verbs() { return verb_rows; }

const VerbRow* verb_named(std::string_view module, std::string_view name) {
    for (const VerbRow& row : verb_rows)
        if (row.module == module && (name.empty() || row.name == name)) return &row;
    return nullptr;
}

bool is_module(std::string_view word) { return verb_named(word, "") != nullptr; }

std::vector<std::string_view> verbs_of(std::string_view module) {
    std::vector<std::string_view> names;
    for (const VerbRow& row : verb_rows)
        if (row.module == module) names.push_back(row.name);
    return names;
}

std::string written(const VerbRow& row) {
    return fmt::format("ensejam {}{}{}", row.module, row.name.empty() ? "" : " ", row.name);
}

std::string sentence_of(const VerbRow& row) {
    std::string key = fmt::format("verb.{}{}{}", row.module, row.name.empty() ? "" : ".", row.name);
    std::replace(key.begin(), key.end(), '-', '_');
    return key;
}

std::vector<std::string_view> options_of(const VerbRow& row) {
    const auto common = words_of(common_options());
    const auto own = words_of(row.options);
    std::vector<std::string_view> names;
    for (const OptionRow& option : all_options())
        if (std::find(common.begin(), common.end(), option.name) != common.end() ||
            std::find(own.begin(), own.end(), option.name) != own.end())
            names.push_back(option.name);
    return names;
}

}  // namespace ensejam::cli
