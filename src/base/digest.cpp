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

void Sha256Stream::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

Sha256Stream::Sha256Stream() : context_(EVP_MD_CTX_new()) {
    const int ok = EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr);
    ENSEJAM_EXPECT(ok == 1, "SHA-256 is not to be had from OpenSSL");
}

void Sha256Stream::add(std::string_view bytes) {
    const int ok = EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size());
    ENSEJAM_EXPECT(ok == 1, "OpenSSL refused bytes");
}

Sha256 Sha256Stream::finish() {
    Sha256 digest{};
    const int ok = EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr);
    ENSEJAM_EXPECT(ok == 1, "OpenSSL gave no digest");
    ENSEJAM_EXPECT(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1, "OpenSSL does not begin");
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
