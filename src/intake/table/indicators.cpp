#include "intake/table/indicators.h"

#include <span>

#include "text/text.h"

namespace ensejam::intake {
namespace detail_indicators {

constexpr std::size_t most_rows_seen = 2000;
constexpr std::size_t most_words = 6;  ///< in which what is counted is named

using Words = std::span<const std::string_view>;

// clang-format off
constexpr auto indicator_headings = std::to_array<std::string_view>(
    {"indicator", "indicators", "indicator name", "indicator description", "output indicator", "activity indicator",
     "شاخص", "شاخص ها", "شاخصها", "عنوان شاخص", "نام شاخص", "شاخص عملکرد", "indicateur", "indicateurs",
     "libelle de l indicateur", "indicador", "indicadores", "nombre del indicador", "المؤشر", "الموشر", "المؤشرات",
     "показник", "индикатор", "indikator", "gosterge"});
constexpr auto unit_headings = std::to_array<std::string_view>(
    {"unit", "units", "unit of measure", "unit of measurement", "measurement unit", "indicator unit", "واحد", "واحد سنجش",
     "واحد اندازه گیری", "واحد شمارش", "unite", "unite de mesure", "unidad", "unidad de medida", "unidade de medida",
     "وحده القیاس", "الوحده", "одиниця виміру", "единица измерения", "satuan", "birim"});
constexpr auto people_words = std::to_array<std::string_view>(
    {"people", "person", "persons", "individual", "individuals", "beneficiary", "beneficiaries", "men", "women", "man",
     "woman", "boys", "girls", "boy", "girl", "children", "child", "infants", "youth", "adolescents", "adults", "elderly",
     "idp", "idps", "refugee", "refugees", "returnee", "returnees", "migrants", "students", "student", "pupils", "learners",
     "teachers", "teacher", "patients", "mothers", "caregivers", "farmers", "participants", "survivors", "victims",
     "trainees", "volunteers", "workers", "staff", "residents", "clients", "pax", "plw",
     "personnes", "personne", "individus", "hommes", "femmes", "enfants", "filles", "garcons", "eleves", "enseignants",
     "refugies", "deplaces", "pdi", "retournes", "beneficiaires", "meres", "jeunes", "adolescentes", "agriculteurs",
     "migrantes", "volontaires", "agents", "participants", "survivantes",
     "personas", "persona", "hombres", "mujeres", "ninos", "ninas", "beneficiarios", "estudiantes", "docentes",
     "refugiados", "jovenes", "desplazados", "pessoas", "homens", "mulheres", "criancas", "alunos", "deslocados",
     "نفر", "نفرات", "فرد", "افراد", "اشخاص", "مردم", "زنان", "مردان", "کودکان", "کودک", "دختران", "پسران", "نوجوانان",
     "جوانان", "سالمندان", "اموزان", "دانشاموزان", "دانشجویان", "معلمان", "مربیان", "مددجو", "مددجویان", "بیماران",
     "مادران", "شهروندان", "ساکنان", "کارگران", "کشاورزان", "پناهندگان", "مهاجران", "اوارگان", "بهرهمندان", "مندان",
     "شرکت", "شرکتکنندگان", "مراجعان", "داوطلبان", "معلولان",
     "شخص", "مستفید", "مستفیدین", "المستفیدین", "نساء", "النساء", "رجال", "اطفال", "الاطفال", "نازحین", "النازحین",
     "لاجیین", "طلاب", "الطلاب", "الافراد", "الاشخاص",
     "осіб", "людей", "дітей", "жінок", "чоловіків", "человек", "детей", "женщин", "мужчин", "orang", "anak", "kisi",
     "kadin", "cocuk"});
/// Behind these stands for whom or with whom, not what is counted.
constexpr auto stop_words = std::to_array<std::string_view>(
    {"with", "for", "in", "by", "to", "from", "at", "that", "where", "who", "which", "whose", "receiving", "avec", "pour",
     "dans", "par", "dont", "qui", "ou", "con", "para", "en", "com", "برای", "با", "در", "که", "به", "از", "مع", "فی"});
/// Things named after those whom they serve: "child friendly spaces", "student kits".
constexpr auto things_behind = std::to_array<std::string_view>(
    {"spaces", "space", "kits", "kit", "schools", "school", "centres", "centers", "centre", "center", "camps", "clubs",
     "groups", "facilities", "facility", "latrines", "classrooms", "clinics", "sites", "committees", "associations",
     "campaigns", "beds", "books", "packages", "shelters", "tents", "guides", "manuals", "hospitals", "hubs", "desks",
     "networks", "structures", "services", "sessions", "friendly"});
/// Things that stand before those whom they serve: «فضاهای دوستدار کودک», "espaces amis des enfants".
constexpr auto things_before = std::to_array<std::string_view>(
    {"spaces", "kits", "clubs", "groups", "sessions", "espaces", "espace", "ecoles", "classes", "salles", "comites",
     "abris", "groupes", "espacios", "escuelas", "centros", "aulas", "letrinas", "grupos", "espacos", "escolas",
     "فضا", "فضای", "فضاهای", "مدرسه", "مدارس", "مرکز", "مراکز", "بسته", "کلاس", "کلاسهای", "کارگاه", "کارگاههای",
     "پایگاه", "پایگاههای", "خانه", "خانههای", "چادر", "کیت", "تخت", "مهد", "مساحات"});
constexpr auto share_words = std::to_array<std::string_view>(
    {"percentage", "percent", "proportion", "share", "rate", "ratio", "pourcentage", "taux", "porcentaje", "tasa", "درصد",
     "نسبت", "سهم", "نرخ", "نسبه"});
// clang-format on

bool stands_among(std::string_view word, Words words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The column of this heading, when at least half of the rows tell it.
const Column* told_column(const Grid& grid, const Table& table, Words headings) {
    const std::size_t last = std::min(table.end_row, table.first_row + most_rows_seen);
    for (const Column& column : table.columns) {
        if (!stands_among(text::name_key(column.heading), headings)) continue;
        std::size_t n_told = 0;
        for (std::size_t rank = table.first_row; rank < last; ++rank) {
            const Cell cell = grid.at(rank, column.rank);
            n_told += cell.kind == CellKind::text && !text::read_number(cell.text()) ? 1 : 0;
        }
        if (n_told > 0 && n_told * 2 >= last - table.first_row) return &column;
    }
    return nullptr;
}

/// The people of this rank only say whose the thing behind them is: "women safe spaces", "youth clubs".
bool is_of_thing(std::span<const std::string_view> words, std::size_t people) {
    const auto stands_at = [&](std::size_t rank) {
        return rank < words.size() && stands_among(words[rank], things_behind);
    };
    if (stands_at(people + 1)) return true;
    constexpr auto between =
        std::to_array<std::string_view>({"s", "safe", "hygiene", "dignity", "learning", "training", "support",
                                         "health", "recreation", "community"});
    return people + 1 < words.size() && stands_among(words[people + 1], between) && stands_at(people + 2);
}

}  // namespace detail_indicators

using namespace detail_indicators;

bool counts_people(std::string_view text) {
    if (text.find('%') != std::string_view::npos) return false;
    const std::string key = text::name_key(text);
    const std::vector<std::string_view> words = text::words_of_key(key);
    for (std::size_t i = 0; i < std::min(words.size(), most_words); ++i) {
        if (stands_among(words[i], share_words) || stands_among(words[i], stop_words)) return false;
        if (stands_among(words[i], things_before)) return false;
        if (stands_among(words[i], people_words)) return !is_of_thing(words, i);
    }
    return false;
}

IndicatorColumns indicators_of(const Grid& grid, const Table& table) {
    return {told_column(grid, table, indicator_headings), told_column(grid, table, unit_headings)};
}

std::optional<std::string_view> other_than_people(const Grid& grid, std::size_t rank, const Column& figures,
                                                  const IndicatorColumns& columns) {
    if (figures.is_answered || !figures.tag.empty() || counts_people(figures.heading)) return {};
    std::optional<std::string_view> other;
    for (const Column* column : {columns.unit, columns.indicator}) {
        if (column == nullptr) continue;
        const std::string_view cell = grid.at(rank, column->rank).text();
        if (counts_people(cell)) return {};
        other = cell;
    }
    return other;
}

}  // namespace ensejam::intake
