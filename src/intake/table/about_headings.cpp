#include "intake/table/about_headings.h"

#include "intake/headings/heading_index.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_about_headings {

using Words = std::span<const std::string_view>;

bool is_one_of(const std::string& key, Words words) {
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool holds_one_of(const std::string& key, Words words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return holds_words(key, word); });
}

}  // namespace detail_about_headings

using namespace detail_about_headings;

bool is_of_directory(std::string_view heading) {
    const std::string key = text::name_key(heading);
    constexpr auto words = std::to_array<std::string_view>(
        {"registration", "licence",        "license", "address",  "website",   "homepage",
         "url",          "enregistrement", "adresse", "site web", "direccion", "شماره ثبت",
         "مجوز",         "پروانه",         "نشانی",   "ادرس",     "وبگاه",     "وب سایت",
         "تلفن",         "تلفکس",          "العنوان", "адреса",   "адрес"});
    return holds_one_of(key, words);
}

bool is_of_address(std::string_view heading) {
    constexpr auto words =
        std::to_array<std::string_view>({"address", "adresse", "direccion", "indirizzo", "endereco",
                                         "anschrift", "نشانی", "ادرس", "العنوان", "адреса", "адрес"});
    const std::string key = text::name_key(heading);
    return holds_one_of(key, words) && !holds_words(key, "email") && !holds_words(key, "mail");
}

bool is_of_body(std::string_view heading) {
    constexpr auto silent = std::to_array<std::string_view>(
        {"number", "no",     "nr",   "of",   "the",   "total", "current", "year",  "date",   "on",
         "in",     "nombre", "nb",   "de",   "d",     "du",    "des",     "annee", "numero", "ano",
         "num",    "fecha",  "full", "time", "تعداد", "شمار",  "کل",      "تاریخ", "سال",    "عدد"});
    constexpr auto bodies = std::to_array<std::string_view>(
        {"founded",   "foundation", "established", "establishment", "inception", "incorporated", "staff",
         "employees", "employee",   "members",     "personnel",     "headcount", "employes",     "membres",
         "effectif",  "effectifs",  "creation",    "fondation",     "fundacion", "empleados",    "miembros",
         "تاسیس",     "کارکنان",    "کارمندان",    "پرسنل",         "اعضا",      "اعضای",        "کارمند",
         "تاسیس شده", "التاسیس",    "الموظفین",    "الاعضا",        "کارکن"});
    std::string rest;
    const std::string key = text::name_key(heading);
    for (const std::string_view word : text::words_of_key(key))
        if (!is_one_of(std::string(word), silent)) rest += (rest.empty() ? "" : " ") + std::string(word);
    return std::find(bodies.begin(), bodies.end(), rest) != bodies.end();
}

bool is_bare_count(const Column& column) {
    // clang-format off
    constexpr auto words = std::to_array<std::string_view>({
        "number", "count", "counts", "cases", "number of cases", "n", "frequency", "total", "incidence",
        "persons", "people", "nombre", "cas", "nombre de cas", "effectif", "casos", "cantidad", "numero",
        "numero de casos", "تعداد", "شمار", "امار", "فراوانی", "موارد", "تعداد موارد", "مورد", "جمع",
        "العدد", "عدد", "عدد الحالات", "количество", "кількість", "число", "jumlah", "sayi", "نفر",
        "تعداد نفر"});
    // clang-format on
    const bool is_part = column.is_part && column.heading.find(' ') == std::string::npos;
    return is_part || is_one_of(text::name_key(column.heading), words);
}

double says_need(const Column& column) {
    // clang-format off
    constexpr auto needs = std::to_array<std::string_view>({
        "need", "needs", "inneed", "pin", "besoin", "necesidad", "necessitadas", "نیازمند", "نیازمندان", "نیاز",
        "المحتاجین"});
    constexpr auto affected = std::to_array<std::string_view>({"affected", "affectees", "afectadas", "اسیب"});
    // clang-format on
    const std::string key = text::name_key(column.tag.empty() ? column.heading : column.tag.substr(1));
    const std::vector<std::string_view> words = text::words_of_key(key);
    const auto stand = [&](const auto& some) {
        return std::find_first_of(words.begin(), words.end(), some.begin(), some.end()) != words.end();
    };
    return stand(needs) ? 1 : stand(affected) ? 0.5 : 0;
}

bool is_of_store(const Column& column) {
    constexpr auto words = std::to_array<std::string_view>(
        {"cargo",    "manifest", "consignment", "waybill", "shipment", "shipments", "cargaison", "cargamento",
         "محموله",   "بارنامه",  "warehouse",   "stock",   "in stock", "on hand",   "inventory", "sku",
         "depot",    "entrepot", "almacen",     "bodega",  "armazem",  "انبار",     "موجودی",    "المخزن",
         "المستودع", "مخزن",     "склад",       "залишок", "остаток",  "gudang",    "ambar",     "stok"});
    const std::string key = text::name_key(column.heading);
    return holds_one_of(key, words);
}

bool is_of_goods(const Column& column) {
    constexpr auto words = std::to_array<std::string_view>(
        {"item",      "items",    "item name", "article",  "articles", "product", "goods",
         "commodity", "sku",      "کالا",      "نام کالا", "قلم",      "اقلام",   "نوع کالا",
         "الصنف",     "articulo", "producto",  "barang",   "товар",    "malzeme"});
    return is_one_of(text::name_key(column.heading), words);
}

