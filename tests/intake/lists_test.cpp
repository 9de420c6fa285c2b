#include <doctest/doctest.h>

#include "intake/intake.h"

using namespace ensejam;

namespace {

/// How the sheet was refused, or nothing when it tells activities.
std::optional<Code> refused(const std::string& csv, const std::string& name = "sheet.csv") {
    auto book = intake::read_book(csv, name);
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    return took ? std::nullopt : std::optional(took.error().code);
}

}  // namespace

TEST_CASE("lists: organisations with their short names, kinds and country are no activities") {
    CHECK(refused(
              "acronym,name,org type\nNRC,Norwegian Refugee Council,NGO\nDRC,Danish Refugee Council,NGO\n") !=
          std::nullopt);
    CHECK(refused("Organisation,Acronym,Type of organisation\nNorwegian Refugee Council,NRC,INGO\n"
                  "Danish Refugee Council,DRC,INGO\n") == Code::list_of_organisations);
    CHECK(refused("Country,Organisation,Acronym\nMali,Norwegian Refugee Council,NRC\nMali,Danish Refugee "
                  "Council,DRC\n") == Code::list_of_organisations);
    CHECK(refused("نام سازمان,نوع "
                  "سازمان,شهر\nالف,سمن,کرج\nب,سمن,نظرآباد\nپ,خیریه,کرج\nت,سمن,ساوجبلاغ\nث,سمن,کرج\n") ==
          Code::list_of_organisations);
}

TEST_CASE("lists: a directory with a field of work, a city and telephones is a list of organisations") {
    CHECK(refused("Organisation,Sector,City,Phone\nA,Health,X,1\nB,WASH,X,2\nC,Health,Y,3\nD,WASH,Y,4\nE,"
                  "Health,Z,5\n") == Code::list_of_organisations);
}

TEST_CASE("lists: sectors with their short names are no activities") {
    CHECK(refused("Sector,Acronym,Homepage\nHealth,HEA,https://h\nWASH,WSH,https://w\nShelter,SHL,https://s\n"
                  "Nutrition,NUT,https://n\nEducation,EDU,https://e\n") == Code::list_of_others);
}

TEST_CASE("lists: figures of countries by year are no activities") {
    CHECK(
        refused("country,continent,year,pop\nMali,Africa,1952,3\nMali,Africa,1957,4\nChad,Africa,1952,2\n") ==
        Code::list_of_places);
    CHECK(refused("استان,سال,جمعیت\nالبرز,1400,3\nتهران,1400,14\n") == Code::list_of_places);
}

TEST_CASE("lists: programmes with their costs are no activities, unless days stand beside them") {
    CHECK(refused("برنامه,هزینه (ریال)\nمهارت زندگی,100\nمشاوره,200\n") == Code::list_of_others);
    CHECK(refused("برنامه,تاریخ شروع,تاریخ پایان\nمهارت زندگی,1404/01/01,1404/06/31\n") == std::nullopt);
}

TEST_CASE("lists: who is where with what, how many, in which month or with which status are activities") {
    CHECK(refused("Organisation,Sector,Province\nA,Health,X\nB,WASH,Y\n") == std::nullopt);
    CHECK(refused("Organisation,District,Month\nA,X,May\nB,Y,May\n") == std::nullopt);
    CHECK(refused("Organisation,District,Status\nA,X,Ongoing\nB,Y,Closed\n") == std::nullopt);
    CHECK(refused("Organisation,Country,Reached\nA,Mali,5\nB,Chad,6\n") == std::nullopt);
    CHECK(refused("Sector,Organisation\nHealth,A\nHealth,B\nWASH,A\nWASH,C\nHealth,D\nWASH,D\n") ==
          std::nullopt);
    CHECK(refused("محله,تعداد بهره‌مندان\nگلشهر,10\nحصارک,20\n") ==
          std::nullopt);
}

TEST_CASE("lists: bodies that stand in several places each are activities without another column") {
    CHECK(refused("Organisation,Province,District\nA,X,X1\nA,X,X2\nB,X,X1\nB,Y,Y1\nC,Y,Y1\nC,Y,Y2\n") ==
          std::nullopt);
}

