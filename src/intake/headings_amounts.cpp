#include "intake/heading_words.h"

namespace ensejam::intake {
namespace detail_headings_amounts {

using registry::BudgetStage;

constexpr FieldOf money(BudgetStage stage) { return {.field = Field::money, .stage = stage}; }

/// Headings that say how many and how much; as keys (text::name_key).
// clang-format off
constexpr auto words = std::to_array<HeadingWords>({
    {"تعداد مخاطب", {.field = Field::people_reached}}, {"تعداد بهره مند", {.field = Field::people_reached}},
    {"بهره مند", {.field = Field::people_reached}}, {"بهرهمند", {.field = Field::people_reached}},
    {"تعداد بهرهمند", {.field = Field::people_reached}}, {"تعداد", {.field = Field::people_reached}},
    {"تعداد تحت پوشش", {.field = Field::people_reached}}, {"تحت پوشش", {.field = Field::people_reached}},
    {"تعداد نفرات", {.field = Field::people_reached}}, {"people reached", {.field = Field::people_reached}},
    {"reached", {.field = Field::people_reached}}, {"beneficiaries", {.field = Field::people_reached}},
    {"nombre beneficiaires", {.field = Field::people_reached}},
    {"nombre beneficiaires directs", {.field = Field::people_reached}},
    {"nombre de beneficiaires", {.field = Field::people_reached}},
    {"people targeted", {.field = Field::people_targeted}}, {"targeted", {.field = Field::people_targeted}},
    {"target", {.field = Field::people_targeted}}, {"هدف گذاری", {.field = Field::people_targeted}},
    {"تعداد هدف", {.field = Field::people_targeted}}, {"حجم خدمت", {.field = Field::units}},
    {"تعداد خدمت", {.field = Field::units}}, {"مقدار خدمت", {.field = Field::units}},
    {"units", {.field = Field::units}}, {"جمعیت هدف", {.field = Field::need}}, {"نیازمند", {.field = Field::need}},
    {"جمعیت", {.field = Field::need}}, {"people in need", {.field = Field::need}},
    {"population", {.field = Field::need}}, {"اعتبار", money(BudgetStage::approved)},
    {"اعتبار مصوب", money(BudgetStage::approved)}, {"مبلغ", money(BudgetStage::approved)},
    {"مبلغ مصوب", money(BudgetStage::approved)}, {"بودجه", money(BudgetStage::approved)},
    {"budget", money(BudgetStage::approved)}, {"amount", money(BudgetStage::approved)},
    {"amount awarded", money(BudgetStage::approved)}, {"amountawarded", money(BudgetStage::approved)},
    {"montant", money(BudgetStage::approved)}, {"اعتبار ابلاغی", money(BudgetStage::notified)},
    {"ابلاغی", money(BudgetStage::notified)}, {"اعتبار تخصیص یافته", money(BudgetStage::allotted)},
    {"تخصیص", money(BudgetStage::allotted)}, {"اعتبار تخصیصیافته", money(BudgetStage::allotted)},
    {"تخصیص یافته", money(BudgetStage::allotted)}, {"هزینه کرد", money(BudgetStage::spent)},
    {"هزینهکرد", money(BudgetStage::spent)}, {"هزینه", money(BudgetStage::spent)},
    {"expenditure", money(BudgetStage::spent)}, {"پرداختی", money(BudgetStage::disbursed)},
    {"مبلغ پرداختی", money(BudgetStage::disbursed)}, {"disbursed", money(BudgetStage::disbursed)},
    {"ارز", {.field = Field::currency}}, {"واحد پول", {.field = Field::currency}},
    {"currency", {.field = Field::currency}}, {"devise", {.field = Field::currency}},
    {"result units", {.field = Field::units}}, {"result target", {.field = Field::people_targeted}}, {"result actual", {.field = Field::people_reached}},
    {"budget value", money(BudgetStage::approved)}, {"transaction commitment", money(BudgetStage::committed)},
    {"transaction spent", money(BudgetStage::spent)}, {"amount disbursed", money(BudgetStage::disbursed)},
    {"total reached", {.field = Field::people_reached}},
    {"number of beneficiaries", {.field = Field::people_reached}},
    {"beneficiaries reached", {.field = Field::people_reached}},
    {"individuals reached", {.field = Field::people_reached}}, {"achieved", {.field = Field::people_reached}},
    {"total beneficiaries", {.field = Field::people_reached}},
    {"personnes atteintes", {.field = Field::people_reached}},
    {"beneficiaires atteints", {.field = Field::people_reached}}, {"beneficiaires", {.field = Field::people_reached}},
    {"people planned", {.field = Field::people_targeted}},
    {"planned beneficiaries", {.field = Field::people_targeted}},
    {"beneficiaries planned", {.field = Field::people_targeted}},
    {"targeted beneficiaries", {.field = Field::people_targeted}},
    {"target beneficiaries", {.field = Field::people_targeted}}, {"people targeted", {.field = Field::people_targeted}},
    {"beneficiaires prevus", {.field = Field::people_targeted}},
    {"beneficiaries targeted", {.field = Field::people_targeted}},
    {"annual target", {.field = Field::people_targeted}}, {"personnes ciblees", {.field = Field::people_targeted}},
    {"beneficiaires cibles", {.field = Field::people_targeted}}, {"cible", {.field = Field::people_targeted}},
    {"quantity", {.field = Field::units}}, {"cibles", {.field = Field::people_targeted}},
    {"atteints", {.field = Field::people_reached}}, {"atteint", {.field = Field::people_reached}},
    {"مقدار", {.field = Field::units}}, {"تعداد نفر", {.field = Field::people_reached}},
    {"نفر", {.field = Field::people_reached}}, {"total budget", money(BudgetStage::approved)},
    {"project budget", money(BudgetStage::approved)}, {"budget total", money(BudgetStage::approved)},
    {"funding", money(BudgetStage::approved)}, {"funded", money(BudgetStage::committed)},
    {"amount funded", money(BudgetStage::committed)}, {"funding received", money(BudgetStage::committed)}, {"cout", money(BudgetStage::approved)},
    {"cost", money(BudgetStage::approved)}, {"expenses", money(BudgetStage::spent)},
    {"depenses", money(BudgetStage::spent)}, {"تعداد افراد تحت پوشش", {.field = Field::people_reached}},
    {"تعداد خدمت گیرندگان", {.field = Field::people_reached}}, {"تعداد مراجعان", {.field = Field::people_reached}},
    {"مبلغ اعتبار", money(BudgetStage::approved)}, {"کل اعتبار", money(BudgetStage::approved)},
    {"اعتبارات", money(BudgetStage::approved)},
    {"تعداد جلسات", {.field = Field::units}}, {"تعداد جلسه", {.field = Field::units}},
    {"تعداد دوره", {.field = Field::units}}, {"تعداد کارگاه", {.field = Field::units}},
    {"تعداد بسته", {.field = Field::units}}, {"number of sessions", {.field = Field::units}},
    {"هزینه انجام شده", money(BudgetStage::spent)}, {"مبلغ هزینه شده", money(BudgetStage::spent)},
});
// clang-format on

}  // namespace detail_headings_amounts

std::span<const HeadingWords> headings_amounts() { return detail_headings_amounts::words; }

}  // namespace ensejam::intake
