// How long does one comment take: its check, the suggestion for Finglish, the captcha?
#include <cstdio>

#include "comments/comments.h"
#include "comments_text.h"
#include "stopwatch.h"

using namespace ensejam;

namespace {

constexpr int n_rounds = 2000;

/// Prints what one of them takes, and the goal.
void print(const char* what, double seconds, std::size_t count, double goal_us) {
    const double each = seconds / static_cast<double>(count) * 1e6;
    std::printf("%-34s %8.2f us   goal %6.0f us   %s\n", what, each, goal_us,
                each <= goal_us ? "ok" : "SLOW");
}

/// About a hundred letters of Persian.
std::string hundred_letters(bench::Sentences& made) {
    std::string text;
    while (text::length(text) < 100) text += (text.empty() ? "" : " ") + made.next();
    return text::utf8(text::code_points(text).substr(0, 100));
}

void measure_check(const comments::WordList& words) {
    bench::Sentences made(3);
    std::vector<std::string> texts;
    for (int i = 0; i < n_rounds; ++i) texts.push_back(hundred_letters(made));
    std::size_t n_refused = 0;
    for (const std::string& text : texts)
        n_refused += comments::check(text, words).outcome == comments::Outcome::refuse ? 1 : 0;
    bench::require(n_refused < texts.size() / 50, "ordinary words are not refused");
    bench::require(!comments::check("این چه کسکش‌هایی", words).reasons.empty(),
                   "an insult is refused");
    const bench::ProcessorClock watch;
    for (const std::string& text : texts) n_refused += comments::check(text, words).reasons.size();
    print("check, 100 letters of Persian", watch.seconds(), texts.size(), 60);
}

const auto finglish =
    std::to_array<std::string_view>({"lotfan cheraghe parke mahale ro dorost konid shabha tarik ast",
                                     "mikhastam begam ke otobus hamishe dir miad va shologh ast",
                                     "bacheha baraye bazi ja nadarand va khiaban khatarnak ast",
                                     "az shahrdari tashakor mikonam ke be nazare mardom goosh dad",
                                     "chera darmangah bad az zohr baste ast va doctor nist"});

void measure_finglish(const comments::WordList& words) {
    std::size_t n_letters = 0;
    for (const std::string_view text : finglish) {
        bench::require(comments::check(text, words).reasons == std::vector{comments::Reason::finglish},
                       "Finglish is refused");
        n_letters += comments::suggestion_for(text, words).value_or("").size();
    }
    bench::require(n_letters > 5 * 60, "each has a suggestion");
    const bench::ProcessorClock checking;
    for (int round = 0; round < n_rounds; ++round)
        n_letters += comments::check(finglish[static_cast<std::size_t>(round) % finglish.size()], words)
                         .reasons.size();
    print("check, a sentence of Finglish", checking.seconds(), n_rounds, 60);
    const bench::ProcessorClock watch;
    for (int round = 0; round < n_rounds; ++round)
        n_letters +=
            comments::suggestion_for(finglish[static_cast<std::size_t>(round) % finglish.size()], words)
                ->size();
    print("suggestion for a sentence", watch.seconds(), n_rounds, 400);
}

void measure_captcha() {
    const comments::CaptchaSecrets secrets{"0123456789abcdef-challenge", "0123456789abcdef-key"};
    const comments::CaptchaChance chance{"nonce-of-16-byte", "salt-is-16-bytes", 200};
    const comments::CaptchaChallenge challenge = comments::make_challenge(secrets, chance, 1000);
    const std::string key = comments::captcha_key(chance, 1000);
    comments::UsedNonces used;
    bench::require(verify_captcha(secrets, challenge, key, used, 1001) == comments::CaptchaVerdict::right,
                   "a solution is right");
    bench::require(verify_captcha(secrets, challenge, key, used, 1001) == comments::CaptchaVerdict::replayed,
                   "once");
    const bench::ProcessorClock watch;
    std::size_t n_right = 0;
    for (int round = 0; round < n_rounds; ++round) {
        comments::UsedNonces fresh;
        n_right += verify_captcha(secrets, challenge, key, fresh, 1001) == comments::CaptchaVerdict::right;
    }
    bench::require(n_right == n_rounds, "each is right");
    print("captcha verified", watch.seconds(), n_rounds, 200);
    const bench::ProcessorClock making;
    for (int round = 0; round < 100; ++round)
        n_right += make_challenge(secrets, chance, 1000).cost > 0 ? 1 : 0;
    print("challenge made (1000 rounds)", making.seconds(), 100, 5000);
}

}  // namespace

int main() {
    const comments::WordList words(comments::bundled_word_entries());
    measure_check(words);
    measure_finglish(words);
    measure_captcha();
    return bench::faults > 0 ? 1 : 0;
}
