#include "intake/headings/field_kinds.h"
#include "intake/headings/heading_index.h"
#include "intake/headings/heading_paths.h"
#include "intake/headings/people_headings.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_headings {

constexpr std::size_t longest_heading = 400;

/// "startDate" as "start Date".
std::string with_words_apart(std::string_view heading) {
    std::string apart;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const bool is_capital = heading[i] >= 'A' && heading[i] <= 'Z';
        if (is_capital && i > 0 && heading[i - 1] >= 'a' && heading[i - 1] <= 'z') apart += ' ';
        apart += heading[i];
    }
    return apart;
}

/// Turkish writes an i without a dot too; the known words have it with one.
std::string with_dots(std::string key) {
    constexpr std::string_view dotless = "ı";
    for (std::size_t at = key.find(dotless); at != std::string::npos; at = key.find(dotless, at))
        key.replace(at, dotless.size(), "i");
    return key;
}

/// The heading without words in brackets and units of money, which other columns of the same kind carry too.
std::string core_of(std::string_view heading) {
    std::string outside;
    int depth = 0;
    for (const char sign : with_words_apart(heading)) {
        if (sign == '(' || sign == '[') ++depth;
        if (depth == 0) outside += sign;
        if ((sign == ')' || sign == ']') && depth > 0) --depth;
    }
    const std::string key = text::name_key(outside);
    return with_dots(key.empty() ? text::name_key(heading) : key);
}

bool is_code_word(std::string_view word) {
    return word == "code" || word == "pcode" || word == "codes" || word == "pcodes" || word == "p" ||
           word == "id" || word == "cod" || word == "codigo" || word == "pcod" || word == "kode" ||
           word == "کد" || word == "رمز" || word == "کود" || word == "код" || word == "пкод";
}

/// "adm2", "Admin 1 name", "admin3Pcode", "ADM1_EN", "Pcode 2": administrative levels by number (HXL, OCHA).
Recognised numbered_level(std::string_view key) {
    using registry::PlaceKind;
    constexpr std::array<PlaceKind, 6> kinds{PlaceKind::country,  PlaceKind::province,
                                             PlaceKind::county,   PlaceKind::city,
                                             PlaceKind::district, PlaceKind::neighbourhood};
    for (const std::string_view start :
         {"administrative level", "admin level", "admin", "adm", "pcode", "p code", "pcod"}) {
        if (!key.starts_with(start)) continue;
        std::string_view rest = key.substr(start.size());
        if (rest.starts_with(' ')) rest.remove_prefix(1);
        if (rest.empty() || rest[0] < '0' || rest[0] > '5') return {};
        FieldOf field{.field = start[0] == 'p' ? Field::place_code : Field::place,
                      .level = kinds[static_cast<std::size_t>(rest[0] - '0')]};
        for (const std::string_view word : text::words_of_key(rest.substr(1))) {
            const bool is_silent = word == "name" || word == "nom" || word == "en" || word == "fr" ||
                                   word == "ar" || word == "fa" || word == "es" || word == "ref" ||
                                   word == "label";
            if (is_code_word(word))
                field.field = Field::place_code;
            else if (!is_silent)
                return {};
        }
        return {field, 1};
    }
    return {};
}

/// "location_long", "GPS long": the longitude, where the other words say of what it is. "Long description" is
/// none.
Recognised longitude_cut_short(std::string_view key) {
    constexpr auto of_points = std::to_array<std::string_view>(
        {"location", "loc",    "gps",         "geo",   "site", "village",  "point",      "centroid",
         "center",   "centre", "coordinates", "coord", "dd",   "decimal",  "coordinate", "coords",
         "degrees",  "deg",    "wgs84",       "x",     "camp", "facility", "settlement", "place"});
    const std::vector<std::string_view> words = text::words_of_key(key);
    if (words.size() < 2 || (words.front() != "long" && words.back() != "long")) return {};
    const bool are_of_points = std::all_of(words.begin(), words.end(), [&](std::string_view word) {
        return word == "long" || std::find(of_points.begin(), of_points.end(), word) != of_points.end();
    });
    return are_of_points ? Recognised{{.field = Field::lon}, 0.9} : Recognised{};
}

