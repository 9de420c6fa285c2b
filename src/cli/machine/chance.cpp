#include "cli/machine/chance.h"

#include <sys/random.h>
#include <sys/stat.h>

#include "cli/machine/clock.h"
#include "cli/machine/files.h"

namespace ensejam::cli {

std::string random_hex(std::size_t n_bytes) {
    std::string bytes(n_bytes, '\0');
    const auto n_read = getrandom(bytes.data(), bytes.size(), 0);
    ENSEJAM_EXPECT(n_read == static_cast<ssize_t>(n_bytes), "the operating system gave no chance");
    std::string digits;
    for (const char byte : bytes) digits += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return digits;
}

std::uint64_t random_number() {
    std::uint64_t number = 0;
    for (const char digit : random_hex(8))
        number = number * 16 + static_cast<std::uint64_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
    return number;
}

Result<std::string> secret_of_day(const Call& call) {
    const std::string path = call.text("data") + ".day-secret";
    const std::string today = iso(now().today);
    if (const auto kept = read_file(path); kept && kept->bytes.starts_with(today + " "))
        return kept->bytes.substr(today.size() + 1);
    std::string secret = random_hex(32);
    ENSEJAM_TRY_DO(write_file(path, today + " " + secret));
    chmod(path.c_str(), S_IRUSR | S_IWUSR);
    return secret;
}

}  // namespace ensejam::cli
