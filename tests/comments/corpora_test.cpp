#include <doctest/doctest.h>

#include <fstream>

#include "comments/bundled.h"

using namespace ensejam;
using namespace ensejam::comments;

namespace {
/// The last cells of the lines of a file of tests/data/comments.
std::vector<std::string> texts_of(const std::string& name) {
    std::ifstream file(std::string(ENSEJAM_SOURCE_DIR) + "/tests/data/comments/" + name);
    std::vector<std::string> texts;
    for (std::string line; std::getline(file, line);)
        if (!line.empty()) texts.push_back(line.substr(line.rfind('\t') + 1));
    return texts;
}

bool is_refused_for(const std::string& text, Reason reason) {
    const Verdict verdict = check(text, bundled());
    return std::find(verdict.reasons.begin(), verdict.reasons.end(), reason) != verdict.reasons.end();
}
}  // namespace

TEST_CASE("corpora: no civil comment is refused, in Persian, Dari, Azeri, Kurdish or Turkish") {
    const auto texts = texts_of("civil.tsv");
    REQUIRE(texts.size() > 280);
    for (const std::string& text : texts) {
        CAPTURE(text);
        CHECK(check(text, bundled()).reasons.empty());
    }
}

TEST_CASE("corpora: nine of ten insults and disguises are refused; the others are left to the moderator") {
    const auto texts = texts_of("insults.tsv");
    REQUIRE(texts.size() > 180);
    std::size_t n_refused = 0;
    for (const std::string& text : texts) n_refused += is_refused_for(text, Reason::insult) ? 1 : 0;
    CAPTURE(n_refused);
    CHECK(10 * n_refused >= 9 * texts.size());
}

TEST_CASE("corpora: a name alone in Latin letters is not called Finglish, in small letters neither") {
    const auto texts = texts_of("names.txt");
    REQUIRE(texts.size() > 100);
    for (const std::string& text : texts) {
        CAPTURE(text);
        CHECK_FALSE(is_refused_for(text, Reason::finglish));
    }
    for (const char* text : {"karaj", "tehran", "tabriz", "Tehran, Karaj"}) {
        CAPTURE(text);
        CHECK(check(text, bundled()).outcome == Outcome::hold);
    }
}

TEST_CASE("corpora: Persian in Latin letters is refused as it is typed in chats, short ones too") {
    const auto texts = texts_of("finglish.txt");
    REQUIRE(texts.size() > 80);
    for (const std::string& text : texts) {
        CAPTURE(text);
        CHECK(is_refused_for(text, Reason::finglish));
    }
}