/// "Commitment date", "Année de l'engagement": when money was promised or paid, not how much. "Spent to date"
/// and "budget of this year" are amounts.
bool is_day_of_money(std::string_view key, Field field) {
    constexpr auto ends = std::to_array<std::string_view>(
        {"date", "year", "month", "datum", "jahr", "day", "years", "dates", "tarihi", "yili"});
    constexpr auto starts =
        std::to_array<std::string_view>({"date", "annee", "exercice", "fecha", "data", "ano", "anno", "تاریخ",
                                         "سال", "سنه", "дата", "рік", "год", "tanggal", "tahun"});
    constexpr auto before =
        std::to_array<std::string_view>({"to", "this", "per", "current", "last", "each", "previous", "next",
                                         "till", "until", "the", "a", "one", "whole", "full"});
    constexpr auto behind =
        std::to_array<std::string_view>({"جاری", "گذشته", "قبل", "اینده", "en", "courante"});
    const bool is_numbered = text::latin_digits(key).find_first_of("0123456789") != std::string::npos;
    if (field != Field::money || is_numbered) return false;
    const std::vector<std::string_view> words = text::words_of_key(key);
    if (words.size() < 2) return false;
    const auto stands = [](auto& list, std::string_view word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    return (stands(starts, words.front()) && !stands(behind, words[1])) ||
           (stands(ends, words.back()) && !stands(before, words[words.size() - 2]));
}

/// "Admin 1 length", "province population": a number about places is no name of one.
bool counts_places(std::string_view key, const Recognised& found) {
    if (found.field.field != Field::place && found.field.field != Field::place_code) return false;
    constexpr auto counts =
        std::to_array<std::string_view>({"length", "number", "count", "population", "total", "nombre de",
                                         "nbre", "cantidad", "longueur", "تعداد", "مساحت", "جمعیت", "عدد"});
    return std::any_of(counts.begin(), counts.end(),
                       [&](std::string_view word) { return holds_words(key, word); });
}

/// "Code Territoire", "LGA PCode": the code of what the other words name, when that is a place.
Recognised code_of_place(std::string_view key) {
    std::string others;
    bool has_code_word = false;
    for (const std::string_view word : text::words_of_key(key)) {
        has_code_word = has_code_word || is_code_word(word);
        if (!is_code_word(word)) others += (others.empty() ? "" : " ") + std::string(word);
    }
    if (!has_code_word || others.empty()) return {};
    Recognised of = heading_by_words(others);
    if (of.field.field != Field::place || of.certainty < 0.75) return {};
    of.field.field = Field::place_code;
    return {of.field, std::min(0.95, of.certainty)};
}

/// The words of a key without those that stand in a list, and whether there was one.
std::pair<std::string, bool> without_words(std::string_view key, std::span<const std::string_view> unwanted) {
    std::string others;
    bool had_one = false;
    for (const std::string_view word : text::words_of_key(key)) {
        if (std::find(unwanted.begin(), unwanted.end(), word) != unwanted.end())
            had_one = true;
        else
            others += (others.empty() ? "" : " ") + std::string(word);
    }
    return {std::move(others), had_one};
}

/// "Implementing org type", "Acronyme du partenaire": the kind or the short name of the body that the other
/// words name.
Recognised about_body(std::string_view key) {
    constexpr auto kinds = std::to_array<std::string_view>(
        {"type", "types", "tipo", "category", "categorie", "categoria", "тип", "نوع", "jenis"});
    constexpr auto short_names = std::to_array<std::string_view>(
        {"acronym", "acronyms", "acronyme", "accronyme", "acronimo", "abbreviation", "abbr", "sigle", "sigla",
         "siglas", "abreviatura", "абревіатура", "аббревиатура", "اختصار", "singkatan"});
    constexpr auto silent =
        std::to_array<std::string_view>({"de", "du", "des", "of", "the", "la", "l", "d", "do"});
    for (const auto& [list, field] :
         {std::pair(std::span<const std::string_view>(kinds), Field::organisation_type),
          std::pair(std::span<const std::string_view>(short_names), Field::deliverer_code)}) {
        const auto [others, had_one] = without_words(key, list);
        if (!had_one) continue;
        const Recognised of = heading_by_words(without_words(others, silent).first);
        if (of.field.field == Field::deliverer && of.certainty >= 0.75)
            return {{.field = field}, std::min(0.95, of.certainty)};
    }
    return {};
}

/// "/contact-info/organisation/narrative": an element of persons is theirs in all its parts.
bool is_path_to_persons(std::string_view heading) {
    if (heading.find('/') == std::string_view::npos) return false;
    const Recognised whole = heading_by_words(core_of(heading));
    return whole.field.field == Field::personal && whole.certainty >= 0.75;
}

/// "Country Region Percentage": which part of the whole, not the place, body or sector itself.
bool is_share(std::string_view key, Field field) {
    constexpr auto shares = std::to_array<std::string_view>(
        {"percentage", "percent", "pct", "pourcentage", "porcentaje", "percentagem", "prozent", "درصد"});
    const bool is_named = field == Field::title || field == Field::deliverer || field == Field::funder ||
                          field == Field::responsible || field == Field::programme || field == Field::harm ||
                          field == Field::service || field == Field::place || field == Field::place_code;
    return is_named && std::any_of(shares.begin(), shares.end(), [&](std::string_view word) {
               return key.ends_with(word) && holds_words(key, word);
           });
}

/// "srcLocations", "Donor country": where the money comes from, not where something is done.
bool is_place_of_funder(std::string_view key, Field field) {
    constexpr auto funders = std::to_array<std::string_view>(
        {"src", "source", "donor", "funder", "bailleur", "financier", "lender", "creditor"});
    const bool is_place = field == Field::place || field == Field::place_code;
    return is_place && std::any_of(funders.begin(), funders.end(), [&](std::string_view word) {
               return key.starts_with(word) && holds_words(key, word);
           });
}

/// "Beneficiaries (HH)", «تعداد (خانوار)»: what is counted stands in the brackets.
bool counts_households(std::string_view heading) {
    const std::size_t open = heading.find('(');
    if (open == std::string_view::npos) return false;
    return names_households(text::name_key(heading.substr(open, heading.find(')', open) - open)));
}

/// The key without names of currencies, which say in what and not what: "USD costo estimado".
std::string without_currency(std::string_view key) {
    constexpr auto names =
        std::to_array<std::string_view>({"usd", "us", "eur", "gbp", "chf", "irr", "dollar", "dollars", "euro",
                                         "euros", "dolares", "en", "in"});
    return without_words(key, names).first;
}

/// "Total Value (USD)", "USD costo estimado": the unit says that it is money.
Recognised money_by_unit(std::string_view heading, std::string_view key) {
    constexpr auto values =
        std::to_array<std::string_view>({"value", "total value", "total", "amount", "valeur", "valeur totale",
                                         "valor", "valor total", "total valor", "total amount", "ارزش"});
    if (!text::money_unit_in(heading)) return {};
    const std::string rest = without_currency(key);
    if (std::find(values.begin(), values.end(), rest) != values.end()) return {{.field = Field::money}, 0.9};
    const Recognised of = rest == key ? Recognised{} : heading_by_words(rest);
    return of.field.field == Field::money ? of : Recognised{};
}

/// A question of a form, «در کدام محله فعالیت می‌کنید؟», without the words that
/// only ask.
std::string without_question(std::string_view heading, std::string_view key) {
    constexpr auto asking = std::to_array<std::string_view>(
        {"چیست",  "چه",    "کدام", "شما",  "است",  "در",   "می",     "کنید", "میکنید", "کردید",
         "شد",    "شدند",  "شده",  "اجرا", "را",   "ای",   "چند",    "what", "which",  "is",
         "are",   "the",   "of",   "your", "do",   "does", "did",    "you",  "in",     "when",
         "where", "how",   "many", "was",  "were", "this", "please", "who",  "quel",   "quelle",
         "est",   "votre", "le",   "la",   "dans", "vous", "avez",   "de",   "combien"});
    const bool is_question =
        heading.find('?') != std::string_view::npos || heading.find("؟") != std::string_view::npos;
    if (!is_question) return {};
    std::string words = without_words(key, asking).first;
    for (const std::string_view joined : {"برنامهای", "تاریخی", "محلهای", "برنامه ای"})
        if (const std::size_t at = words.find(joined); at != std::string::npos)
            words.erase(at + joined.size() - (joined.ends_with("ای") ? 4 : 2),
                        joined.ends_with("ای") ? 4 : 2);
    return words;
}

/// A heading that is the name of a field as this program writes it ("people_reached", "money.spent"). Names
/// of one plain word may mean anything; of these the two that nobody else uses count.
std::optional<FieldOf> field_written(std::string_view heading) {
    const bool is_name = heading.find_first_of("._") != std::string_view::npos || heading == "deliverer" ||
                         heading == "responsible";
    if (!is_name || heading.starts_with("settled_")) return {};
    const auto field = field_named(heading);
    return field && name_of(*field) == heading ? field : std::nullopt;
}

}  // namespace detail_headings

