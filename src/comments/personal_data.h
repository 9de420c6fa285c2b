#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace ensejam::comments {

enum class PersonalKind { telephone, national_code, bank_card, iban, mail };

/// Data by which a person can be reached or found: what it is and where (code points).
struct PersonalData {
    PersonalKind kind{};
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Telephone numbers of Iran, national codes and bank cards with a right check digit, IBANs of Iran, mail
/// addresses of persons; in any digit script, with spaces, dots or dashes between the groups. Linear.
///
/// Source: docs/method.md, "Comments: personal data".
std::vector<PersonalData> find_personal_data(std::u32string_view text);

}  // namespace ensejam::comments
