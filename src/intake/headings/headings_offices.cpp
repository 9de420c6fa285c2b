#include "intake/headings/heading_words.h"

namespace ensejam::intake {
namespace detail_headings_offices {

using registry::BudgetStage;
using registry::PlaceKind;

constexpr FieldOf place(PlaceKind level) { return {.field = Field::place, .level = level}; }
constexpr FieldOf money(BudgetStage stage) { return {.field = Field::money, .stage = stage}; }
constexpr FieldOf deliverer{.field = Field::deliverer};
constexpr FieldOf responsible{.field = Field::responsible};
constexpr FieldOf funder{.field = Field::funder};
constexpr FieldOf note{.field = Field::note};
constexpr FieldOf title{.field = Field::title};
constexpr FieldOf programme{.field = Field::programme};
constexpr FieldOf project_code{.field = Field::project_code};
constexpr FieldOf start{.field = Field::start};
constexpr FieldOf end{.field = Field::end};
constexpr FieldOf year{.field = Field::year};
constexpr FieldOf quarter{.field = Field::quarter};
constexpr FieldOf status{.field = Field::status};
constexpr FieldOf reached{.field = Field::people_reached};
constexpr FieldOf targeted{.field = Field::people_targeted};
constexpr FieldOf units{.field = Field::units};
constexpr FieldOf report_date{.field = Field::report_date};

/// Headings of the forms of Persian offices, funds and NGOs; as keys (text::name_key), with and without the
/// half blanks that senders leave out.
// clang-format off
constexpr auto words = std::to_array<HeadingWords>({
    {"یگان", deliverer}, {"نهاد", deliverer}, {"نام نهاد", deliverer}, {"نهاد مجری", deliverer}, {"ارگان", deliverer},
    {"نام ارگان", deliverer}, {"صندوق", deliverer, true}, {"نام صندوق", deliverer}, {"خیریه", deliverer, true},
    {"نام خیریه", deliverer}, {"انجمن", deliverer, true}, {"نام انجمن", deliverer}, {"تشکل", deliverer},
    {"نام تشکل", deliverer}, {"برگزار کننده", deliverer}, {"برگزارکننده", deliverer}, {"اجرا کننده", deliverer},
    {"اجراکننده", deliverer}, {"واحد مجری", deliverer}, {"واحد اجرایی", deliverer}, {"واحد اقدام کننده", deliverer},
    {"مسیول اجرا", responsible}, {"مسیول پیگیری", responsible}, {"دستگاه پیگیر", responsible},
    {"دستگاه ناظر", note}, {"همکاران", note}, {"دستگاه های همکار", note}, {"دستگاههای همکار", note},
    {"سازمان های همکار", note}, {"اسپانسر", funder}, {"تامین کننده", funder}, {"محل تامین اعتبار", funder},
    {"شرح فعالیت", title}, {"شرح اقدام", title}, {"اهم اقدامات", title}, {"اقدامات", title},
    {"اقدامات انجام شده", title}, {"موضوع", title, true}, {"موضوع طرح", title}, {"موضوع پروژه", title},
    {"نوع تسهیلات", programme}, {"نوع کمک", programme}, {"نوع حمایت", programme}, {"نوع اقدام", programme},
    {"دهستان", place(PlaceKind::district)}, {"نشانی", note}, {"ادرس", note}, {"نشانی محل اجرا", note},
    {"از", start, true}, {"تا", end, true}, {"مهلت", end}, {"مهلت اجرا", end}, {"سال اجرا", year}, {"سال مالی", year},
    {"سه ماهه", quarter}, {"سهماهه", quarter}, {"دوره سه ماهه", quarter}, {"فصل اجرا", quarter},
    {"مدت اجرا", note}, {"مدت", note, true}, {"زمان بندی", note}, {"زمانبندی", note},
    {"تاریخ ابلاغ", report_date}, {"تاریخ تصویب", report_date}, {"تاریخ ثبت", report_date},
    {"اخرین وضعیت", status}, {"نتیجه", note, true}, {"نتایج", note, true}, {"درصد پیشرفت", note},
    {"پیشرفت فیزیکی", note}, {"درصد پیشرفت فیزیکی", note}, {"پیشرفت ریالی", note}, {"پیشرفت مالی", note},
    {"درصد تحقق", note}, {"هدف کمی", targeted}, {"هدف سال", targeted}, {"هدف سالانه", targeted},
    {"میزان هدف", targeted}, {"عملکرد", reached, true}, {"عملکرد کمی", reached}, {"میزان عملکرد", reached},
    {"میزان تحقق", reached}, {"تحقق یافته", reached}, {"تعداد فقره", units}, {"فقره", units, true},
    {"تعداد پرونده", units}, {"تعداد مورد", units}, {"تعداد موارد", units}, {"نفر ساعت", units},
    {"نفرساعت", units}, {"تعداد بازدید", units},
    {"کمک نقدی", money(BudgetStage::disbursed)}, {"کمک های نقدی", money(BudgetStage::disbursed)},
    {"میزان کمک", money(BudgetStage::disbursed)}, {"مبلغ کمک", money(BudgetStage::disbursed)},
    {"مبلغ تسهیلات", money(BudgetStage::approved)}, {"مبلغ کل", money(BudgetStage::approved)},
    {"کل مبلغ", money(BudgetStage::approved)}, {"جمع مبلغ", money(BudgetStage::approved)},
    {"جمع کل مبلغ", money(BudgetStage::approved)}, {"جمع اعتبار", money(BudgetStage::approved)},
    {"مبلغ قرارداد", money(BudgetStage::committed)}, {"اعتبار مورد نیاز", money(BudgetStage::approved)},
    {"اعتبار پیشنهادی", note}, {"هزینه کل", money(BudgetStage::spent)},
    {"هزینه انجام شده", money(BudgetStage::spent)}, {"مبلغ هزینه شده", money(BudgetStage::spent)},
    {"مبلغ برگشتی", note}, {"اعتبار برگشتی", note}, {"مبلغ برگشت شده", note}, {"مبلغ برگشتشده", note},
    {"اعتبار برگشت شده", note}, {"اعتبار برگشتشده", note}, {"برگشت اعتبار", note}, {"برگشت مبلغ", note},
    {"برگشتی", note}, {"مبلغ عودتی", note}, {"اعتبار عودتی", note}, {"مبلغ عودت داده شده", note}, {"عودت وجه", note},
    {"عودت اعتبار", note}, {"مبلغ مسترد شده", note}, {"money given back", note}, {"amount given back", note},
    {"amount returned", note}, {"returned amount", note}, {"refund", note}, {"refunds", note}, {"amount refunded", note},
    {"montant rembourse", note}, {"monto devuelto", note},
    {"مبلغ هر فقره", note}, {"مبلغ هر نفر", note}, {"هزینه هر نفر", note}, {"سرانه", note},
    {"قیمت واحد", note}, {"بهای واحد", note}, {"مبلغ واحد", note}, {"هزینه واحد", note}, {"فی", note, true},
    {"شماره پروانه", note}, {"شماره مجوز", note}, {"شناسه ملی", note}, {"شماره ثبت", note},
    {"شماره قرارداد", project_code}, {"شناسه طرح", project_code}, {"شناسه پروژه", project_code},
    {"شماره طرح", project_code}, {"شماره پروژه", project_code},
});
// clang-format on

}  // namespace detail_headings_offices

std::span<const HeadingWords> headings_offices() { return detail_headings_offices::words; }

}  // namespace ensejam::intake
