#include <algorithm>
#include <array>
#include <unordered_set>

#include "intake/files/iati_codes.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_iati_countries {

struct Country {
    std::string_view code{};
    std::string_view name{};
};

// Codes: ISO 3166-1 alpha-2, as in iso3166.tab of the time zone database (public domain); names: the English
// short names of ISO 3166-1, without commas and brackets. XK is what IATI uses for Kosovo (user-assigned).
// clang-format off
constexpr auto countries = std::to_array<Country>({
    {"AD", "Andorra"}, {"AE", "United Arab Emirates"}, {"AF", "Afghanistan"}, {"AG", "Antigua and Barbuda"},
    {"AI", "Anguilla"}, {"AL", "Albania"}, {"AM", "Armenia"}, {"AO", "Angola"}, {"AQ", "Antarctica"},
    {"AR", "Argentina"}, {"AS", "American Samoa"}, {"AT", "Austria"}, {"AU", "Australia"}, {"AW", "Aruba"},
    {"AX", "Åland Islands"}, {"AZ", "Azerbaijan"}, {"BA", "Bosnia and Herzegovina"}, {"BB", "Barbados"},
    {"BD", "Bangladesh"}, {"BE", "Belgium"}, {"BF", "Burkina Faso"}, {"BG", "Bulgaria"}, {"BH", "Bahrain"},
    {"BI", "Burundi"}, {"BJ", "Benin"}, {"BL", "Saint Barthélemy"}, {"BM", "Bermuda"},
    {"BN", "Brunei Darussalam"}, {"BO", "Bolivia"}, {"BQ", "Caribbean NL"}, {"BR", "Brazil"},
    {"BS", "Bahamas"}, {"BT", "Bhutan"}, {"BV", "Bouvet Island"}, {"BW", "Botswana"}, {"BY", "Belarus"},
    {"BZ", "Belize"}, {"CA", "Canada"}, {"CC", "Cocos Islands"}, {"CD", "Democratic Republic of the Congo"},
    {"CF", "Central African Republic"}, {"CG", "Congo"}, {"CH", "Switzerland"}, {"CI", "Côte d'Ivoire"},
    {"CK", "Cook Islands"}, {"CL", "Chile"}, {"CM", "Cameroon"}, {"CN", "China"}, {"CO", "Colombia"},
    {"CR", "Costa Rica"}, {"CU", "Cuba"}, {"CV", "Cabo Verde"}, {"CW", "Curaçao"},
    {"CX", "Christmas Island"}, {"CY", "Cyprus"}, {"CZ", "Czechia"}, {"DE", "Germany"}, {"DJ", "Djibouti"},
    {"DK", "Denmark"}, {"DM", "Dominica"}, {"DO", "Dominican Republic"}, {"DZ", "Algeria"},
    {"EC", "Ecuador"}, {"EE", "Estonia"}, {"EG", "Egypt"}, {"EH", "Western Sahara"}, {"ER", "Eritrea"},
    {"ES", "Spain"}, {"ET", "Ethiopia"}, {"FI", "Finland"}, {"FJ", "Fiji"}, {"FK", "Falkland Islands"},
    {"FM", "Micronesia"}, {"FO", "Faroe Islands"}, {"FR", "France"}, {"GA", "Gabon"},
    {"GB", "United Kingdom"}, {"GD", "Grenada"}, {"GE", "Georgia"}, {"GF", "French Guiana"},
    {"GG", "Guernsey"}, {"GH", "Ghana"}, {"GI", "Gibraltar"}, {"GL", "Greenland"}, {"GM", "Gambia"},
    {"GN", "Guinea"}, {"GP", "Guadeloupe"}, {"GQ", "Equatorial Guinea"}, {"GR", "Greece"},
    {"GS", "South Georgia and the South Sandwich Islands"}, {"GT", "Guatemala"}, {"GU", "Guam"},
    {"GW", "Guinea-Bissau"}, {"GY", "Guyana"}, {"HK", "Hong Kong"},
    {"HM", "Heard Island and McDonald Islands"}, {"HN", "Honduras"}, {"HR", "Croatia"}, {"HT", "Haiti"},
    {"HU", "Hungary"}, {"ID", "Indonesia"}, {"IE", "Ireland"}, {"IL", "Israel"}, {"IM", "Isle of Man"},
    {"IN", "India"}, {"IO", "British Indian Ocean Territory"}, {"IQ", "Iraq"}, {"IR", "Iran"},
    {"IS", "Iceland"}, {"IT", "Italy"}, {"JE", "Jersey"}, {"JM", "Jamaica"}, {"JO", "Jordan"},
    {"JP", "Japan"}, {"KE", "Kenya"}, {"KG", "Kyrgyzstan"}, {"KH", "Cambodia"}, {"KI", "Kiribati"},
    {"KM", "Comoros"}, {"KN", "Saint Kitts and Nevis"}, {"KP", "Democratic People's Republic of Korea"},
    {"KR", "Republic of Korea"}, {"KW", "Kuwait"}, {"KY", "Cayman Islands"}, {"KZ", "Kazakhstan"},
    {"LA", "Lao People's Democratic Republic"}, {"LB", "Lebanon"}, {"LC", "Saint Lucia"},
    {"LI", "Liechtenstein"}, {"LK", "Sri Lanka"}, {"LR", "Liberia"}, {"LS", "Lesotho"}, {"LT", "Lithuania"},
    {"LU", "Luxembourg"}, {"LV", "Latvia"}, {"LY", "Libya"}, {"MA", "Morocco"}, {"MC", "Monaco"},
    {"MD", "Moldova"}, {"ME", "Montenegro"}, {"MF", "Saint Martin"}, {"MG", "Madagascar"},
    {"MH", "Marshall Islands"}, {"MK", "North Macedonia"}, {"ML", "Mali"}, {"MM", "Myanmar"},
    {"MN", "Mongolia"}, {"MO", "Macao"}, {"MP", "Northern Mariana Islands"}, {"MQ", "Martinique"},
    {"MR", "Mauritania"}, {"MS", "Montserrat"}, {"MT", "Malta"}, {"MU", "Mauritius"}, {"MV", "Maldives"},
    {"MW", "Malawi"}, {"MX", "Mexico"}, {"MY", "Malaysia"}, {"MZ", "Mozambique"}, {"NA", "Namibia"},
    {"NC", "New Caledonia"}, {"NE", "Niger"}, {"NF", "Norfolk Island"}, {"NG", "Nigeria"},
    {"NI", "Nicaragua"}, {"NL", "Netherlands"}, {"NO", "Norway"}, {"NP", "Nepal"}, {"NR", "Nauru"},
    {"NU", "Niue"}, {"NZ", "New Zealand"}, {"OM", "Oman"}, {"PA", "Panama"}, {"PE", "Peru"},
    {"PF", "French Polynesia"}, {"PG", "Papua New Guinea"}, {"PH", "Philippines"}, {"PK", "Pakistan"},
    {"PL", "Poland"}, {"PM", "Saint Pierre and Miquelon"}, {"PN", "Pitcairn"}, {"PR", "Puerto Rico"},
    {"PS", "Palestine"}, {"PT", "Portugal"}, {"PW", "Palau"}, {"PY", "Paraguay"}, {"QA", "Qatar"},
    {"RE", "Réunion"}, {"RO", "Romania"}, {"RS", "Serbia"}, {"RU", "Russian Federation"}, {"RW", "Rwanda"},
    {"SA", "Saudi Arabia"}, {"SB", "Solomon Islands"}, {"SC", "Seychelles"}, {"SD", "Sudan"},
    {"SE", "Sweden"}, {"SG", "Singapore"}, {"SH", "Saint Helena"}, {"SI", "Slovenia"},
    {"SJ", "Svalbard and Jan Mayen"}, {"SK", "Slovakia"}, {"SL", "Sierra Leone"}, {"SM", "San Marino"},
    {"SN", "Senegal"}, {"SO", "Somalia"}, {"SR", "Suriname"}, {"SS", "South Sudan"},
    {"ST", "Sao Tome and Principe"}, {"SV", "El Salvador"}, {"SX", "Sint Maarten"},
    {"SY", "Syrian Arab Republic"}, {"SZ", "Eswatini"}, {"TC", "Turks and Caicos Islands"}, {"TD", "Chad"},
    {"TF", "French Southern Territories"}, {"TG", "Togo"}, {"TH", "Thailand"}, {"TJ", "Tajikistan"},
    {"TK", "Tokelau"}, {"TL", "East Timor"}, {"TM", "Turkmenistan"}, {"TN", "Tunisia"}, {"TO", "Tonga"},
    {"TR", "Türkiye"}, {"TT", "Trinidad and Tobago"}, {"TV", "Tuvalu"}, {"TW", "Taiwan"},
    {"TZ", "Tanzania"}, {"UA", "Ukraine"}, {"UG", "Uganda"}, {"UM", "US minor outlying islands"},
    {"US", "United States"}, {"UY", "Uruguay"}, {"UZ", "Uzbekistan"}, {"VA", "Holy See"},
    {"VC", "Saint Vincent and the Grenadines"}, {"VE", "Venezuela"}, {"VG", "British Virgin Islands"},
    {"VI", "United States Virgin Islands"}, {"VN", "Viet Nam"}, {"VU", "Vanuatu"},
    {"WF", "Wallis and Futuna"}, {"WS", "Samoa"}, {"XK", "Kosovo"}, {"YE", "Yemen"}, {"YT", "Mayotte"},
    {"ZA", "South Africa"}, {"ZM", "Zambia"}, {"ZW", "Zimbabwe"},
});
/// Names of countries beside the short ones, as keys (text::name_key).
constexpr auto other_names = std::to_array<std::string_view>(
    {"syria", "laos", "lao pdr", "russia", "vietnam", "ivory coast", "cote divoire", "west bank and gaza",
     "west bank and gaza strip", "occupied palestinian territory", "occupied palestinian territories",
     "palestinian territory", "palestinian territories", "state of palestine", "dr congo", "drc", "congo dr",
     "congo", "congo brazzaville", "republic of congo", "republic of the congo", "burma", "macedonia",
     "fyrom", "swaziland", "timor leste", "cape verde", "turkey", "south korea", "north korea", "dpr korea",
     "korea", "czech republic", "brunei", "republic of moldova", "united republic of tanzania", "sao tome",
     "viet nam", "united states of america", "usa", "uk", "great britain", "the gambia", "the bahamas",
     "micronesia federated states of", "st lucia", "st vincent and the grenadines", "st kitts and nevis",
     "bosnia", "bosnia herzegovina", "kyrgyz republic", "slovak republic", "car", "uae", "holland",
     "the netherlands", "libyan arab jamahiriya", "chinese taipei", "somaliland", "serbia and montenegro",
     "zaire", "guinea bissau", "kyrgyzstan", "kirgizstan", "belorussia", "cabo verde"});
