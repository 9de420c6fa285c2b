#include "publish/report/payoff_out.h"

#include "publish/drawing/table.h"
#include "publish/report/payoff_parts.h"

namespace ensejam::publish {
namespace detail_payoff_out {

struct Part {
    const char* name;
    Listing (*listing)(const Page& page, const findings::Payoff& payoff);
};
constexpr auto parts = std::to_array<Part>({{"endings", payoff_endings},
                                            {"gaps", payoff_gaps},
                                            {"neighbours", payoff_neighbours},
                                            {"directives", payoff_directives}});

Html table_of(const Listing& listing, const std::string& caption) {
    std::vector<TableHead> heads;
    for (const ListColumn& column : listing.columns) heads.push_back({plain(column.heading)});
    std::vector<std::vector<Html>> rows;
    for (const auto& row : listing.rows) {
        auto& cells = rows.emplace_back();
        for (const Value& value : row) cells.push_back(plain(std::get<std::string>(value)));
    }
    return table(caption, heads, rows);
}

Html part_of_page(const Page& page, const findings::Payoff& payoff, const Part& part) {
    const Listing listing = part.listing(page, payoff);
    const std::string key = std::string("payoff.") + part.name;
    Html inner = tag("h2", page.say_in(key));
    if (listing.rows.empty())
        inner += tag("p", page.say_in(key + ".none"));
    else
        inner += tag("p", page.say_in(key + ".lead")) + table_of(listing, page.words(key));
    return tag("section", {{"id", part.name}}, inner);
}

Html own_tile(const Page& page, const char* key, const std::string& big, const std::string& small) {
    return tag("div", {{"class", "tile"}},
               tag("dt", page.say_in(key)) + tag("dd", tag("div", {{"class", "big"}}, plain(big)) +
                                                           tag("span", {{"class", "quiet"}}, plain(small))));
}

Html own_report(const Page& page, const findings::OwnReport& own) {
    const auto number = [&](std::int64_t n) { return text::write_whole(n, page.language()); };
    Html tiles = own_tile(page, "payoff.own.activities", number(own.n_activities),
                          page.words("payoff.own.in_force", {{"n", std::to_string(own.n_in_force)}}));
    tiles += own_tile(page, "payoff.own.places", number(own.n_places),
                      page.words("payoff.own.projects", {{"n", std::to_string(own.n_projects)}}));
    for (const Money& money : own.money)
        tiles += own_tile(
            page, "payoff.own.money", page.million(money),
            page.words("report.million", {{"currency", currency_name(money.currency, page.language())}}));
    if (own.people.at_most >= page.options.least_people)
        tiles +=
            own_tile(page, "payoff.own.people",
                     page.words("report.price.between", {{"least", page.whole_number(own.people.at_least)},
                                                         {"most", page.whole_number(own.people.at_most)}}),
                     page.words("payoff.own.people.note"));
    return tag("dl", {{"class", "tiles"}}, tiles);
}

}  // namespace detail_payoff_out

std::string payoff_html(const findings::Payoff& payoff, const registry::Register& known,
                        const ReportOptions& options) {
    using namespace detail_payoff_out;
    const findings::Findings none;
    Page page{.known = known, .found = none, .options = options};
    page.title = page.words("payoff.title", {{"organisation", page.name_text(payoff.organisation)}});
    Html inner = tag("p", {{"class", "lead"}}, page.say_in("payoff.lead")) + own_report(page, payoff.own);
    for (const Part& part : parts) {
        page.parts.push_back({part.name, std::string("payoff.") + part.name});
        inner += part_of_page(page, payoff, part);
    }
    return document_of(page, inner);
}

std::string payoff_text(const findings::Payoff& payoff, const registry::Register& known,
                        text::Language language, std::size_t most) {
    using namespace detail_payoff_out;
    const findings::Findings none;
    const ReportOptions options{.language = language};
    const Page page{.known = known, .found = none, .options = options};
    std::string result =
        page.words("payoff.title", {{"organisation", page.name_text(payoff.organisation)}}) + "\n";
    for (const Part& part : parts) {
        Listing listing = part.listing(page, payoff);
        const std::string key = std::string("payoff.") + part.name;
        const std::size_t n = listing.rows.size();
        result += "\n" + page.words(n == 0 ? key + ".none" : key) + "\n";
        if (n == 0) continue;
        listing.rows.resize(std::min(n, most));
        result += as_text(listing, language);
        if (n > most) result += page.words("payoff.more", {{"n", std::to_string(n - most)}}) + "\n";
    }
    return result;
}

}  // namespace ensejam::publish
