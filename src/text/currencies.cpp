#include "text/currencies.h"

#include "text/fold.h"

namespace ensejam::text {
namespace detail_currencies {

/// ISO 4217, the currencies in use, those given up since 2006 which older sheets tell, and the units in which
/// funds keep their books (XDR, XUA); the rial is a unit of its own (money_words.cpp).
constexpr auto codes = std::to_array<UnitWord>({
    {"aed", WordKind::currency, 1, "AED"}, {"afn", WordKind::currency, 1, "AFN"},
    {"all", WordKind::currency, 1, "ALL"}, {"amd", WordKind::currency, 1, "AMD"},
    {"ang", WordKind::currency, 1, "ANG"}, {"aoa", WordKind::currency, 1, "AOA"},
    {"ars", WordKind::currency, 1, "ARS"}, {"aud", WordKind::currency, 1, "AUD"},
    {"awg", WordKind::currency, 1, "AWG"}, {"azn", WordKind::currency, 1, "AZN"},
    {"bam", WordKind::currency, 1, "BAM"}, {"bbd", WordKind::currency, 1, "BBD"},
    {"bdt", WordKind::currency, 1, "BDT"}, {"bgn", WordKind::currency, 1, "BGN"},
    {"bhd", WordKind::currency, 1, "BHD"}, {"bif", WordKind::currency, 1, "BIF"},
    {"bmd", WordKind::currency, 1, "BMD"}, {"bnd", WordKind::currency, 1, "BND"},
    {"bob", WordKind::currency, 1, "BOB"}, {"brl", WordKind::currency, 1, "BRL"},
    {"bsd", WordKind::currency, 1, "BSD"}, {"btn", WordKind::currency, 1, "BTN"},
    {"bwp", WordKind::currency, 1, "BWP"}, {"byn", WordKind::currency, 1, "BYN"},
    {"bzd", WordKind::currency, 1, "BZD"}, {"cad", WordKind::currency, 1, "CAD"},
    {"cdf", WordKind::currency, 1, "CDF"}, {"chf", WordKind::currency, 1, "CHF"},
    {"clp", WordKind::currency, 1, "CLP"}, {"cny", WordKind::currency, 1, "CNY"},
    {"cop", WordKind::currency, 1, "COP"}, {"crc", WordKind::currency, 1, "CRC"},
    {"cup", WordKind::currency, 1, "CUP"}, {"cve", WordKind::currency, 1, "CVE"},
    {"czk", WordKind::currency, 1, "CZK"}, {"djf", WordKind::currency, 1, "DJF"},
    {"dkk", WordKind::currency, 1, "DKK"}, {"dop", WordKind::currency, 1, "DOP"},
    {"dzd", WordKind::currency, 1, "DZD"}, {"egp", WordKind::currency, 1, "EGP"},
    {"ern", WordKind::currency, 1, "ERN"}, {"etb", WordKind::currency, 1, "ETB"},
    {"eur", WordKind::currency, 1, "EUR"}, {"fjd", WordKind::currency, 1, "FJD"},
    {"fkp", WordKind::currency, 1, "FKP"}, {"gbp", WordKind::currency, 1, "GBP"},
    {"gel", WordKind::currency, 1, "GEL"}, {"ghs", WordKind::currency, 1, "GHS"},
    {"gip", WordKind::currency, 1, "GIP"}, {"gmd", WordKind::currency, 1, "GMD"},
    {"gnf", WordKind::currency, 1, "GNF"}, {"gtq", WordKind::currency, 1, "GTQ"},
    {"gyd", WordKind::currency, 1, "GYD"}, {"hkd", WordKind::currency, 1, "HKD"},
    {"hnl", WordKind::currency, 1, "HNL"}, {"htg", WordKind::currency, 1, "HTG"},
    {"huf", WordKind::currency, 1, "HUF"}, {"idr", WordKind::currency, 1, "IDR"},
    {"ils", WordKind::currency, 1, "ILS"}, {"inr", WordKind::currency, 1, "INR"},
    {"iqd", WordKind::currency, 1, "IQD"}, {"isk", WordKind::currency, 1, "ISK"},
    {"jmd", WordKind::currency, 1, "JMD"}, {"jod", WordKind::currency, 1, "JOD"},
    {"jpy", WordKind::currency, 1, "JPY"}, {"kes", WordKind::currency, 1, "KES"},
    {"kgs", WordKind::currency, 1, "KGS"}, {"khr", WordKind::currency, 1, "KHR"},
    {"kmf", WordKind::currency, 1, "KMF"}, {"kpw", WordKind::currency, 1, "KPW"},
    {"krw", WordKind::currency, 1, "KRW"}, {"kwd", WordKind::currency, 1, "KWD"},
    {"kyd", WordKind::currency, 1, "KYD"}, {"kzt", WordKind::currency, 1, "KZT"},
    {"lak", WordKind::currency, 1, "LAK"}, {"lbp", WordKind::currency, 1, "LBP"},
    {"lkr", WordKind::currency, 1, "LKR"}, {"lrd", WordKind::currency, 1, "LRD"},
    {"lsl", WordKind::currency, 1, "LSL"}, {"lyd", WordKind::currency, 1, "LYD"},
    {"mad", WordKind::currency, 1, "MAD"}, {"mdl", WordKind::currency, 1, "MDL"},
    {"mga", WordKind::currency, 1, "MGA"}, {"mkd", WordKind::currency, 1, "MKD"},
    {"mmk", WordKind::currency, 1, "MMK"}, {"mnt", WordKind::currency, 1, "MNT"},
    {"mop", WordKind::currency, 1, "MOP"}, {"mru", WordKind::currency, 1, "MRU"},
    {"mur", WordKind::currency, 1, "MUR"}, {"mvr", WordKind::currency, 1, "MVR"},
    {"mwk", WordKind::currency, 1, "MWK"}, {"mxn", WordKind::currency, 1, "MXN"},
    {"myr", WordKind::currency, 1, "MYR"}, {"mzn", WordKind::currency, 1, "MZN"},
    {"nad", WordKind::currency, 1, "NAD"}, {"ngn", WordKind::currency, 1, "NGN"},
    {"nio", WordKind::currency, 1, "NIO"}, {"nok", WordKind::currency, 1, "NOK"},
    {"npr", WordKind::currency, 1, "NPR"}, {"nzd", WordKind::currency, 1, "NZD"},
    {"omr", WordKind::currency, 1, "OMR"}, {"pab", WordKind::currency, 1, "PAB"},
    {"pen", WordKind::currency, 1, "PEN"}, {"pgk", WordKind::currency, 1, "PGK"},
    {"php", WordKind::currency, 1, "PHP"}, {"pkr", WordKind::currency, 1, "PKR"},
    {"pln", WordKind::currency, 1, "PLN"}, {"pyg", WordKind::currency, 1, "PYG"},
    {"qar", WordKind::currency, 1, "QAR"}, {"ron", WordKind::currency, 1, "RON"},
    {"rsd", WordKind::currency, 1, "RSD"}, {"rub", WordKind::currency, 1, "RUB"},
    {"rwf", WordKind::currency, 1, "RWF"}, {"sar", WordKind::currency, 1, "SAR"},
    {"sbd", WordKind::currency, 1, "SBD"}, {"scr", WordKind::currency, 1, "SCR"},
    {"sdg", WordKind::currency, 1, "SDG"}, {"sek", WordKind::currency, 1, "SEK"},
    {"sgd", WordKind::currency, 1, "SGD"}, {"shp", WordKind::currency, 1, "SHP"},
    {"sle", WordKind::currency, 1, "SLE"}, {"sos", WordKind::currency, 1, "SOS"},
    {"srd", WordKind::currency, 1, "SRD"}, {"ssp", WordKind::currency, 1, "SSP"},
    {"stn", WordKind::currency, 1, "STN"}, {"svc", WordKind::currency, 1, "SVC"},
    {"syp", WordKind::currency, 1, "SYP"}, {"szl", WordKind::currency, 1, "SZL"},
    {"thb", WordKind::currency, 1, "THB"}, {"tjs", WordKind::currency, 1, "TJS"},
    {"tmt", WordKind::currency, 1, "TMT"}, {"tnd", WordKind::currency, 1, "TND"},
    {"top", WordKind::currency, 1, "TOP"}, {"try", WordKind::currency, 1, "TRY"},
    {"ttd", WordKind::currency, 1, "TTD"}, {"twd", WordKind::currency, 1, "TWD"},
    {"tzs", WordKind::currency, 1, "TZS"}, {"uah", WordKind::currency, 1, "UAH"},
    {"ugx", WordKind::currency, 1, "UGX"}, {"usd", WordKind::currency, 1, "USD"},
    {"uyu", WordKind::currency, 1, "UYU"}, {"uzs", WordKind::currency, 1, "UZS"},
    {"ves", WordKind::currency, 1, "VES"}, {"vnd", WordKind::currency, 1, "VND"},
    {"vuv", WordKind::currency, 1, "VUV"}, {"wst", WordKind::currency, 1, "WST"},
    {"xaf", WordKind::currency, 1, "XAF"}, {"xcd", WordKind::currency, 1, "XCD"},
    {"xof", WordKind::currency, 1, "XOF"}, {"xpf", WordKind::currency, 1, "XPF"},
    {"yer", WordKind::currency, 1, "YER"}, {"zar", WordKind::currency, 1, "ZAR"},
    {"zmw", WordKind::currency, 1, "ZMW"}, {"zwg", WordKind::currency, 1, "ZWG"},
    {"byr", WordKind::currency, 1, "BYR"}, {"cuc", WordKind::currency, 1, "CUC"},
    {"eek", WordKind::currency, 1, "EEK"}, {"ghc", WordKind::currency, 1, "GHC"},
    {"hrk", WordKind::currency, 1, "HRK"}, {"ltl", WordKind::currency, 1, "LTL"},
    {"lvl", WordKind::currency, 1, "LVL"}, {"mro", WordKind::currency, 1, "MRO"},
    {"skk", WordKind::currency, 1, "SKK"}, {"sll", WordKind::currency, 1, "SLL"},
    {"std", WordKind::currency, 1, "STD"}, {"ved", WordKind::currency, 1, "VED"},
    {"vef", WordKind::currency, 1, "VEF"}, {"xcg", WordKind::currency, 1, "XCG"},
    {"xdr", WordKind::currency, 1, "XDR"}, {"xua", WordKind::currency, 1, "XUA"},
    {"zmk", WordKind::currency, 1, "ZMK"}, {"zwl", WordKind::currency, 1, "ZWL"},
});

/// Codes that are words too, or short for something else.
constexpr auto also_words = std::to_array<std::string_view>(
    {"all", "top", "try", "cup", "pen", "mad", "gel", "sos", "sar", "bam", "php", "std", "ron", "mop"});

/// Names of one currency in several words, as keys (text::name_key); longer ones before those they hold.
struct Name {
    std::string_view key;
    std::string_view code;
};
constexpr auto names = std::to_array<Name>({
    {"الریال الیمنی", "yer"},      {"بالریال الیمنی", "yer"},    {"ریال یمنی", "yer"},
    {"ریال یمن", "yer"},           {"yemeni rial", "yer"},       {"yemeni rials", "yer"},
    {"yemeni riyal", "yer"},       {"ریال سعودی", "sar"},        {"saudi riyal", "sar"},
    {"saudi riyals", "sar"},       {"ریال عمانی", "omr"},        {"ریال عمان", "omr"},
    {"omani rial", "omr"},         {"ریال قطری", "qar"},         {"ریال قطر", "qar"},
    {"qatari riyal", "qar"},       {"دینار عراقی", "iqd"},       {"دینار عراق", "iqd"},
    {"iraqi dinar", "iqd"},        {"iraqi dinars", "iqd"},      {"دینار اردنی", "jod"},
    {"jordanian dinar", "jod"},    {"دینار کویتی", "kwd"},       {"دینار کویت", "kwd"},
    {"دینار لیبی", "lyd"},         {"دینار تونسی", "tnd"},       {"dinar tunisien", "tnd"},
    {"dinars tunisiens", "tnd"},   {"لیره سوریه", "syp"},        {"لیره سوری", "syp"},
    {"syrian pound", "syp"},       {"syrian pounds", "syp"},     {"لیره لبنانیه", "lbp"},
    {"lebanese pound", "lbp"},     {"lebanese pounds", "lbp"},   {"لیره ترکیه", "try"},
    {"لیر ترکیه", "try"},          {"turkish lira", "try"},      {"turk lirasi", "try"},
    {"جنیه مصری", "egp"},          {"egyptian pound", "egp"},    {"جنیه سودانی", "sdg"},
    {"sudanese pound", "sdg"},     {"sudanese pounds", "sdg"},   {"south sudanese pound", "ssp"},
    {"درهم مغربی", "mad"},         {"درهم اماراتی", "aed"},      {"درهم امارات", "aed"},
    {"dirham marocain", "mad"},    {"peso colombiano", "cop"},   {"pesos colombianos", "cop"},
    {"colombian peso", "cop"},     {"colombian pesos", "cop"},   {"peso mexicano", "mxn"},
    {"pesos mexicanos", "mxn"},    {"mexican pesos", "mxn"},     {"pesos argentinos", "ars"},
    {"pesos chilenos", "clp"},     {"pesos dominicanos", "dop"}, {"pesos filipinos", "php"},
    {"philippine peso", "php"},    {"philippine pesos", "php"},  {"franc congolais", "cdf"},
    {"francs congolais", "cdf"},   {"congolese franc", "cdf"},   {"congolese francs", "cdf"},
    {"franc comorien", "kmf"},     {"francs comoriens", "kmf"},  {"franc guineen", "gnf"},
    {"francs guineens", "gnf"},    {"franc burundais", "bif"},   {"francs burundais", "bif"},
    {"franc rwandais", "rwf"},     {"francs rwandais", "rwf"},   {"franc djiboutien", "djf"},
    {"francs djiboutiens", "djf"}, {"kenyan shilling", "kes"},   {"kenya shillings", "kes"},
    {"kenyan shillings", "kes"},   {"somali shilling", "sos"},   {"somali shillings", "sos"},
    {"ugandan shilling", "ugx"},   {"uganda shillings", "ugx"},  {"ugandan shillings", "ugx"},
    {"tanzanian shilling", "tzs"}, {"pakistani rupee", "pkr"},   {"pakistani rupees", "pkr"},
    {"indian rupee", "inr"},       {"indian rupees", "inr"},     {"nepali rupee", "npr"},
    {"nepalese rupee", "npr"},     {"nepalese rupees", "npr"},   {"روپیه پاکستان", "pkr"},
    {"کلدار پاکستان", "pkr"},      {"american dollar", "usd"},   {"american dollars", "usd"},
    {"dollars americains", "usd"}, {"dollar americain", "usd"},  {"canadian dollar", "cad"},
    {"canadian dollars", "cad"},   {"australian dollar", "aud"}, {"australian dollars", "aud"},
    {"pound sterling", "gbp"},     {"pounds sterling", "gbp"},   {"british pound", "gbp"},
    {"british pounds", "gbp"},     {"franc suisse", "chf"},      {"francs suisses", "chf"},
    {"swiss franc", "chf"},        {"swiss francs", "chf"},      {"special drawing rights", "xdr"},
    {"special drawing right", "xdr"},
});

bool is_letter(char sign) { return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z'); }

bool is_all(std::string_view text, std::size_t at, std::size_t n) {
    const auto is_space = [](char sign) { return sign == ' ' || sign == '\t' || sign == '\n'; };
    return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), is_space) &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at + n), text.end(), is_space);
}

