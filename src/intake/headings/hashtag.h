#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace ensejam::intake {

/// An HXL hashtag and its attributes, in small letters: "#org +impl +name".
struct Hashtag {
    std::string name{};
    std::vector<std::string> attributes{};

    bool has_any(std::initializer_list<std::string_view> some) const;
    bool has(std::string_view attribute) const { return has_any({attribute}); }
    bool is_code() const { return has_any({"code", "pcode", "pcod"}); }
    bool is_kind() const { return has_any({"type", "category", "kind"}); }
    bool is_name() const { return has_any({"name", "full"}); }
    bool is_short_name() const { return has_any({"acronym", "abbr", "abbreviation", "short", "code"}); }
    bool is_doer() const { return has_any({"impl", "implementer", "implementing", "partner"}); }
    bool counts_households() const { return has_any({"hh", "hhs", "household", "households"}); }

    /// The tag without what says only how the same thing is written: "#org+impl" for its name and acronym.
    Hashtag without_forms() const;

    friend bool operator==(const Hashtag&, const Hashtag&) = default;
};

/// True for text that is a hashtag: # and a letter. "#VALUE!" and other failed formulas are none.
bool is_hashtag(std::string_view text);
Hashtag hashtag_of(std::string_view text);

/// True when the hashtag, whatever its attributes, is one of the HXL core dictionary (1.1).
bool is_standard(const Hashtag& tag);

}  // namespace ensejam::intake