TEST_CASE("lists: people or money of places that stand once each are figures of places") {
    CHECK(refused("Site,District,Individuals\nA,X,5\nB,X,6\nC,X,7\nD,Y,8\nE,Y,9\n") == Code::list_of_places);
    CHECK(
        refused("Site,District,Individuals,Start date\nA,X,5,2024-01-01\nB,X,6,2024-01-01\nC,X,7,2024-01-01\n"
                "D,Y,8,2024-01-01\nE,Y,9,2024-01-01\n") == std::nullopt);
}

TEST_CASE("lists: schools with their pupils, named each for itself, are no activities") {
    CHECK(refused(
              "نام مدرسه,شهرستان,محله,تعداد "
              "دانش‌آموز\nالف,کرج,گلشهر,5\nب,کرج,گلشهر,6\nپ,کرج,گلشهر,"
              "7\n"
              "ت,کرج,حصارک,8\nث,کرج,حصارک,9\n") == Code::list_of_places);
}

TEST_CASE("lists: people with their titles and telephones, and papers with their pages, are no activities") {
    CHECK(refused("Organisation,Name,Title,Email,City\nA,x,Head,a@b.org,X\nB,y,Officer,c@d.org,X\n"
                  "C,z,Head,e@f.org,Y\nD,u,Head,g@h.org,Y\nE,v,Head,i@j.org,Z\n") ==
          Code::list_of_organisations);
    CHECK(refused("Title,Organisation,Path\nFlood map,A,https://a.org/1\nRoad map,B,https://b.org/2\n"
                  "Camp map,A,https://a.org/3\n") == Code::list_of_organisations);
    CHECK(refused("Organisation,Activity,Email,City\nA,Wells,a@b.org,X\nB,Clinic,c@d.org,X\n") ==
          std::nullopt);
}

TEST_CASE("lists: bodies with their licences and fields of work are a register of bodies") {
    CHECK(refused("نام موسسه,شماره مجوز,تاریخ صدور,موضوع فعالیت,شهر\nالف,1,1398/01/01,آموزش,کرج\n"
                  "ب,2,1398/01/02,آموزش,کرج\nپ,3,1398/01/03,درمان,کرج\nت,4,1398/01/04,آموزش,فردیس\n"
                  "ث,5,1398/01/05,آموزش,کرج\n") == Code::list_of_organisations);
    CHECK(refused("مجری,عنوان فعالیت,محله,نشانی\nمهر,کارگاه,گلشهر,خیابان ۱\nمهر,اردو,گلشهر,خیابان ۲\n"
                  "پل,کارگاه,حصارک,خیابان ۳\nپل,اردو,حصارک,خیابان ۴\nپل,بازدید,گلشهر,خیابان ۵\n") ==
          std::nullopt);
}

TEST_CASE("lists: bodies with their city, the day they were founded and their staff are no activities") {
    CHECK(refused("Organisation,City,Founded,Staff\nA,Karaj,1990-01-01,12\nB,Fardis,1995-05-01,30\n") ==
          Code::list_of_organisations);
    CHECK(refused("نام دستگاه,شهر,تاریخ تأسیس,تعداد کارکنان\nانجمن الف,کرج,1390/01/01,12\n"
                  "بنیاد ب,فردیس,1395/05/01,30\n") == Code::list_of_organisations);
    CHECK(refused("Organisation,District,Number of members\nA,X,12\nA,Y,30\nB,Y,4\n") ==
          Code::list_of_organisations);
    CHECK(refused("ONG,Ville,Année de création,Nombre d'employés\nA,X,1990,12\nB,Y,1995,30\n") ==
          Code::list_of_organisations);
}

TEST_CASE("lists: staff and founding beside what is done, when or for how many leave a sheet activities") {
    CHECK(refused("Organisation,District,Sector,Staff\nA,X,Health,12\nB,Y,WASH,30\n") == std::nullopt);
    CHECK(refused("Organisation,District,Staff,Start date\nA,X,12,2026-01-01\nB,Y,30,2026-02-01\n") ==
          std::nullopt);
    CHECK(refused("Organisation,District,Staff,Reached\nA,X,12,100\nB,Y,30,200\n") == std::nullopt);
    CHECK(refused("Organisation,District,Staff,Status\nA,X,12,Ongoing\nB,Y,30,Closed\n") == std::nullopt);
    CHECK(refused("Organisation,District,Staff trained\nA,X,12\nB,Y,30\n") == std::nullopt);
}

