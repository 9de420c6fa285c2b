#include "cli/command_line/locale.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <optional>

using namespace ensejam;

namespace {

/// Sets a variable of the environment for as long as it lives; null unsets it.
class Variable {
public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* before = std::getenv(name)) before_ = before;
        set(value);
    }
    ~Variable() { set(before_ ? before_->c_str() : nullptr); }

private:
    void set(const char* value) { value == nullptr ? ::unsetenv(name_) : ::setenv(name_, value, 1); }

    const char* name_;
    std::optional<std::string> before_{};
};

text::Language language_with(const char* all, const char* messages, const char* lang) {
    const Variable a("LC_ALL", all), b("LC_MESSAGES", messages), c("LANG", lang);
    return cli::language_of_locale();
}

}  // namespace

TEST_CASE("locale: a Persian locale makes the program speak Persian, any other English") {
    CHECK(language_with(nullptr, nullptr, "fa_IR.UTF-8") == text::Language::fa);
    CHECK(language_with(nullptr, nullptr, "en_US.UTF-8") == text::Language::en);
    CHECK(language_with(nullptr, nullptr, "C") == text::Language::en);
    CHECK(language_with(nullptr, nullptr, nullptr) == text::Language::en);
}

TEST_CASE("locale: LC_ALL goes before LC_MESSAGES, and that before LANG; an empty one is not set") {
    CHECK(language_with("fa_IR", "en_US", "en_US") == text::Language::fa);
    CHECK(language_with("C", "fa_IR", "fa_IR") == text::Language::en);
    CHECK(language_with("", "fa_IR", "C") == text::Language::fa);
}
