#include <charconv>

#include "intake/files/xlsx.h"
#include "text/text.h"

namespace ensejam::intake {

std::string day_text(double serial, bool is_1904) {
    constexpr std::int64_t day_length = 86'400'000;
    double whole = std::floor(serial);
    std::int64_t milliseconds = std::llround((serial - whole) * static_cast<double>(day_length));
    if (milliseconds == day_length) {
        whole += 1;
        milliseconds = 0;
    }
    const std::int64_t seconds = milliseconds / 1000;
    std::string time = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (milliseconds % 1000 != 0) time += fmt::format(".{:03}", milliseconds % 1000);
    if (whole == 0) return time;
    const auto day = text::day_of_serial(whole, is_1904);
    if (!day) return {};
    return milliseconds == 0 ? iso(*day) : iso(*day) + "T" + time;
}

std::string number_text(std::string_view written) {
    double value = 0;
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (error != std::errc{} || end != written.data() + written.size()) return std::string(written);
    const bool is_short_integer =
        written.size() < 16 && written.find_first_not_of("0123456789-") == std::string_view::npos;
    if (is_short_integer) return std::string(written);
    char digits[64];
    const bool is_ordinary = std::abs(value) < 1e15 && (value == 0 || std::abs(value) >= 1e-6);
    const auto format = is_ordinary ? std::chars_format::fixed : std::chars_format::general;
    const auto done = std::to_chars(digits, digits + sizeof digits, value, format);
    return {digits, done.ptr};
}

}  // namespace ensejam::intake
