#include "cli/command_line/options.h"

#include <doctest/doctest.h>

#include <set>

#include "cli/command_line/verbs.h"
#include "cli/house/pages.h"
#include "publish/publish.h"

using namespace ensejam;
using namespace ensejam::cli;

TEST_CASE("options: every name and every letter stands once, and every option has its sentence") {
    std::set<std::string_view> names;
    std::set<char> letters;
    for (const OptionRow& row : all_options()) {
        CHECK(names.insert(row.name).second);
        if (row.letter) CHECK(letters.insert(row.letter).second);
        CHECK_MESSAGE(publish::has_words(sentence_of(row)), row.name);
    }
    CHECK(letters == std::set<char>{'h', 'o', 'q', 'v'});
}

TEST_CASE("options: every default lies within its own bounds") {
    for (const OptionRow& row : all_options())
        if (!row.fallback.empty()) CHECK_MESSAGE(!fault_of(row, row.fallback), row.name);
}

TEST_CASE("options: a value outside its bounds is refused, and the refusal says what is allowed") {
    const auto fault = fault_of(*option_named("lang"), "de");
    REQUIRE(fault);
    CHECK(fault->code == Code::bad_option);
    CHECK(publish::hint_of(*fault, text::Language::en) == "It may be: fa en");
    CHECK(fault_of(*option_named("most"), "2.5"));
    CHECK(fault_of(*option_named("most"), "-1"));
    CHECK(fault_of(*option_named("most"), "1e12"));
    CHECK(!fault_of(*option_named("most"), "12"));
}

TEST_CASE("options: a day is one day, Jalali or Gregorian; a period may be a quarter") {
    CHECK(!fault_of(*option_named("as-of"), "1405/06/31"));
    CHECK(!fault_of(*option_named("as-of"), "2025-05-31"));
    CHECK(fault_of(*option_named("as-of"), "1405/07/31"));
    CHECK(fault_of(*option_named("as-of"), "1404-Q3"));
    CHECK(!fault_of(*option_named("from"), "1404-Q3"));
    CHECK(days_named("1404-Q3") == days_of_quarter(1404, 3));
}

TEST_CASE("verbs: every verb has its sentence and two examples, and every option it names is in the table") {
    for (const VerbRow& verb : all_verbs()) {
        CHECK_MESSAGE(publish::has_words(sentence_of(verb)), sentence_of(verb));
        CHECK(bool(verb.run));
        CHECK(verb.least <= verb.most);
        for (const std::string_view example : verb.examples)
            CHECK_MESSAGE(example.starts_with("ensejam " + std::string(verb.module)), example);
        for (const std::string_view option : words_of(verb.options))
            CHECK_MESSAGE(option_named(option), option);
    }
    for (const std::string_view option : words_of(common_options()))
        CHECK_MESSAGE(option_named(option), option);
}

TEST_CASE("options: every option is one of some verb") {
    for (const OptionRow& row : all_options()) {
        bool is_used = false;
        for (const VerbRow& verb : all_verbs())
            for (const std::string_view name : options_of(verb)) is_used = is_used || name == row.name;
        CHECK_MESSAGE(is_used, row.name);
    }
}

TEST_CASE("pages: the completions of three shells name every module and every option") {
    for (const std::string shell : {"bash", "zsh", "fish"}) {
        const auto script = completion_for(shell);
        REQUIRE(script);
        for (const VerbRow& verb : all_verbs())
            CHECK_MESSAGE(script->find(verb.module) != std::string::npos, verb.module);
        for (const OptionRow& row : all_options())
            CHECK_MESSAGE(script->find(row.name) != std::string::npos, row.name);
    }
    CHECK(!completion_for("tcsh"));
}

TEST_CASE("pages: the manual page names every verb and option") {
    const std::string page = manual_page();
    for (const VerbRow& verb : all_verbs()) {
        std::string form = written(verb);
        for (std::size_t at = 0; (at = form.find('-', at)) != std::string::npos; at += 2)
            form.insert(at, "\\");
        CHECK_MESSAGE(page.find(form) != std::string::npos, form);
    }
}
