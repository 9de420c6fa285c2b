#pragma once
#include <array>
#include <string_view>

namespace ensejam::text {

/// A word of a date, as a key (text::name_key), and what it stands for.
struct NamedNumber {
    std::string_view key;
    int number;
};

inline constexpr auto jalali_months = std::to_array<NamedNumber>({
    {"فروردین", 1}, {"اردیبهشت", 2}, {"خرداد", 3},  {"تیر", 4},       {"مرداد", 5},
    {"امرداد", 5},  {"شهریور", 6},   {"مهر", 7},    {"ابان", 8},      {"اذر", 9},
    {"دی", 10},     {"بهمن", 11},    {"اسفند", 12}, {"farvardin", 1}, {"ordibehesht", 2},
    {"khordad", 3}, {"tir", 4},      {"mordad", 5}, {"shahrivar", 6}, {"mehr", 7},
    {"aban", 8},    {"azar", 9},     {"dey", 10},   {"bahman", 11},   {"esfand", 12},
});

/// In English, French, Persian, Arabic (of Egypt, the Levant and the Maghreb), Spanish, Portuguese, Indonesian
/// and Turkish.
// clang-format off
inline constexpr auto gregorian_months = std::to_array<NamedNumber>({
    {"january", 1}, {"february", 2}, {"march", 3}, {"april", 4}, {"may", 5}, {"june", 6}, {"july", 7},
    {"august", 8}, {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12}, {"jan", 1}, {"feb", 2},
    {"mar", 3}, {"apr", 4}, {"jun", 6}, {"jul", 7}, {"aug", 8}, {"sep", 9}, {"sept", 9}, {"oct", 10}, {"nov", 11},
    {"dec", 12}, {"janvier", 1}, {"fevrier", 2}, {"mars", 3}, {"avril", 4}, {"mai", 5}, {"juin", 6},
    {"juillet", 7}, {"aout", 8}, {"septembre", 9}, {"octobre", 10}, {"novembre", 11}, {"decembre", 12},
    {"janv", 1}, {"fevr", 2}, {"fev", 2}, {"avr", 4}, {"juil", 7}, {"ژانویه", 1}, {"فوریه", 2}, {"مارس", 3},
    {"اوریل", 4}, {"مه", 5}, {"ژوین", 6}, {"ژویین", 6}, {"جولای", 7}, {"ژوییه", 7}, {"اوت", 8}, {"سپتامبر", 9},
    {"اکتبر", 10}, {"نوامبر", 11}, {"دسامبر", 12}, {"ینایر", 1}, {"فبرایر", 2}, {"ابریل", 4}, {"مایو", 5},
    {"یونیو", 6}, {"یونیه", 6}, {"یولیو", 7}, {"یولیه", 7}, {"اغسطس", 8}, {"سبتمبر", 9}, {"اکتوبر", 10},
    {"نوفمبر", 11}, {"دیسمبر", 12}, {"شباط", 2}, {"اذار", 3}, {"نیسان", 4}, {"ایار", 5}, {"حزیران", 6},
    {"تموز", 7}, {"اب", 8}, {"ایلول", 9}, {"جانفی", 1}, {"فیفری", 2}, {"افریل", 4}, {"مای", 5}, {"جوان", 6},
    {"جویلیه", 7}, {"enero", 1}, {"febrero", 2}, {"marzo", 3}, {"abril", 4}, {"mayo", 5}, {"junio", 6},
    {"julio", 7}, {"agosto", 8}, {"septiembre", 9}, {"setiembre", 9}, {"octubre", 10}, {"noviembre", 11},
    {"diciembre", 12}, {"ene", 1}, {"abr", 4}, {"ago", 8}, {"dic", 12}, {"janeiro", 1}, {"fevereiro", 2},
    {"marco", 3}, {"maio", 5}, {"junho", 6}, {"julho", 7}, {"setembro", 9}, {"outubro", 10}, {"novembro", 11},
    {"dezembro", 12}, {"set", 9}, {"out", 10}, {"dez", 12}, {"januari", 1}, {"februari", 2}, {"maret", 3},
    {"mei", 5}, {"juni", 6}, {"juli", 7}, {"agustus", 8}, {"oktober", 10}, {"desember", 12}, {"ocak", 1},
    {"subat", 2}, {"mart", 3}, {"nisan", 4}, {"mayis", 5}, {"haziran", 6}, {"temmuz", 7}, {"agustos", 8},
    {"eylul", 9}, {"ekim", 10}, {"kasim", 11}, {"aralik", 12},
});

/// Months of the Levant that are told in two words.
inline constexpr auto months_of_two_words = std::to_array<NamedNumber>({
    {"کانون الثانی", 1}, {"تشرین الاول", 10}, {"تشرین الثانی", 11}, {"کانون الاول", 12},
});
// clang-format on

}  // namespace ensejam::text
