#include "desk/understand.h"

#include "desk/profiles.h"

namespace ensejam::desk {
namespace detail_understand {

using registry::Register;
using registry::Sheet;

bool came_before(const Register& known, const std::string& sha256) {
    for (const Sheet& sheet : known.tables().sheets)
        if (sheet.file_sha256 == sha256) return true;
    return false;
}

/// One reading of a book, with the answers that were known for it.
struct Reading {
    intake::Taken taken{};
    intake::Answers kept{};   ///< of the sender's profile
    intake::Answers asked{};  ///< these, and those given along

    Sheet sheet() const { return {.sender = taken.sender, .signature = taken.signature}; }
};

/// Reads the book as a sheet of the sender; an empty code: of a sender still to be recognised.
Result<Reading> read_as(const std::string& sender, const std::string& signature, intake::Book& book,
                        const Register& known, const Register& against, intake::Options options) {
    Reading reading;
    const registry::Profile* profile = profile_of(known, sender, signature);
    if (profile != nullptr) reading.kept = answers_of(*profile);
    reading.asked = intake::joined(reading.kept, options.answers);
    options.answers = reading.asked;
    ENSEJAM_TRY(reading.taken, intake::take_in(book, against, options));
    for (Sheet& sheet : reading.taken.change.put.sheets) sheet.signature = reading.taken.signature;
    return reading;
}

/// Reads the book once to know its sender, and again when that sender settled things about such headings or
/// told things before.
Result<Reading> read(intake::Book& book, const Register& known, const intake::Options& options) {
    const registry::Organisation* sender = known.find(options.sender);
    // Finding the headings takes its time; where nobody settled anything they need not be known before.
    const std::string signature =
        known.tables().profiles.empty() ? std::string() : intake::signature_of(book);
    ENSEJAM_TRY(Reading reading,
                read_as(sender == nullptr ? "" : sender->code, signature, book, known, known, options));
    const std::string code = reading.taken.sender;
    const std::string told_as = reading.taken.signature;
    const bool tells_again = registry::has_told(known, reading.sheet());
    const bool was_recognised =
        sender == nullptr && !code.empty() && profile_of(known, code, told_as) != nullptr;
    if (!tells_again && !was_recognised) return reading;
    reading.taken = {};
    const Register without = registry::without_told_by(known, {.sender = code, .signature = told_as});
    return read_as(code, told_as, book, known, without, options);
}

/// Keeps what was settled about the sender's headings.
void keep_answers(const Register& known, const Reading& reading, registry::Change& change) {
    if (reading.asked == reading.kept) return;
    const Sheet sheet = reading.sheet();
    const registry::Profile* profile = profile_of(known, sheet.sender, sheet.signature);
    change.put.profiles = {{.id = profile != nullptr ? profile->id : known.next_id<registry::Profile>(),
                            .sender = sheet.sender,
                            .signature = sheet.signature,
                            .answers = answered(reading.asked)}};
}

}  // namespace detail_understand

using namespace detail_understand;

Opened open(File file, const intake::Limits& limits) {
    std::string sha256_hex = hex(sha256(file.bytes));
    auto book = intake::read_book(std::move(file.bytes), file.name, limits);
    return {std::move(file.name), std::move(sha256_hex), std::move(book)};
}

Understood understand(Opened& file, const Register& known, const TakeInOptions& options) {
    Understood understood{.received = {.file = file.name}};
    Received& received = understood.received;
    intake::Options asked = options.intake;
    asked.file_sha256 = file.sha256;
    if (!file.book) return received.refused = file.book.error(), understood;
    auto reading = read(*file.book, known, asked);
    if (!reading) return received.refused = reading.error(), understood;
    received.sheet = std::move(reading->taken.sheet);
    const bool settles_more = reading->asked != reading->kept;
    received.is_known = came_before(known, asked.file_sha256) && !settles_more;
    if (received.is_known) return understood;
    registry::Change profile;
    keep_answers(known, *reading, profile);
    auto reconciled = registry::reconcile(
        known, std::move(reading->taken.change),
        {.is_whole = received.sheet.counts.questions == 0, .retire_missing = options.retire_missing});
    received.difference = std::move(reconciled.difference);
    understood.change = std::move(reconciled.change);
    understood.change.put.profiles = std::move(profile.put.profiles);
    return understood;
}

}  // namespace ensejam::desk
