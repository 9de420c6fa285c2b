#include "publish/report/report.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "publish/publish.h"
#include "publish/small_county.h"

using namespace ensejam;
using text::Language;

namespace {

std::string report_in(Language language) {
    const registry::Register known = small_county::known();
    const publish::ReportOptions options{.language = language,
                                         .as_of = small_county::day(1404, 12, 29),
                                         .program_version = "0.1.0",
                                         .audit_anchor = "4 5f3b0c"};
    return publish::report_html(known, findings::find(known), options);
}

std::string without_style(std::string html) {
    const auto from = html.find("<style>");
    const auto to = html.find("</style>");
    REQUIRE(to != std::string::npos);
    return html.erase(from, to - from);
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t n = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++n;
    return n;
}

/// The document, one element a line, as it is kept in tests/publish/golden.
std::string one_a_line(const std::string& html) {
    std::string lines;
    for (const char letter : html) {
        if (letter == '<' && !lines.empty() && lines.back() == '>') lines += '\n';
        lines += letter;
    }
    return lines;
}

void check_golden(const std::string& name, const std::string& document) {
    const std::filesystem::path path =
        std::filesystem::path(ENSEJAM_SOURCE_DIR "/tests/publish/golden") / name;
    if (std::getenv("UPDATE") != nullptr) std::ofstream(path) << document;
    std::ifstream file(path);
    const std::string expected{std::istreambuf_iterator<char>(file), {}};
    const auto differs = std::mismatch(document.begin(), document.end(), expected.begin(), expected.end());
    const auto at = static_cast<std::size_t>(differs.first - document.begin());
    CHECK_MESSAGE(document == expected, name, " differs from: ", document.substr(at < 60 ? 0 : at - 60, 200));
}

}  // namespace

TEST_CASE("report: the Persian page reads from right to left, the English one from left to right") {
    CHECK(report_in(Language::fa).find("<html lang=\"fa\" dir=\"rtl\">") != std::string::npos);
    CHECK(report_in(Language::en).find("<html lang=\"en\" dir=\"ltr\">") != std::string::npos);
}

TEST_CASE("report: the document is the one kept in tests/publish/golden (UPDATE=1 writes it anew)") {
    check_golden("report-fa.html", one_a_line(without_style(report_in(Language::fa))));
    check_golden("report-en.html", one_a_line(without_style(report_in(Language::en))));
}

TEST_CASE("report: one file that asks for nothing: no script, no outside address, no style in the markup") {
    for (const Language language : {Language::fa, Language::en}) {
        const std::string html = report_in(language);
        CHECK(html.find("<script") == std::string::npos);
        CHECK(html.find("<link") == std::string::npos);
        CHECK(html.find("url(http") == std::string::npos);
        CHECK(html.find("@import") == std::string::npos);
        CHECK(html.find(" style=") == std::string::npos);
        CHECK(html.find(" src=") == std::string::npos);
        CHECK(html.find("font/woff2;base64,d09GMg") != std::string::npos);
    }
}

TEST_CASE("report: names are escaped wherever they stand") {
    const std::string html = report_in(Language::en);
    CHECK(html.find("Mehr & <b>") == std::string::npos);
    CHECK(html.find("Mehr &amp; &lt;b&gt;") != std::string::npos);
}

TEST_CASE(
    "report: ids are unique, headings step down one level at a time, drawings are described or silent") {
    const std::string html = without_style(report_in(Language::fa));
    std::set<std::string> ids;
    for (auto at = html.find(" id=\""); at != std::string::npos; at = html.find(" id=\"", at + 1)) {
        const auto end = html.find('"', at + 5);
        CHECK(ids.insert(html.substr(at + 5, end - at - 5)).second);
    }
    int level = 0;
    for (auto at = html.find("<h"); at != std::string::npos; at = html.find("<h", at + 1)) {
        if (html[at + 2] < '1' || html[at + 2] > '6') continue;
        const int next = html[at + 2] - '0';
        CHECK(next <= level + 1);
        level = next;
    }
    CHECK(count(html, "<h1") == 1);
    CHECK(count(html, "<svg") == count(html, "role=\"img\" aria-label=") +
                                     count(html, "aria-hidden=\"true\">") -
                                     count(html, "<div class=\"axis\" aria-hidden=\"true\">"));
    CHECK(count(html, "<table") == count(html, "<caption>"));
}

TEST_CASE("report: every duplication cites the sheets and rows that told it, in the reader's digits") {
    const std::string fa = report_in(Language::fa);
    CHECK(fa.find("<bdi>welfare.xlsx</bdi> ردیف ۱۲") != std::string::npos);
    CHECK(report_in(Language::en).find("<bdi>welfare.xlsx</bdi> row 12") != std::string::npos);
}

TEST_CASE("report: the boundaries' credit and the audit anchor stand at the foot") {
    const std::string html = report_in(Language::fa);
    CHECK(html.find("© OpenStreetMap contributors") != std::string::npos);
    CHECK(html.find("<code>4 5f3b0c</code>") != std::string::npos);
}

TEST_CASE("report: data whose sources say they are invented are announced at the top") {
    registry::Tables tables = small_county::known().tables();
    const publish::ReportOptions options{.language = Language::en};
    CHECK(publish::report_html(registry::Register(tables), {}, options).find("class=\"invented\"") ==
          std::string::npos);
    tables.needs.front().source = "invented";
    CHECK(publish::report_html(registry::Register(tables), {}, options).find("class=\"invented\"") !=
          std::string::npos);
}

TEST_CASE("report: an empty register gives a page that says so") {
    const std::string html = publish::report_html({}, {}, {.language = Language::en});
    CHECK(html.find("Nothing uncoordinated was found.") != std::string::npos);
}
