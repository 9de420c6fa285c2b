#include "text/table_rows.h"

#include <charconv>

namespace ensejam::text {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
        if (end == std::string_view::npos) return parts;
        begin = end + 1;
    }
}

int number_in(std::string_view cell) {
    int number = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return number;
}

}  // namespace ensejam::text
