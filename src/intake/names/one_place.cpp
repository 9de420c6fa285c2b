#include "intake/names/one_place.h"

#include <unordered_set>

#include "intake/names/generic_words.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_one_place {

constexpr double least_alike = 0.55;  ///< of words beside one code, which speaks for one place

bool is_latin(const std::string& key) {
    return key.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos;
}

bool is_generic(std::string_view word) {
    static const std::vector<std::string> all = generic_place_words();
    static const std::unordered_set<std::string_view> words(all.begin(), all.end());
    return words.contains(word);
}

/// The words of a name that the other has not, without blanks between them.
std::string words_alone(const std::string& key, const std::string& other) {
    const std::vector<std::string_view> others = text::words_of_key(other);
    std::string alone;
    for (const std::string_view word : text::words_of_key(key))
        if (!is_generic(word) && std::find(others.begin(), others.end(), word) == others.end()) alone += word;
    return alone;
}

}  // namespace detail_one_place

bool may_be_one_place(const std::string& key_a, const std::string& key_b) {
    using namespace detail_one_place;
    if (is_latin(key_a) != is_latin(key_b)) return true;
    const std::string alone_a = words_alone(key_a, key_b);
    const std::string alone_b = words_alone(key_b, key_a);
    return alone_a.empty() || alone_b.empty() || text::likeness(alone_a, alone_b) >= least_alike;
}

}  // namespace ensejam::intake
