#pragma once
#include <span>
#include <string>
#include <string_view>

#include "cli/command_line/call.h"

namespace ensejam::cli {

/// Speaks to the person at the terminal, on standard error; data goes to standard output (cli/talk/print.h).
class Talk {
public:
    explicit Talk(const Call& call);
    explicit Talk(text::Language language);

    /// A sentence of words/; nothing when `--quiet`.
    void say(std::string_view key, const Blanks& blanks = {});

    /// Why something could not be done, what to do, and its code.
    void problem(const Error& error);

    /// What was noticed: each kind once with its count and its first places; all of them when `--verbose`.
    void issues(std::span<const Issue> issues);

    /// How far long work is; only on a terminal, in place of the line before. `done` without end rubs it out.
    void progress(std::string_view key, const Blanks& blanks);
    void end_progress();

    /// Whether the person says yes. Without a terminal, or with `--no-input`, nobody is asked: it is no,
    /// unless `--yes`.
    bool agrees(std::string_view key, const Blanks& blanks);

    /// The person's answer to a question, or nothing when nobody can be asked.
    std::string ask(std::string_view key, const Blanks& blanks);
    bool can_ask() const { return can_ask_; }

    text::Language language() const { return language_; }
    bool is_verbose() const { return verbose_; }

private:
    void write(std::string line);
    std::string strong(std::string_view words) const;

    text::Language language_{};
    std::string digits_{};
    std::string data_{};
    bool quiet_ = false;
    bool verbose_ = false;
    bool yes_ = false;
    bool can_ask_ = false;
    bool on_terminal_ = false;
    bool colour_ = false;
    bool progress_shown_ = false;
};

/// Text with its digits as `--digits` wants them; empty = as the language writes them.
std::string with_digits(std::string text, std::string_view digits);

/// Text whose commands of this program name the data folder as it was typed, where they take one: then they
/// can be copied and run. Empty = none was typed.
std::string with_data(std::string text, const std::string& data);

}  // namespace ensejam::cli