TEST_CASE("lists: donors and what they pledged are no activities, a matrix of places and bodies neither") {
    CHECK(refused("Donor,Country,Amount (USD)\nA,Mali,5\nB,Chad,6\n") != std::nullopt);
    CHECK(refused("Province,District,NRC,DRC,CARE\nX,A,x,,\nX,B,,x,x\n") == Code::list_of_places);
}

TEST_CASE("lists: a table of the register is called by its name") {
    CHECK(refused("organisation,issuer,scope,valid_from,valid_to\na,b,c,2024-01-01,2025-01-01\n") ==
          Code::table_of_register);
    CHECK(refused("code,harm,programmes,bonus_reach,source\na,b,c|d,0.05,x\n") == Code::table_of_register);
}

TEST_CASE("lists: of records in JSON the fields are spoken of, of bodies the list") {
    CHECK(refused(R"([{"name":"x","lat":1.5,"lon":2},{"name":"y","lat":1,"lon":2}])", "a.json") ==
          Code::fields_not_found);
    CHECK(refused(R"([["foo","bar"],["x","y"]])", "a.json") == Code::table_not_found);
    CHECK(refused(R"([{"acronym":"A","organisation":"Aid","org type":"NGO"},
                      {"acronym":"B","organisation":"Help","org type":"NGO"}])",
                  "a.json") == Code::list_of_organisations);
}

TEST_CASE("lists: of two sheets that of activities is read, though a list has more columns") {
    auto book = intake::read_book(
        "Organisation,Acronym,Type of organisation,Country\nA,AA,NGO,Mali\n\n\n"
        "Organisation,Sector,District\nA,Health,X\n",
        "sheet.csv");
    REQUIRE(book.has_value());
    intake::Grid list = book->grids[0];
    list.rows.resize(2);
    intake::Grid activities = book->grids[0];
    activities.rows.erase(activities.rows.begin(), activities.rows.begin() + 2);
    book->grids = {list, activities};
    book->grids[0].sheet = "list";
    book->grids[1].sheet = "activities";
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE(took.has_value());
    CHECK(took->sheet.sheet == "activities");
    const auto& issues = took->sheet.issues;
    const auto said = std::find_if(issues.begin(), issues.end(),
                                   [](const Issue& issue) { return issue.code == Code::table_chosen; });
    REQUIRE(said != issues.end());
    CHECK(said->where.sheet == "list");
}

TEST_CASE("lists: a file of numbers alone is said to have no headings, boundaries no fields of activities") {
    CHECK(refused("1,2\n3,4\n") == Code::table_without_words);
    CHECK(refused(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"x"},
        "geometry":{"type":"Point","coordinates":[51,35]}}]})",
                  "map.geojson") == Code::fields_not_found);
}

TEST_CASE(
    "lists: counts of a harm for each place are no activities, unless something says who, what or when") {
    CHECK(refused("شهرستان,آسیب,تعداد\nکرج,اعتیاد,120\nکرج,طلاق,80\nنظرآباد,اعتیاد,40\n") ==
          Code::list_of_counts);
    CHECK(
        refused("County,Sector,Year,Number of cases\nX,Health,2024,10\nX,Health,2025,12\nY,WASH,2024,3\n") ==
        Code::list_of_counts);
    CHECK(refused("شهرستان,آسیب,زن,مرد\nکرج,اعتیاد,20,100\nنظرآباد,طلاق,40,40\n") == Code::list_of_counts);
    CHECK(refused("شهرستان,آسیب,برنامه,تعداد\nکرج,اعتیاد,مشاوره,120\nنظرآباد,اعتیاد,آموزش,40\n") ==
          std::nullopt);
    CHECK(refused("شهرستان,آسیب,مجری,تعداد\nکرج,اعتیاد,مهر,120\nنظرآباد,اعتیاد,پل,40\n") == std::nullopt);
    CHECK(refused("District,Sector,People reached\nX,Health,10\nY,WASH,3\n") == std::nullopt);
    CHECK(refused("شهرستان,آسیب,تعداد,تاریخ شروع\nکرج,اعتیاد,120,1404/01/01\n") == std::nullopt);
}

