#include "taken.h"

namespace ensejam {

TEST_CASE("names: “name” is the title where nothing else says what is done") {
    const auto described = taken(
        "id,location_id,name,description,status,start_date\n1,11,Senior lunch,Meals over "
        "60,active,2024-01-05\n"
        "2,12,Job club,Help to find work,active,2024-01-06\n3,13,Homework room,Help,active,2024-01-07\n");
    CHECK(field_of(described, "name") == "title");
    const auto told = taken(
        "نام,مجری,شهر,تاریخ شروع,تعداد بهره‌مندان\nکارگاه "
        "شادی,انجمن "
        "مهر,کرج,1404/01/01,12\n"
        "اردوی بهار,انجمن مهر,کرج,1404/02/01,20\nکلاس خط,بنیاد پل,فردیس,1404/03/01,15\n");
    CHECK(field_of(told, "نام") == "title");
}

TEST_CASE("names: who and where suffice for “name” to be the title, but not of hospitals or points") {
    const auto took = taken(
        "Organisation,Name,District\nRiver Aid,Food for all people,Ashton\nRiver Aid,Wells,Ashton\n"
        "Hill Relief,Warm rooms in the winter of 2024,Burton\n");
    CHECK(field_of(took, "Name") == "title");
    for (const char* rows : {"Organisation,Name,District\nHealth Office,North Hospital,Ashton\n"
                             "Health Office,South Hospital,Burton\nHealth Office,East Clinic,Burton\n"
                             "Health Office,West Clinic,Corby\nHealth Office,Lake Clinic,Corby\n",
                             "Organisation,Name,District,Lat,Lon\nRiver Aid,Mill,Ashton,41.1,28.1\n"
                             "River Aid,Dale,Ashton,41.2,28.2\nRiver Aid,Ford,Burton,41.3,28.3\n"
                             "River Aid,Moor,Burton,41.4,28.4\nRiver Aid,Lane,Corby,41.5,28.5\n"}) {
        auto book = intake::read_book(rows, "sheet.csv");
        REQUIRE(book.has_value());
        const auto took_list = intake::take_in(*book, registry::Register());
        REQUIRE_FALSE(took_list.has_value());
        CHECK(took_list.error().code == Code::list_of_places);
    }
}

TEST_CASE("names: “name” is no title beside one, nor where it may be that of a person or a body") {
    const auto titled = taken(
        "Name,Project title,Organisation,District,Start date\nA1,Wells,River Aid,Ashton,2024-01-05\n"
        "A2,Seeds,Hill Relief,Ashton,2024-01-06\n");
    CHECK(field_of(titled, "Name") != "title");
    const auto persons = taken(
        "Name,Organisation,District,Start date\nMary Jones,River Aid,Ashton,2024-01-05\n"
        "John Smith,River Aid,Ashton,2024-01-06\nAnn Brown,Hill Relief,Ashton,2024-01-07\n");
    CHECK(field_of(persons, "Name") != "title");
}

TEST_CASE("levels: L1 to L3 are the places below the country") {
    const auto took = taken(
        "Organisation,Country,L1,L2,L3,Activity\nRiver Aid,PH,Norte,Alta,Mill,Books\n"
        "River Aid,PH,Norte,Baja,Dale,Tents\nHill Relief,PH,Sur,Costa,Ford,Tents\n");
    CHECK(field_of(took, "L1") == "place.province");
    CHECK(field_of(took, "L2") == "place.county");
    CHECK(field_of(took, "L3") == "place.city");
    const auto numbers = taken(
        "Organisation,District,Activity,L1,L2\nRiver Aid,Ashton,Books,3,4\nHill Relief,Ashton,Tents,5,6\n");
    CHECK(field_of(numbers, "L1") != "place.province");
}

}  // namespace ensejam
