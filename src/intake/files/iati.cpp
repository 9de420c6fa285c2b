#include "intake/files/iati.h"

#include <set>

#include "intake/files/iati_codes.h"
#include "intake/files/iati_nodes.h"
#include "intake/files/iati_places.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_iati {

constexpr std::size_t most_rows = 2000;  ///< of one activity

std::string_view first_told(std::initializer_list<std::string_view> texts) {
    for (const std::string_view text : texts)
        if (!text.empty()) return text;
    return {};
}

/// The day of the first of these kinds that is told: what happened before what was planned.
std::string_view day_of(const XmlNode& activity, std::string_view actual, std::string_view planned) {
    for (const std::string_view type : {actual, planned})
        for (const XmlNode* date : iati_children(activity, "activity-date", "type", type))
            if (!(*date)["iso-date"].empty()) return (*date)["iso-date"];
    return {};
}

/// Values added up in the currency of the first; values of another currency are left out, and that is told.
class Sum {
public:
    explicit Sum(const XmlNode& activity) : default_currency_(activity["default-currency"]) {}

    void add(const XmlNode* value) {
        if (value == nullptr) return;
        const std::string_view told = first_told({(*value)["currency"], default_currency_});
        const text::FoundUnit unit{text::MoneyUnit::foreign, told.empty() ? no_currency : currency(told), 1};
        const auto read = text::read_money(value->text, unit);
        if (!read) return;
        if (sum_ && read->money.currency != sum_->currency)
            ++left_out_[read->money.currency];
        else
            sum_ = sum_ ? *sum_ + read->money : read->money;
    }

    /// Puts the sum under its column, and says what was left out of it.
    void put(const char* column, IatiRow& row, std::vector<Issue>& issues) const {
        row.emplace_back(column, text());
        for (const auto& [currency, n] : left_out_)
            issues.push_back({.code = Code::amounts_left_out,
                              .where = {.column = column},
                              .blanks = {{"n", std::to_string(n)},
                                         {"currency", std::string(currency.code())},
                                         {"kept", std::string(sum_->currency.code())}}});
    }

private:
    std::string text() const {
        if (!sum_) return {};
        std::string digits = std::to_string(std::abs(sum_->minor));
        const auto n = static_cast<std::size_t>(decimals(sum_->currency));
        if (digits.size() <= n) digits.insert(0, n + 1 - digits.size(), '0');
        if (n > 0) digits.insert(digits.size() - n, ".");
        // An amount whose currency nobody told stays a bare figure, and its unit is asked about.
        const bool is_told = sum_->currency != no_currency;
        return (sum_->minor < 0 ? "-" : "") + digits +
               (is_told ? " " + std::string(sum_->currency.code()) : "");
    }

    std::string_view default_currency_;
    std::optional<Money> sum_;
    std::map<Currency, std::size_t> left_out_;
};

/// First and last day of a budget as ISO dates, which stand in their order; before and behind all others
/// where they are not told.
std::pair<std::string_view, std::string_view> period_of(const XmlNode& budget) {
    const XmlNode* start = budget.child("period-start");
    const XmlNode* end = budget.child("period-end");
    const auto day = [](const XmlNode* told) { return told == nullptr ? "" : (*told)["iso-date"]; };
    return {day(start), day(end).empty() ? "9999" : day(end)};
}

/// Budgets of the activity, summed: in each period the revised one (type 2), else the original (IATI 2.03,
/// budget type and period).
Sum budget_of(const XmlNode& activity) {
    Sum sum(activity);
    const auto revised = iati_children(activity, "budget", "type", "2");
    for (const XmlNode* budget : iati_children(activity, "budget")) {
        const auto period = period_of(*budget);
        const bool is_replaced = std::any_of(revised.begin(), revised.end(), [&](const XmlNode* other) {
            const auto [from, to] = period_of(*other);
            return period == std::pair(from, to) || (from < period.second && period.first < to);
        });
        if ((*budget)["type"] == "2" || !is_replaced) sum.add(budget->child("value"));
    }
    return sum;
}

Sum transactions_of(const XmlNode& activity, std::initializer_list<std::string_view> types) {
    Sum sum(activity);
    for (const XmlNode* transaction : iati_children(activity, "transaction")) {
        const XmlNode* type = transaction->child("transaction-type");
        if (type != nullptr && std::find(types.begin(), types.end(), (*type)["code"]) != types.end())
            sum.add(transaction->child("value"));
    }
    return sum;
}

