#include "text/fold.h"
#include "text/letters.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ensejam::text {
namespace detail_display {

constexpr char32_t joiner = 0x200C;  // ZWNJ, the half-space

bool is_presentation_form(char32_t point) {
    return (point >= 0xFB50 && point <= 0xFDFF) || (point >= 0xFE70 && point <= 0xFEFE);
}

bool is_removed(char32_t point) {
    if (point == U'\n' || point == U'\t' || point == U'\r' || point == joiner) return false;
    return point == 0x640 || is_invisible(point) || is_control_or_noncharacter(point);
}

/// The letter of a presentation form; other letters stay. Signs such as ﷼ stay as they are.
std::u32string base_letters(char32_t point) {
    if (!is_presentation_form(point)) return {point};
    const std::u32string letters = bare_letters(std::u32string_view(&point, 1));
    for (const char32_t letter : letters)
        if (!is_arabic(letter)) return {point};
    return letters;
}

/// Arabic yeh and kaf as the Persian letters.
char32_t persian_letter(char32_t point) {
    if (point == U'ي' || point == U'ى') return U'ی';
    return point == U'ك' ? U'ک' : point;
}

/// Collapses white space: one space, one line end, or one empty line; half-spaces only between two Arabic
/// letters.
class Spacing {
public:
    void put(char32_t point) {
        if (point == U'\n') {
            ++n_line_ends_;
        } else if (is_white_space(point)) {
            has_space_ = true;
        } else if (point == joiner) {
            has_joiner_ = true;
        } else {
            close(point);
            text_ += point;
        }
    }
    std::u32string take() { return std::move(text_); }

private:
    void close(char32_t next) {
        if (!text_.empty()) {
            if (n_line_ends_ > 0)
                text_.append(static_cast<std::size_t>(std::min(n_line_ends_, 2)), U'\n');
            else if (has_space_)
                text_ += U' ';
            else if (has_joiner_ && is_arabic(text_.back()) && is_arabic(next))
                text_ += joiner;
        }
        n_line_ends_ = 0;
        has_space_ = has_joiner_ = false;
    }

    std::u32string text_;
    int n_line_ends_ = 0;
    bool has_space_ = false;
    bool has_joiner_ = false;
};

}  // namespace detail_display

using namespace detail_display;

std::string display_form(std::string_view text) {
    std::u32string kept;
    for (const char32_t point : code_points(text))
        if (!is_removed(point)) kept += base_letters(point);
    Spacing spacing;
    for (const char32_t point : nfc(kept)) spacing.put(persian_letter(point));
    return utf8(nfc(spacing.take()));
}

}  // namespace ensejam::text
