#include "cli/command_line/suggest.h"

#include "text/text.h"

namespace ensejam::cli {

std::string_view nearest(std::string_view written, const std::vector<std::string_view>& known) {
    constexpr double alike = 0.6;
    std::string_view best;
    double best_likeness = alike;
    for (const std::string_view word : known) {
        const double likeness = text::likeness(text::key(written), text::key(word));
        if (likeness > best_likeness || (likeness == best_likeness && best.empty())) {
            best = word;
            best_likeness = likeness;
        }
    }
    return best;
}

}  // namespace ensejam::cli