bool is_of_event(std::string_view heading) {
    // clang-format off
    constexpr auto words = std::to_array<std::string_view>({
        "incident", "incidents", "complaint", "complaints", "casualties",
        "killed", "injured", "fatalities", "deaths", "wounded", "crime", "crimes", "offence", "offences",
        "offense", "violation", "violations", "accident", "accidents", "grievance", "grievances",
        "plainte", "plaintes", "blesses", "tues", "morts", "accidents", "infraction", "infractions",
        "incidente", "incidentes", "queja", "quejas", "muertos", "heridos",
        "شکایت", "شکایات", "شاکی", "حادثه", "حوادث", "سانحه", "تصادف", "تصادفات", "جرم", "جرایم", "وقوع",
        "فوتی", "مجروح", "مصدوم", "کشته", "تخلف", "تخلفات", "الحادث", "حوادث", "الشکوی",
        "شکوی", "القتلی", "الجرحی", "інцидент", "скарга", "инцидент", "жалоба",
        "news", "headline", "press release", "actualite", "noticia", "خبر", "اخبار", "تیتر", "الخبر"});
    // clang-format on
    constexpr auto rates = std::to_array<std::string_view>(
        {"rate",    "per",    "index",    "score",      "rank",        "ranking", "decile", "quintile",
         "percent", "ratio",  "share",    "percentage", "percentile",  "indice",  "rang",   "taux",
         "tasa",    "indice", "quartile", "proportion", "pourcentage", "نرخ",     "نسبت",   "شاخص",
         "رتبه",    "امتیاز", "درصد",     "دهک",        "سهم",         "موشر",    "نسبه",   "معدل"});
    const std::string key = text::name_key(heading);
    return holds_one_of(key, words) && !holds_one_of(key, rates);
}

bool is_of_gazetteer(std::string_view heading) {
    constexpr auto words = std::to_array<std::string_view>(
        {"population", "centroid", "area",      "km2",      "latitude",    "longitude", "lat",
         "lon",        "wikidata", "geonames",  "osm",      "pcode",       "poblacion", "populacao",
         "superficie", "جمعیت",    "elevation", "altitude", "coordinates", "amar code", "iso code",
         "کد امار",    "کد اماری", "مختصات",    "مساحت",    "السکان",      "المساحه",   "населення",
         "население",  "penduduk", "nufus"});
    return holds_one_of(text::name_key(heading), words);
}

bool is_of_appeal(std::string_view heading) {
    constexpr auto words = std::to_array<std::string_view>(
        {"requirement", "requirements", "funding required", "required funding", "funds required",
         "requested funding", "percent funded", "percentfunded", "funded percent", "funding progress",
         "funding coverage", "unmet requirements", "besoins financiers", "fonds requis", "requerimientos",
         "fondos requeridos", "نیاز مالی", "اعتبار مورد نیاز"});
    return holds_one_of(text::name_key(heading), words);
}

bool is_of_money_back(std::string_view heading) {
    constexpr auto words = std::to_array<std::string_view>(
        {"given back", "amount returned", "returned amount", "refund", "refunds", "refunded", "rembourse",
         "devuelto", "برگشتی", "برگشت شده", "برگشتشده", "برگشت اعتبار", "برگشت مبلغ", "عودتی", "عودت",
         "مسترد شده"});
    return holds_one_of(text::name_key(heading), words);
}

bool is_of_job(std::string_view heading) {
    // clang-format off
    constexpr auto held = std::to_array<std::string_view>({
        "job title", "position title", "vacancy", "vacancies", "closing date", "application deadline",
        "apply by", "contract type", "experience required", "years of experience", "salary",
        "intitule du poste", "salaire", "date limite de candidature", "type de contrat",
        "عنوان شغلی", "عنوان شغل", "حقوق و مزایا", "حقوق ماهانه", "حقوق پیشنهادی", "سابقه کار",
        "شرایط احراز", "نوع قرارداد", "رزومه", "استخدام", "نیروی مورد نیاز", "ردیف شغلی", "پست سازمانی",
        "مدرک تحصیلی", "رشته تحصیلی", "ساعت کاری", "المسمی الوظیفی", "الراتب", "salario", "vacante"});
    constexpr auto whole = std::to_array<std::string_view>(
        {"job", "position", "post", "poste", "duty station", "qualifications", "شغل", "سمت", "حقوق", "الوظیفه",
         "puesto"});
    // clang-format on
    const std::string key = text::name_key(heading);
    return holds_one_of(key, held) || is_one_of(key, whole);
}

bool holds_body_word(std::string_view text) {
    // clang-format off
    constexpr auto words = std::to_array<std::string_view>({
        "سازمان", "اداره", "شهرداری", "فرمانداری", "استانداری", "بخشداری", "دهیاری", "بهزیستی", "کمیته",
        "هلال احمر", "جمعیت", "انجمن", "موسسه", "بنیاد", "خیریه", "سمن", "دانشگاه", "وزارت",
        "اموزش و پرورش", "شبکه بهداشت", "مرکز بهداشت", "معاونت", "کانون", "ستاد", "شورای", "فرهنگسرا",
        "فرهنگسرای", "شرکت", "مرکز", "بیمارستان", "نیروی انتظامی", "دادگستری", "وزاره", "جمعیه", "منظمه",
        "الهلال الاحمر", "موسسات", "ministry", "municipality", "agency", "association", "foundation",
        "ngo", "ngos", "society", "red cross", "red crescent", "committee", "directorate", "council",
        "university", "trust", "charity", "cluster", "department of", "office of", "office for", "ocha",
        "unicef", "unhcr", "undp", "wfp", "unfpa", "iom", "ministere", "mairie", "croix rouge",
        "croissant rouge", "fondation", "ong", "direction", "bureau", "ministerio", "cruz roja",
        "fundacion", "asociacion", "alcaldia", "organizacion", "organisation", "organization",
        "міністерство", "министерство", "kementerian", "dinas", "bakanligi", "dernegi"});
    // clang-format on
    return holds_one_of(text::name_key(text), words);
}

}  // namespace ensejam::intake
