#include "text/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "base/base.h"

namespace ensejam::text {
namespace detail_unicode {

icu::UnicodeString from(std::u32string_view text) {
    return icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                         static_cast<int32_t>(text.size()));
}

std::u32string to(const icu::UnicodeString& text) {
    std::u32string points;
    points.reserve(static_cast<std::size_t>(text.length()));
    for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
        points += static_cast<char32_t>(text.char32At(at));
    return points;
}

enum class Form { nfc, nfkd };

icu::UnicodeString normal(const icu::UnicodeString& text, Form form) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = form == Form::nfc ? icu::Normalizer2::getNFCInstance(status)
                                                           : icu::Normalizer2::getNFKDInstance(status);
    ENSEJAM_EXPECT(U_SUCCESS(status), "ICU has no normaliser");
    const icu::UnicodeString result = normalizer->normalize(text, status);
    ENSEJAM_EXPECT(U_SUCCESS(status), "ICU could not normalise");
    return result;
}

}  // namespace detail_unicode

using namespace detail_unicode;

std::u32string nfc(std::u32string_view text) { return to(normal(from(text), Form::nfc)); }

std::u32string bare_letters(std::u32string_view text) {
    icu::UnicodeString bare;
    const icu::UnicodeString apart = normal(from(text), Form::nfkd);
    for (int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
        const UChar32 point = apart.char32At(at);
        if (u_charType(point) != U_NON_SPACING_MARK) bare.append(point);
    }
    return to(normal(bare, Form::nfc).foldCase());
}

bool is_letter_or_digit(char32_t point) {
    const auto mask = U_MASK(u_charType(static_cast<UChar32>(point)));
    return (mask & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

bool is_white_space(char32_t point) { return u_isUWhiteSpace(static_cast<UChar32>(point)) != 0; }

bool is_control_or_noncharacter(char32_t point) {
    return u_charType(static_cast<UChar32>(point)) == U_CONTROL_CHAR ||
           U_IS_UNICODE_NONCHAR(static_cast<UChar32>(point));
}

bool is_latin(char32_t point) {
    return uscript_hasScript(static_cast<UChar32>(point), USCRIPT_LATIN) != 0 && is_letter_or_digit(point);
}

bool is_mark(char32_t point) { return u_charType(static_cast<UChar32>(point)) == U_NON_SPACING_MARK; }

}  // namespace ensejam::text
