#include "base/base.h"
#include "comments/similar.h"

namespace ensejam::comments {

int most_differing(const Term& a, const Term& b) {
    const int shorter = std::min(a.n_letters, b.n_letters);
    return shorter >= 8 ? 2 : shorter >= 2 ? 1 : 0;
}

int letters_differ(const Term& a, const Term& b, int most) {
    const int n = a.n_letters;
    const int m = b.n_letters;
    if (std::abs(n - m) > most || surely_differ(a, b, most)) return most + 1;
    std::array<std::array<int, Term::most_letters + 1>, 3> rows{};
    for (int j = 0; j <= m; ++j) rows[0][static_cast<std::size_t>(j)] = j;
    for (int i = 1; i <= n; ++i) {
        auto& row = rows[static_cast<std::size_t>(i % 3)];
        const auto& above = rows[static_cast<std::size_t>((i + 2) % 3)];
        const auto& above_that = rows[static_cast<std::size_t>((i + 1) % 3)];
        row[0] = i;
        int least = i;
        for (int j = 1; j <= m; ++j) {
            const auto at = static_cast<std::size_t>(j);
            const auto x = a.letters[static_cast<std::size_t>(i) - 1];
            const auto y = b.letters[at - 1];
            row[at] = std::min({above[at - 1] + (x == y ? 0 : 1), above[at] + 1, row[at - 1] + 1});
            if (i > 1 && j > 1 && x == b.letters[at - 2] && a.letters[static_cast<std::size_t>(i) - 2] == y)
                row[at] = std::min(row[at], above_that[at - 2] + 1);
            least = std::min(least, row[at]);
        }
        if (least > most) return most + 1;
    }
    return rows[static_cast<std::size_t>(n % 3)][static_cast<std::size_t>(m)];
}

}  // namespace ensejam::comments
