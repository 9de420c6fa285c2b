#include "taken.h"

using namespace ensejam;

namespace {

const std::string features =
    R"([{"type":"Feature","id":1,"properties":{"locationName":"Irbid","partnerName":"Hope Aid",
         "activityName":"Classes","startDate":"2014-01-01","endDate":"2014-12-31","comments":"Ask"},
         "geometry":{"type":"Point","coordinates":[35.7,32.03]}},
        {"type":"Feature","id":2,"properties":{"locationName":"Mafraq","partnerName":"Sun Relief",
         "activityName":"Cash","startDate":"2014-10-01","endDate":"2014-12-31"},
         "geometry":{"type":"Point","coordinates":[36.2,32.34]}}])";

}  // namespace

TEST_CASE("json: a list of GeoJSON features is read as their collection") {
    const auto took = taken(features, "services.json");
    CHECK(took.sheet.counts.accepted == 2);
    CHECK(field_of(took, "startDate") == "start");
    CHECK(field_of(took, "endDate") == "end");
    CHECK(field_of(took, "lon") == "lon");
    CHECK(field_of(took, "partnerName") == "deliverer");
    REQUIRE(took.change.put.activities.size() == 2);
    CHECK(iso(took.change.put.activities[0].period.from) == "2014-01-01");
    const auto collection =
        taken(R"({"type":"FeatureCollection","features":)" + features + "}", "services.json");
    CHECK(collection.change.put.activities.size() == 2);
}

TEST_CASE("json: a list of things that are called features and have no geometry stays a list") {
    const auto took = taken(
        R"([{"type":"Feature","organisation":"Hope","title":"Seeds","district":"Dara","start":"2025-01-01"},
            {"type":"Feature","organisation":"Sun","title":"Wells","district":"Busra","start":"2025-02-01"}])",
        "a.json");
    CHECK(took.sheet.counts.accepted == 2);
    CHECK(field_of(took, "organisation") == "deliverer");
}

TEST_CASE("json: what a program wraps in one object of each record is told as if it stood there alone") {
    const auto took = taken(
        R"([{"id":"r1","fields":{"Organisation":"Hope","Title":"Seeds","District":"Dara","startDate":"2025-01-01"}},
            {"id":"r2","fields":{"Organisation":"Sun","Title":"Wells","District":"Busra","startDate":"2025-02-01"}}])",
        "a.json");
    CHECK(took.sheet.counts.accepted == 2);
    CHECK(field_of(took, "fields.startDate") == "start");
    CHECK(field_of(took, "fields.Organisation") == "deliverer");
}
