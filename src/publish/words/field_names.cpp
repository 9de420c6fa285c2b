#include "publish/words/field_names.h"

#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_field_names {

constexpr auto stages = std::to_array<std::string_view>(
    {"approved", "notified", "allotted", "committed", "disbursed", "spent", "in_kind"});

}  // namespace detail_field_names

std::string field_in_words(std::string_view field, text::Language language) {
    for (const std::string_view name : {field, field.substr(0, field.find('.'))}) {
        const std::string key = fmt::format("field.{}", name);
        if (has_words(key)) return say(language, key);
    }
    return {};
}

std::string money_in_words(registry::BudgetStage stage, text::Language language) {
    return field_in_words(money_field(stage), language);
}

std::string money_field(registry::BudgetStage stage) {
    return fmt::format("money.{}", detail_field_names::stages.at(static_cast<std::size_t>(stage)));
}

}  // namespace ensejam::publish
