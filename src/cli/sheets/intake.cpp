#include "cli/machine/clock.h"
#include "cli/machine/files.h"
#include "cli/machine/interrupt.h"
#include "cli/machine/memory.h"
#include "cli/sheets/intake_options.h"
#include "cli/talk/answers.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_intake {

/// A file that could not even be read is refused like one that could not be understood; the others go on.
desk::Received refused(const std::string& path, Error why) {
    why.where.file = name_of(path);
    return {.file = name_of(path), .refused = std::move(why)};
}

/// Takes files one after the other, in the store or, dry, in memory.
class Taker {
public:
    Taker(const Call& call, Talk& talk, desk::TakeInOptions options, registry::Register known)
        : call_(call), talk_(talk), options_(std::move(options)), known_(std::move(known)) {}

    /// What became of the file; nothing when the person broke off while being asked about it.
    Result<std::optional<desk::Received>> take(const std::string& path, const Interrupt& interrupt) {
        auto file = read_file(path);
        if (!file) return std::optional(refused(path, file.error()));
        desk::TakeInOptions options = options_;
        if (talk_.can_ask()) {
            ask(std::move(*file), options);
            if (interrupt.was_pressed()) return std::optional<desk::Received>();
            file = read_file(path);
            if (!file) return std::optional(refused(path, file.error()));
        }
        std::vector<desk::File> files;
        files.push_back(std::move(*file));
        if (!options.dry_run) {
            ENSEJAM_TRY(auto taken, desk::take_in(desk_of(call_), std::move(files), options));
            known_ = std::move(taken.known);
            return std::optional(std::move(taken.files.front()));
        }
        auto taken = desk::take_in(std::move(known_), std::move(files), options);
        known_ = std::move(taken.known);
        return std::optional(std::move(taken.files.front()));
    }

private:
    /// Looks first, and asks at most five questions; what is not answered stays a question.
    void ask(desk::File file, desk::TakeInOptions& options) {
        std::vector<desk::File> files;
        files.push_back(std::move(file));
        const auto looked = desk::take_in(registry::Register(known_), std::move(files), options);
        ask_questions(looked.files.front().sheet.questions, talk_, options.intake.answers);
    }

    const Call& call_;
    Talk& talk_;
    desk::TakeInOptions options_;
    registry::Register known_;
};

/// Answers that one of the files had no use for are told only when none had: they were given for all of them.
void keep_answers_of_no_use(std::vector<desk::Received>& files) {
    std::map<std::pair<std::string, std::string>, std::size_t> n_of;  // by heading and cell
    const auto key_of = [](const Issue& issue) {
        return issue.code == Code::answer_column_unknown ? std::pair(issue.cell, std::string())
                                                         : std::pair(issue.where.column, issue.cell);
    };
    const auto is_of_answers = [](const Issue& issue) {
        return issue.code == Code::answer_column_unknown || issue.code == Code::answer_value_unknown ||
               issue.code == Code::answer_fits_no_row || issue.code == Code::answer_unit_no_money;
    };
    // A file without the column has no use for what is answered of its cells either.
    const auto n_without_use = [&](const Issue& issue) {
        const auto [heading, cell] = key_of(issue);
        return n_of[{heading, cell}] + (cell.empty() ? 0 : n_of[{heading, ""}]);
    };
    std::size_t n_files = 0;
    for (const desk::Received& file : files) {
        n_files += file.refused ? 0 : 1;
        for (const Issue& issue : file.sheet.issues)
            if (is_of_answers(issue)) ++n_of[key_of(issue)];
    }
    for (desk::Received& file : files)
        std::erase_if(file.sheet.issues, [&](const Issue& issue) {
            return is_of_answers(issue) && n_without_use(issue) < n_files;
        });
}

Ending ending_of(const std::vector<desk::Received>& files) {
    Ending ending = Ending::done;
    for (const desk::Received& file : files) {
        if (file.refused || file.sheet.counts.are_all_returned()) return Ending::refused;
        if (!file.sheet.issues.empty() || file.sheet.counts.questions > 0) ending = Ending::with_issues;
    }
    return ending;
}

template <class Noun>
std::size_t n_told(const registry::Differences<Noun>& of) {
    return of.added.size() + of.changed.size();
}

/// "3 activities and 12 figures"; nothing when neither was taken.
std::string taken_in_words(const Call& call, std::size_t n_activities, std::size_t n_figures) {
    const auto part = [&](const char* key, std::size_t n) {
        return publish::say(call.language(), key, {{"n", std::to_string(n)}});
    };
    if (n_activities > 0 && n_figures > 0)
        return part("cli.n_activities", n_activities) + publish::say(call.language(), "list.and") +
               part("cli.n_figures", n_figures);
    if (n_figures > 0) return part("cli.n_figures", n_figures);
    return n_activities > 0 ? part("cli.n_activities", n_activities) : "";
}

