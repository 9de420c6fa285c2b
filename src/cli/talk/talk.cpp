#include "cli/talk/talk.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "cli/machine/interrupt.h"

namespace ensejam::cli {
namespace detail_talk {

bool is_dumb() {
    const char* terminal = std::getenv("TERM");
    return terminal == nullptr || std::string_view(terminal) == "dumb";
}

bool takes_data(const VerbRow& row) {
    if (row.module == std::string_view("help")) return false;  // it tells of the program, not of data
    const auto options = options_of(row);
    return std::find(options.begin(), options.end(), "data") != options.end();
}

/// How many letters of the text name a verb that takes a data folder: all of "ensejam registry link", or of
/// "ensejam intake", a module that stands for its first verb. 0 when none does.
std::size_t letters_of_verb(std::string_view text) {
    std::size_t longest = 0;
    bool has_data = false;
    for (const VerbRow& row : all_verbs())
        for (const std::string& name : {written(row), fmt::format("ensejam {}", row.module)}) {
            const bool is_first = verb_named(row.module, "") == &row;
            const bool is_whole =
                text.starts_with(name) &&
                (text.size() == name.size() || !std::isalnum(static_cast<unsigned char>(text[name.size()])));
            if (!is_whole || name.size() < longest || (name != written(row) && !is_first)) continue;
            longest = name.size();
            has_data = takes_data(row);
        }
    return has_data ? longest : 0;
}

}  // namespace detail_talk

using namespace detail_talk;

Talk::Talk(text::Language language) : language_(language) {}

Talk::Talk(const Call& call)
    : language_(call.language()),
      digits_(call.text("digits")),
      data_(call.typed_data),
      quiet_(call.has("quiet")),
      verbose_(call.has("verbose")),
      yes_(call.has("yes")),
      can_ask_(!call.has("no-input") && isatty(STDIN_FILENO) && isatty(STDERR_FILENO)),
      on_terminal_(isatty(STDERR_FILENO) && !is_dumb()),
      colour_(on_terminal_ && !call.has("no-color")) {}

void Talk::write(std::string line) {
    end_progress();
    std::cerr << with_data(with_digits(std::move(line), digits_), data_) << '\n';
}

std::string Talk::strong(std::string_view words) const {
    return colour_ ? fmt::format("\033[1m{}\033[0m", words) : std::string(words);
}

void Talk::say(std::string_view key, const Blanks& blanks) {
    if (!quiet_) write(publish::say(language_, key, blanks));
}

void Talk::problem(const Error& error) {
    const CodeRow& row = row_of(error.code);
    write(strong(publish::say_problem(error, language_)));
    write("  " + publish::hint_of(error, language_));
    write("  " + publish::say(language_, "cli.code",
                              {{"code", std::to_string(static_cast<int>(row.code))},
                               {"name", std::string(row.name)}}));
}

void Talk::issues(std::span<const Issue> issues) {
    if (quiet_ || issues.empty()) return;
    if (!verbose_) return write(publish::issues_text(issues, language_));
    for (const Issue& issue : issues) write(publish::say_problem(issue, language_));
}

void Talk::progress(std::string_view key, const Blanks& blanks) {
    if (quiet_ || !on_terminal_) return;
    std::cerr << "\r\033[K" << with_digits(publish::say(language_, key, blanks), digits_) << std::flush;
    progress_shown_ = true;
}

void Talk::end_progress() {
    if (progress_shown_) std::cerr << "\r\033[K";
    progress_shown_ = false;
}

std::string Talk::ask(std::string_view key, const Blanks& blanks) {
    if (!can_ask_) return {};
    end_progress();
    std::cerr << strong(with_digits(publish::say(language_, key, blanks), digits_)) << ' ' << std::flush;
    return typed_line();
}

bool Talk::agrees(std::string_view key, const Blanks& blanks) {
    if (yes_) return true;
    const std::string answer = ask(key, blanks);
    return answer == "y" || answer == "yes" || answer == "بله" || answer == "آری" || answer == "b";
}

std::string with_digits(std::string words, std::string_view digits) {
    if (digits.empty()) return words;
    std::u32string points = text::code_points(words);
    for (char32_t& point : points) {
        if (digits == "latin" && point >= U'۰' && point <= U'۹') point = U'0' + (point - U'۰');
        if (digits == "latin" && point == U'٬') point = U',';
        if (digits == "latin" && point == U'٫') point = U'.';
        if (digits == "latin" && point == U'٪') point = U'%';
        if (digits == "fa" && point >= U'0' && point <= U'9') point = U'۰' + (point - U'0');
    }
    return text::utf8(points);
}

std::string with_data(std::string words, const std::string& data) {
    if (data.empty()) return words;
    const std::string option = " --data " + publish::as_typed(data);
    constexpr std::string_view program = "ensejam ";
    for (std::size_t at = words.find(program); at != std::string::npos; at = words.find(program, at + 1)) {
        const std::size_t n = letters_of_verb(std::string_view(words).substr(at));
        if (n > 0) words.insert(at + n, option);
    }
    return words;
}

}  // namespace ensejam::cli
