#pragma once
#include <cstdint>
#include <string>

#include "base/base.h"

namespace ensejam::registry {

/// One sheet of one file that came in.
struct Sheet {
    Id<Sheet> id{};
    std::string file{};         ///< its name as the sender wrote it
    std::string sheet{};        ///< empty for a CSV
    std::string file_sha256{};  ///< hexadecimal
    std::string sender{};       ///< organisation code, or empty
    std::string signature{};    ///< of the table's headings; equal for sheets of one kind
    Day received = no_day;      ///< when it came in; sheets of older stores do not know
};

/// The row that told something. `row` is the sheet's own number, from 1.
struct ToldAt {
    Id<Sheet> sheet{};
    std::int32_t row = 0;

    friend auto operator<=>(const ToldAt&, const ToldAt&) = default;
};

/// Another spelling of a name, and who uses it.
struct Alias {
    std::string text{};
    std::string sender{};  ///< organisation code; empty = everybody
};

/// A code of a noun in somebody's list, e.g. {"amar_code", "3001"} or {"pcode", "TCD14"}.
struct OutsideCode {
    std::string scheme{};
    std::string code{};
};

/// Whether a noun is known, or only proposed by a sheet and waiting for a person's yes.
enum class Standing { known, proposed };

}  // namespace ensejam::registry
