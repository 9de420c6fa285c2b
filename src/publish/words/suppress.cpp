#include "publish/words/suppress.h"

#include "base/base.h"
#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_suppress {

bool is_small(double count, int k) { return count > 0 && count < k; }

}  // namespace detail_suppress

std::vector<std::optional<double>> suppressed(const std::vector<double>& counts, int k) {
    std::vector<std::optional<double>> shown(counts.begin(), counts.end());
    std::size_t n_withheld = 0;
    for (auto& cell : shown)
        if (detail_suppress::is_small(*cell, k)) {
            cell.reset();
            ++n_withheld;
        }
    if (n_withheld != 1) return shown;
    auto partner = shown.end();
    for (auto cell = shown.begin(); cell != shown.end(); ++cell)
        if (*cell && **cell > 0 && (partner == shown.end() || **cell < **partner)) partner = cell;
    if (partner != shown.end()) partner->reset();
    return shown;
}

std::string say_people(double count, text::Language language, int k) {
    if (count < 0) return say(language, "cell.not_told");
    if (detail_suppress::is_small(count, k)) return say(language, "cell.few", {{"k", std::to_string(k)}});
    return text::write_number(count, language);
}

}  // namespace ensejam::publish
