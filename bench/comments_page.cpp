// How fast is the published comment found that a new one is like, among 100,000 on one page?
#include <cstdio>
#include <cstdlib>

#include "comments/comments.h"
#include "comments_text.h"
#include "stopwatch.h"

using namespace ensejam;
using comments::Nearest;

namespace {

bool are_equal(const std::vector<Nearest>& a, const std::vector<Nearest>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Nearest& x, const Nearest& y) {
        return x.rank == y.rank && x.near.band == y.near.band && x.near.score == y.near.score &&
               x.near.guard == y.near.guard;
    });
}

/// New comments: a third rewritten from published ones, a third with one word changed, a third of their own.
std::vector<std::string> questions(bench::Sentences& made, const std::vector<std::string>& texts,
                                   std::size_t count) {
    std::vector<std::string> asked;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string& published = texts[i * 7919 % texts.size()];
        asked.push_back(i % 3 == 0   ? made.rewritten(published)
                        : i % 3 == 1 ? made.changed(published)
                                     : made.next());
    }
    return asked;
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t n = argc > 1 ? static_cast<std::size_t>(std::atol(argv[1])) : 100'000;
    constexpr std::size_t n_asked = 3000;
    constexpr std::size_t n_compared = 60;
    bench::Sentences made(1404);
    std::vector<std::string> texts;
    while (texts.size() < n) texts.push_back(made.next());
    const bench::ProcessorClock adding;
    comments::Published page;
    for (const std::string& text : texts) page.add(text);
    const double added = adding.seconds();
    const auto asked = questions(made, texts, n_asked);
    std::size_t n_near = 0;
    double all_seconds = 0;
    for (std::size_t i = 0; i < n_compared; ++i) {
        const comments::Sense sense = comments::sense_of(asked[i]);
        const bench::ProcessorClock watch;
        const auto by_all = page.near_by_comparing_all(sense, 3);
        all_seconds += watch.seconds();
        bench::require(are_equal(page.near(sense, 3), by_all), "equal to comparing with all");
        n_near += by_all.empty() ? 0 : 1;
    }
    bench::require(n_near > n_compared / 3, "there is something to find");
    std::vector<double> each;
    for (const std::string& text : asked) {
        const bench::ProcessorClock watch;
        const auto found = page.near(comments::sense_of(text), 3);
        each.push_back(watch.seconds() * 1e3);
    }
    const double middle = bench::quantile(each, 0.5);
    std::printf("%zu published in %.2f s (%.1f us each)\n", n, added, added / static_cast<double>(n) * 1e6);
    std::printf("search  p50 %.3f ms   p99 %.3f ms   most %.3f ms   (%zu questions)\n", middle,
                bench::quantile(each, 0.99), each.back(), n_asked);
    std::printf("comparing with all  %.1f ms each, %zu of %zu equal, %zu found; ratio %.0f\n",
                all_seconds / n_compared * 1e3, n_compared, n_compared, n_near,
                all_seconds / n_compared * 1e3 / middle);
    return bench::faults > 0 ? 1 : 0;
}