Recognised recognise_heading(std::string_view written) {
    using namespace detail_headings;
    if (written.empty() || written.size() > longest_heading) return {};
    if (is_path_to_persons(written)) return {{.field = Field::personal}, 1};
    if (const auto field = field_written(written)) return {*field, 1};
    const std::string heading = element_told_in(without_wrapper(written));
    const std::string key = core_of(heading);
    if (key.empty()) return {};
    if (const Recognised level = numbered_level(key); level.certainty > 0) return level;
    if (const Recognised longitude = longitude_cut_short(key); longitude.certainty > 0) return longitude;
    if (is_path_to_kind(heading)) return {};
    Recognised best = heading_by_words(key);
    if (is_path_to_code(heading, best.field.field)) return {};
    if (best.certainty < 1 && is_share(key, best.field.field)) return {};
    if (best.certainty < 1 && is_day_of_money(key, best.field.field)) return {};
    if (is_place_of_funder(key, best.field.field)) return {};
    if (best.certainty < 1 && heading.find('(') != std::string_view::npos)
        if (const Recognised whole = heading_by_words(text::name_key(heading)); whole.certainty == 1)
            best = whole;
    if (best.certainty < 1)
        if (const Recognised people = people_counted(key); people.certainty > 0) best = people;
    if (is_people(best.field.field) && (counts_households(heading) || names_households(key)))
        return {{.field = Field::note}, 1};
    if (best.certainty == 1) return best;
    if (const Recognised money = money_by_unit(heading, key); money.certainty > best.certainty) return money;
    if (counts_places(key, best)) return {};
    if (const Recognised body = about_body(key); body.certainty > 0) return body;
    if (const Recognised code = code_of_place(key); code.certainty > 0) return code;
    if (best.certainty >= 0.75) return best;
    const std::string asked = without_question(heading, key);
    const Recognised told = asked.empty() ? Recognised{} : heading_by_words(asked);
    return told.certainty > best.certainty ? Recognised{told.field, std::min(0.9, told.certainty)} : best;
}

}  // namespace ensejam::intake
