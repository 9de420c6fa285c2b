#include "text/fold.h"

#include "text/letters.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ensejam::text {
namespace detail_fold {

enum class Squeeze { runs_to_two, none };

/// Joins key letters: words parted by one space, runs of one letter cut to two.
class KeyWriter {
public:
    explicit KeyWriter(Squeeze squeeze) : squeeze_(squeeze) {}

    void letter(char32_t point) {
        if (squeeze_ == Squeeze::runs_to_two && point == last_ && point == before_last_) return;
        before_last_ = last_;
        last_ = point;
        append_utf8(text_, point);
    }
    void space() {
        if (last_ != U' ' && !text_.empty()) letter(U' ');
    }
    std::string take() {
        if (last_ == U' ' && !text_.empty()) text_.pop_back();
        return std::move(text_);
    }

private:
    Squeeze squeeze_;
    char32_t last_ = 0;
    char32_t before_last_ = 0;
    std::string text_;
};

/// Replaces Cyrillic and Greek look-alikes, but only inside words that also have Latin letters. Linear: each
/// word is looked at once.
std::u32string with_latin_look_alikes(std::u32string points) {
    for (std::size_t begin = 0; begin < points.size();) {
        if (!is_letter_or_digit(points[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        bool has_latin = false;
        while (end < points.size() && is_letter_or_digit(points[end]))
            has_latin = is_latin(points[end++]) || has_latin;
        for (std::size_t i = begin; has_latin && i < end; ++i)
            if (const char32_t latin = latin_look_alike(points[i]); latin != 0) points[i] = latin;
        begin = end;
    }
    return points;
}

/// Left out of what is shown, too: controls but the white space of a line, and what is no character.
bool is_unseen_control(char32_t point) {
    return is_control_or_noncharacter(point) && point != U'\n' && point != U'\t' && point != U'\r';
}

std::string slow_key(std::u32string_view points, Squeeze squeeze) {
    std::u32string visible;
    for (const char32_t point : points)
        if (!is_invisible(point) && !is_unseen_control(point)) visible += point;
    const std::u32string letters = with_latin_look_alikes(bare_letters(visible));
    KeyWriter writer(squeeze);
    for (const char32_t point : letters) {
        const KeyLetter letter = key_letter(point);
        if (letter.kind == KeyClass::letter)
            writer.letter(letter.to);
        else if (letter.kind == KeyClass::space)
            writer.space();
        else if (letter.kind == KeyClass::other)
            is_letter_or_digit(point) ? writer.letter(point) : writer.space();
    }
    return writer.take();
}

std::string key_of(std::string_view text, Squeeze squeeze) {
    const std::u32string points = code_points(text);
    KeyWriter writer(squeeze);
    for (const char32_t point : points) {
        const KeyLetter letter = key_letter(point);
        if (letter.kind == KeyClass::other) return slow_key(points, squeeze);
        if (letter.kind == KeyClass::letter)
            writer.letter(letter.to);
        else if (letter.kind == KeyClass::space)
            writer.space();
    }
    return writer.take();
}

std::string with_digits_from(std::string_view text, char32_t zero) {
    std::string result;
    for (const char32_t point : code_points(text)) {
        const int digit = digit_of(point);
        append_utf8(result, digit >= 0 ? zero + static_cast<char32_t>(digit) : point);
    }
    return result;
}

/// «خانهٔ», «خانه ی» and «خانه‌ی» are one word written three ways; the hamza signs
/// themselves fall away.
std::u32string without_ezafe_signs(std::u32string_view points) {
    std::u32string result;
    const auto at_word_end = [&](std::size_t i) {
        return i >= points.size() || !is_letter_or_digit(points[i]);
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t point = points[i];
        if (point == 0x654 || point == 0x621) continue;
        const bool parts = point == 0x200C || is_white_space(point);
        const bool after_he = !result.empty() && (result.back() == U'ه' || result.back() == 0x6C0);
        if (parts && after_he && i + 1 < points.size() && at_word_end(i + 2) &&
            (points[i + 1] == U'ی' || points[i + 1] == U'ي' || points[i + 1] == 0x621)) {
            ++i;
            continue;
        }
        result += point == 0x6C0 ? U'ه' : point;
    }
    return result;
}

}  // namespace detail_fold

using namespace detail_fold;

std::string key(std::string_view text) { return key_of(text, Squeeze::runs_to_two); }

std::string name_key(std::string_view text) { return key_of(text, Squeeze::none); }

std::string duplicate_key(std::string_view text) {
    const std::string spaced =
        key_of(utf8(without_ezafe_signs(code_points(display_form(text)))), Squeeze::none);
    // Doubled letters fall together, but not ن at two words: «نشان نداد» is not «نشان داد».
    std::u32string once;
    char32_t last = 0;
    for (const char32_t point : code_points(spaced)) {
        const bool denies = point == U'ن' && last == U' ';
        if (point != U' ' && (denies || once.empty() || once.back() != point)) once += point;
        last = point;
    }
    return utf8(once);
}

std::string latin_digits(std::string_view text) { return with_digits_from(text, U'0'); }
std::string persian_digits(std::string_view text) { return with_digits_from(text, U'\u06F0'); }

bool is_blank(char32_t point) { return is_white_space(point) || is_invisible(point); }

bool is_word_point(char32_t point) {
    const KeyLetter letter = key_letter(point);
    return letter.kind == KeyClass::other ? is_letter_or_digit(point) : letter.kind == KeyClass::letter;
}

std::string trimmed(std::string_view text) {
    const std::u32string points = code_points(text);
    std::size_t begin = 0;
    std::size_t end = points.size();
    while (begin < end && is_blank(points[begin])) ++begin;
    while (end > begin && is_blank(points[end - 1])) --end;
    return utf8(std::u32string_view(points).substr(begin, end - begin));
}

}  // namespace ensejam::text
