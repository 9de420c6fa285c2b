#include <doctest/doctest.h>

#include "intake/taken.h"

using namespace ensejam;

TEST_CASE("iati: of each period the revised budget counts, else the original") {
    const auto budget = [](const std::string& type, const std::string& from, const std::string& to,
                           const std::string& value) {
        return "<budget type=\"" + type + "\"><period-start iso-date=\"" + from +
               "\"/><period-end iso-date=\"" + to + "\"/><value currency=\"USD\" value-date=\"" + from +
               "\">" + value + "</value></budget>";
    };
    const std::string xml =
        "<iati-activities version=\"2.03\"><iati-activity><iati-identifier>X-1</iati-identifier>"
        "<title><narrative>Health</narrative></title>"
        "<participating-org role=\"4\"><narrative>A</narrative></participating-org>"
        "<sector vocabulary=\"99\"><narrative>Health</narrative></sector>"
        "<location><name><narrative>X</narrative></name></location>" +
        budget("1", "2023-01-01", "2023-12-31", "1000") + budget("2", "2023-01-01", "2023-12-31", "1500") +
        budget("1", "2024-01-01", "2024-12-31", "2000") + budget("1", "2025-01-01", "2025-12-31", "4000") +
        "</iati-activity></iati-activities>";
    const auto took = taken(xml, "a.xml");
    REQUIRE(took.change.put.projects.size() == 1);
    REQUIRE(took.change.put.projects[0].budgets.size() == 1);
    CHECK(took.change.put.projects[0].budgets[0].amount == Money{750'000, currency("USD")});
}
