#include "intake/headings/sub_heading_words.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_sub_heading_words {

using Words = std::span<const std::string_view>;

bool is_one(const std::string& key, Words words) {
    return std::find(words.begin(), words.end(), key) != words.end();
}

constexpr auto from_words =
    std::to_array<std::string_view>({"از", "شروع", "اغاز", "from", "start", "since", "de", "du", "debut",
                                     "desde", "inicio", "من", "с", "з", "від", "dari", "mulai"});

constexpr auto to_words =
    std::to_array<std::string_view>({"تا", "الی", "پایان", "خاتمه", "to", "end", "until", "till", "a", "à",
                                     "au", "fin", "hasta", "ate", "fim", "до", "по", "sampai", "hingga"});

constexpr auto time_words = std::to_array<std::string_view>(
    {"مدت",    "زمان",   "بازه",     "دوره",     "تاریخ",    "زمانبندی", "period", "duration",   "date",
     "dates",  "time",   "when",     "timeline", "schedule", "periode",  "duree",  "calendrier", "periodo",
     "fecha",  "fechas", "duracion", "data",     "datas",    "الفتره",   "المده",  "التاریخ",    "дата",
     "період", "период", "срок",     "термін",   "tanggal",  "waktu",    "tarih",  "sure"});

constexpr auto generic_words = std::to_array<std::string_view>(
    {"name", "names",  "type", "code",  "acronym", "number", "no",    "total", "nom", "nombre", "sigle",
     "tipo", "codigo", "نام",  "عنوان", "نوع",     "کد",     "تعداد", "جمع",   "کل",  "مجموع",  "عدد"});

constexpr auto total_words =
    std::to_array<std::string_view>({"total", "all", "sum", "overall", "ensemble", "totale", "جمع", "کل",
                                     "جمع کل", "مجموع", "المجموع", "всього", "всего", "jumlah", "toplam"});

constexpr auto planned_words = std::to_array<std::string_view>(
    {"planned", "plan", "target", "targeted", "expected", "برنامه", "برنامه ریزی", "برنامه ریزی شده",
     "پیش بینی", "پیش بینی شده", "هدف", "prevu", "prevus", "planifie", "programado", "planificado"});

constexpr auto actual_words = std::to_array<std::string_view>(
    {"actual", "achieved", "reached", "realised", "realized", "done", "عملکرد", "محقق شده", "تحقق یافته",
     "انجام شده", "اجرا شده", "برگزار شده", "واقعی", "realise", "atteint", "atteints", "realizado",
     "alcanzado"});

}  // namespace detail_sub_heading_words

using namespace detail_sub_heading_words;

bool is_from_word(std::string_view text) { return is_one(text::name_key(text), from_words); }
bool is_to_word(std::string_view text) { return is_one(text::name_key(text), to_words); }
bool is_generic_word(std::string_view text) { return is_one(text::name_key(text), generic_words); }
bool says_all(std::string_view text) { return is_one(text::name_key(text), total_words); }
bool says_planned(std::string_view text) { return is_one(text::name_key(text), planned_words); }
bool says_actual(std::string_view text) { return is_one(text::name_key(text), actual_words); }

bool holds_time_word(std::string_view heading) {
    const std::string key = text::name_key(heading);
    for (std::size_t begin = 0; begin < key.size();) {
        const std::size_t end = std::min(key.find(' ', begin), key.size());
        if (is_one(key.substr(begin, end - begin), time_words)) return true;
        begin = end + 1;
    }
    return false;
}

}  // namespace ensejam::intake
