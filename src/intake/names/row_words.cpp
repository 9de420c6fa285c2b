#include "intake/names/row_words.h"

#include "base/base.h"
#include "text/text.h"

namespace ensejam::intake {

bool is_missing_word(std::string_view cell) {
    const std::string key = text::name_key(cell);
    // clang-format off
    constexpr auto words = std::to_array<std::string_view>(
        {"", "na", "n a", "nil", "null", "none", "unknown", "نامعلوم", "نامشخص", "ندارد", "inconnu", "tbd", "محرمانه", "confidential",
         "tbc", "tba", "to be determined", "to be confirmed", "to be decided", "a confirmer", "a determiner",
         "por definir", "por confirmar", "a definir", "بعدا اعلام می شود", "در دست بررسی", "xx", "nd", "n d",
         "s d", "no data", "not available", "not applicable", "non applicable", "non disponible", "sin datos",
         "no aplica", "desconocido", "desconhecido", "غیر معروف", "لا یوجد", "невідомо", "немає даних",
         "нет данных", "неизвестно", "missing", "missing data", "not known", "undetermined", "information not available",
         "no information", "no information available", "information unavailable", "data not available",
         "information non disponible", "informacion no disponible", "اطلاعات موجود نیست", "اطلاعات در دسترس نیست",
         "not specified", "unspecified", "not reported", "undefined",
         "not indicated", "non precise", "non renseigne", "non specifie", "non communique", "no especificado",
         "sin especificar", "nao especificado", "ثبت نشده", "مشخص نشده", "مشخص نیست", "غیر محدد", "не указано"});
    // clang-format on
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool says_everybody(std::string_view cell) {
    // clang-format off
    constexpr auto words = std::to_array<std::string_view>(
        {"a", "all", "both", "both sexes", "total", "everyone", "everybody", "any", "intersectoral", "multi sector",
         "همه", "کل", "مجموع", "جمع", "هر دو", "tous", "toutes", "ensemble", "todos", "todas", "ambos", "الکل", "جمیع"});
    // clang-format on
    return std::find(words.begin(), words.end(), text::name_key(cell)) != words.end();
}

bool is_total_word(std::string_view key) {
    for (const std::string_view word :
         {"جمع",        "مجموع",       "جمع کل",   "total",      "totals",   "subtotal",    "sub total",
          "sous total", "grand total", "sum",      "gran total", "totales",  "suma",        "totaux",
          "somme",      "المجموع",     "الاجمالی", "اجمالی",     "مجموع کل", "всього",      "усього",
          "разом",      "всего",       "итого",    "jumlah",     "toplam",   "genel toplam"})
        if (key == word || (key.starts_with(word) && key[word.size()] == ' ')) return true;
    return false;
}

bool says_ongoing(std::string_view status) {
    const std::string key = text::name_key(status);
    for (const std::string_view word :
         {"در حال اجرا",  "جاری",        "در جریان",     "ongoing",    "on going",     "en cours",
          "active",       "in progress", "en ejecucion", "en curso",   "em andamento", "em curso",
          "em execucao",  "قید التنفیذ", "مستمر",        "مستمره",     "جاریه",        "триває",
          "продолжается", "выполняется", "в процесі",    "в процессе", "berjalan",     "devam ediyor"})
        if (key == word || key.starts_with(std::string(word) + " ")) return true;
    return false;
}

}  // namespace ensejam::intake
