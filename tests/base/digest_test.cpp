#include "base/base.h"

#include <doctest/doctest.h>

using namespace ensejam;

TEST_CASE("digest: SHA-256 and HMAC give the published values") {
    // FIPS 180-4 example "abc"; RFC 4231 test case 2.
    CHECK(hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex(hmac_sha256("Jefe", "what do ya want for nothing?")) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("digest: pieces give the digest of the whole, and a stream begins anew after it") {
    Sha256Stream stream;
    stream.add("a");
    stream.add("bc");
    CHECK(stream.finish() == sha256("abc"));
    CHECK(stream.finish() == sha256(""));
}

TEST_CASE("chance: one seed gives one series") {
    Chance a(7), b(7), c(8);
    const auto first = a.next();
    CHECK(first == b.next());
    CHECK(first != c.next());
    for (int i = 0; i < 1000; ++i) CHECK(a.below(10) < 10);
}

TEST_CASE("codes: numbers and names are unique") {
    for (const CodeRow& a : all_codes())
        for (const CodeRow& b : all_codes()) CHECK((&a == &b || (a.code != b.code && a.name != b.name)));
}