/// The sector with the largest share; those of the reporter's own list (vocabulary 99) come first. Or
/// nullptr.
const XmlNode* largest_sector(const XmlNode& activity) {
    const XmlNode* best = nullptr;
    double most = -1;
    for (const XmlNode* sector : iati_children(activity, "sector")) {
        if (iati_words(sector).empty() && (*sector)["code"].empty()) continue;
        const auto share = text::read_number((*sector)["percentage"]);
        const double weight = (share ? share->value : 100) + ((*sector)["vocabulary"] == "99" ? 1000 : 0);
        if (weight > most) std::tie(best, most) = std::pair(sector, weight);
    }
    return best;
}

/// The words of the largest sector; one without words is named by its code.
std::string sector_of(const XmlNode& activity) {
    const XmlNode* best = largest_sector(activity);
    if (best == nullptr) return {};
    if (const std::string_view words = iati_words(best); !words.empty()) return std::string(words);
    return sector_of_code((*best)["code"], (*best)["vocabulary"]);
}

std::string_view programme_of(const XmlNode& activity) {
    for (const XmlNode* tag : iati_children(activity, "tag", "vocabulary", "99"))
        return first_told({iati_words(tag), (*tag)["code"]});
    return {};
}

std::string_view target_group_of(const XmlNode& activity) {
    for (const XmlNode* description : iati_children(activity, "description", "type", "3"))
        return iati_words(description);
    return {};
}

/// The sender's own number: an identifier begins with that of who reports (IATI 2.03, iati-identifier).
std::string_view number_of(const XmlNode& activity) {
    const XmlNode* identifier = activity.child("iati-identifier");
    if (identifier == nullptr) return {};
    std::string_view number = identifier->text;
    const XmlNode* reporter = activity.child("reporting-org");
    const std::string_view prefix = reporter == nullptr ? std::string_view{} : (*reporter)["ref"];
    if (!prefix.empty() && number.starts_with(prefix) && number.substr(prefix.size()).starts_with('-') &&
        number.size() > prefix.size() + 1)
        number.remove_prefix(prefix.size() + 1);
    return number;
}

/// Target and actual of the one result that the activity tells; of several results nothing is added up, and
/// of several places or deliverers nobody knows whose the people are.
void put_people(const XmlNode& activity, IatiRow& row) {
    const std::size_t n_locations = iati_children(activity, "location").size();
    const std::size_t n_countries = iati_children(activity, "recipient-country").size();
    if (n_locations > 1 || (n_locations == 0 && n_countries > 1)) return;
    if (iati_children(activity, "participating-org", "role", "4").size() > 1) return;
    const auto results = iati_children(activity, "result");
    if (results.size() != 1) return;
    const XmlNode* indicator = results.front()->child("indicator");
    const XmlNode* period = indicator == nullptr ? nullptr : indicator->child("period");
    if (period == nullptr || iati_children(*results.front(), "indicator").size() != 1) return;
    if (const XmlNode* target = period->child("target"))
        row.emplace_back("result target", (*target)["value"]);
    if (const XmlNode* actual = period->child("actual"))
        row.emplace_back("result actual", (*actual)["value"]);
}

/// The word that projects carry which are one (docs/formats.md, "Exports").
std::string_view joint_of(const XmlNode& activity) {
    constexpr std::string_view joint = "joint/";
    for (const XmlNode* identifier : iati_children(activity, "other-identifier", "type", "A9"))
        if ((*identifier)["ref"].starts_with(joint)) return (*identifier)["ref"].substr(joint.size());
    return {};
}

/// What all rows of the activity say.
IatiRow common_row(const XmlNode& activity, std::vector<Issue>& issues) {
    IatiRow row;
    const auto put = [&](const char* column, std::string_view text) { row.emplace_back(column, text); };
    put("iati-identifier", number_of(activity));
    put("title", iati_words(activity.child("title")));
    put("reporting-org", iati_words(activity.child("reporting-org")));
    for (const XmlNode* body : iati_children(activity, "participating-org", "role", "1"))
        if (row.back().first != "participating-org role 1") put("participating-org role 1", iati_words(body));
    for (const XmlNode* body : iati_children(activity, "participating-org", "role", "2"))
        if (row.back().first != "participating-org role 2") put("participating-org role 2", iati_words(body));
    put("sector", sector_of(activity));
    put("tag vocabulary 99", programme_of(activity));
    put("activity-date start", day_of(activity, "2", "1"));
    put("activity-date end", day_of(activity, "4", "3"));
    if (const XmlNode* status = activity.child("activity-status"))
        put("activity-status code", (*status)["code"]);
    put("description type 3", target_group_of(activity));
    put("other-identifier joint", joint_of(activity));
    budget_of(activity).put("budget value", row, issues);
    transactions_of(activity, {"2", "11"}).put("transaction commitment", row, issues);
    transactions_of(activity, {"3", "4"}).put("transaction spent", row, issues);
    return row;
}

