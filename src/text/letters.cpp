#include "text/letters.h"

#include "base/base.h"

namespace ensejam::text {
namespace detail_letters {

/// Letters of the Arabic block and the one Persian letter that stands for all of them (comments.md §4.1).
struct LookAlikes {
    std::u32string_view written;
    char32_t to;
};
constexpr auto look_alikes = std::to_array<LookAlikes>({
    {U"كػؼڪګڬڭڮݢݣ", U'ک'},
    {U"يىئۍێېۑےۓؽؾؿؠݵݶݷݸݹݺݻ", U'ی'},
    {U"ةۀۂھەہۃۿ", U'ه'},
    {U"أإٱٲٳٵآ", U'ا'},
    {U"ؤۄۅۆۇۈۉۊۋۏٶٷ", U'و'},
    {U"ڀٻٮݐݒݔ", U'ب'},
    {U"ٺټٽٹٿ", U'ت'},
    {U"ڂځڅ", U'ح'},
    {U"ڃڄ", U'ج'},
    {U"ڇڿ", U'چ'},
    {U"ډڊڋڈڍ", U'د'},
    {U"ڌڎڏڐ", U'ذ'},
    {U"ڑڒړڔڕږ", U'ر'},
    {U"ڗ", U'ز'},
    {U"ڙ", U'ژ'},
    {U"ښڛ", U'س'},
    {U"ڜۺ", U'ش'},
    {U"ۻ", U'ض'},
    {U"ڠ", U'ع'},
    {U"ۼ", U'غ'},
    {U"ڤڡڢڥڦ", U'ف'},
    {U"ڧڨٯ", U'ق'},
    {U"ڰڱڲڳڴ", U'گ'},
    {U"ڵڶڷڸ", U'ل'},
    {U"ڹںڻڼڽ", U'ن'},
});

constexpr std::u32string_view looks_latin_from = U"аеорсухіјѕһԁԛԝкмнтαεικνορτυχ";
constexpr std::u32string_view looks_latin_to = U"aeopcyxijshdqwkmhtaeiknoptux";

constexpr char32_t first_arabic = 0x600;
constexpr char32_t n_table = 0x780;  // up to the end of the Arabic Supplement

KeyLetter plain_letter(char32_t point) {
    // Controls are not shown and part no words; white space of a line does.
    const bool is_line_space = point == '\t' || point == '\n' || point == '\r';
    if ((point < 0x20 && !is_line_space) || (point >= 0x7F && point <= 0x9F)) return {KeyClass::drop, 0};
    if (point < 0x80) {
        if (point >= 'A' && point <= 'Z') return {KeyClass::letter, point + ('a' - 'A')};
        const bool is_kept = (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9');
        return is_kept ? KeyLetter{KeyClass::letter, point} : KeyLetter{KeyClass::space, ' '};
    }
    if (point < first_arabic) return {};
    if (const int digit = digit_of(point); digit >= 0)
        return {KeyClass::letter, U'0' + static_cast<char32_t>(digit)};
    const bool is_mark = (point >= 0x610 && point <= 0x61A) || (point >= 0x64B && point <= 0x65F) ||
                         point == 0x670 || (point >= 0x6D6 && point <= 0x6DC) ||
                         (point >= 0x6DF && point <= 0x6E4) || point == 0x6E7 || point == 0x6E8 ||
                         (point >= 0x6EA && point <= 0x6ED);
    if (is_mark || point == 0x640 || point == 0x61C) return {KeyClass::drop, 0};
    const bool is_sign = point <= 0x60F || (point >= 0x61B && point <= 0x61F) ||
                         (point >= 0x66A && point <= 0x66D) || point == 0x6D4 || point == 0x6DD ||
                         point == 0x6DE || point == 0x6E9 || point == 0x6FD || point == 0x6FE;
    if (is_sign) return {KeyClass::space, ' '};
    if (point >= 0x700 && point < 0x750) return {};
    if (point >= 0x675 && point <= 0x678) return {};
    return {KeyClass::letter, point};
}

const std::array<KeyLetter, n_table>& table() {
    static const std::array<KeyLetter, n_table> letters = [] {
        std::array<KeyLetter, n_table> all{};
        for (char32_t point = 0; point < n_table; ++point) all[point] = plain_letter(point);
        for (const LookAlikes& row : look_alikes)
            for (const char32_t point : row.written)
                if (point < n_table) all[point] = {KeyClass::letter, row.to};
        return all;
    }();
    return letters;
}

}  // namespace detail_letters

KeyLetter key_letter(char32_t point) {
    if (point < detail_letters::n_table) return detail_letters::table()[point];
    if (is_invisible(point)) return {KeyClass::drop, 0};
    if ((point >= 0x2010 && point <= 0x2027) || (point >= 0x2000 && point <= 0x200A))
        return {KeyClass::space, ' '};
    return {};
}

bool is_invisible(char32_t point) {
    return (point >= 0x200B && point <= 0x200F) || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2060 && point <= 0x2064) || (point >= 0x2066 && point <= 0x206F) || point == 0xFEFF ||
           point == 0xAD || point == 0x180E || point == 0x34F || point == 0x61C;
}

bool is_arabic(char32_t point) {
    return (point >= 0x620 && point <= 0x64A) || (point >= 0x66E && point <= 0x6D3) || point == 0x6D5 ||
           (point >= 0x6EE && point <= 0x6EF) ||
           (point >= 0x6FA && point <= 0x6FF && point != 0x6FD && point != 0x6FE) ||
           (point >= 0x750 && point <= 0x77F);
}

char32_t latin_look_alike(char32_t point) {
    const std::size_t at = detail_letters::looks_latin_from.find(point);
    return at == std::u32string_view::npos ? 0 : detail_letters::looks_latin_to[at];
}

int digit_of(char32_t point) {
    for (const char32_t zero : {U'0', U'\u06F0', U'\u0660'})
        if (point >= zero && point <= zero + 9) return static_cast<int>(point - zero);
    return -1;
}

}  // namespace ensejam::text
