#pragma once
#include <string>
#include <vector>

#include "registry/registry.h"
#include "text/text.h"

// Names of nouns in the reader's language, and the rows of sheets that told something.
namespace ensejam::publish {

/// The name in the language; where it has none, in the other; else the code. "" for the id 0.
std::string name_of(const registry::Register& known, Id<registry::Place> id, text::Language language);
std::string name_of(const registry::Register& known, Id<registry::Organisation> id, text::Language language);
std::string name_of(const registry::Register& known, Id<registry::Programme> id, text::Language language);
std::string name_of(const registry::Register& known, Id<registry::Harm> id, text::Language language);

/// The code of the noun; "" when it has none.
std::string code_of(const registry::Register& known, Id<registry::Place> id);
std::string code_of(const registry::Register& known, Id<registry::Organisation> id);
std::string code_of(const registry::Register& known, Id<registry::Programme> id);
std::string code_of(const registry::Register& known, Id<registry::Harm> id);

/// "rials", "dollars"; the ISO code of a currency without a word.
std::string currency_name(const Currency& currency, text::Language language);

/// Rows of one sheet. `rows` is increasing, without repeats.
struct Cite {
    std::string file{};
    std::string sheet{};
    std::vector<std::int32_t> rows{};
};

/// Where the rows stand, by file and sheet.
std::vector<Cite> cites_of(const registry::Register& known, std::span<const registry::ToldAt> told_at);
std::vector<Cite> cites_of(const registry::Register& known,
                           const std::vector<Id<registry::Activity>>& activities);

/// "welfare.xlsx rows 12, 48; city.csv row 7".
std::string say_cites(const std::vector<Cite>& cites, text::Language language);

}  // namespace ensejam::publish
