#include "intake/table/returned_columns.h"

#include "text/text.h"

namespace ensejam::intake {
namespace detail_returned_columns {

/// The codes of a cell, parted by commas.
std::vector<std::string> codes_in(std::string_view cell) {
    std::vector<std::string> codes;
    for (std::size_t begin = 0; begin < cell.size();) {
        const std::size_t end = std::min(cell.find(',', begin), cell.size());
        if (std::string code = text::trimmed(cell.substr(begin, end - begin)); !code.empty())
            codes.push_back(std::move(code));
        begin = end + 1;
    }
    return codes;
}

/// The nouns of a cell; none when it is blank or one of its codes is not known.
template <class Noun, class Coded>
Few<Id<Noun>> nouns_of(std::string_view cell, const Coded& coded) {
    Few<Id<Noun>> nouns;
    for (const std::string& code : codes_in(cell)) {
        const Id<Noun> noun = coded(code);
        if (!noun) return {};
        nouns.push_back(noun);
    }
    return nouns;
}

}  // namespace detail_returned_columns

using namespace detail_returned_columns;

void settle_returned(std::vector<Column>& columns) {
    constexpr auto added =
        std::to_array<std::pair<std::string_view, Field>>({{"کد جا", Field::settled_place},
                                                           {"place code", Field::settled_place},
                                                           {"کد دستگاه", Field::settled_deliverer},
                                                           {"body code", Field::settled_deliverer},
                                                           {"کد برنامه", Field::settled_programme},
                                                           {"programme code", Field::settled_programme}});
    const auto remark = std::find_if(columns.begin(), columns.end(), [](const Column& column) {
        return column.field.field == Field::remark && column.certainty == 1;
    });
    if (remark == columns.end()) return;
    const auto first = remark - std::min<std::ptrdiff_t>(3, remark - columns.begin());
    for (auto column = first; column != remark; ++column) {
        const std::string key = text::name_key(column->heading);
        const auto at =
            std::find_if(added.begin(), added.end(), [&](const auto& each) { return each.first == key; });
        if (at == added.end()) continue;
        column->field = {.field = at->second};
        column->certainty = 1;
        column->is_part = false;
    }
}

Few<Id<registry::Place>> places_coded(const registry::Register& known, std::string_view cell) {
    return nouns_of<registry::Place>(cell, [&](std::string_view code) { return known.place_coded(code); });
}

Few<Id<registry::Organisation>> bodies_coded(const registry::Register& known, std::string_view cell) {
    return nouns_of<registry::Organisation>(
        cell, [&](std::string_view code) { return known.organisation_coded(code); });
}

Few<Id<registry::Programme>> programmes_coded(const registry::Register& known, std::string_view cell) {
    return nouns_of<registry::Programme>(cell,
                                         [&](std::string_view code) { return known.programme_coded(code); });
}

}  // namespace ensejam::intake
