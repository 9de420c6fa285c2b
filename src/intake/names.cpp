#include "intake/names.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_names {

void put(std::unordered_map<std::string, std::vector<std::int64_t>>& index, const std::string& key,
         std::int64_t noun) {
    auto& nouns = index[key];
    if (std::find(nouns.begin(), nouns.end(), noun) == nouns.end()) nouns.push_back(noun);
}

std::vector<std::int64_t> get(const std::unordered_map<std::string, std::vector<std::int64_t>>& index,
                              const std::string& key) {
    const auto found = index.find(key);
    return found == index.end() ? std::vector<std::int64_t>{} : found->second;
}

}  // namespace detail_names

void Names::add(std::string_view name, std::int64_t noun) {
    const std::string key = text::key(name);
    if (key.empty()) return;
    const std::string bare_key = without_generic_words(key);
    detail_names::put(by_key_, key, noun);
    detail_names::put(by_bare_, bare_key, noun);
    all_.push_back({key, bare_key, noun});
}

std::vector<std::int64_t> Names::exact(const std::string& key) const {
    return detail_names::get(by_key_, key);
}
std::vector<std::int64_t> Names::bare(const std::string& key) const {
    return detail_names::get(by_bare_, without_generic_words(key));
}

std::string Names::without_generic_words(const std::string& key) const {
    std::string bare_key;
    for (std::size_t begin = 0; begin < key.size();) {
        const std::size_t end = std::min(key.find(' ', begin), key.size());
        const std::string word = key.substr(begin, end - begin);
        if (std::find(generic_words_.begin(), generic_words_.end(), word) == generic_words_.end())
            bare_key += word;
        begin = end + 1;
    }
    return bare_key.empty() ? key : bare_key;
}

double Names::quick_likeness(const std::string& a, const std::string& b) {
    const auto [shorter, longer] = std::pair(std::min(a.size(), b.size()), std::max(a.size(), b.size()));
    // Too different in length to be alike enough: letters take one or two bytes.
    if (shorter * 10 < longer * 7) return 0;
    return text::likeness(a, b);
}

}  // namespace ensejam::intake
