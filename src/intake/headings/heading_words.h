#pragma once
#include <span>
#include <string_view>

#include "base/base.h"
#include "intake/headings/fields.h"

namespace ensejam::intake {

/// Words of a heading, as a key (text::name_key), and what they mean. in many languages.
struct HeadingWords {
    std::string_view words{};
    FieldOf field{};
    bool stands_alone = false;  ///< means nothing within a longer heading
};

// One table a question; longer words win over shorter ones they contain.
std::span<const HeadingWords> headings_what();
std::span<const HeadingWords> headings_who();
std::span<const HeadingWords> headings_where();
std::span<const HeadingWords> headings_when();
std::span<const HeadingWords> headings_amounts();
std::span<const HeadingWords> headings_other();
std::span<const HeadingWords> headings_offices();  ///< in forms of Persian offices
std::span<const HeadingWords> headings_further();  ///< in other languages
std::span<const HeadingWords> headings_abroad_who();
std::span<const HeadingWords> headings_abroad_what();
std::span<const HeadingWords> headings_abroad_where();
std::span<const HeadingWords> headings_abroad_east();
std::span<const HeadingWords> headings_grants();
std::span<const HeadingWords> headings_persons();

}  // namespace ensejam::intake