/// The name of a country: what the file calls it, else that of its code.
std::string_view country_name(const XmlNode& country) {
    return first_told({iati_words(&country), country_of_code(country["code"])});
}

/// A location that stands for the whole country, whatever level it is said to have.
bool is_whole_country(const XmlNode& location, const XmlNode& country) {
    const std::string name = text::name_key(iati_words(location.child("name")));
    return !name.empty() && (name == text::name_key(country_name(country)) ||
                             name == text::name_key(country_of_code(country["code"])) ||
                             name == text::name_key(country["code"]));
}

void put_point(const XmlNode& place, IatiRow& row) {
    if (const XmlNode* old = place.child("coordinates")) {  // before 2.01
        row.emplace_back("location lat", (*old)["latitude"]);
        row.emplace_back("location lon", (*old)["longitude"]);
        return;
    }
    const XmlNode* point = place.child("point");
    const XmlNode* position = point == nullptr ? nullptr : point->child("pos");
    if (position == nullptr) return;
    const std::size_t blank = position->text.find(' ');
    row.emplace_back("location lat", position->text.substr(0, blank));
    if (blank != std::string::npos)
        row.emplace_back("location lon", text::trimmed(position->text.substr(blank)));
}

/// One row's place: a location, in the country where the activity names but one; or a country.
IatiRow place_of(const XmlNode& activity, const XmlNode* place) {
    IatiRow row;
    const auto countries = iati_children(activity, "recipient-country");
    const bool is_country = place != nullptr && place->name == "recipient-country";
    const XmlNode* country = is_country ? place : countries.size() == 1 ? countries.front() : nullptr;
    const auto put_country = [&] {
        row.emplace_back("recipient-country code", (*country)["code"]);
        row.emplace_back("recipient-country name", country_name(*country));
    };
    if (country != nullptr) put_country();
    if (place == nullptr || is_country) return row;
    if (country != nullptr && is_whole_country(*place, *country)) return row;
    for (auto& cell : iati_place(*place)) row.push_back(std::move(cell));
    put_point(*place, row);
    return row;
}

/// The cell takes the place of what the row said in its column.
void put_over(IatiRow& row, IatiRow::value_type cell) {
    std::erase_if(row, [&](const auto& other) { return other.first == cell.first; });
    row.push_back(std::move(cell));
}

/// One row for each place and deliverer; places and bodies that are told alike are one.
std::vector<IatiRow> rows_of_places(const XmlNode& activity, const IatiRow& common) {
    std::vector<const XmlNode*> locations = iati_children(activity, "location");
    if (locations.empty()) locations = iati_children(activity, "recipient-country");
    std::vector<const XmlNode*> deliverers = iati_children(activity, "participating-org", "role", "4");
    if (locations.empty()) locations.push_back(nullptr);
    if (deliverers.empty()) deliverers.push_back(nullptr);
    std::vector<IatiRow> rows;
    std::set<IatiRow> told;
    std::size_t n_met = 0;
    for (const XmlNode* location : locations)
        for (const XmlNode* deliverer : deliverers) {
            if (++n_met > most_rows) return rows;
            IatiRow row = common;
            put_people(activity, row);
            row.emplace_back(iati_implementing, iati_words(deliverer));
            for (auto& cell : place_of(activity, location)) row.push_back(std::move(cell));
            if (told.insert(row).second) rows.push_back(std::move(row));
        }
    return rows;
}

}  // namespace detail_iati

bool names_several_sectors(const XmlNode& activity) {
    const XmlNode* best = detail_iati::largest_sector(activity);
    if (best == nullptr) return false;
    const auto sectors = iati_children(activity, "sector", "vocabulary", (*best)["vocabulary"]);
    return std::any_of(sectors.begin(), sectors.end(),
                       [&](const XmlNode* sector) { return (*sector)["code"] != (*best)["code"]; });
}

std::vector<IatiRow> rows_of_activity(const XmlNode& activity, std::vector<Issue>& issues) {
    using namespace detail_iati;
    const IatiRow common = common_row(activity, issues);
    if (!iati_tells_activities(activity)) return rows_of_places(activity, common);
    std::vector<IatiRow> rows;
    for (const XmlNode* result : iati_children(activity, "result")) {
        if (rows.size() >= most_rows) break;
        IatiRow row = common;
        for (auto& cell : iati_told_by(activity, *result)) put_over(row, std::move(cell));
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace ensejam::intake
