#include <doctest/doctest.h>

#include "intake/headings/recognise.h"
#include "intake/taken.h"

using namespace ensejam;

// Sheets in the shapes that other countries' registers come in; made up.
namespace {

std::string fields_of(const intake::Taken& took) {
    std::string fields;
    for (const registry::ColumnTaken& column : took.sheet.columns) fields += column.field + " ";
    return fields;
}

std::string field_of(std::string_view heading) {
    const intake::Recognised found = intake::recognise_heading(heading);
    return found.certainty < 0.75 ? "none" : intake::name_of(found.field);
}

}  // namespace

TEST_CASE("abroad: a Ukrainian sheet with a line of totals in the first column is read whole") {
    const auto took = taken(
        "№ з/п;Організація-виконавець;Організація-донор;Кластер;Область;Район;Громада;Населений пункт;"
        "Дата початку;Дата завершення;Охоплено осіб;Статус\n"
        "1;НРК;ЄС;Захист;Харківська;Ізюмський;Барвінківська;Барвінкове;01.02.2024;30.06.2024;1 200;триває\n"
        "2;Карітас;США;Освіта;Одеська;Болградський;Арцизька;Арциз;15.03.2024;31.12.2024;350;завершено\n"
        "3;НРК;ЄС;Здоров'я;Харківська;Чугуївський;Чугуївська;Чугуїв;01.04.2024;31.12.2024;90;триває\n"
        "Всього;;;;;;;;;;1640;\n");
    CHECK(fields_of(took) ==
          "row_number deliverer funder harm place.province place.county place.city place.neighbourhood start "
          "end people_reached status ");
    CHECK(took.sheet.counts.accepted == 3);
    CHECK(took.sheet.counts.returned == 1);
    CHECK(took.change.put.activities.front().people_reached == 1200);
}

TEST_CASE("abroad: an Arabic line of totals is no activity") {
    const auto took = taken(
        "المنظمة المنفذة,القطاع,المحافظة,المنطقة,الناحية,تاريخ البداية,عدد المستفيدين\n"
        "الهلال,الصحة,حلب,الباب,عريمة,2024/01/15,120\nبنيان,المياه,إدلب,حارم,سلقين,2024/02/01,300\n"
        "بنيان,التعليم,إدلب,حارم,الدانا,2024/02/01,90\nالإجمالي,,,,,,510\n");
    CHECK(fields_of(took) == "deliverer harm place.province place.county place.city start people_reached ");
    CHECK(took.sheet.counts.accepted == 3);
    CHECK(took.sheet.counts.returned == 1);
}

TEST_CASE("abroad: where months stand as columns, a filled cell means that month") {
    const auto took = taken(
        "Organisation,State,LGA,Sector,Jan-24,Feb-24,2024-03-01,Apr-24\n"
        "NRC,Borno,Bama,WASH,10,20,,\nDRC,Borno,Gwoza,Health,0,,5,5\nCARE,Yobe,Potiskum,Food,,8,8,N/A\n");
    CHECK(fields_of(took) ==
          "deliverer place.province place.county harm in_month in_month in_month in_month ");
    const auto& activities = took.change.put.activities;
    REQUIRE(activities.size() == 3);
    CHECK(activities[0].period == Interval{*day_of_gregorian({2024, 1, 1}), *day_of_gregorian({2024, 3, 1})});
    CHECK(activities[1].period == Interval{*day_of_gregorian({2024, 3, 1}), *day_of_gregorian({2024, 5, 1})});
    CHECK(activities[2].period == Interval{*day_of_gregorian({2024, 2, 1}), *day_of_gregorian({2024, 4, 1})});
}

