#include "intake/names/names.h"

#include "text/text.h"

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

}  // namespace ensejam::intake
