#include <doctest/doctest.h>

#include "cli/command_line/call.h"
#include "cli/command_line/exit_code.h"
#include "cli/command_line/settings.h"
#include "cli/machine/files.h"
#include "cli/talk/talk.h"

using namespace ensejam;
using namespace ensejam::cli;

namespace {

/// A command line without the program's name, read as words apart by blanks.
Result<Call> read(std::string_view line) {
    std::vector<std::string> words;
    for (const std::string_view word : words_of(line)) words.emplace_back(word);
    return understand(words);
}

}  // namespace

TEST_CASE("understand: options stand anywhere, before the module too") {
    for (const std::string_view line :
         {"--lang fa store history --most 3 --json", "store --json --most=3 history --lang=fa",
          "store history --most 3 --json --lang fa"}) {
        const auto call = read(line);
        REQUIRE(call);
        CHECK(call->verb == verb_named("store", "history"));
        CHECK(call->language() == text::Language::fa);
        CHECK(call->format() == Format::json);
        CHECK(call->whole("most") == 3);
        CHECK(call->arguments.empty());
    }
}

TEST_CASE("understand: a module alone is its first verb, and files stand behind it") {
    const auto call = read("intake --dry-run a.xlsx - b.csv");
    REQUIRE(call);
    CHECK(call->verb == verb_named("intake", "take"));
    CHECK(call->is_dry());
    CHECK(call->arguments == std::vector<std::string>{"a.xlsx", "-", "b.csv"});
}

TEST_CASE("understand: nothing at all is a wish for help") {
    const auto call = read("");
    REQUIRE(call);
    CHECK(call->verb == verb_named("help", ""));
}

TEST_CASE("understand: a mistyped verb is refused with the one that was meant, never run") {
    const auto module = read("findigs list");
    REQUIRE(!module);
    CHECK(module.error().code == Code::unknown_verb);
    CHECK(publish::hint_of(module.error(), text::Language::en).find("findings") != std::string::npos);
    const auto verb = read("store verfy");
    REQUIRE(!verb);
    CHECK(publish::hint_of(verb.error(), text::Language::en).find("verify") != std::string::npos);
    CHECK(exit_code_of(verb.error().code) == exit_input);
}

TEST_CASE("understand: a mistyped option is refused with the one that was meant") {
    const auto call = read("store verify --anchor x");
    REQUIRE(!call);
    CHECK(call.error().code == Code::unknown_option);
    CHECK(publish::hint_of(call.error(), text::Language::en).find("--anchors") != std::string::npos);
}

TEST_CASE("understand: a value that is missing, outside its bounds or for another verb is refused") {
    CHECK(read("store verify --data").error().code == Code::value_missing);
    CHECK(read("store verify --lang de").error().code == Code::bad_option);
    CHECK(read("store verify --within 3").error().code == Code::unknown_option);
    CHECK(read("store backup").error().code == Code::argument_missing);
    CHECK(read("store more").error().code == Code::unknown_verb);
    CHECK(read("store verify more").error().code == Code::argument_too_many);
    CHECK(read("completion bash --csv").error().code == Code::format_not_offered);
}

TEST_CASE("understand: a settings file that is not there is said so") {
    CHECK(read("store verify --config /nowhere/at.all").error().code == Code::file_not_found);
}

TEST_CASE("settings: a flag wins over the settings file, which wins over the default") {
    const std::string path = "settings_test.toml";
    REQUIRE(write_file(path, "lang = \"fa\"\nmost = 7\nwithin = \"karaj\"\n"));
    const auto call = read("store history --lang en --config " + path);
    REQUIRE(call);
    CHECK(call->text("lang") == "en");
    CHECK(call->whole("most") == 7);
    CHECK(call->text("data") == "ensejam.db");
    CHECK_MESSAGE(!call->has("within"), "an option of another verb is no fault and has no effect");
    REQUIRE(write_file(path, "lnag = \"fa\"\n"));
    const auto wrong = read("store history --config " + path);
    REQUIRE(!wrong);
    CHECK(wrong.error().code == Code::unknown_option);
    CHECK(publish::hint_of(wrong.error(), text::Language::en).find("lang") != std::string::npos);
    std::remove(path.c_str());
}

TEST_CASE("exit codes: the input is 2, the world 3, a wish to stop 130") {
    CHECK(exit_code_of(Code::file_not_found) == exit_input);
    CHECK(exit_code_of(Code::table_not_found) == exit_input);
    CHECK(exit_code_of(Code::store_locked) == exit_world);
    CHECK(exit_code_of(Code::store_full) == exit_world);
    CHECK(exit_code_of(Code::store_newer) == exit_world);
    CHECK(exit_code_of(Code::file_not_writable) == exit_world);
    CHECK(exit_code_of(Code::interrupted) == exit_interrupted);
    CHECK(exit_code_of(Ending::with_issues, false) == exit_done);
    CHECK(exit_code_of(Ending::with_issues, true) == exit_issues);
}

TEST_CASE("files: a file larger than allowed is refused before it is read; a missing one is named") {
    const std::string path = "files_test.txt";
    REQUIRE(write_file(path, "twelve bytes"));
    CHECK(read_file(path, 12)->bytes == "twelve bytes");
    CHECK(read_file(path, 11).error().code == Code::file_too_large);
    std::remove(path.c_str());
    const auto missing = read_file(path);
    REQUIRE(!missing);
    CHECK(publish::say_problem(missing.error(), text::Language::en).find(path) != std::string::npos);
    CHECK(read_file("/dev/zero", 1 << 20).error().code == Code::file_too_large);
}

TEST_CASE("files: what cannot be written is said, and nothing is left behind") {
    CHECK(write_file("/dev/full", "x").error().code == Code::file_not_writable);
    CHECK(write_file("/proc/no/such", "x").error().code == Code::file_not_writable);
}

TEST_CASE("talk: digits can be those of the other language") {
    CHECK(with_digits("۱۲٬۳۴۵٫۶ ٪", "latin") == "12,345.6 %");
    CHECK(with_digits("12 rows", "fa") == "۱۲ rows");
    CHECK(with_digits("۱۲ rows 3", "") == "۱۲ rows 3");
}
