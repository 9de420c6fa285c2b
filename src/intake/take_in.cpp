#include "intake/take_in.h"

#include "intake/choose_table.h"
#include "intake/met_in_book.h"
#include "intake/read_sheet.h"
#include "intake/settle_sheet.h"
#include "intake/table/about.h"
#include "intake/table/answers_used.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_take_in {

/// Each sheet that was asked for by name is told for itself, also beside one with the same headings.
std::string signature_asked(const Book& book, const Table& table, const Options& options) {
    const std::string signature = signature_of(table);
    return options.sheet.empty() ? signature : signature + "/" + text::name_key(book.grids[table.grid].sheet);
}

/// No rows stand below the headings; of some files it was said when they were read.
void say_heading_alone(const Book& book, const Table& table, SheetTaken& sheet) {
    const auto is_it = [](const Issue& issue) { return issue.code == Code::heading_only; };
    if (table.first_row < table.end_row || std::any_of(book.issues.begin(), book.issues.end(), is_it)) return;
    const Grid& grid = book.grids[table.grid];
    sheet.issues.push_back({.code = Code::heading_only,
                            .where = {book.file, grid.sheet, grid.rows[table.heading_row].number}});
}

/// What is said of the sheet before its rows are read: answers that are of no use, what else the book holds.
void say_beside(const Book& book, const Table& table, const Options& options, SheetTaken& sheet) {
    say_answers_not_used(book, table, options.answers, sheet.issues);
    say_heading_alone(book, table, sheet);
    // Whoever asked for a sheet knows of the others.
    if (options.sheet.empty()) say_other_sheets(book, table, sheet);
    say_other_tables(book, table, sheet.issues);
}

/// Nothing when the table tells activities or figures of places; else why it is refused.
std::optional<Error> refusal_of(const Book& book, const Table& table, const SheetTaken& sheet,
                                bool is_sender_known) {
    if (n_understood(table) + sheet.questions.size() < 2) return nothing_below_headings(book, table);
    const About about = about_of(book.grids[table.grid], table, sheet.questions, is_sender_known);
    if (about == About::activities || about == About::figures) return {};
    return no_activities(book, table, about);
}

Result<Taken> take(Book& book, const registry::Register& known, const Options& options) {
    ENSEJAM_TRY(Table table, choose_table(book, options.sheet));
    Taken taken{.signature = signature_asked(book, table, options)};
    Options asked = options;
    const Recalled recall = recalled(asked, book.grids[table.grid], table, taken.signature, known);
    const registry::Register& against = recall.against == nullptr ? known : *recall.against;
    asked.answers = fitted(recall.answers, table);
    settle_sheet(book, table, against, asked.answers, taken.sheet);
    say_beside(book, table, options, taken.sheet);
    if (auto refusal = refusal_of(book, table, taken.sheet, bool(asked.sender))) return std::move(*refusal);
    leave_out_empty(table, taken.sheet);
    take_bare_days(book, table, taken.sheet);
    const registry::Organisation* sender = known.find(asked.sender);
    taken.change = read_sheet(book, table, against, asked, options.sender ? nullptr : sender, taken.sheet);
    if (sender != nullptr) taken.sender = sender->code;
    for (registry::Sheet& sheet : taken.change.put.sheets) {
        sheet.file_sha256 = options.file_sha256;
        sheet.sender = taken.sender;
        sheet.signature = taken.signature;
    }
    return taken;
}

/// Whoever asked for a sheet by its name is told of that sheet.
Error of_sheet_asked(Error refusal, const Book& book, const std::string& sheet) {
    const bool is_told = sheet.empty() || book.grids.empty() || refusal.code == Code::bad_option;
    if (!is_told) refusal.where.sheet = book.grids.front().sheet;
    return refusal;
}

}  // namespace detail_take_in

Result<Taken> take_in(Book& book, const registry::Register& known, const Options& options) {
    auto taken = detail_take_in::take(book, known, options);
    if (taken) return taken;
    Error refusal = detail_take_in::of_sheet_asked(taken.error(), book, options.sheet);
    say_of_refused(book, refusal);
    return refusal;
}

}  // namespace ensejam::intake
