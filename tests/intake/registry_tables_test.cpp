#include "taken.h"

using namespace ensejam;

namespace {

Noted<registry::Change> read(const std::string& table, const std::string& bytes) {
    const auto book = intake::read_book(bytes, table + ".csv");
    REQUIRE(book.has_value());
    auto noted = intake::read_registry_table(table, *book, registry::Register());
    REQUIRE(noted.has_value());
    return std::move(*noted);
}

}  // namespace

TEST_CASE("register: what it can do without may be absent from a table") {
    const auto places = read("places", "code,kind,name_fa\nkaraj,county,کرج\n");
    CHECK(places.issues.empty());
    REQUIRE(places.value.put.places.size() == 1);
    CHECK(!places.value.put.places[0].versions.front().has_position);
    const auto abroad = read("places", "code,kind,name_en,parent\nHR,province,Herat,\nH1,county,Injil,HR\n");
    REQUIRE(abroad.value.put.places.size() == 2);
    CHECK(abroad.value.put.places[1].name_fa == "Injil");
    const auto bodies = read("organisations", "code,name_en\nwho,World Health Organization\n");
    CHECK(bodies.issues.empty());
    REQUIRE(bodies.value.put.organisations.size() == 1);
    CHECK(bodies.value.put.organisations[0].type == registry::OrganisationType::unknown);
    CHECK(read("programmes", "code,name_fa\np1,مشاوره\n").value.put.programmes.size() == 1);
}

TEST_CASE("register: a table that lacks what it must have is not loaded, and says all that is missing") {
    const auto noted = read("places", "name_fa,lat\nکرج,35\n");
    CHECK(noted.value.put.places.empty());
    REQUIRE(noted.issues.size() == 1);
    CHECK(noted.issues[0].code == Code::table_not_loaded);
    CHECK(blank(noted.issues[0], "names") == "code | kind");
    CHECK(blank(read("places", "code,kind\nx,county\n").issues[0], "names") == "name_fa");
}

TEST_CASE("register: a sheet of a few of its columns is no table of it") {
    auto book =
        intake::read_book("organisation,programme,place\nA,Cash,Herat\nB,Health,Kabul\n", "sheet.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    CHECK((took.has_value() || took.error().code != Code::table_of_register));
}

TEST_CASE("register: senders' words for kinds of places are understood") {
    const auto noted =
        read("places",
             "code,kind,name_fa\na,کشور,الف\nb,استان,ب\nc,شهرستان,پ\nd,شهر,ت\ne,بخش/منطقه,ث\nf,دهستان,ج\n"
             "g,محله,چ\nh,روستا/آبادی,ح\ni,مركز خدمت,خ\nj,Bakhsh,د\nk,municipal_region,ذ\n"
             "l,kuy (quarter),ر\nm,SERVICE POINT,ز\nn,service_point,ژ\no,region,س\n");
    CHECK(noted.issues.empty());
    using enum registry::PlaceKind;
    const std::vector<registry::PlaceKind> kinds{country,       province,      county,        city,
                                                 district,      district,      neighbourhood, settlement,
                                                 service_point, district,      district,      neighbourhood,
                                                 service_point, service_point, province};
    REQUIRE(noted.value.put.places.size() == kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) CHECK(noted.value.put.places[i].kind == kinds[i]);
    const auto wrong = read("places", "code,kind,name_fa\na,count,الف\n");
    REQUIRE(wrong.issues.size() == 1);
    CHECK(wrong.issues[0].code == Code::table_value_bad);
    CHECK(blank(wrong.issues[0], "form") == "kind");
}

TEST_CASE("register: senders' words and numbers for types of bodies are understood, and a blank is none") {
    const auto noted =
        read("organisations",
             "code,type,name_en\na,International NGO,A\nb,national_ngo,B\nc,Government,C\nd,UN,D\n"
             "e,Donor,E\nf,سمن,F\ng,دستگاه دولتی,G\nh,447,H\ni,,I\nj,ngo,J\n"
             "k,سازمان مردم‌نهاد,K\n");
    CHECK(noted.issues.empty());
    using enum registry::OrganisationType;
    const std::vector<registry::OrganisationType> types{
        ngo, ngo, agency, international, unknown, ngo, agency, international, unknown, ngo, ngo};
    REQUIRE(noted.value.put.organisations.size() == types.size());
    for (std::size_t i = 0; i < types.size(); ++i) CHECK(noted.value.put.organisations[i].type == types[i]);
    CHECK(read("organisations", "code,type,name_en\na,club,A\n").issues.size() == 1);
    CHECK(read("organisations", "code,type,name_en\na,500,A\n").issues.size() == 1);
}

TEST_CASE("register: rows of one code are read as one, and what differs is said") {
    const auto noted =
        read("organisations",
             "code,type,name_en,level,aliases\nUNICEF,447,United Nations Children's Fund,,\n"
             "WHO,447,World Health Organization,,\nUNICEF,447,united nations childrens fund,national,\n"
             "UNICEF,,Fonds des Nations Unies pour l'enfance,,Unicef Chad\nWHO,437,WHO,,\n,437,Nobody,,\n");
    const auto& bodies = noted.value.put.organisations;
    REQUIRE(bodies.size() == 2);
    CHECK(bodies[0].name_en == "United Nations Children's Fund");
    CHECK(bodies[0].level == "national");
    std::vector<std::string> aliases;
    for (const auto& alias : bodies[0].aliases) aliases.push_back(alias.text);
    CHECK(aliases.front() == "Unicef Chad");
    CHECK(aliases.back() == "Fonds des Nations Unies pour l'enfance");
    CHECK(bodies[1].type == registry::OrganisationType::international);
    REQUIRE(noted.issues.size() == 3);
    CHECK(noted.issues[0].code == Code::code_repeated);
    CHECK(noted.issues[0].where.row == 4);
    CHECK(blank(noted.issues[0], "form") == "joined");
    CHECK(blank(noted.issues[0], "rows") == "4 | 5");
    CHECK(blank(noted.issues[0], "first") == "2");
    CHECK(noted.issues[1].where.row == 6);
    CHECK(blank(noted.issues[1], "form") == "differs");
    CHECK(blank(noted.issues[1], "columns") == "type");
    CHECK(noted.issues[2].code == Code::table_value_bad);
    CHECK(noted.issues[2].where.row == 7);
}

TEST_CASE("register: a value of a further row of its code is refused with the row that tells it") {
    const auto noted = read("places", "code,kind,name_en,parent\na,county,A,\na,,B,nowhere\n");
    CHECK(noted.value.put.places.empty());
    REQUIRE(noted.issues.size() == 2);
    CHECK(noted.issues[1].code == Code::reference_unknown);
    CHECK(noted.issues[1].where.row == 3);
}
