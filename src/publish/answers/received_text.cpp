#include "publish/words/received.h"

#include "publish/answers/difference_text.h"
#include "publish/answers/received_columns.h"
#include "publish/words/field_names.h"
#include "publish/words/names.h"
#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_received_text {

constexpr std::size_t most_shown = 3;  ///< issues of one cause that are written out
constexpr std::size_t most_rows = 12;  ///< further rows that are named by number
constexpr std::string_view inset = "    ";

using Group = std::vector<const Issue*>;

/// Said in the form for one: it has a sentence and a repair of its own.
bool is_of_one(const Issue& issue) {
    return std::find(issue.blanks.begin(), issue.blanks.end(),
                     std::pair<std::string, std::string>("n", "1")) != issue.blanks.end();
}

/// Which of its sentences a problem is said in, where it has several; a repair goes with each.
std::string form_of(const Issue& issue) {
    const auto form = std::find_if(issue.blanks.begin(), issue.blanks.end(),
                                   [](const auto& blank) { return blank.first == "form"; });
    if (form != issue.blanks.end()) return form->second;
    return is_of_one(issue) ? "one" : "";
}

/// Issues with one cause in one column stand together, those of the whole sheet first and then by row; groups
/// of one cause too, in the order of their first.
std::vector<Group> grouped(std::span<const Issue> issues) {
    std::vector<Group> groups;
    std::map<Code, std::size_t> first_of;
    std::map<std::tuple<Code, std::string, std::string, std::string>, std::size_t> rank_of;
    for (const Issue& issue : issues) {
        first_of.try_emplace(issue.code, groups.size());
        const auto [at, is_first] = rank_of.try_emplace(
            {issue.code, form_of(issue), issue.where.sheet, issue.where.column}, groups.size());
        if (is_first) groups.emplace_back();
        groups[at->second].push_back(&issue);
    }
    for (Group& group : groups)
        std::stable_sort(group.begin(), group.end(),
                         [](const Issue* a, const Issue* b) { return a->where.row < b->where.row; });
    std::stable_sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
        return first_of[a.front()->code] < first_of[b.front()->code];
    });
    return groups;
}

/// Tables of the file that were left aside.
bool is_not_read(const Issue& issue) {
    return issue.code == Code::table_chosen || issue.code == Code::table_not_read ||
           issue.code == Code::sheet_hidden || issue.code == Code::sheet_without_table;
}

/// Answers that were not used.
bool is_of_answers(const Issue& issue) {
    return issue.code == Code::answer_column_unknown || issue.code == Code::answer_value_unknown ||
           issue.code == Code::answer_unit_unknown || issue.code == Code::answer_unit_no_money ||
           issue.code == Code::answer_not_used;
}

/// "… and 4 more (rows 57, 61, 63, 70)"; what is said of the whole sheet stands in no row.
std::string rest_of(const Group& group, text::Language language) {
    std::string rows;
    std::size_t n_named = 0;
    for (std::size_t rank = most_shown; rank < group.size() && n_named < most_rows; ++rank) {
        const std::int64_t row = group[rank]->where.row;
        if (row == 0) continue;
        rows += (n_named++ == 0 ? "" : say(language, "list.comma")) + text::write_plain(row, language);
    }
    if (group.size() > most_shown + most_rows) rows += " …";
    const std::string n = std::to_string(group.size() - most_shown);
    if (n_named == 0) return say(language, "received.more_changes", {{"n", n}});
    return say(language, "received.more", {{"n", n}, {"rows", rows}});
}

std::string group_text(const Group& group, text::Language language, bool is_verbose) {
    std::string result;
    const std::size_t n_shown = is_verbose ? group.size() : std::min(group.size(), most_shown);
    for (std::size_t rank = 0; rank < n_shown; ++rank) {
        Issue issue = *group[rank];
        issue.where.file.clear();
        result += fmt::format("{}{}\n", inset, say_problem(issue, language));
    }
    if (group.size() > n_shown) result += fmt::format("{}{}\n", inset, rest_of(group, language));
    return result;
}

/// A column that a question is asked about needs no second line.
bool is_asked(const Issue& issue, const std::vector<registry::Question>& questions) {
    if (issue.code != Code::money_unit_unknown && issue.code != Code::column_not_understood) return false;
    return std::any_of(questions.begin(), questions.end(), [&](const registry::Question& question) {
        return question.column == issue.where.column;
    });
}

