#include "comments/comments.h"

#include <cstdio>

#include "cli/machine/clock.h"
#include "cli/machine/files.h"
#include "cli/machine/lines.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_comments_verb {

/// The entries of `--words`, else those that the product begins with; rows that were not understood are told.
Result<std::vector<comments::WordEntry>> entries_of(const Call& call, Talk& talk) {
    if (!call.has("words")) return comments::bundled_word_entries();
    ENSEJAM_TRY(const auto file, read_file(call.text("words")));
    auto noted = comments::read_word_entries(file.bytes);
    for (Issue& issue : noted.issues)
        if (issue.where.file.empty()) issue.where.file = file.name;
    talk.issues(noted.issues);
    return std::move(noted.value);
}

/// The entries of the store; those that the product begins with where there is no store yet.
Result<std::vector<comments::WordEntry>> entries_in_force(const Call& call) {
    auto entries = desk::word_entries(desk_of(call));
    if (!entries && entries.error().code == Code::file_not_found) return comments::bundled_word_entries();
    return entries;
}

/// The value of a choice, by its place in a list of words.
template <class Value>
Value chosen(const Call& call, std::string_view option, std::initializer_list<Value> values) {
    for (const Value value : values)
        if (comments::word_of(value) == call.text(option)) return value;
    return *values.begin();
}

comments::WordEntry entry_told(const Call& call) {
    using comments::Action;
    using comments::Category;
    using comments::Match;
    comments::WordEntry entry{.text = text::display_form(call.arguments[1]),
                              .match = chosen(call, "match", {Match::word, Match::any, Match::phrase}),
                              .category = chosen(call, "category",
                                                 {Category::insult, Category::sexual, Category::profanity,
                                                  Category::slur, Category::harassment, Category::mild}),
                              .action = chosen(call, "action", {Action::refuse, Action::hold}),
                              .source = desk_of(call).who.name};
    if (!call.has("match") && text::key(entry.text).find(' ') != std::string::npos)
        entry.match = Match::phrase;
    const std::string exceptions = call.text("except");
    for (const std::string_view idiom : text::split(exceptions, '|'))
        if (!text::trimmed(idiom).empty()) entry.exceptions.emplace_back(text::trimmed(idiom));
    return entry;
}

/// Warns when a word that refuses would meet ordinary comments; whether it is to be added all the same.
Result<bool> is_wanted(const Call& call, Talk& talk, const comments::WordEntry& entry) {
    if (entry.action != comments::Action::refuse) return true;
    ENSEJAM_TRY(const desk::WordEffect effect, desk::effect_of_word(desk_of(call), entry));
    if (effect.is_harmless()) return true;
    if (effect.per_million > 0)
        talk.say("cli.word_is_ordinary",
                 {{"word", entry.text}, {"n", fmt::format("{:.1f}", effect.per_million)}});
    if (effect.n_hit > 0)
        talk.say("cli.word_hits",
                 {{"hit", std::to_string(effect.n_hit)}, {"all", std::to_string(effect.n_published)}});
    if (call.is_dry() || talk.agrees("cli.word_agree", {{"word", entry.text}})) return true;
    talk.say("cli.word_not_added", {{"word", entry.text}});
    return false;
}

/// `add TEXT` and `drop TEXT`.
Result<Ending> change_words(const Call& call, Talk& talk) {
    const std::string& deed = call.arguments[0];
    const bool is_whole = call.arguments.size() == 2 && !text::key(call.arguments[1]).empty();
    if ((deed != "add" && deed != "drop") || !is_whole)
        return Error{.code = Code::bad_option,
                     .blanks = {{"option", "DEED"}, {"value", deed}, {"allowed", "add TEXT, drop TEXT"}}};
    const comments::WordEntry entry = deed == "add" ? entry_told(call) : comments::WordEntry{};
    if (deed == "add") {
        ENSEJAM_TRY(const bool wanted, is_wanted(call, talk, entry));
        if (!wanted) return Ending::refused;
    }
    if (call.is_dry()) return talk.say("cli.dry"), Ending::done;
    if (deed == "add") {
        ENSEJAM_TRY_DO(desk::add_word_entry(desk_of(call), entry));
        talk.say("cli.word_added", {{"word", call.arguments[1]}});
    } else {
        ENSEJAM_TRY_DO(desk::drop_word_entry(desk_of(call), call.arguments[1]));
        talk.say("cli.word_dropped", {{"word", call.arguments[1]}});
    }
    return Ending::done;
}

std::string answer_to(const std::string& line, comments::Batch& batch) {
    const auto request = intake::read_comment_request(line);
    return request ? publish::comment_answer_json(batch.answer(*request))
                   : publish::comment_error_json(request.error());
}

}  // namespace detail_comments_verb

using namespace detail_comments_verb;

Result<Ending> comments_batch(const Call& call, Talk& talk) {
    ENSEJAM_TRY(auto entries, entries_of(call, talk));
    const comments::WordList words(std::move(entries));
    comments::Batch batch(words);
    std::string answers;
    bool is_written = true;
    const auto send = [&] {
        is_written = is_written && std::fwrite(answers.data(), 1, answers.size(), stdout) == answers.size() &&
                     std::fflush(stdout) == 0;
        answers.clear();
    };
    Lines lines(send);
    while (is_written) {
        ENSEJAM_TRY(const auto line, lines.next());
        if (!line) break;
        if (!line->empty()) answers += answer_to(*line, batch) + "\n";
        if (answers.size() > (1U << 16)) send();
    }
    send();
    if (!is_written) return Error{.code = Code::file_not_writable, .blanks = {{"file", "-"}}};
    return Ending::done;
}

Result<Ending> comments_words(const Call& call, Talk& talk) {
    if (!call.arguments.empty()) return change_words(call, talk);
    ENSEJAM_TRY(const auto entries, call.has("words") ? entries_of(call, talk) : entries_in_force(call));
    publish::Listing listing{
        .name = "words",
        .columns = {column(call, "text"), column(call, "match"), column(call, "category"),
                    column(call, "action"), column(call, "source"), column(call, "exceptions")}};
    for (const comments::WordEntry& entry : entries)
        listing.rows.push_back({entry.text, std::string(comments::word_of(entry.match)),
                                std::string(comments::word_of(entry.category)),
                                std::string(comments::word_of(entry.action)), entry.source,
                                fmt::format("{}", fmt::join(entry.exceptions, " | "))});
    ENSEJAM_TRY_DO(print(call, listing));
    return Ending::done;
}

}  // namespace ensejam::cli
