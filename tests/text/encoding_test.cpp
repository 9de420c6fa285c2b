#include "text/encoding.h"

#include <doctest/doctest.h>

using namespace ensejam::text;

TEST_CASE("encoding: accented letters beside each other in words of Latin letters are no Cyrillic") {
    const std::string portuguese =
        "Prov\xEDncia;Organiza\xE7\xE3o;Distribui\xE7\xE3o de alimentos;Vacina\xE7\xE3o;Sa\xFA"
        "de\nPemba;OMS;A\xE7\xF5"
        "es;Seguran\xE7"
        "a;Cora\xE7\xE3o\n";
    CHECK(encoding_of(portuguese) == Encoding::windows_1252);
    CHECK(to_utf8(portuguese, encoding_of(portuguese)).starts_with("Província;Organização;"));
}

TEST_CASE("encoding: words of high bytes alone are Cyrillic or Persian") {
    // «Организация;Район» and «محله;مجری» as old sheets write them, beside words of Latin letters
    CHECK(encoding_of("UNICEF;\xCE\xF0\xE3\xE0\xED\xE8\xE7\xE0\xF6\xE8\xFF;\xD0\xE0\xE9\xEE\xED") ==
          Encoding::windows_1251);
    CHECK(encoding_of("NGO;\xE3\xCD\xE1\xE5;\xE3\xCC\xD1\xED;\xC8\xD1\xE4\xC7\xE3\xE5") ==
          Encoding::windows_1256);
}