std::string hint_text(const Group& group, text::Language language) {
    return fmt::format("{0}{0}{1}\n", inset,
                       say(language, "received.hint",
                           {{"hint", hint_of(*group.front(), language)},
                            {"code", std::to_string(static_cast<int>(group.front()->code))}}));
}

/// What stands under a heading of its own: the tables that were not read, or all else.
std::string part_text(const char* heading, const std::vector<Issue>& issues, text::Language language,
                      bool is_verbose) {
    if (issues.empty()) return {};
    return fmt::format("  {}\n", say(language, heading)) + issues_text(issues, language, is_verbose);
}

std::string counts_text(const registry::SheetTaken& sheet, text::Language language) {
    const registry::RowCounts& counts = sheet.counts;
    const auto part = [&](const char* key, std::int64_t n) {
        return say(language, key, {{"n", std::to_string(n)}});
    };
    std::string result = fmt::format("{} = {} + {} + {}", part("intake.count.rows", counts.rows),
                                     part("intake.count.accepted", counts.accepted),
                                     part("intake.count.questions", counts.questions),
                                     part("intake.count.returned", counts.returned));
    if (counts.duplicates > 0)
        result += say(language, "list.semicolon") +
                  say(language, "intake.duplicates", {{"n", std::to_string(counts.duplicates)}});
    return fmt::format("  {}\n", result);
}

std::string money_text(const registry::MoneyView& view, text::Language language) {
    const auto amount = [&](std::int64_t minor) {
        return text::write_money({.minor = minor, .currency = view.currency}, language);
    };
    const std::string first = money_in_words(view.stage, language);
    const std::string last = money_in_words(view.last, language);
    const std::string kind =
        first == last ? first : say(language, "received.money.either", {{"kind", first}, {"other", last}});
    // Beside 0 one amount is used.
    const std::int64_t n_contradicting = view.n_contradicting - view.n_only_zero;
    const Blanks blanks{{"kind", kind},
                        {"currency", currency_name(view.currency, language)},
                        {"n", std::to_string(view.n_projects)},
                        {"n_contradicting", std::to_string(n_contradicting)},
                        {"amount", amount(view.one_maximum)},
                        {"sure", amount(view.without_contradiction)},
                        {"most", amount(view.every_distinct)}};
    const char* key = n_contradicting == 0 ? "received.money" : "received.money.contradicting";
    return fmt::format("  {}\n", say(language, key, blanks));
}

std::string people_text(std::string_view key, const registry::PeopleView& people, text::Language language) {
    if (people.at_most <= 0) return {};
    const bool is_one_number = std::llround(people.at_least) == std::llround(people.at_most);
    return fmt::format("  {}\n", say(language, std::string(key) + (is_one_number ? ".exact" : ""),
                                     {{"least", text::write_number(people.at_least, language)},
                                      {"most", text::write_number(people.at_most, language)}}));
}

std::string question_text(const registry::Question& question, text::Language language) {
    std::string samples;
    for (const std::string& sample : question.samples)
        samples += (samples.empty() ? "" : say(language, "list.comma")) +
                   say(language, "list.quoted", {{"text", text::shortened(sample, 60)}});
    const bool is_unit = question.kind == "money_unit";
    const bool is_shared = is_unit && !question.proposed.empty();
    const std::string key = is_shared ? "intake.ask.money_shared"
                            : is_unit ? "intake.ask.money_unit"
                                      : "intake.ask.column";
    Blanks blanks{{"column", question.column}, {"samples", samples}};
    if (is_shared) blanks.emplace_back("proposals", question.proposed);
    return fmt::format("    {}\n", say(language, key, blanks));
}

/// The same bytes came in before: how many of its rows still wait, and which answers were of no use.
std::string known_text(const registry::SheetTaken& sheet, text::Language language, bool is_verbose) {
    std::string result = fmt::format("  {}\n", say(language, "intake.known"));
    if (const std::int64_t n = sheet.counts.questions; n > 0)
        result += fmt::format("  {}\n", say(language, "intake.known_waiting", {{"n", std::to_string(n)}}));
    std::vector<Issue> answers;
    std::copy_if(sheet.issues.begin(), sheet.issues.end(), std::back_inserter(answers), is_of_answers);
    return result + part_text("received.issues", answers, language, is_verbose);
}

/// "welfare-back.xlsx" for "welfare.csv".
std::string name_of_back(const std::string& file) {
    const std::size_t dot = file.rfind('.');
    return file.substr(0, dot == 0 ? std::string::npos : dot) + "-back.xlsx";
}

