#include "comments/captcha.h"

namespace ensejam::comments {
namespace detail_captcha {

constexpr std::size_t prefix_bytes = 16;

std::string hex_of(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return text;
}

bool is_hex(std::string_view text, std::size_t n_bytes) {
    return text.size() == 2 * n_bytes && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

int digit_of_hex(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

std::string bytes_of(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes += static_cast<char>(digit_of_hex(text[i]) * 16 + digit_of_hex(text[i + 1]));
    return bytes;
}

/// Takes as long for any two texts of one length.
bool are_equal(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |=
            static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]));
    return difference == 0;
}

std::string big_endian(std::uint32_t number) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>((number >> shift) & 0xFF);
    return bytes;
}

/// PBKDF2-HMAC-SHA-256 (RFC 8018) of one block.
std::string derive_key(std::string_view password, std::string_view salt, std::int64_t rounds) {
    Sha256 last = hmac_sha256(password, std::string(salt) + big_endian(1));
    Sha256 key = last;
    for (std::int64_t round = 1; round < rounds; ++round) {
        last = hmac_sha256(password, {reinterpret_cast<const char*>(last.data()), last.size()});
        for (std::size_t i = 0; i < key.size(); ++i) key[i] ^= last[i];
    }
    return {reinterpret_cast<const char*>(key.data()), key.size()};
}

bool is_well_formed(const CaptchaChallenge& challenge) {
    return challenge.algorithm == "PBKDF2/SHA-256" && is_hex(challenge.key_prefix, prefix_bytes) &&
           is_hex(challenge.key_signature, 32) && is_hex(challenge.nonce, 16) && is_hex(challenge.salt, 16) &&
           is_hex(challenge.signature, 32);
}

}  // namespace detail_captcha

using namespace detail_captcha;

std::string canonical_json(const CaptchaChallenge& challenge) {
    return fmt::format(
        R"({{"algorithm":"{}","cost":{},"expiresAt":{},"keyLength":{},"keyPrefix":"{}","keySignature":"{}","nonce":"{}","salt":"{}"}})",
        challenge.algorithm, challenge.cost, challenge.expires_at, challenge.key_length, challenge.key_prefix,
        challenge.key_signature, challenge.nonce, challenge.salt);
}

std::string captcha_key(const CaptchaChance& chance, std::int64_t cost) {
    return hex_of(derive_key(chance.nonce + big_endian(chance.counter), chance.salt, cost));
}

CaptchaChallenge make_challenge(const CaptchaSecrets& secrets, const CaptchaChance& chance, std::int64_t now,
                                std::int64_t cost) {
    ENSEJAM_EXPECT(secrets.challenge.size() >= 16 && secrets.key.size() >= 16,
                   "captcha secrets are too short");
    ENSEJAM_EXPECT(chance.nonce.size() == 16 && chance.salt.size() == 16, "a nonce and a salt have 16 bytes");
    const std::string key = bytes_of(captcha_key(chance, cost));
    CaptchaChallenge challenge{.cost = cost,
                               .key_prefix = hex_of(key.substr(0, prefix_bytes)),
                               .key_signature = hex(hmac_sha256(secrets.key, key)),
                               .nonce = hex_of(chance.nonce),
                               .salt = hex_of(chance.salt),
                               .expires_at = now + captcha_lifetime_seconds};
    challenge.signature = hex(hmac_sha256(secrets.challenge, canonical_json(challenge)));
    return challenge;
}

bool UsedNonces::use(const std::string& nonce, std::int64_t expires_at, std::int64_t now) {
    if (now >= next_forget_) {
        std::erase_if(until_, [&](const auto& entry) { return entry.second < now; });
        next_forget_ = now + 60;
    }
    return until_.try_emplace(nonce, expires_at).second;
}

CaptchaVerdict verify_captcha(const CaptchaSecrets& secrets, const CaptchaChallenge& challenge,
                              std::string_view derived_key, UsedNonces& used, std::int64_t now) {
    if (challenge.signature.empty() || derived_key.empty()) return CaptchaVerdict::missing;
    if (challenge.expires_at < now) return CaptchaVerdict::expired;
    if (!is_well_formed(challenge) || !is_hex(derived_key, 32)) return CaptchaVerdict::invalid;
    if (!are_equal(challenge.signature, hex(hmac_sha256(secrets.challenge, canonical_json(challenge)))))
        return CaptchaVerdict::invalid;
    if (!are_equal(challenge.key_signature, hex(hmac_sha256(secrets.key, bytes_of(derived_key)))))
        return CaptchaVerdict::invalid;
    return used.use(challenge.nonce, challenge.expires_at, now) ? CaptchaVerdict::right
                                                                : CaptchaVerdict::replayed;
}

std::int64_t cost_of_challenge(std::int64_t challenges_in_last_minute) {
    std::int64_t cost = 1000;
    for (std::int64_t limit = 120; challenges_in_last_minute > limit && cost < 8000; limit *= 2) cost *= 2;
    return cost;
}

}  // namespace ensejam::comments
