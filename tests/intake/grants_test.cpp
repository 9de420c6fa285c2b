#include "taken.h"

namespace ensejam {
namespace {

std::optional<Code> refused(const std::string& csv) {
    auto book = intake::read_book(csv, "sheet.csv");
    REQUIRE(book.has_value());
    const auto took = intake::take_in(*book, registry::Register());
    return took ? std::nullopt : std::optional(took.error().code);
}

}  // namespace

TEST_CASE("grants: French subsidies say who pays, who does it, what, how much and when") {
    const auto took = taken(
        "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;objet;montant\n"
        "Ville de Montclair;211;2024-03-12;Association Les Pins;524;ateliers pour seniors;12000\n"
        "Ville de Montclair;211;2024-03-12;Secours Montclair;525;distribution alimentaire;8500\n"
        "Ville de Montclair;211;2024-05-02;Maison des Enfants;526;soutien scolaire;4000\n");
    CHECK(took.sheet.counts.accepted == 3);
    CHECK(field_of(took, "nomAttribuant") == "funder");
    CHECK(field_of(took, "nomBeneficiaire") == "deliverer");
    CHECK(field_of(took, "objet") == "title");
    CHECK(field_of(took, "montant") == "money.approved");
    CHECK(field_of(took, "dateConvention") == "report_date");
}

TEST_CASE("grants: a name as it is registered does it, also where the sum alone is told of what was paid") {
    const auto took = taken(
        "Année;Raison sociale;Commune;Mandaté\n2023;Club Azur;Belmont;299.04\n"
        "2023;Ecole Verte;Belmont;8048\n2023;Amicale Sud;Rochefort;1200\n");
    CHECK(field_of(took, "Raison sociale") == "deliverer");
    CHECK(field_of(took, "Mandaté") == "money.disbursed");
}

TEST_CASE("grants: Spanish, Italian and English lists are read alike") {
    const auto spanish = taken(
        "Beneficiario,Objeto,Municipio,Importe concedido,Fecha de concesión\n"
        "Asociación Mar,Comedor social,Villa Alta,12000,2024-03-12\n"
        "Fundación Norte,Apoyo escolar,Villa Alta,8500,2024-03-12\n"
        "Club Rio,Campamentos,Villa Baja,2500,2024-05-02\n");
    CHECK(field_of(spanish, "Beneficiario") == "deliverer");
    CHECK(field_of(spanish, "Objeto") == "title");
    CHECK(field_of(spanish, "Importe concedido") == "money.approved");
    const auto italian = taken(
        "Ente concedente,Beneficiario,Oggetto,Importo\nComune di Pietra,Associazione Sole,Mensa,900\n"
        "Comune di Pietra,Fondazione Luna,Doposcuola,700\n");
    CHECK(field_of(italian, "Ente concedente") == "funder");
    CHECK(field_of(italian, "Beneficiario") == "deliverer");
    const auto english = taken(
        "Year,Grantee,Purpose,City,Amount\n2024,River Aid,Food bank,Ashton,12000\n"
        "2024,Hill Relief,Homework club,Ashton,8500\n");
    CHECK(field_of(english, "Grantee") == "deliverer");
    CHECK(field_of(english, "Purpose") == "title");
}

TEST_CASE("grants: where persons get them the list is refused, and its names stay out") {
    CHECK(refused("Beneficiario,Objeto,Importe concedido\nMaria Lopez Ruiz,Beca,900\n"
                  "Juan Perez Gil,Beca,800\nAna Mora Diaz,Beca,700\nLuis Vega Sanz,Beca,600\n") ==
          Code::personal_data_refused);
    CHECK(refused("nomAttribuant,nomBeneficiaire,objet,montant\nVille de Montclair,Marie Dupont,bourse,900\n"
                  "Ville de Montclair,Jean Martin,bourse,800\nVille de Montclair,Anne Petit,bourse,700\n"
                  "Ville de Montclair,Luc Moreau,bourse,600\n") == Code::personal_data_refused);
}

TEST_CASE("grants: who pays alone, with what and how much, is an activity") {
    const auto took = taken(
        "nomAttribuant,objet,montant\nVille de Montclair,soutien scolaire,4000\n"
        "Ville de Montclair,distribution alimentaire,8500\n");
    CHECK(took.sheet.counts.accepted == 2);
}

TEST_CASE("grants: without money such headings mean what they mean elsewhere") {
    const auto took = taken(
        "Organisation,District,Activity,Purpose,Beneficiaries\nRiver Aid,Ashton,Food,To help,120\n"
        "Hill Relief,Ashton,Books,To teach,80\n");
    CHECK(field_of(took, "Purpose") != "title");
    CHECK(field_of(took, "Beneficiaries") == "people_reached");
}

TEST_CASE("grants: funds allocated, sanctioned and utilised are money, a club is a body") {
    const auto took = taken(
        "Club name,Project name,District,Funds_Allocated,Funds Utilized\nArrow Club,Seeds,Ashton,50,45\n"
        "Lake Club,Wells,Ashton,30,20\n");
    CHECK(field_of(took, "Club name") == "deliverer");
    CHECK(field_of(took, "Funds_Allocated") == "money.allotted");
    CHECK(field_of(took, "Funds Utilized") == "money.spent");
    const auto sanctioned = taken(
        "Scheme,District,Agency,Amount Sanctioned,Expenditure\nSeeds,Ashton,River Aid,50,45\n"
        "Wells,Ashton,River Aid,30,20\n");
    CHECK(field_of(sanctioned, "Amount Sanctioned") == "money.approved");
    CHECK(field_of(sanctioned, "Expenditure") == "money.spent");
}

TEST_CASE("grants: a populated place is a place, a total estimated amount in dollars is money") {
    const auto took = taken(
        "Implementing partner,District,Populated Place (Community/Village/Town),Community PCODE,"
        "Total estimated amount distributed during month - USD\nRiver Aid,Ashton,Mill,C41,50550\n"
        "River Aid,Ashton,Dale,C42,18000\nHill Relief,Burton,Ford,C43,12750\n");
    CHECK(field_of(took, "Populated Place (Community/Village/Town)") == "place.neighbourhood");
    CHECK(field_of(took, "Total estimated amount distributed during month - USD") == "money.approved");
}

}  // namespace ensejam
