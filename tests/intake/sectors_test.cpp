#include <doctest/doctest.h>

#include "demo_register.h"

using namespace ensejam;

namespace {

registry::Register clusters() {
    auto book = intake::read_book(demo::bytes_of(ENSEJAM_SOURCE_DIR "/data/clusters/harms.csv"), "harms.csv");
    REQUIRE(book);
    const auto harms = intake::read_registry_table("harms", *book, {});
    REQUIRE(harms);
    CHECK(harms->issues.empty());
    return registry::Register().with(harms->value);
}

/// The codes of the sectors that a sheet's rows name, in the order of its projects.
std::vector<std::string> sectors_of(const std::string& sheet) {
    const registry::Register before = clusters();
    auto book = intake::read_book(sheet, "3w.csv");
    REQUIRE(book);
    const auto taken = intake::take_in(*book, before);
    REQUIRE(taken);
    CHECK(taken->sheet.questions.empty());
    CHECK(taken->sheet.counts.accepted == taken->sheet.counts.rows);
    std::vector<std::string> codes;
    for (const registry::Project& project : taken->change.put.projects) {
        const registry::Harm* harm = before.find(project.harm);
        codes.push_back(harm == nullptr ? "" : harm->code);
    }
    return codes;
}

}  // namespace

TEST_CASE("sectors: an English 3W sheet of other columns names the clusters as it likes") {
    CHECK(sectors_of("Sector,Implementing Partner,State,LGA,Status\n"
                     "WASH,Red Crescent,Gedaref,Basundah,Ongoing\n"
                     "GBV,Women Now,Kassala,Aroma,Ongoing\n"
                     "Shelter/NFI,Home Trust,Kassala,Telkuk,Completed\n"
                     "Protection,Refuge Aid,Gedaref,Galabat,Ongoing\n") ==
          std::vector<std::string>{"WSH", "PRO-GBV", "SHL", "PRO"});
}

TEST_CASE("sectors: a French one does") {
    CHECK(sectors_of("Région;Cercle;Organisation;Cluster;Statut\n"
                     "Mopti;Bandiagara;Croix Rouge;EHA;En cours\n"
                     "Mopti;Douentza;Femmes Debout;VBG;En cours\n"
                     "Gao;Ansongo;Maison Pour Tous;Abris / AME;Terminé\n"
                     "Gao;Menaka;Récolte;Sécurité alimentaire;En cours\n") ==
          std::vector<std::string>{"WSH", "PRO-GBV", "SHL", "FSC"});
}

TEST_CASE("sectors: an Arabic one does") {
    CHECK(sectors_of("المحافظة,المديرية,المنظمة المنفذة,القطاع\n"
                     "تعز,صالة,الهلال الأحمر,المياه والصرف الصحي والنظافة\n"
                     "تعز,المظفر,جمعية الأمل,الحماية\n"
                     "إب,جبلة,مؤسسة الرعاية,التغذية\n"
                     "إب,بعدان,مؤسسة البناء,المأوى\n") ==
          std::vector<std::string>{"WSH", "PRO", "NUT", "SHL"});
}
