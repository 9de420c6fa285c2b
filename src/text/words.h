#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace ensejam::text {

/// A word of a text: its key, and where it stands (code points, from 0; `end` is behind the last).
struct Word {
    std::string key{};
    std::size_t begin = 0;
    std::size_t end = 0;

    bool is_latin() const { return !key.empty() && key.front() >= 'a' && key.front() <= 'z'; }
    bool is_number() const { return !key.empty() && key.front() >= '0' && key.front() <= '9'; }
};

/// A text taken apart once for all rules that look at its words.
struct Words {
    std::u32string points{};  ///< of the display form
    std::vector<Word> words{};
};

/// The words of a display form (see `display_form`), in order. Joined by one space their keys are the key of
/// the text, but for runs cut between words. Linear in length.
Words words_of(std::string_view display);

/// The words of a key (`key`, `name_key`), parted at its blanks; they stay where the key is.
std::vector<std::string_view> words_of_key(std::string_view key);

}  // namespace ensejam::text
