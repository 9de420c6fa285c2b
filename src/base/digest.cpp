#include "base/digest.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "base/expect.h"

namespace ensejam {

Sha256 sha256(std::string_view bytes) {
    Sha256 digest{};
    unsigned int size = 0;
    const int ok = EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
    ENSEJAM_EXPECT(ok == 1 && size == digest.size(), "SHA-256 is not to be had from OpenSSL");
    return digest;
}

Sha256 hmac_sha256(std::string_view key, std::string_view bytes) {
    Sha256 digest{};
    unsigned int size = 0;
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    const auto* done = HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), data, bytes.size(),
                            digest.data(), &size);
    ENSEJAM_EXPECT(done != nullptr && size == digest.size(), "HMAC-SHA-256 is not to be had from OpenSSL");
    return digest;
}

std::string hex(const Sha256& digest) {
    constexpr std::string_view letters = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : digest) {
        text += letters[byte >> 4];
        text += letters[byte & 15];
    }
    return text;
}

}  // namespace ensejam
