#include "intake/names/titles.h"

#include <doctest/doctest.h>

using ensejam::intake::are_titles_alike;

TEST_CASE("titles: slips of the pen, endings and words written apart are one title") {
    CHECK(are_titles_alike("Vocational training for young women", "Vocational trainnig for young women"));
    CHECK(are_titles_alike("Vocational training for young women", "Vocational trainings for young women"));
    CHECK(
        are_titles_alike("آموزش مهارت‌های زندگی به زنان سرپرست خانوار",
                         "آموزش مهارت های زندگی به زنان سرپرست خانوار"));
    CHECK(are_titles_alike(
        "آموزش مهارت زندگی به زنان سرپرست خانوار در محله",
        "آموزش مهارت‌های زندگی به زنان سرپرست خانوار در محله"));
    CHECK(are_titles_alike("كلاس‌هاي درمان اعتياد",
                           "کلاس‌های درمان اعتیاد"));
}

TEST_CASE("titles: one other word makes another title, however long the rest is") {
    CHECK_FALSE(
        are_titles_alike("Provide mobile recreational and psychosocial activities to children in camps",
                         "Provide structured recreational and psychosocial activities to children in camps"));
    CHECK_FALSE(
        are_titles_alike("Support to the economic reintegration of children associated with armed groups",
                         "Support to the education reintegration of children associated with armed groups"));
    CHECK_FALSE(are_titles_alike("توزیع بستهٔ معیشتی میان خانوارهای نیازمند محله نوبت اول",
                                 "توزیع بستهٔ معیشتی میان خانوارهای نیازمند محله نوبت دوم"));
    CHECK_FALSE(are_titles_alike("کارگاه پیشگیری از طلاق برای زنان شاغل محله",
                                 "کارگاه پیشگیری از طلاق برای مردان شاغل محله"));
}

TEST_CASE("titles: a short word more, or one letter of a short word, makes another title") {
    CHECK_FALSE(are_titles_alike("Leb_Female_3-5 years in early education (Quantity)",
                                 "Non-Leb_Female_3-5 years in early education (Quantity)"));
    CHECK_FALSE(are_titles_alike("Number of people reached with kits in the camp",
                                 "Number of people reached with kits in the camp – PSU"));
    CHECK_FALSE(are_titles_alike("Courses of reading for illiterate women of the district",
                                 "Courses of reading for literate women of the district"));
    CHECK_FALSE(are_titles_alike("Repair of the roads in the northern neighbourhoods of the city",
                                 "Repair of the roads in the southern neighbourhoods of the city"));
    CHECK_FALSE(are_titles_alike("برگزاری کارگاه برای کارگران رسمی شهرداری منطقه",
                                 "برگزاری کارگاه برای کارگران غیررسمی شهرداری منطقه"));
    CHECK(are_titles_alike("Vocational training for young women in the district",
                           "Vocational training for the young women in district"));
}

TEST_CASE("titles: other numbers make another title") {
    CHECK_FALSE(are_titles_alike("ساخت سرای محله فاز ۱ در شهرک صنعتی", "ساخت سرای محله فاز ۲ در شهرک صنعتی"));
}
