#include "taken.h"

using namespace ensejam;

// Hashtags say what a column is; a heading over a tag that says little says more.
namespace {

/// The fields of the columns, in their order.
std::vector<std::string> fields_of(const std::string& sheet) {
    std::vector<std::string> fields;
    for (const registry::ColumnTaken& column : taken(sheet).sheet.columns) fields.push_back(column.field);
    return fields;
}

using Fields = std::vector<std::string>;

}  // namespace

TEST_CASE("tags: a column tagged +pcode holds codes of places") {
    CHECK(fields_of("P1,Area,Who,What\n#adm1 +pcode,#adm1 +name,#org,#sector\nXY01,North,Alpha,Health\n"
                    "XY02,South,Beta,Health\n") ==
          Fields{"place_code.province", "place.province", "deliverer", "harm"});
}

TEST_CASE("tags: a heading of kinds of bodies is no body, whatever role its tag names") {
    const auto took = taken(
        "Partner Category,Partner Full Name,Governorate,Cluster\n#org +impl,#org +name,#adm1,#sector\n"
        "Primary,Alpha,North,Health\nSub-Implementing,Beta,South,WASH\n");
    CHECK(took.change.put.organisations.size() == 2);
    CHECK(took.change.put.organisations.front().name_en == "Alpha");
}

TEST_CASE("tags: a month over #date +reported is a month") {
    CHECK(fields_of("Month,Org,Area,Cluster\n#date +reported,#org,#adm1,#sector\n"
                    "2022-01,Alpha,North,Health\n2022-02,Beta,South,WASH\n")
              .front() == "month");
}

TEST_CASE("tags: of #org+impl and #org+impl+name the bare one is the short name") {
    const auto took = taken(
        "Sigle,Organisation,Zone,Secteur\n#org+impl,#org+impl+name,#adm1+name,#sector\n"
        "ALP,Alpha,Nord,Santé\nBET,Beta,Sud,Santé\n");
    CHECK(took.sheet.columns[0].field == "deliverer_code");
    CHECK(took.sheet.columns[1].field == "deliverer");
    CHECK(took.change.put.organisations.front().name_en == "Alpha");
}

TEST_CASE("tags: an acronym of another role is a body of its own, not the short name of who does it") {
    const auto took = taken(
        "Partner,Implementing partner,Area,Cluster\n#org +acronym,#org +impl +name,#adm2 +name,#sector\n"
        "FAO,Alpha,North,Food\nFAO,Beta,South,Food\n");
    CHECK(took.sheet.columns[0].field == "responsible");
    CHECK(took.sheet.columns[1].field == "deliverer");
    CHECK(took.change.put.organisations.size() == 3);
}

TEST_CASE("tags: who leads and who pays are told by their tags, and who does it by the heading beside them") {
    CHECK(fields_of("Organización líder,Organización implementadora,Financia,Sector,Municipio\n"
                    "#org+leader,,#org+funding,#sector,#adm2+name\nAlpha,Beta,Gamma,Salud,Norte\n"
                    "Alpha,Delta,Gamma,Salud,Sur\n") ==
          Fields{"responsible", "deliverer", "funder", "harm", "place.county"});
}

TEST_CASE("tags: a number of beneficiaries counts people; a bare #beneficiary says for whom") {
    CHECK(fields_of("Org,Zone,Secteur,Nombre de bénéficiaires\n#org,#adm1,#sector,#beneficiary\n"
                    "Alpha,Nord,Santé,5160\nBeta,Sud,Santé,60\n")
              .back() == "people_reached");
    CHECK(fields_of("Org,Zone,Secteur,Qui\n#org,#adm1,#sector,#beneficiary\n"
                    "Alpha,Nord,Santé,réfugiés\nBeta,Sud,Santé,hôtes\n")
              .back() == "target_group");
}

TEST_CASE("tags: households are no people") {
    const auto took = taken(
        "Org,Area,Sector,Reached HH,Reached people\n#org,#adm1,#sector,#reached +hh,#reached +ind +num\n"
        "Alpha,North,Health,200,1000\nBeta,South,Health,100,500\n");
    CHECK(took.sheet.columns[3].field == "units");
    CHECK(took.sheet.people.at_most == 1500);
}

TEST_CASE("tags: codes of sectors tell the sector where nothing else does") {
    CHECK(fields_of("C,P,M\n#sector +cluster +code,#org,#adm2 +name\nFSS,Alpha,Sirt\nHEA,Beta,Ubari\n")
              .front() == "harm");
    CHECK(
        fields_of(
            "C,S,P,M\n#sector+code,#sector+name,#org,#adm2\nFSS,Food,Alpha,Sirt\nHEA,Health,Beta,Ubari\n") ==
        Fields{"note", "harm", "deliverer", "place.county"});
}

TEST_CASE("tags: a tagged column of provinces stands before a heading that may be one") {
    const auto took = taken(
        "ESTADO,ADMIN 1,Org,Sector\n,#adm1 +name,#org,#sector\nPlaneada,Norte,Alpha,Salud\n"
        "Terminada,Sur,Beta,Salud\n");
    CHECK(took.sheet.columns[1].field == "place.province");
    CHECK(took.sheet.columns[0].field != "place.province");
}

TEST_CASE("tags: a second row of tags tells no activity, and tags columns that had none") {
    const auto took = taken(
        "Org,Area,Sector,People\n#org,,#sector,#reached\n,#adm1+name,,#reached+total\nAlpha,North,Health,"
        "5\n");
    CHECK(took.sheet.counts.rows == 1);
    CHECK(took.sheet.columns[1].field == "place.province");
}

TEST_CASE("tags: failed formulas above the headings are no tags") {
    const auto took =
        taken("8391,#VALUE!,#VALUE!\nOrg,Sector,District\nAlpha,Health,North\nBeta,Health,South\n");
    CHECK(took.sheet.counts.accepted == 2);
    CHECK(took.sheet.columns.front().field == "deliverer");
}
