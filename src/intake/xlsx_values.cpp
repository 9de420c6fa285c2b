#include <charconv>

#include "intake/xlsx.h"
#include "text/text.h"

namespace ensejam::intake {

std::string day_text(double serial, bool is_1904) {
    double whole = std::floor(serial);
    auto seconds = static_cast<std::int64_t>(std::llround((serial - whole) * 86400.0));
    if (seconds == 86400) {
        whole += 1;
        seconds = 0;
    }
    const std::string time =
        fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (whole == 0) return time;
    const auto day = text::day_of_serial(whole, is_1904);
    if (!day) return {};
    return seconds == 0 ? iso(*day) : iso(*day) + "T" + time;
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
