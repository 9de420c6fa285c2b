#include "publish/answers/findings_out.h"

#include "publish/sheets/json.h"
#include "publish/words/names.h"
#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_findings_out {

using findings::Finding;
using findings::Kind;
using findings::NoMoney;

std::string last_day(const Interval& period) { return period.to == no_day ? "" : iso(period.to + -1); }
std::string first_day(const Interval& period) { return period.from == no_day ? "" : iso(period.from); }

template <class Noun>
Json code_or_null(const registry::Register& known, Id<Noun> id) {
    if (!id) return nullptr;
    return code_of(known, id);
}

Json cites_json(const std::vector<Cite>& cites) {
    Json result = Json::array();
    for (const Cite& cite : cites)
        result.push_back({{"file", cite.file}, {"sheet", cite.sheet}, {"rows", cite.rows}});
    return result;
}

Json money_json(const findings::MoneyRange& money) {
    return {{"currency", money.central.currency.code()},
            {"low", money.low.minor},
            {"central", money.central.minor},
            {"high", money.high.minor}};
}

Json finding_json(const Finding& finding, const registry::Register& known, text::Language language) {
    Json organisations = Json::array();
    for (const auto id : finding.organisations) organisations.push_back(code_of(known, id));
    return {
        {"kind", findings::word_of(finding.kind)},
        {"place", code_or_null(known, finding.place)},
        {"programme", code_or_null(known, finding.programme)},
        {"harm", code_or_null(known, finding.harm)},
        {"target_group", finding.target_group},
        {"organisations", std::move(organisations)},
        {"from", first_day(finding.period)},
        {"to", last_day(finding.period)},
        {"money", finding.money ? money_json(*finding.money) : Json()},
        {"no_money", finding.no_money == NoMoney::none ? Json() : Json(findings::word_of(finding.no_money))},
        {"units",
         {{"need", finding.service.need},
          {"delivered", finding.service.delivered},
          {"double_low", finding.service.low},
          {"double_central", finding.service.central},
          {"double_high", finding.service.high}}},
        {"cites", cites_json(cites_of(known, finding.activities))},
        {"sentence", say_finding(finding, known, language)}};
}

/// "1404-Q3" when the months are whole quarters, else "1404-07".
std::string period_code(JalaliMonth month, bool is_quarter) {
    return is_quarter ? fmt::format("{}-Q{}", month.number / 12, month.number % 12 / 3 + 1)
                      : fmt::format("{}-{:02}", month.number / 12, month.number % 12 + 1);
}

std::string organisation_names(const Finding& finding, const registry::Register& known,
                               text::Language language) {
    std::string names;
    for (const auto id : finding.organisations)
        names += (names.empty() ? "" : say(language, "list.semicolon")) + name_of(known, id, language);
    return names;
}

std::vector<Value> row_of_finding(const Finding& finding, const registry::Register& known,
                                  text::Language language) {
    const auto amount = [&](Money findings::MoneyRange::*part) {
        return finding.money ? Value((*finding.money.*part).minor) : Value();
    };
    return {
        std::string(findings::word_of(finding.kind)),
        code_of(known, finding.place),
        name_of(known, finding.place, language),
        code_of(known, finding.programme),
        name_of(known, finding.programme, language),
        code_of(known, finding.harm),
        finding.target_group,
        organisation_names(finding, known, language),
        first_day(finding.period),
        last_day(finding.period),
        amount(&findings::MoneyRange::low),
        amount(&findings::MoneyRange::central),
        amount(&findings::MoneyRange::high),
        finding.money ? Value(std::string(finding.money->central.currency.code())) : Value(),
        finding.no_money == NoMoney::none ? Value() : Value(std::string(findings::word_of(finding.no_money))),
        say_cites(cites_of(known, finding.activities), language)};
}

