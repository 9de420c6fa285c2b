#include "intake/files/json_numbers.h"

#include <nlohmann/json.hpp>

#include "intake/files/formats.h"
#include "intake/files/json_text.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_json_numbers {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_plain = 300;  ///< digits of a number that surely can be read

/// Whether the library refuses a number for its size (out_of_range 406) and not for how it is written.
class SizeWatcher : public nlohmann::json_sax<Json> {
public:
    bool is_too_large = false;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool key(string_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_object() override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& why) override {
        is_too_large = why.id == 406;
        return false;
    }
};

bool is_too_large(std::string_view number) {
    if (number.size() <= longest_plain && number.find_first_of("eE") == std::string_view::npos) return false;
    SizeWatcher watcher;
    Json::sax_parse(number, &watcher);
    return watcher.is_too_large;
}

/// The numbers that cannot be read, where they stand.
std::vector<std::string_view> large_numbers_in(std::string_view json) {
    std::vector<std::string_view> numbers;
    for (std::size_t at = 0; at < json.size();) {
        if (json[at] == '"') {
            at = end_of_json_text(json, at);
            continue;
        }
        const std::size_t end = std::min(json.find_first_not_of("+-.0123456789eE", at), json.size());
        const std::string_view word = json.substr(at, end - at);
        const bool is_begun = at == 0 || std::string_view("[,: \t\r\n").find(json[at - 1]) != json.npos;
        if (is_begun && !word.empty() && is_too_large(word)) numbers.push_back(word);
        at = std::max(end, at + 1);
    }
    return numbers;
}

}  // namespace detail_json_numbers

using namespace detail_json_numbers;

ReadableJson with_large_numbers_quoted(std::string json, std::string_view file_name) {
    const std::vector<std::string_view> numbers = large_numbers_in(json);
    if (numbers.empty()) return {.json = std::move(json)};
    const auto at_of = [&](std::string_view number) {
        return static_cast<std::size_t>(number.data() - json.data());
    };
    ReadableJson readable;
    std::size_t from = 0;
    for (const std::string_view number : numbers) {
        readable.json.append(json, from, at_of(number) - from);
        readable.json += fmt::format("\"{}\"", number);
        from = at_of(number) + number.size();
    }
    readable.json.append(json, from);
    const std::string first = text::shortened(numbers.front(), 40);
    readable.too_large =
        error_in_text(file_error(Code::json_not_a_number, file_name, {{"cell", first}, {"form", "large"}}),
                      json, at_of(numbers.front()));
    return readable;
}

}  // namespace ensejam::intake
