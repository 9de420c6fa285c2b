#include <doctest/doctest.h>

#include "comments/bundled.h"

using namespace ensejam;
using namespace ensejam::comments;

namespace {
/// What neighbours say of the five harms, in their own words.
constexpr auto persian = std::to_array<const char*>(
    {"مشکل کثافت کوچه‌ها حل نشد",
     "اعتیاد در محله ما بیداد می‌کند و کسی جواب نمی‌دهد",
     "پسرم معتاد به شیشه است، کمپ ترک اعتیاد کجاست؟",
     "مصرف تریاک و هروئین کنار مدرسه دیده می‌شود",
     "مواد فروش‌ها شب‌ها جلوی پارک می‌نشینند",
     "طلاق گرفتم و سه بچه دارم، حمایت کنید",
     "آمار طلاق عاطفی را هم حساب کنید",
     "شوهرم مرا کتک می‌زند، به کجا شکایت کنم؟",
     "خشونت خانگی علیه زنان را جدی بگیرید",
     "به دختری در خیابان تجاوز شد و پلیس دیر رسید",
     "آزار جنسی کودکان را چطور گزارش بدهیم؟",
     "کودک‌آزاری در همسایگی ما رخ می‌دهد",
     "خودکشی دو نوجوان در یک ماه فاجعه است",
     "برادرم خودزنی می‌کند، مشاور می‌خواهیم",
     "تن‌فروشی زنان از فقر است نه از بدی",
     "روسپیگری را با زندان نمی‌شود حل کرد",
     "کارگران جنسی حق درمان دارند",
     "بیماری‌های مقاربتی و ایدز را آموزش بدهید",
     "سقط جنین زیرزمینی جان زنان را می‌گیرد",
     "بچه‌های نامشروع هم شناسنامه می‌خواهند",
     "همجنسگرایان هم شهروند این شهرند",
     "دزدی و زورگیری در کوچه زیاد شده",
     "قتل ناموسی را محکوم کنید",
     "چاقوکشی دیشب یک کشته داشت",
     "حاشیه‌نشین‌ها آب و فاضلاب ندارند",
     "بوی فاضلاب و مدفوع کوچه را برداشته",
     "سگ‌های ولگرد به بچه‌ها حمله می‌کنند",
     "خر و گاو را در خیابان رها می‌کنند",
     "توالت عمومی پارک کثیف است",
     "کفتارها شب به آغل گوسفندان می‌زنند",
     "این مسئولان بی‌عرضه فقط وعده می‌دهند",
     "دروغ می‌گویید، هیچ کاری نکرده‌اید",
     "زندانیان آزادشده را رها نکنید",
     "الکل صنعتی جان پنج نفر را گرفت",
     "قمار و شرط‌بندی خانواده‌ها را نابود کرده",
     "دختران فراری سرپناه می‌خواهند",
     "کودکان کار و زباله‌گرد را شناسایی کنید",
     "ازدواج کودکان را متوقف کنید",
     "اچ‌آی‌وی و هپاتیت در زندان زیاد است",
     "سرنگ آلوده در جوی آب ریخته است",
     "نزاع قومی ترک و لر و عرب را دامن نزنید",
     "افغانستانی‌ها هم همسایه ما هستند",
     "کوی سیدی و کوچه شهید کونانی برق ندارد",
     "مردم لخت و گرسنه‌اند و شما جشن می‌گیرید",
     "زنان سرپرست خانوار بیمه ندارند",
     "مادرم آلزایمر دارد و پدرم فلج است",
     "معلولان و نابینایان مسیر ندارند",
     "پیرمردی کنار خیابان مرد و کسی نفهمید",
     "بی‌پدری و بی‌مادری درد بزرگی است"});

constexpr auto english =
    std::to_array<const char*>({"Addiction is destroying our neighbourhood and nobody answers",
                                "My son uses crystal meth, where is the rehab clinic?",
                                "Heroin and opium are sold next to the school",
                                "I am divorced with three children, please support us",
                                "My husband beats me, where can I complain?",
                                "A girl was raped in our street and the police came late",
                                "Sexual abuse of children must be reported",
                                "Two teenagers committed suicide in one month",
                                "Prostitution comes from poverty, not from evil",
                                "Sex workers have a right to health care",
                                "Teach about HIV, AIDS and sexually transmitted disease",
                                "Illegal abortion kills women",
                                "Gay people are citizens of this town too",
                                "Robbery and stabbing have become common here",
                                "Honour killing must be condemned",
                                "Stray dogs attack the children and there is dung everywhere",
                                "The sewage smells and the toilets are filthy",
                                "You are lying, you have done nothing at all",
                                "These useless officials only make promises",
                                "Gambling and alcohol ruin families",
                                "Street children collect rubbish at night",
                                "Stop child marriage",
                                "Used needles lie in the gutter",
                                "The essex and Penistone streets have no light",
                                "Violence against women is a crime, not a private matter"});
}  // namespace

TEST_CASE("civil: a Persian comment that names addiction, divorce, violence or poverty is never refused") {
    for (const char* text : persian) {
        CAPTURE(text);
        CHECK(check(text, bundled()).reasons.empty());
    }
}

TEST_CASE("civil: an English comment that names them is never refused") {
    for (const char* text : english) {
        CAPTURE(text);
        CHECK(check(text, bundled()).reasons.empty());
    }
}

TEST_CASE("civil: it is not refused with a greeting, an exclamation or a number of the harm either") {
    for (const char* text : persian)
        for (const char* around : {"سلام، ", "خواهش می‌کنم! "}) {
            CAPTURE(text);
            CHECK(check(around + std::string(text) + "!! (۳ بار گفته‌ایم)", bundled())
                      .reasons.empty());
        }
}
