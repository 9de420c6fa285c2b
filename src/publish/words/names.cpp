#include "publish/words/names.h"

#include <set>

#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_names {

template <class Noun>
std::string name_in(const Noun* noun, text::Language language) {
    if (noun == nullptr) return {};
    const std::string& first = language == text::Language::fa ? noun->name_fa : noun->name_en;
    const std::string& second = language == text::Language::fa ? noun->name_en : noun->name_fa;
    return !first.empty() ? first : !second.empty() ? second : noun->code;
}

template <class Noun>
std::string code_in(const Noun* noun) {
    return noun == nullptr ? std::string{} : noun->code;
}

}  // namespace detail_names

using namespace detail_names;

std::string name_of(const registry::Register& known, Id<registry::Place> id, text::Language language) {
    return name_in(known.find(id), language);
}
std::string name_of(const registry::Register& known, Id<registry::Organisation> id, text::Language language) {
    return name_in(known.find(id), language);
}
std::string name_of(const registry::Register& known, Id<registry::Programme> id, text::Language language) {
    return name_in(known.find(id), language);
}
std::string name_of(const registry::Register& known, Id<registry::Harm> id, text::Language language) {
    return name_in(known.find(id), language);
}
std::string code_of(const registry::Register& known, Id<registry::Place> id) {
    return code_in(known.find(id));
}
std::string code_of(const registry::Register& known, Id<registry::Organisation> id) {
    return code_in(known.find(id));
}
std::string code_of(const registry::Register& known, Id<registry::Programme> id) {
    return code_in(known.find(id));
}
std::string code_of(const registry::Register& known, Id<registry::Harm> id) {
    return code_in(known.find(id));
}

std::string currency_name(const Currency& currency, text::Language language) {
    std::string key = "currency.";
    for (const char letter : currency.code()) key += static_cast<char>(letter | 0x20);
    return has_words(key) ? say(language, key) : std::string(currency.code());
}

std::vector<Cite> cites_of(const registry::Register& known, std::span<const registry::ToldAt> told_at) {
    const std::set<registry::ToldAt> sorted(told_at.begin(), told_at.end());
    std::vector<Cite> cites;
    Id<registry::Sheet> before{};
    for (const registry::ToldAt& told : sorted) {
        if (cites.empty() || told.sheet != before) {
            const registry::Sheet* sheet = known.find(told.sheet);
            cites.push_back(sheet == nullptr ? Cite{} : Cite{.file = sheet->file, .sheet = sheet->sheet});
        }
        cites.back().rows.push_back(told.row);
        before = told.sheet;
    }
    return cites;
}

std::vector<Cite> cites_of(const registry::Register& known,
                           const std::vector<Id<registry::Activity>>& activities) {
    std::vector<registry::ToldAt> told_at;
    for (const Id<registry::Activity> id : activities)
        if (const registry::Activity* activity = known.find(id))
            told_at.insert(told_at.end(), activity->told_at.begin(), activity->told_at.end());
    return cites_of(known, told_at);
}

std::string say_cites(const std::vector<Cite>& cites, text::Language language) {
    std::string result;
    for (const Cite& cite : cites) {
        std::string rows;
        for (const std::int32_t row : cite.rows)
            rows += (rows.empty() ? "" : say(language, "list.comma")) + text::write_plain(row, language);
        if (!result.empty()) result += say(language, "list.semicolon");
        result += say(language, cite.rows.size() == 1 ? "cite.row" : "cite.rows",
                      {{"file", cite.file}, {"rows", rows}});
    }
    return result;
}

}  // namespace ensejam::publish
