#include "intake/table/cells_and_heading.h"

#include "text/text.h"

namespace ensejam::intake {

bool is_headed_period(const Column& column) {
    // clang-format off
    constexpr auto words = std::to_array<std::string_view>({
        "period", "periode", "periodo", "دوره", "بازه", "بازه زمانی", "دوره زمانی", "الفتره", "период",
        "період", "donem", "implementation period", "project period", "periode d execution",
        "periode de mise en oeuvre", "periodo de ejecucion", "periodo de implementacion", "duration",
        "project duration", "duration of project", "duree", "duree du projet", "duracion",
        "duracion del proyecto", "duracao", "durata", "laufzeit", "مدت", "مدت اجرا", "مدت زمان", "المده",
        "dates", "project dates", "activity dates", "timeframe", "time frame"});
    // clang-format on
    return std::find(words.begin(), words.end(), text::name_key(column.heading)) != words.end();
}

bool is_reference(const Column& column, const Content& content) {
    constexpr auto words =
        std::to_array<std::string_view>({"ref", "ref no", "ref number", "ref id", "ref code", "reference",
                                         "reference no", "reference number", "reference code", "project ref",
                                         "project reference", "no ref", "referencia", "شماره مرجع", "شناسه"});
    return content.n_told >= 3 && content.n_distinct == content.n_told &&
           std::find(words.begin(), words.end(), text::name_key(column.heading)) != words.end();
}

bool are_codes_of_kinds(const Column& column, const Content& content) {
    constexpr auto kinds = std::to_array<std::string_view>(
        {"type", "types", "tipo", "kind", "category", "categorie", "categoria", "نوع", "тип"});
    const Field field = column.field.field;
    const bool is_named = field == Field::programme || field == Field::service || field == Field::harm ||
                          field == Field::target_group || field == Field::title ||
                          field == Field::organisation_type;
    if (!is_named || content.n_told == 0 || content.numbers < 1) return false;
    if (content.programmes > 0 || content.harms > 0) return false;
    const std::string key = text::name_key(column.heading);
    const auto parts = text::words_of_key(key);
    return std::find_first_of(parts.begin(), parts.end(), kinds.begin(), kinds.end()) != parts.end();
}

}  // namespace ensejam::intake
