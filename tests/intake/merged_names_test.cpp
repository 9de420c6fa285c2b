#include <doctest/doctest.h>

#include "intake/names/nouns.h"

using namespace ensejam;

TEST_CASE("names: a body that was merged away is never the sender; its names lead to the body it became") {
    registry::Change change;
    change.put.organisations = {{.id = {1},
                                 .code = "old",
                                 .name_fa = "انجمن یاری‌گران کرج",
                                 .name_en = "Karaj Helpers Association"},
                                {.id = {2},
                                 .code = "new",
                                 .name_fa = "بنیاد همیاری البرز",
                                 .name_en = "Alborz Mutual Aid Foundation"}};
    const registry::Register before = registry::Register().with(change);
    const registry::Register known = before.with(registry::merged(before, {1}, {2}));
    const intake::OrganisationFinder finder(known);
    CHECK(finder.named_in("گزارش فصل سوم انجمن یاری‌گران کرج") ==
          Id<registry::Organisation>{2});
    CHECK(finder.named_in("Karaj Helpers Association, third quarter") == Id<registry::Organisation>{2});
    CHECK(finder.named_in("گزارش فصل سوم بنیاد همیاری البرز") == Id<registry::Organisation>{2});
}
