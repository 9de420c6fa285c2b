#include <doctest/doctest.h>

#include "intake/intake.h"

using namespace ensejam;

// Sheets in the manner of other countries' registers; made up.
namespace {

registry::SheetTaken taken(const std::string& csv) {
    auto book = intake::read_book(csv, "sheet.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE(took.has_value());
    return took->sheet;
}

std::string fields_of(const registry::SheetTaken& sheet) {
    std::string fields;
    for (const registry::ColumnTaken& column : sheet.columns) fields += column.field + " ";
    return fields;
}

}  // namespace

TEST_CASE("abroad: a Spanish sheet with abbreviated codes and months in words is read whole") {
    const auto sheet = taken(
        "Socio Principal Nombre;Socio Implementador Nombre;Sector;Departamento;Cod_Departamento;Municipio;"
        "Fecha Inicio Actividad;Fecha Fin Actividad;Total Beneficiarios;Estado Actividad\n"
        "ACNUR;Cruz Roja;Salud;Nariño;52;Tumaco;15 de marzo de 2024;dic-24;120;En ejecución\n"
        "OIM;NRC;Educación;Chocó;27;Quibdó;enero 2024;30/06/2024;80;Finalizada\n"
        "OIM;NRC;Protección;Cauca;19;Popayán;01/02/2024;30/06/2024;12;Finalizada\n");
    CHECK(fields_of(sheet) ==
          "responsible deliverer harm place.province place_code.province place.county start end "
          "people_reached status ");
    CHECK(sheet.counts.accepted == 3);
}

TEST_CASE("abroad: of a column of organisations beside one of implementing partners, the partners deliver") {
    const auto sheet = taken(
        "Organization,Implementing partner (s),Sector,State/Region,Township,Target HHs,Target Individuals\n"
        "UNICEF,MRCS,Health,Rakhine,Sittwe,20,100\nUNHCR,DRC,Education,Kachin,Myitkyina,30,150\n"
        "WFP,PLAN,Health,Kachin,Bhamo,10,60\n");
    CHECK(fields_of(sheet) == "responsible deliverer harm place.province place.city note people_targeted ");
}

TEST_CASE("abroad: of two columns whose headings name one level, the later is the narrower") {
    const auto sheet = taken(
        "ORGANISATION,SECTOR,REGION,DIVISION,# beneficiaries\nNRC,WASH,North West,Mezam,5\n"
        "NRC,WASH,North West,Bui,6\nDRC,Health,Far North,Logone,7\nDRC,Health,Far North,Diamare,8\n");
    CHECK(fields_of(sheet) == "deliverer harm place.province place.county people_reached ");
}

TEST_CASE("abroad: Arabic, Portuguese, Indonesian and Turkish headings and months are read") {
    CHECK(fields_of(
              taken("المنظمة,القطاع,المحافظة,الناحية,تاريخ البداية,عدد المستفيدين\n"
                    "الهلال,الصحة,حلب,الباب,15 كانون الثاني 2024,20\nبنيان,المياه,إدلب,أريحا,1 آذار 2024,30\n"
                    "بنيان,المياه,إدلب,سلقين,1 أيلول 2024,30\n")) ==
          "deliverer harm place.province place.city start people_reached ");
    CHECK(fields_of(taken("Organização,Sigla,Província,Distrito,Código do Distrito,Data de Início\n"
                          "Cruz Vermelha,CV,Sofala,Buzi,MZ0901,março 2024\n"
                          "Save,SC,Manica,Gondola,MZ0502,1 de maio de 2024\n"
                          "Oxfam,OX,Manica,Sussundenga,MZ0509,2024-05-01\n")) ==
          "deliverer deliverer_code place.province place.county place_code.county start ");
    CHECK(fields_of(taken("NAMA ORGANISASI,KLASTER,PROVINSI,KABUPATEN,TANGGAL MULAI\n"
                          "PMI,WASH,NTT,Belu,12 Januari 2024\nLSM,Kesehatan,Aceh,Pidie,1 Maret 2024\n"
                          "CARE,Kesehatan,Aceh,Bireuen,1 Agustus 2024\n")) ==
          "deliverer harm place.province place.county start ");
    CHECK(fields_of(taken(
              "Kurum,Sektör,İl,İlçe,Başlangıç Tarihi\nKızılay,Sağlık,Hatay,Antakya,15 Şubat 2024\n"
              "AFAD,Barınma,Adıyaman,Besni,1 Ağustos 2024\nAFAD,Barınma,Adıyaman,Kahta,2 Ekim 2024\n")) ==
          "deliverer harm place.province place.county start ");
}

TEST_CASE("abroad: a table that only counts places is no table of activities, and its first words are said") {
    auto book = intake::read_book(
        "Location,Country Length,Admin 1 Length,Admin 2 Length\nAFG,2,2,2\nALB,2,2,2\nDZA,2,3,3\n",
        "lengths.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE_FALSE(took.has_value());
    CHECK(took.error().code == Code::table_not_found);
    CHECK(took.error().blanks.front().second ==
          "Location | Country Length | Admin 1 Length | Admin 2 Length");
}

TEST_CASE("abroad: a hashtag that is nobody's standard does not hide what the heading says") {
    const auto sheet = taken(
        "Organisation,Country,Date_from\n#org,#country,#from_date\nNRC,Mali,8/1/2014\n"
        "DRC,Mali,8/22/2014\nCARE,Niger,10/16/2014\n");
    CHECK(fields_of(sheet) == "deliverer place.country start ");
}

TEST_CASE(
    "abroad: a row with several numbered sectors is an activity of each, its people parted among them") {
    auto book = intake::read_book(
        "Organisation,Region,Sector 1,Sector 2,Sector 3,Reached\nNRC,Gao,WASH,Health,,40\n"
        "DRC,Mopti,WASH,,,10\nCARE,Kidal,Health,Health,WASH,6\n",
        "sectors.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    REQUIRE(took.has_value());
    const auto& activities = took->change.put.activities;
    REQUIRE(activities.size() == 5);
    CHECK(activities[0].programme != activities[1].programme);
    CHECK(activities[0].people_reached == 20);
    CHECK(activities[2].people_reached == 10);
    CHECK(activities[3].people_reached == 3);
    CHECK(took->sheet.counts.accepted == 3);
}
