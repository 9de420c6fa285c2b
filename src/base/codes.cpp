#include "base/codes.h"

#include <array>

#include "base/expect.h"

namespace ensejam {
namespace detail_codes {

constexpr auto rows = std::to_array<CodeRow>({
#define ENSEJAM_ROW(number, name, status) {Code::name, #name, status},
    ENSEJAM_CODES(ENSEJAM_ROW)
#undef ENSEJAM_ROW
});

}  // namespace detail_codes

std::span<const CodeRow> all_codes() { return detail_codes::rows; }

const CodeRow& row_of(Code code) {
    for (const CodeRow& row : detail_codes::rows)
        if (row.code == code) return row;
    throw_bug(__FILE__, __LINE__, "code", "a code outside the table");
}

}  // namespace ensejam