/// The issue of the file as it was typed, for the commands in its hint.
Issue of_path(Issue issue, const std::string& path) {
    if (!issue.where.file.empty()) issue.where.file = path;
    return issue;
}

/// The error of the file as it was typed: a command in its hint is copied.
Error of_path(Error error, const std::string& path) {
    for (auto& [name, value] : error.blanks)
        if (name == "file") value = as_typed(path);
    error.where.file = path;
    return error;
}

std::string file_text(const registry::Received& received, const std::string& path, const AsTyped& typed,
                      text::Language language) {
    if (received.refused) {
        std::vector<Issue> issues;
        for (const Issue& issue : received.sheet.issues) issues.push_back(of_path(issue, path));
        return fmt::format("{}\n{}{}\n", say_problem(*received.refused, language), inset,
                           hint_of(of_path(*received.refused, path), language)) +
               part_text("received.issues", issues, language, typed.is_verbose);
    }
    const registry::SheetTaken& sheet = received.sheet;
    std::string result = say_where({.file = received.file, .sheet = sheet.sheet}, language) + "\n";
    if (received.is_known) return result + known_text(sheet, language, typed.is_verbose);
    result += counts_text(sheet, language);
    result += columns_read_text(received, language);
    result += columns_empty_text(sheet, language, typed.is_verbose);
    result += columns_left_text(sheet, language, typed.is_verbose);
    for (const registry::MoneyView& view : sheet.money) result += money_text(view, language);
    for (const registry::MoneyView& view : sheet.money_beside) result += money_text(view, language);
    result += people_text("received.people_targeted", sheet.people_targeted, language);
    result += people_text("received.people", sheet.people, language);
    result += difference_text(received, language);
    if (!sheet.questions.empty()) {
        result += fmt::format("  {}\n", say(language, "received.questions"));
        for (const registry::Question& question : sheet.questions)
            result += question_text(question, language);
        result += fmt::format("    {}\n", say(language, "received.answer"));
    }
    std::vector<Issue> not_read;
    std::vector<Issue> others;
    for (const Issue& issue : sheet.issues)
        if (!is_asked(issue, sheet.questions))
            (is_not_read(issue) ? not_read : others).push_back(of_path(issue, path));
    result += part_text("received.not_read", not_read, language, typed.is_verbose);
    result += part_text("received.issues", others, language, typed.is_verbose);
    if (sheet.counts.questions + sheet.counts.returned > 0)
        result += fmt::format(
            "  {}\n", say(language, "received.back",
                          {{"command", fmt::format("ensejam intake back{} {} -o {}", typed.options,
                                                   as_typed(path), as_typed(name_of_back(received.file)))}}));
    if (sheet.counts.are_all_returned()) result += fmt::format("  {}\n", say(language, "received.nothing"));
    if (received.version > 0)
        result +=
            fmt::format("  {}\n", say(language, "received.undo",
                                      {{"command", fmt::format("ensejam store undo {}", received.version)}}));
    return result;
}

std::string total_text(std::span<const registry::Received> files, text::Language language) {
    registry::SheetTaken total;
    for (const registry::Received& file : files) total.counts += file.sheet.counts;
    return say(language, "received.total", {{"n", std::to_string(files.size())}}) + "\n" +
           counts_text(total, language);
}

}  // namespace detail_received_text

using namespace detail_received_text;

std::string issues_text(std::span<const Issue> issues, text::Language language, bool is_verbose) {
    std::string result;
    const std::vector<Group> groups = grouped(issues);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        result += group_text(groups[i], language, is_verbose);
        const std::string hint = hint_text(groups[i], language);
        // A repair that mends several columns is told once, below the last of them.
        if (i + 1 == groups.size() || hint_text(groups[i + 1], language) != hint) result += hint;
    }
    return result;
}

std::string as_typed(const std::string& path) {
    const bool is_plain = path.find_first_of(" \t\"'$`\\!&;|<>()*?[]{}#~") == std::string::npos;
    if (is_plain) return path;
    std::string result = "'";
    for (const char sign : path) result += sign == '\'' ? std::string("'\\''") : std::string(1, sign);
    return result + "'";
}

std::string received_text(std::span<const registry::Received> files, text::Language language,
                          const AsTyped& typed) {
    std::string result;
    for (std::size_t i = 0; i < files.size(); ++i)
        result +=
            file_text(files[i], i < typed.paths.size() ? typed.paths[i] : files[i].file, typed, language) +
            "\n";
    if (files.size() > 1) result += total_text(files, language);
    return result;
}

}  // namespace ensejam::publish
