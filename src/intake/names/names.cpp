#include "intake/names/names.h"

#include <bit>

namespace ensejam::intake {
namespace detail_names {

using Index = std::unordered_map<std::string, Names::Nouns>;

void put(Index& index, const std::string& key, std::int64_t noun) {
    auto& nouns = index[key];
    if (std::find(nouns.begin(), nouns.end(), noun) == nouns.end()) nouns.push_back(noun);
}

Names::Nouns get(const Index& index, const std::string& key) {
    const auto found = index.find(key);
    return found == index.end() ? Names::Nouns{} : found->second;
}

std::string without_blanks(std::string key) {
    std::erase(key, ' ');
    return key;
}

}  // namespace detail_names

using namespace detail_names;

bool Names::Near::is_clear() const {
    if (likeness >= least_likeness && likeness - runner_up >= least_lead) return true;
    const auto n = static_cast<double>(letters);
    return letters >= 5 && likeness >= 1 - 1.01 / n && runner_up <= 1 - 2.99 / n;
}

void Names::add(std::string_view name, std::int64_t noun, bool is_alias) {
    const std::string key = text::name_key(name);
    if (key.empty()) return;
    const std::string bare_key = without_generic_words(key);
    put(by_key_, key, noun);
    if (!is_alias) put(by_own_key_, key, noun);
    put(by_tight_, without_blanks(key), noun);
    put(by_bare_, bare_key, noun);
    all_.push_back({form_of(key), form_of(bare_key), noun});
}

Names::Nouns Names::exact(const std::string& key) const {
    Nouns own = get(by_own_key_, key);
    return own.empty() ? get(by_key_, key) : own;
}
Names::Nouns Names::tight(const std::string& key) const { return get(by_tight_, without_blanks(key)); }
Names::Nouns Names::bare(const std::string& key) const { return get(by_bare_, without_generic_words(key)); }

std::string Names::without_generic_words(const std::string& key) const {
    std::string bare_key;
    for (std::size_t begin = 0; begin < key.size();) {
        const std::size_t end = std::min(key.find(' ', begin), key.size());
        const std::string word = key.substr(begin, end - begin);
        if (std::find(generic_words_.begin(), generic_words_.end(), word) == generic_words_.end())
            bare_key += word;
        begin = end + 1;
    }
    return bare_key.empty() ? without_blanks(key) : bare_key;
}

Names::Form Names::form_of(std::string text) {
    Form form{.text = std::move(text)};
    for (const char32_t letter : text::code_points(form.text)) {
        form.letters |= 1ULL << ((letter * 0x9E3779B1U >> 7) % 64);
        ++form.length;
        if (letter >= '0' && letter <= '9') form.digits += static_cast<char>(letter);
    }
    return form;
}

bool Names::may_be_near(const Form& a, const Form& b) {
    const std::size_t longer = std::max(a.length, b.length);
    const std::size_t shorter = std::min(a.length, b.length);
    // Below this many edits two names are near; each edit changes at most two of the letters that occur.
    const std::size_t most_edits = longer * 3 / 10;
    if (longer - shorter > most_edits) return false;
    if (static_cast<std::size_t>(std::popcount(a.letters ^ b.letters)) > most_edits * 2) return false;
    // «منطقه ۱» and «منطقه ۲» are one letter apart and two places.
    return a.digits == b.digits;
}

}  // namespace ensejam::intake
