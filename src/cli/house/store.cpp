#include "cli/machine/clock.h"
#include "cli/machine/files.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_store {

/// All faults in one text, `page 3: …; line 5: …`.
std::string faults_of(const store::Verification& found) {
    std::string text;
    for (const store::Fault& fault : found.faults)
        text += fmt::format("{}{} {}: {}", text.empty() ? "" : "; ", store::word_of(fault.kind), fault.number,
                            fault.detail);
    return text;
}

publish::Listing listing_of(const Call& call, const store::Verification& found) {
    return {.name = "verification",
            .columns = {column(call, "is_clean"), column(call, "version", true), column(call, "lines"),
                        column(call, "head"), column(call, "faults")},
            .rows = {{found.is_clean(), found.version, found.n_lines, store::write_anchor(found.head),
                      faults_of(found)}}};
}

/// The version that the argument names, as a number.
Result<std::int64_t> version_named(const std::string& argument) {
    const OptionRow row{.name = "version", .takes = Takes::whole, .least = 1, .most = 9e15};
    const std::string number = text::latin_digits(argument);
    if (auto fault = fault_of(row, number)) return *fault;
    return std::stoll(number);
}

}  // namespace detail_store

using namespace detail_store;

Result<Ending> store_verify(const Call& call, Talk& talk) {
    talk.say("cli.verifying");
    std::string anchors;
    if (call.has("anchors")) {
        ENSEJAM_TRY(auto file, read_file(call.text("anchors")));
        anchors = std::move(file.bytes);
    }
    ENSEJAM_TRY(const auto found, desk::verify(desk_of(call), anchors));
    ENSEJAM_TRY_DO(print(call, listing_of(call, found)));
    if (found.is_clean())
        return talk.say("cli.verified", {{"n", std::to_string(found.n_lines)}}), Ending::done;
    const auto& first = found.faults.front();
    return Error{.code = Code::audit_broken,
                 .blanks = {{"n", std::to_string(found.first_bad_line().value_or(first.number))},
                            {"detail", first.detail}}};
}

Result<Ending> store_backup(const Call& call, Talk& talk) {
    talk.say("cli.backing_up", {{"path", call.arguments.front()}});
    if (call.is_dry()) return talk.say("cli.dry"), Ending::done;
    ENSEJAM_TRY(const auto path, desk::backup(desk_of(call), call.arguments.front()));
    ENSEJAM_TRY_DO(
        print(call, publish::Listing{.name = "backup", .columns = {column(call, "file")}, .rows = {{path}}}));
    return Ending::done;
}

Result<Ending> store_undo(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const auto version, version_named(call.arguments.front()));
    if (call.is_dry()) {
        ENSEJAM_TRY(const auto known, desk::known(desk_of(call), version));
        return talk.say("cli.would_undo", {{"version", std::to_string(known.version())}}), Ending::done;
    }
    if (!talk.agrees("cli.ask_undo", {{"version", std::to_string(version)}}))
        return Error{.code = Code::answer_needed, .blanks = {{"option", "--yes"}}};
    ENSEJAM_TRY(const auto saved, desk::undo(desk_of(call), version));
    ENSEJAM_TRY_DO(
        print(call, publish::Listing{.name = "undo",
                                     .columns = {column(call, "version", true), column(call, "line", true)},
                                     .rows = {{saved.version, saved.audit_line}}}));
    talk.say("cli.undone", {{"version", std::to_string(version)},
                            {"command", fmt::format("ensejam store undo {}", saved.version)}});
    return Ending::done;
}

Result<Ending> store_history(const Call& call, Talk&) {
    const std::int64_t most = call.has("most") ? call.whole("most") : 20;
    ENSEJAM_TRY(const auto lines, desk::history(desk_of(call), most));
    publish::Listing listing{
        .name = "history",
        .columns = {column(call, "line", true), column(call, "at"), column(call, "who"), column(call, "task"),
                    column(call, "subject"), column(call, "outcome"), column(call, "version", true),
                    column(call, "hash")}};
    for (const store::AuditLine& line : lines)
        listing.rows.push_back({line.n, line.entry.at, line.entry.who, line.entry.task, line.entry.subject,
                                line.entry.outcome, line.version_after, line.hash});
    ENSEJAM_TRY_DO(print(call, listing));
    return Ending::done;
}

}  // namespace ensejam::cli