TEST_CASE("abroad: titles above, an empty column between, a total, a source and a note below are no rows") {
    const auto took = taken(
        "Suivi des activités,,,,,,,\nMois de mars 2025,,,,,,,\n,,,,,,,\n"
        "Organisation,,Région,Département,Secteur,Date de début,Date de fin,Bénéficiaires atteints\n"
        "NRC,,Diffa,Maïné,Protection,01/02/2025,30/06/2025,120\n"
        "DRC,,Diffa,Diffa,WASH,03/02/2025,30/06/2025,80\n"
        "CARE,,Tillabéri,Say,Santé,01/03/2025,31/12/2025,200\n"
        "Total,,,,,,,400\nSource: réunion de coordination,,,,,,,\n* chiffres provisoires,,,,,,,\n");
    CHECK(took.sheet.counts.accepted == 3);
    CHECK(took.sheet.counts.returned == 3);
    CHECK(took.change.put.organisations.size() == 3);
}

TEST_CASE("abroad: codes of places are known by their level's number, wherever it stands") {
    for (const char* heading : {"PCODE2", "Pcode 2", "adm2_pcode", "adm2code", "admin2Pcod", "District_Pcode",
                                "Код району", "Raion Pcode", "ADM2_PCODE"})
        CHECK_MESSAGE(field_of(heading) == "place_code.county", heading);
    for (const char* heading : {"Pcode1", "adm1_pcode", "Oblast PCode", "SR_Pcode", "Код області"})
        CHECK_MESSAGE(field_of(heading) == "place_code.province", heading);
    CHECK(field_of("SR_Name") == "place.province");
}

TEST_CASE("abroad: what kind of body it is, and its short name, are told from the body's name") {
    for (const char* heading : {"implementing_org_type", "Implementing organization type", "Implementer Type",
                                "TIPO DE ORGANIZACIÓN IMPLEMENTADORA", "Тип організації", "Type de l'ONG"})
        CHECK_MESSAGE(field_of(heading) == "organisation_type", heading);
    for (const char* heading : {"implementing_org_acronym", "Reporting Partner Acronym",
                                "Organisation Accronyme", "Acronyme du partenaire"})
        CHECK_MESSAGE(field_of(heading) == "deliverer_code", heading);
    CHECK(field_of("Type of activity") == "title");
    CHECK(field_of("Implementing Partner") == "deliverer");
}

TEST_CASE("abroad: what countries call their provinces, counties and communes is known") {
    for (const char* heading : {"Depto.", "Gouvernorat", "Wilaya", "Область", "ولایت", "State/Region"})
        CHECK_MESSAGE(field_of(heading) == "place.province", heading);
    for (const char* heading : {"Cantón", "Mantika", "Moughataa", "Район", "ولسوالی", "Raion"})
        CHECK_MESSAGE(field_of(heading) == "place.county", heading);
    for (const char* heading : {"Baladiya", "Palika", "Громада", "Nahiya", "Cadaster", "Sous-préfecture"})
        CHECK_MESSAGE(field_of(heading) == "place.city", heading);
}

TEST_CASE("abroad: of two columns of sectors, the one of clusters tells; alone, either does") {
    const std::string rows =
        "NRC,Gao,Humanitaire,WASH,2024\nDRC,Mopti,Humanitaire,Santé,2024\nCARE,Kidal,Nexus,WASH,2024\n";
    CHECK(fields_of(taken("Organisation,Région,Secteur/Domaine,Cluster,Année\n" + rows)) ==
          "deliverer place.province note harm year ");
    CHECK(fields_of(taken("Organisation,Région,Type projet,Secteur/Domaine,Année\n" + rows)) ==
          "deliverer place.province note harm year ");
}

TEST_CASE("abroad: a cell that lists places or sectors names as many of them, and no new one of that name") {
    const auto took = taken(
        "Organisation,Region,Sector,Reached\nNRC,Gao,WASH; Health,40\nDRC,Mopti,Health,10\n"
        "CARE,Kidal; Gao,Health | WASH,8\nOXFAM,Mopti,\"WASH\nFood\",6\n");
    CHECK(took.change.put.places.size() == 3);
    CHECK(took.change.put.programmes.size() == 3);
    CHECK(took.change.put.activities.size() == 2 + 1 + 4 + 2);
    CHECK(took.change.put.activities[0].people_reached == 20);
}