// clang-format on

std::unordered_set<std::string> keys_of_names() {
    std::unordered_set<std::string> keys;
    for (const std::string_view name : other_names) keys.emplace(name);
    for (const Country& country : countries) keys.insert(text::name_key(country.name));
    return keys;
}

}  // namespace detail_iati_countries

bool is_behind_country(std::string_view words) {
    constexpr auto behind = std::to_array<std::string_view>({"democratic republic",
                                                             "democratic republic of",
                                                             "democratic republic of the",
                                                             "republic of",
                                                             "republic of the",
                                                             "republic",
                                                             "rep",
                                                             "dem rep",
                                                             "dem rep of",
                                                             "dem rep of the",
                                                             "islamic republic of",
                                                             "islamic republic",
                                                             "united republic of",
                                                             "arab republic of",
                                                             "arab rep",
                                                             "federated states of",
                                                             "bolivarian republic of",
                                                             "plurinational state of",
                                                             "democratic people s republic of",
                                                             "people s democratic republic",
                                                             "kingdom of",
                                                             "the former yugoslav republic of",
                                                             "rb",
                                                             "the",
                                                             "dr"});
    return std::find(behind.begin(), behind.end(), text::name_key(words)) != behind.end();
}

bool is_country(std::string_view name) {
    using namespace detail_iati_countries;
    if (const std::size_t comma = name.find(','); comma != std::string_view::npos)
        return is_behind_country(name.substr(comma + 1)) && is_country(name.substr(0, comma));
    const std::string key = text::name_key(name.substr(0, name.find('(')));
    static const std::unordered_set<std::string> known = keys_of_names();
    return known.contains(key);
}

std::string_view country_of_code(std::string_view code) {
    using namespace detail_iati_countries;
    const auto at = std::find_if(countries.begin(), countries.end(), [&](const Country& country) {
        return code.size() == 2 && (code[0] & ~0x20) == country.code[0] &&
               (code[1] & ~0x20) == country.code[1];
    });
    return at == countries.end() ? std::string_view{} : at->name;
}

}  // namespace ensejam::intake
