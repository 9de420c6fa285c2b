#include <doctest/doctest.h>

#include <cmath>

#include "text/text.h"

using namespace ensejam;

namespace {

/// Julian ephemeris day of the March equinox of a Gregorian year 1000..3000, to about a minute.
/// Source: J. Meeus, Astronomical Algorithms, 2nd ed., chapter 27 (mean equinox and the 24 periodic terms).
double march_equinox(int year) {
    const double y = (year - 2000) / 1000.0;
    const double mean =
        2451623.80984 + 365242.37404 * y + 0.05169 * y * y - 0.00411 * y * y * y - 0.00057 * y * y * y * y;
    const double t = (mean - 2451545.0) / 36525.0;
    const double degree = std::acos(-1.0) / 180.0;
    const double w = (35999.373 * t - 2.47) * degree;
    const double lambda = 1 + 0.0334 * std::cos(w) + 0.0007 * std::cos(2 * w);
    constexpr double terms[24][3] = {
        {485, 324.96, 1934.136}, {203, 337.23, 32964.467}, {199, 342.08, 20.186},   {182, 27.85, 445267.112},
        {156, 73.14, 45036.886}, {136, 171.52, 22518.443}, {77, 222.54, 65928.934}, {74, 296.72, 3034.906},
        {70, 243.58, 9037.513},  {58, 119.81, 33718.147},  {52, 297.17, 150.678},   {50, 21.02, 2281.226},
        {45, 247.54, 29929.562}, {44, 325.15, 31555.956},  {29, 60.93, 4443.417},   {18, 155.12, 67555.328},
        {17, 288.79, 4562.452},  {16, 198.04, 62894.029},  {14, 199.76, 31436.921}, {12, 95.39, 14577.848},
        {12, 287.11, 31931.756}, {12, 320.81, 34777.259},  {9, 227.73, 1222.114},   {8, 15.45, 16859.074}};
    double sum = 0;
    for (const auto& term : terms) sum += term[0] * std::cos((term[1] + term[2] * t) * degree);
    return mean + 0.00001 * sum / lambda;
}

/// Seconds of dynamical time ahead of universal time, roughly: enough here, where no equinox is near noon by
/// less.
double delta_t(int year) {
    const double u = (year - 1820) / 100.0;
    return std::max(0.0, year < 2020 && year > 1900 ? 65.0 * (year - 1900) / 100.0
                         : year <= 1900             ? 0.0
                                                    : 70.0 + 0.0 * u);
}

/// The day that the Jalali year begins: that of the equinox at Tehran (52.5° E mean time), or the next when
/// after noon.
Day new_year(int jalali_year) {
    const int year = jalali_year + 621;
    const double universal = march_equinox(year) - delta_t(year) / 86400.0;
    const double tehran = universal + 3.5 / 24.0;
    // A Julian day begins at noon, so its whole part changes exactly where the rule asks.
    return Day{static_cast<int>(std::ceil(tehran)) - 2440588};
}

}  // namespace

TEST_CASE("day: every Jalali year 1250..1500 begins by the equinox of Tehran") {
    for (int year = first_jalali_year; year <= last_jalali_year; ++year) {
        CAPTURE(year);
        CHECK(iso(*day_of_jalali({year, 1, 1})) == iso(new_year(year)));
    }
}
