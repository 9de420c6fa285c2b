#include "intake/table/named_bodies.h"

#include "intake/headings/hashtag.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_named_bodies {

/// The heading or tag says that whoever stands in the column does it, not only that it is a body.
bool names_doer(const Column& column) {
    if (!column.tag.empty() && hashtag_of(column.tag).is_doer()) return true;
    const std::string key = text::name_key(column.heading);
    constexpr auto words =
        std::to_array<std::string_view>({"implement", "mise en oeuvre", "mise en œuvre", "execut", "ejecut",
                                         "uygulay", "pelaksana", "منفذ", "منفذه", "مجری"});
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

bool is_body(Field field) {
    return field == Field::deliverer || field == Field::funder || field == Field::responsible;
}

/// The words of a heading without those that say whether it holds a number or a name of the body, and
/// whether it holds a number: "Reporting org id", "Funding Org:Identifier".
std::pair<std::string, bool> body_numbered_in(const Column& column) {
    constexpr auto numbers =
        std::to_array<std::string_view>({"id", "ids", "ref", "reference", "identifier", "code", "uid",
                                         "identifiant", "codigo", "شناسه", "کد"});
    constexpr auto names = std::to_array<std::string_view>({"name", "full", "nom", "nombre", "نام"});
    const auto is_in = [](std::string_view word, std::span<const std::string_view> list) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    const std::string key = text::name_key(column.heading);
    std::string others;
    bool is_number = false;
    for (const std::string_view word : text::words_of_key(key)) {
        is_number = is_number || is_in(word, numbers);
        if (!is_in(word, numbers) && !is_in(word, names)) others += std::string(word) + " ";
    }
    return {std::move(others), is_number};
}

/// Beside the name of who does it, its number is its code.
void settle_codes_of_deliverers(std::vector<Column>& columns) {
    if (std::any_of(columns.begin(), columns.end(),
                    [](const Column& column) { return is_certain(column, Field::deliverer_code); }))
        return;
    for (Column& column : columns) {
        if (!is_certain(column, Field::deliverer) || !numbers_bodies(column)) continue;
        const bool has_name = std::any_of(columns.begin(), columns.end(), [&](const Column& other) {
            return &other != &column && is_certain(other, Field::deliverer) && !numbers_bodies(other) &&
                   body_numbered_in(other).first == body_numbered_in(column).first;
        });
        if (has_name) return void(column.field = {.field = Field::deliverer_code});
    }
}

/// Beside a column of those who do it, a column of bodies tells who answers for it.
void settle_deliverers(std::vector<Column>& columns) {
    const auto is_doer = [](const Column& column) {
        return is_certain(column, Field::deliverer) && names_doer(column);
    };
    const auto answers = [](const Column& column) { return is_certain(column, Field::responsible); };
    if (std::none_of(columns.begin(), columns.end(), is_doer)) return;
    if (std::any_of(columns.begin(), columns.end(), answers)) return;
    for (Column& column : columns)
        if (is_certain(column, Field::deliverer) && !names_doer(column)) {
            column.field = {.field = Field::responsible};
            return;
        }
}

}  // namespace detail_named_bodies

bool numbers_bodies(const Column& column) {
    using namespace detail_named_bodies;
    return is_body(column.field.field) && !column.is_answered && body_numbered_in(column).second &&
           !(!column.tag.empty() && hashtag_of(column.tag).is_name());
}

void settle_named_bodies(std::vector<Column>& columns) {
    using namespace detail_named_bodies;
    settle_codes_of_deliverers(columns);
    settle_deliverers(columns);
}

}  // namespace ensejam::intake