bool is_in_brackets(std::string_view text, std::size_t at, std::size_t n) {
    const bool opens = at > 0 && (text[at - 1] == '(' || text[at - 1] == '[');
    return opens && at + n < text.size() && (text[at + n] == ')' || text[at + n] == ']');
}

}  // namespace detail_currencies

using namespace detail_currencies;

const UnitWord* currency_coded(std::string_view word) {
    if (word.size() != 3) return nullptr;
    const auto at =
        std::find_if(codes.begin(), codes.end(), [&](const UnitWord& each) { return each.key == word; });
    return at == codes.end() ? nullptr : &*at;
}

bool is_also_a_word(std::string_view word) {
    return std::find(also_words.begin(), also_words.end(), word) != also_words.end();
}

bool is_written_as_code(std::string_view text, std::string_view word) {
    std::string code(word);
    for (char& sign : code) sign = static_cast<char>(sign & ~0x20);
    for (std::size_t at = text.find(code); at != std::string_view::npos; at = text.find(code, at + 1)) {
        const bool is_whole = (at == 0 || !is_letter(text[at - 1])) &&
                              (at + code.size() == text.size() || !is_letter(text[at + code.size()]));
        if (!is_whole) continue;
        if (!is_also_a_word(word) || is_in_brackets(text, at, code.size()) || is_all(text, at, code.size()))
            return true;
    }
    return false;
}

std::string currencies_as_codes(std::string_view key) {
    std::string spelt = " " + std::string(key) + " ";
    // Most cells of money are bare figures.
    if (key.find_first_not_of("0123456789 ") == std::string_view::npos) return spelt;
    for (const Name& name : names) {
        const std::string wanted = " " + std::string(name.key) + " ";
        if (const std::size_t at = spelt.find(wanted); at != std::string::npos)
            spelt.replace(at, wanted.size(), " iso:" + std::string(name.code) + " ");
    }
    return spelt;
}

}  // namespace ensejam::text
