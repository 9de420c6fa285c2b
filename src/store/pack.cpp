#include "store/pack.h"

#include <array>

namespace ensejam::store {
namespace detail_pack {

template <class Number>
void pack_number(std::string& out, Number number, char end) {
    std::array<char, 32> letters{};
    const auto written = std::to_chars(letters.data(), letters.data() + letters.size(), number);
    out.append(letters.data(), written.ptr);
    out += end;
}

}  // namespace detail_pack

using namespace detail_pack;

void pack(std::string& out, std::int64_t number) { pack_number(out, number, ';'); }
void pack(std::string& out, double number) { pack_number(out, number, ';'); }
void pack(std::string& out, std::string_view text) {
    pack_number(out, text.size(), ':');
    out += text;
}

template <class Number>
Number Unpacker::number(char end) {
    Number value{};
    const auto read = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    const auto size = static_cast<std::size_t>(read.ptr - rest_.data());
    if (read.ec != std::errc{} || size >= rest_.size() || rest_[size] != end) {
        fail();
        return {};
    }
    rest_.remove_prefix(size + 1);
    return value;
}

std::int64_t Unpacker::integer() { return number<std::int64_t>(';'); }
double Unpacker::real() { return number<double>(';'); }

std::string_view Unpacker::text() {
    const auto size = number<std::size_t>(':');
    if (size > rest_.size()) {
        fail();
        return {};
    }
    const std::string_view found = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return found;
}

}  // namespace ensejam::store
