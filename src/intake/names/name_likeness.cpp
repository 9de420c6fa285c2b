#include "intake/names/name_likeness.h"

#include <bit>

#include "text/text.h"

namespace ensejam::intake {
NameForm form_of(std::string text) {
    NameForm form{.text = std::move(text)};
    for (const char32_t letter : text::code_points(form.text)) {
        form.letters |= 1ULL << ((letter * 0x9E3779B1U >> 7) % 64);
        ++form.length;
        if (letter >= '0' && letter <= '9') form.digits += static_cast<char>(letter);
    }
    return form;
}

bool may_be_near(const NameForm& a, const NameForm& b) {
    const std::size_t longer = std::max(a.length, b.length);
    const std::size_t shorter = std::min(a.length, b.length);
    // Below this many edits two names are near; each edit changes at most two of the letters that occur.
    const std::size_t most_edits = longer * 3 / 10;
    if (longer - shorter > most_edits) return false;
    if (static_cast<std::size_t>(std::popcount(a.letters ^ b.letters)) > most_edits * 2) return false;
    // «منطقه ۱» and «منطقه ۲» are one letter apart and two places.
    return a.digits == b.digits;
}

double likeness_of(const NameForm& a, const NameForm& b) { return text::likeness(a.text, b.text); }

void NearName::see(std::int64_t other, double how_alike, std::size_t n_letters) {
    if (how_alike <= runner_up) return;
    if (other == noun)
        likeness = std::max(likeness, how_alike);
    else if (how_alike > likeness)
        *this = {other, how_alike, likeness, n_letters};
    else
        runner_up = how_alike;
}

bool NearName::is_clear() const {
    if (likeness >= least_likeness && likeness - runner_up >= least_lead) return true;
    const auto n = static_cast<double>(letters);
    return letters >= 5 && likeness >= 1 - 1.01 / n && runner_up <= 1 - 2.99 / n;
}

}  // namespace ensejam::intake
