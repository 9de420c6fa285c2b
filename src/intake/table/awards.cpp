#include "intake/table/awards.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_awards {

bool is_headed_award(const Column& column) {
    constexpr auto words = std::to_array<std::string_view>(
        {"award", "grant", "concedid", "subvenc", "subvention", "attribue", "accorde", "اعطا"});
    const std::string key = text::name_key(column.heading);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

}  // namespace detail_awards

bool lists_awards(const Table& table) {
    const auto has = [&](Field field, bool is_award) {
        return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
            return column.field.field == field && column.certainty >= least_certainty &&
                   (!is_award || detail_awards::is_headed_award(column));
        });
    };
    return has(Field::money, true) && has(Field::deliverer, false);
}

}  // namespace ensejam::intake
