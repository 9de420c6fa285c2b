#pragma once
#include <string_view>

#include "intake/table/table.h"

namespace ensejam::intake {

/// Iranian national code with its check digit, mobile number or IBAN, in any digit script and with
/// separators.
bool is_national_code(std::string_view text);
bool is_mobile_number(std::string_view text);
bool is_iban(std::string_view text);

/// An address of mail, alone or beside a name.
bool is_mail(std::string_view text);

/// A telephone number as it is written abroad or with signs between its parts: "+98 21 …", "(0) 21-…".
bool is_telephone(std::string_view text);

/// True when the column's cells are mostly such numbers, or its heading says so.
bool is_personal(const Grid& grid, const Table& table, const Column& column);

}  // namespace ensejam::intake
