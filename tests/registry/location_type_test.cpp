#include <doctest/doctest.h>

#include "registry/registry.h"

using namespace ensejam::registry;

TEST_CASE("places: the code of a location's type tells its kind again") {
    for (int i = 0; i <= static_cast<int>(PlaceKind::service_point); ++i) {
        const auto kind = static_cast<PlaceKind>(i);
        CAPTURE(word_of(kind));
        CHECK(kind_of_location_type(location_type(kind)) == kind);
    }
    CHECK(kind_of_location_type("PPLC") == PlaceKind::city);
    CHECK_FALSE(kind_of_location_type("DAM"));
    CHECK_FALSE(kind_of_location_type(""));
}
