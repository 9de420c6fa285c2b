#include "intake/headings/heading_words.h"

namespace ensejam::intake {
namespace detail_headings_other {

/// Headings that say what is not taken, or may not be taken; as keys (text::name_key).
// clang-format off
constexpr auto words = std::to_array<HeadingWords>({
    {"ردیف", {.field = Field::row_number}}, {"no", {.field = Field::row_number}},
    {"شماره", {.field = Field::row_number}}, {"شماره ردیف", {.field = Field::row_number}},
    {"row", {.field = Field::row_number}}, {"id acteur", {.field = Field::administrative}},
    {"source de financement", {.field = Field::note}},
    {"انچه باید دید", {.field = Field::remark}}, {"to look at", {.field = Field::remark}},
    {"دستگاه همکار", {.field = Field::note}}, {"همکار", {.field = Field::note}},
    {"خانوار", {.field = Field::note}}, {"تعداد خانوار", {.field = Field::note}},
    {"تعداد خانوارها", {.field = Field::note}}, {"تعداد خانواده", {.field = Field::note}},
    {"خانوار تحت پوشش", {.field = Field::note}}, {"تعداد خانوار تحت پوشش", {.field = Field::note}},
    {"خانوارهای تحت پوشش", {.field = Field::note}}, {"تعداد خانوارهای تحت پوشش", {.field = Field::note}},
    {"توضیحات", {.field = Field::note}}, {"ملاحظات", {.field = Field::note}}, {"remarks", {.field = Field::note}},
    {"comments", {.field = Field::note}}, {"commentaire", {.field = Field::note}}, {"notes", {.field = Field::note}},
    {"type projet", {.field = Field::note}}, {"کد ملی", {.field = Field::personal}},
    {"شماره ملی", {.field = Field::personal}}, {"شماره همراه", {.field = Field::personal}},
    {"موبایل", {.field = Field::personal}}, {"تلفن همراه", {.field = Field::personal}},
    {"شماره تماس", {.field = Field::personal}}, {"شماره شبا", {.field = Field::personal}},
    {"شبا", {.field = Field::personal}}, {"نام و نام خانوادگی", {.field = Field::personal}},
    {"نام مددجو", {.field = Field::personal}}, {"نام بهره مند", {.field = Field::personal}},
    {"نام رابط", {.field = Field::personal}}, {"مدیر عامل", {.field = Field::personal}},
    {"mobile", {.field = Field::personal}}, {"phone", {.field = Field::personal}},
    {"contact person", {.field = Field::personal}}, {"contact name", {.field = Field::personal}},
    {"email", {.field = Field::personal}}, {"iban", {.field = Field::personal}},
    {"national id", {.field = Field::personal}}, {"item type", {.field = Field::administrative}},
    {"path", {.field = Field::administrative}}, {"archive", {.field = Field::administrative}},
    {"modified", {.field = Field::administrative}}, {"created", {.field = Field::administrative}},
    {"amount applied for", {.field = Field::note}}, {"recipient org identifier", {.field = Field::note}},
    {"funding org identifier", {.field = Field::note}}, {"recipient organization id", {.field = Field::note}},
    {"funding organization id", {.field = Field::note}}, {"data source", {.field = Field::note}},
});
// clang-format on

}  // namespace detail_headings_other

std::span<const HeadingWords> headings_other() { return detail_headings_other::words; }

}  // namespace ensejam::intake
