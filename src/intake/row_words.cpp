#include "intake/row_words.h"

#include "base/base.h"
#include "text/text.h"

namespace ensejam::intake {

bool is_missing_word(std::string_view cell) {
    const std::string key = text::name_key(cell);
    constexpr auto words =
        std::to_array<std::string_view>({"", "na", "n a", "nil", "null", "none", "unknown", "نامعلوم",
                                         "نامشخص", "ندارد", "inconnu", "tbd", "xx"});
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool is_total_word(std::string_view key) {
    for (const std::string_view word :
         {"جمع", "مجموع", "جمع کل", "total", "totals", "subtotal", "sous total", "grand total", "sum"})
        if (key == word || (key.starts_with(word) && key[word.size()] == ' ')) return true;
    return false;
}

bool says_ongoing(std::string_view status) {
    const std::string key = text::name_key(status);
    for (const std::string_view word :
         {"در حال اجرا", "جاری", "در جریان", "ongoing", "en cours", "active", "in progress"})
        if (key == word || key.starts_with(std::string(word) + " ")) return true;
    return false;
}

}  // namespace ensejam::intake
