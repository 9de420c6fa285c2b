#include "cli/machine/clock.h"

#include <chrono>
#include <cstdlib>
#include <ctime>

namespace ensejam::cli {
namespace detail_clock {

/// The name of the account, for the audit log; a name in no account list stays `local`.
std::string account() {
    const char* name = std::getenv("USER");
    return name && *name ? name : "local";
}

}  // namespace detail_clock

desk::Now now() {
    const std::time_t moment = std::time(nullptr);
    std::tm here{};
    localtime_r(&moment, &here);
    const auto today = day_of_gregorian({here.tm_year + 1900, here.tm_mon + 1, here.tm_mday});
    return {.utc = instant_of(moment), .today = today.value_or(no_day)};
}

std::int64_t seconds_now() { return std::time(nullptr); }

std::string instant_of(std::int64_t seconds) {
    const std::time_t moment = seconds;
    std::tm utc{};
    gmtime_r(&moment, &utc);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1,
                       utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

double steady_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

desk::Desk desk_of(const Call& call) {
    return {.store = call.text("data"), .who = {.name = detail_clock::account()}, .now = now()};
}

Day as_of(const Call& call) { return call.has("as-of") ? call.days("as-of").from : now().today; }

}  // namespace ensejam::cli
