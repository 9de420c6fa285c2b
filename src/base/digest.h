#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace ensejam {

using Sha256 = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4) of the bytes.
Sha256 sha256(std::string_view bytes);

/// HMAC-SHA-256 (RFC 2104).
Sha256 hmac_sha256(std::string_view key, std::string_view bytes);

/// Lower-case hexadecimal.
std::string hex(const Sha256& digest);

}  // namespace ensejam