void announce(const Call& call, Talk& talk, const std::vector<desk::Received>& files) {
    std::int64_t last = 0;
    std::size_t n_files = 0, n_activities = 0, n_figures = 0;
    for (const desk::Received& file : files) {
        if (file.version == 0) continue;
        last = std::max(last, file.version);
        ++n_files;
        n_activities += n_told(file.difference.activities);
        n_figures += n_told(file.difference.needs) + n_told(file.difference.observations);
    }
    if (call.is_dry()) talk.say("cli.dry");
    if (n_files == 0) return;
    const std::string taken = taken_in_words(call, n_activities, n_figures);
    const Blanks blanks{{"taken", taken}, {"command", fmt::format("ensejam store undo {}", last)}};
    if (n_files == 1)
        talk.say(taken.empty() ? "cli.loaded" : "cli.taken_in", blanks);
    else
        talk.say(taken.empty() ? "cli.loaded_files" : "cli.taken_in_files", blanks);
}

/// A row for each file: its counts, and why it was refused.
publish::Listing listing_of(const Call& call, const std::vector<desk::Received>& files) {
    publish::Listing listing{
        .name = "files",
        .columns = {column(call, "file"), column(call, "rows"), column(call, "accepted"),
                    column(call, "questions"), column(call, "returned"), column(call, "duplicates"),
                    column(call, "issues"), column(call, "refused")}};
    // A column in which nothing stands tells a person nothing.
    listing.columns.back().is_for_programs = std::none_of(
        files.begin(), files.end(), [](const desk::Received& file) { return bool(file.refused); });
    for (const desk::Received& file : files) {
        const registry::RowCounts& counts = file.sheet.counts;
        listing.rows.push_back(
            {file.file, counts.rows, counts.accepted, counts.questions, counts.returned, counts.duplicates,
             static_cast<std::int64_t>(file.sheet.issues.size()),
             file.refused ? publish::Value{std::string(row_of(file.refused->code).name)} : publish::Value{}});
    }
    return listing;
}

/// The options that a sheet is understood with, to be typed again.
std::string options_again(const Call& call) {
    std::string options;
    for (const std::string_view name : {"sheet", "sender", "within", "answers"})
        if (call.has(name)) options += fmt::format(" --{} {}", name, publish::as_typed(call.text(name)));
    return options;
}

Done tell(const Call& call, Talk& talk, const std::vector<desk::Received>& files,
          std::span<const std::string> paths) {
    if (call.format() == Format::json) return print(call, publish::received_json(files, call.language()));
    if (call.format() == Format::text && !call.has("brief"))
        return print(
            call, publish::received_text(
                      files, call.language(),
                      {.paths = paths, .options = options_again(call), .is_verbose = call.has("verbose")}));
    for (const desk::Received& file : files)
        if (file.refused) talk.problem(*file.refused);
    return print(call, listing_of(call, files));
}

/// The register before the first file; a dry run makes no store.
Result<registry::Register> known_before(const Call& call) {
    if (!call.is_dry()) ENSEJAM_TRY_DO(desk::begin(desk_of(call)));
    auto known = desk::known(desk_of(call));
    if (!known && call.is_dry() && known.error().code == Code::file_not_found) return registry::Register{};
    return known;
}

}  // namespace detail_intake

using namespace detail_intake;

Result<Ending> intake_take(const Call& call, Talk& talk) {
    give_back_large_blocks();
    ENSEJAM_TRY(const auto paths, paths_of(call.arguments));
    talk.say("cli.reading", {{"n", std::to_string(paths.size())}});
    ENSEJAM_TRY(auto known, known_before(call));
    ENSEJAM_TRY(auto options, take_in_options(call, known));
    Taker taker(call, talk, std::move(options), std::move(known));
    const Interrupt interrupt(call.language());
    std::vector<desk::Received> files;
    for (const std::string& path : paths) {
        if (interrupt.was_pressed()) break;
        talk.progress("cli.reading_file", {{"i", std::to_string(files.size() + 1)},
                                           {"n", std::to_string(paths.size())},
                                           {"file", name_of(path)}});
        ENSEJAM_TRY(auto received, taker.take(path, interrupt));
        if (!received) break;
        files.push_back(std::move(*received));
    }
    talk.end_progress();
    keep_answers_of_no_use(files);
    ENSEJAM_TRY_DO(tell(call, talk, files, paths));
    announce(call, talk, files);
    return interrupt.was_pressed() ? Ending::interrupted : ending_of(files);
}

}  // namespace ensejam::cli
