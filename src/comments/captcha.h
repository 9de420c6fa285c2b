#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/base.h"

// Proof of work by the ALTCHA v2 protocol, the server's side. It slows scripts; publication stays behind a
// moderator.
namespace ensejam::comments {

/// How long a challenge, or a question in words, may be answered.
inline constexpr std::int64_t captcha_lifetime_seconds = 600;

/// Secrets of the server; each at least 16 bytes.
struct CaptchaSecrets {
    std::string challenge{};
    std::string key{};
};

/// What chance gave for one challenge: 16 bytes each, and a counter of 100 to 300.
struct CaptchaChance {
    std::string nonce{};
    std::string salt{};
    std::uint32_t counter = 200;
};

/// A challenge as it is sent, and as it comes back. All but numbers is lower-case hexadecimal.
struct CaptchaChallenge {
    std::string algorithm{"PBKDF2/SHA-256"};
    std::int64_t cost = 1000;
    std::int64_t key_length = 32;
    std::string key_prefix{};     ///< the first 16 bytes of the key that must be found
    std::string key_signature{};  ///< HMAC of that key
    std::string nonce{};
    std::string salt{};
    std::int64_t expires_at = 0;
    std::string signature{};
};

/// A challenge that can be solved until ten minutes from `now`.
CaptchaChallenge make_challenge(const CaptchaSecrets& secrets, const CaptchaChance& chance, std::int64_t now,
                                std::int64_t cost = 1000);

/// The key that a reader's browser finds by counting, in hexadecimal.
std::string captcha_key(const CaptchaChance& chance, std::int64_t cost);

/// The parameters as JSON with sorted keys and no spaces: what the signature covers.
std::string canonical_json(const CaptchaChallenge& challenge);

enum class CaptchaVerdict { right, missing, invalid, expired, replayed };

/// Nonces that were used, each until its challenge expires.
class UsedNonces {
public:
    /// True the first time.
    bool use(const std::string& nonce, std::int64_t expires_at, std::int64_t now);
    std::size_t size() const { return until_.size(); }

private:
    std::map<std::string, std::int64_t> until_;
    std::int64_t next_forget_ = 0;
};

/// Verifies a solution: expiry, signature, key signature, then that the nonce is new. No key is derived here.
CaptchaVerdict verify_captcha(const CaptchaSecrets& secrets, const CaptchaChallenge& challenge,
                              std::string_view derived_key, UsedNonces& used, std::int64_t now);

/// The cost of the next challenge: doubled for each doubling of the challenges of the last minute above 120,
/// eightfold at most.
std::int64_t cost_of_challenge(std::int64_t challenges_in_last_minute);

}  // namespace ensejam::comments
