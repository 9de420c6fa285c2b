#include "cli/command_line/call.h"

#include <charconv>

#include "cli/command_line/locale.h"

namespace ensejam::cli {

std::string Call::text(std::string_view option) const {
    if (const auto given = values.find(option); given != values.end()) return given->second;
    const OptionRow* row = option_named(option);
    ENSEJAM_EXPECT(row != nullptr, "a verb asked for an option that is in no table");
    return std::string(row->fallback);
}

std::int64_t Call::whole(std::string_view option) const {
    const std::string value = text(option);
    std::int64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

double Call::decimal(std::string_view option) const {
    const std::string value = text(option);
    double number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

Interval Call::days(std::string_view option) const { return days_named(text(option)); }

text::Language Call::language() const {
    if (!has("lang")) return language_of_locale();
    return text("lang") == "fa" ? text::Language::fa : text::Language::en;
}

Format Call::format() const {
    if (has("json")) return Format::json;
    if (has("jsonl")) return Format::jsonl;
    if (has("plain")) return Format::plain;
    if (has("csv")) return Format::csv;
    return Format::text;
}

}  // namespace ensejam::cli
