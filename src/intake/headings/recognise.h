#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "intake/headings/fields.h"

// What the texts over a column mean: headings in words, hashtags, and the names that this program writes.
namespace ensejam::intake {

struct Hashtag;

/// A field found for a heading or tag, and how sure, 0..1.
struct Recognised {
    FieldOf field{};
    double certainty = 0;
};

/// The field that a heading names, by the words of docs/formats.md in Persian, English and French.
Recognised recognise_heading(std::string_view heading);

/// What a tag says; in general where the heading over it may say more.
struct RecognisedTag {
    FieldOf field{};
    double certainty = 1;
    bool is_general = false;
};

/// The field of an HXL hashtag with its attributes ("#adm2 +code").
std::optional<RecognisedTag> recognise_tag(const Hashtag& tag);

/// The name of a field as JSON and answers files write it ("place.county", "money.approved").
std::string name_of(const FieldOf& field);
std::optional<FieldOf> field_named(std::string_view name);

}  // namespace ensejam::intake