/// The line of ui.md §12.
Listing lines_of(const findings::Findings& found, const registry::Register& known, text::Language language,
                 std::size_t most) {
    Listing lines;
    for (const char* key : {"kind", "place", "what", "who", "when", "money", "cites"})
        lines.columns.push_back({key, say(language, std::string("findings.head.") + key)});
    for (const Finding& finding : found.items) {
        if (lines.rows.size() == most) break;
        const std::string what = finding.programme ? name_of(known, finding.programme, language)
                                                   : name_of(known, finding.harm, language);
        lines.rows.push_back(
            {say(language, "kind." + std::string(findings::word_of(finding.kind))),
             name_of(known, finding.place, language), what,
             say(language, "findings.organisations", {{"n", std::to_string(finding.organisations.size())}}),
             say_months(finding.period, language), say_money(finding, language),
             say_cites(cites_of(known, finding.activities), language)});
    }
    return lines;
}

}  // namespace detail_findings_out

using namespace detail_findings_out;

std::string say_months(const Interval& period, text::Language language) {
    if (language == text::Language::fa || period.from == no_day || period.to == no_day)
        return text::write_period(period, language);
    const JalaliMonth first = month_of(period.from);
    const JalaliMonth last = month_of(period.to + -1);
    if (days_of(first).from != period.from || days_of(last).to != period.to)
        return first_day(period) + ".." + last_day(period);
    const bool is_quarters = first.number % 3 == 0 && last.number % 3 == 2;
    const std::string from = period_code(first, is_quarters);
    const std::string to = period_code(last, is_quarters);
    return from == to ? from : from + ".." + to;
}

std::string say_money(const findings::Finding& finding, text::Language language) {
    if (!finding.money)
        return finding.no_money == NoMoney::none
                   ? std::string{}
                   : say(language, "no_money." + std::string(findings::word_of(finding.no_money)));
    const findings::MoneyRange& money = *finding.money;
    const bool is_rial = money.central.currency == Currency{};
    const auto amount = [&](const Money& part) {
        return is_rial ? text::write_millions(part, language) : text::write_money(part, language);
    };
    return say(language, is_rial ? "findings.money.rial" : "findings.money",
               {{"central", amount(money.central)},
                {"low", amount(money.low)},
                {"high", amount(money.high)},
                {"currency", currency_name(money.central.currency, language)}});
}

std::string say_finding(const findings::Finding& finding, const registry::Register& known,
                        text::Language language) {
    return say(language, "finding." + std::string(findings::word_of(finding.kind)),
               {{"n", std::to_string(finding.organisations.size())},
                {"place", name_of(known, finding.place, language)},
                {"programme", name_of(known, finding.programme, language)},
                {"harm", name_of(known, finding.harm, language)}});
}

Listing findings_listing(const findings::Findings& found, const registry::Register& known,
                         text::Language language) {
    Listing listing{.name = "findings"};
    for (const char* key :
         {"kind", "place", "place_name", "programme", "programme_name", "harm", "target_group",
          "organisations", "from", "to", "low", "central", "high", "currency", "no_money", "cites"}) {
        listing.columns.push_back({key, say(language, std::string("findings.column.") + key)});
        listing.columns.back().is_day = std::string_view(key) == "from" || std::string_view(key) == "to";
    }
    for (const Finding& finding : found.items)
        listing.rows.push_back(row_of_finding(finding, known, language));
    return listing;
}

std::string findings_json(const findings::Findings& found, const registry::Register& known,
                          text::Language language) {
    Json items = Json::array();
    for (const Finding& finding : found.items) items.push_back(finding_json(finding, known, language));
    Json totals = Json::array();
    for (const findings::Total& total : found.totals) {
        Json item = money_json(total.money);
        item["findings"] = total.n_findings;
        totals.push_back(std::move(item));
    }
    return written({{"findings", std::move(items)}, {"totals", std::move(totals)}});
}

std::string findings_text(const findings::Findings& found, const registry::Register& known,
                          text::Language language, std::size_t most) {
    if (found.items.empty()) return say(language, "findings.none") + "\n";
    std::string result = as_text(lines_of(found, known, language, most), language);
    if (found.items.size() > most)
        result += say(language, "findings.more", {{"n", std::to_string(found.items.size() - most)}}) + "\n";
    result += say(language, "findings.count", {{"n", std::to_string(found.items.size())}}) + "\n";
    for (const findings::Total& total : found.totals) {
        Finding whole_sum;
        whole_sum.money = total.money;
        result += say(language, "findings.total",
                      {{"n", std::to_string(total.n_findings)}, {"money", say_money(whole_sum, language)}}) +
                  "\n";
    }
    return result;
}

}  // namespace ensejam::publish
