#include "intake/register_tables/table_words.h"

#include <map>

#include "text/text.h"

namespace ensejam::intake {
namespace detail_table_words {

using registry::OrganisationType;
using registry::PlaceKind;

/// A meaning and the words for it, parted by |.
template <class Meaning>
struct Words {
    Meaning meaning;
    std::string_view words;
};

constexpr auto kinds = std::to_array<Words<PlaceKind>>({
    {PlaceKind::country, "country|admin0|adm0|کشور"},
    {PlaceKind::province, "province|state|governorate|region|admin1|adm1|ostan|استان"},
    {PlaceKind::county, "county|zone|lga|territoire|departement|admin2|adm2|shahrestan|شهرستان|فرمانداری"},
    {PlaceKind::city, "city|town|municipality|ville|commune|woreda|admin3|adm3|shahr|شهر"},
    {PlaceKind::district,
     "district|ward|municipal region|municipal district|admin4|adm4|bakhsh|rural district|dehestan|mantaqeh|"
     "بخش|منطقه|منطقه شهرداری|بخش/منطقه|دهستان"},
    {PlaceKind::neighbourhood, "neighbourhood|neighborhood|quarter|quartier|kuy|mahalleh|mahalle|محله|کوی"},
    {PlaceKind::settlement,
     "settlement|village|hamlet|estate|farm|localite|shahrak|dehkadeh|mazraeh|abadi|rusta|camp|"
     "روستا|آبادی|روستا/آبادی|شهرک|دهکده|مزرعه"},
    {PlaceKind::service_point,
     "service point|service centre|service center|site|facility|مرکز خدمت|مرکز خدمات"},
});

constexpr auto types = std::to_array<Words<OrganisationType>>({
    {OrganisationType::ministry, "ministry|وزارت|وزارتخانه"},
    {OrganisationType::agency,
     "agency|government|government agency|public agency|government organisation|government organization|"
     "embassy|military|435|434|440|دستگاه|دستگاه دولتی|دولتی|اداره|اداره کل|سازمان دولتی"},
    {OrganisationType::governorate, "governorate|استانداری|فرمانداری"},
    {OrganisationType::municipality, "municipality|شهرداری"},
    {OrganisationType::ngo,
     "ngo|ingo|nngo|lngo|international ngo|national ngo|local ngo|non governmental organisation|"
     "non governmental organization|437|441|سمن|سازمان مردم نهاد|مردم نهاد|تشکل مردم نهاد"},
    {OrganisationType::charity, "charity|religious|faith based organisation|446|خیریه|موسسه خیریه"},
    {OrganisationType::volunteer, "volunteer|volunteers|داوطلب|گروه داوطلب|گروه جهادی|داوطلبان"},
    {OrganisationType::company, "company|private sector|private|444|شرکت|بخش خصوصی|خصوصی"},
    {OrganisationType::university,
     "university|academic / research|academic|research|431|دانشگاه|پژوهشگاه|دانشگاهی"},
    {OrganisationType::international,
     "international|international organisation|international organization|un|un agency|united nations|"
     "438|447|بین المللی|سازمان بین المللی|سازمان ملل"},
    {OrganisationType::unknown,
     "unknown|other|donor|media|red cross / red crescent|433|439|443|445|نامعلوم|سایر|دیگر|"
     "حامی مالی|رسانه"},
});

/// As words are compared: a space, a half space, an underscore and nothing between two words are the same.
std::string key_of(std::string_view word) {
    std::string spaced(word);
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    std::string key = text::name_key(spaced);
    std::erase(key, ' ');
    return key;
}

template <class Meaning, std::size_t n>
std::map<std::string, Meaning> by_key(const std::array<Words<Meaning>, n>& all) {
    std::map<std::string, Meaning> meanings;
    for (const auto& [meaning, words] : all)
        for (std::size_t begin = 0; begin < words.size();) {
            const std::size_t end = std::min(words.find('|', begin), words.size());
            meanings.try_emplace(key_of(words.substr(begin, end - begin)), meaning);
            begin = end + 1;
        }
    return meanings;
}

/// What the cell means; of "kuy (quarter)" the word before the bracket says it.
template <class Meaning>
std::optional<Meaning> meaning_in(const std::map<std::string, Meaning>& meanings, std::string_view cell) {
    for (const std::string_view word : {cell, cell.substr(0, cell.find('('))})
        if (const auto at = meanings.find(key_of(word)); at != meanings.end()) return at->second;
    return {};
}

}  // namespace detail_table_words

std::optional<registry::PlaceKind> place_kind_in(std::string_view cell) {
    static const auto meanings = detail_table_words::by_key(detail_table_words::kinds);
    return detail_table_words::meaning_in(meanings, cell);
}

std::optional<registry::OrganisationType> organisation_type_in(std::string_view cell) {
    static const auto meanings = detail_table_words::by_key(detail_table_words::types);
    return detail_table_words::meaning_in(meanings, cell);
}

}  // namespace ensejam::intake