TEST_CASE("lists: goods and the stores they lie in are no activities") {
    CHECK(refused("Item,Quantity,Warehouse,District\nTent,10,North,X\nBlanket,500,South,Y\n") ==
          Code::list_of_stock);
    CHECK(refused("کالا,تعداد,انبار,شهرستان\nپتو,120,الف,کرج\nچادر,40,ب,نظرآباد\n") == Code::list_of_stock);
    CHECK(refused("Organisation,Item,Stock on hand,District\nA,Tent,10,X\nB,Blanket,500,Y\n") ==
          Code::list_of_stock);
    CHECK(refused("Item,Quantity,Unit,Location\nTent,3,pcs,North\nSoap,5,box,North\n") ==
          Code::list_of_stock);
    CHECK(refused("Organisation,Activity,Sector,District,Stock,Reached\nA,Tents,Shelter,X,5,10\n") ==
          std::nullopt);
}

TEST_CASE("lists: events, incidents and complaints that nobody acts on are no activities") {
    CHECK(refused("محله,موضوع شکایت,تاریخ ثبت,وضعیت,تعداد\nمهرشهر,زباله,1404/03/02,در دست پیگیری,4\n"
                  "گلشهر,روشنایی,1404/03/05,پاسخ داده شد,2\n") == Code::list_of_events);
    CHECK(refused("District,Incident,Start,End,Killed\nX,Shelling,2024-01-01,2024-01-01,1\n"
                  "Y,Raid,2024-01-02,2024-01-02,0\n") == Code::list_of_events);
    CHECK(refused("شهرستان,نوع "
                  "حادثه,تاریخ,مصدوم\nکرج,تصادف,1404/01/"
                  "02,3\nنظرآباد,آتش‌سوزی,1404/"
                  "02/"
                  "02,0\n") == Code::list_of_events);
}

TEST_CASE("lists: what is done about incidents, for whom or by whom is an activity") {
    CHECK(
        refused("District,Programme,Incident,Start,End\nX,Mine clearance,Shelling,2024-01-01,2024-02-01\n") ==
        std::nullopt);
    CHECK(refused("Organisation,Activity,District,Start,Restrictions\nA,Wells,X,2024-01-01,none\n") ==
          std::nullopt);
    CHECK(refused("District,Start,End,People reached\nX,2024-01-01,2024-02-01,10\n") == std::nullopt);
    CHECK(refused("id,Country,Type of restriction,adm1,Date_from,Date_to,Source\n1,Mali,Law,X,2014-08-01,,a\n"
                  "2,Mali,Law,Y,2014-08-02,2014-08-09,b\n") == std::nullopt);
    CHECK(refused("اداره کل بهزیستی البرز\nمحله,تاریخ شروع,تاریخ پایان\nگلشهر,1404/01/01,1404/03/31\n") ==
          std::nullopt);
}

TEST_CASE("lists: bare numbers of places are figures, in however many rows a place stands") {
    CHECK(refused("محله,تعداد\nگلشهر,10\nحصارک,20\n") == Code::list_of_places);
}

TEST_CASE("lists: interventions with their costs alone, offers of work and papers are no activities") {
    CHECK(refused("Category,Code,Intervention,Cost per case (USD)\nA,1,Surgery,335\nA,2,Vaccine,3\n") ==
          Code::list_of_others);
    CHECK(refused("عنوان شغلی,محل خدمت,حقوق و مزایا,مدرک "
                  "تحصیلی\nمددکار,کرج,100,لیسانس\nروان‌شناس,فردیس,120,"
                  "ارشد\n") == Code::list_of_jobs);
    CHECK(
        refused(
            "Job title,Organisation,Location,Closing date\nNurse,A,X,2024-01-01\nDriver,B,Y,2024-01-02\n") ==
        Code::list_of_jobs);
    CHECK(refused("Title,Start date\nFlood map,2024-01-01\nRoad map,2024-01-02\n") == Code::list_of_others);
    CHECK(refused("Title,Start date,End date\nWells,2024-01-01,2024-02-01\n") == std::nullopt);
}

TEST_CASE("lists: people of places by sex and age are a census and no activities") {
    const std::string rows = "X,0-4,10,12\nX,5-9,11,13\nY,0-4,9,8\nY,5-9,7,6\n";
    CHECK(refused("County,Age group,male,female\n" + rows) == Code::list_of_places);
    CHECK(refused("شهرستان,گروه سنی,زن,مرد\n" + rows) == Code::list_of_places);
    CHECK(refused("County,Programme,male,female\n" + rows) == std::nullopt);
    CHECK(refused("County,Status,Women reached,Men reached\n" + rows) == std::nullopt);
}
