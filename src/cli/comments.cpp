#include "comments/comments.h"

#include <cstdio>

#include "cli/files.h"
#include "cli/lines.h"
#include "cli/print.h"
#include "cli/verb_functions.h"

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
    ENSEJAM_TRY(const auto entries, entries_of(call, talk));
    publish::Listing listing{
        .name = "words",
        .columns = {column(call, "text"), column(call, "match"), column(call, "category"),
                    column(call, "action"), column(call, "source")}};
    for (const comments::WordEntry& entry : entries)
        listing.rows.push_back({entry.text, std::string(comments::word_of(entry.match)),
                                std::string(comments::word_of(entry.category)),
                                std::string(comments::word_of(entry.action)), entry.source});
    ENSEJAM_TRY_DO(print(call, listing));
    return Ending::done;
}

}  // namespace ensejam::cli
