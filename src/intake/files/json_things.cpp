#include "intake/files/json_things.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>
#include <vector>

namespace ensejam::intake {
namespace detail_json_things {

using Json = nlohmann::ordered_json;

/// Names of lists whose things become rows, the likelier before the others, and before lists of other names.
constexpr auto list_names = std::to_array<std::string_view>(
    {"features", "grants", "activities", "data", "results", "items", "rows", "records"});

constexpr std::size_t most_names = 6;  ///< of the top, that are remembered

/// Looks at the names and lists at the top of a file; holds nothing of what is below.
class Outliner : public nlohmann::json_sax<Json> {
public:
    JsonOutline outline{};

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool string(string_t& text) override {
        if (depth_ == 1 && path_[0] == "type") outline.type = text;
        if (depth_ == 2 && outline.is_list && outline.type.empty() && path_[1] == "type") outline.type = text;
        if (depth_ == 3 && path_[0] == "crs" && path_[1] == "properties" && path_[2] == "name")
            outline.system = text;
        return true;
    }
    bool key(string_t& name) override {
        if (depth_ == 1 && !outline.is_list) note_name(name);
        if (depth_ >= 1 && depth_ <= path_.size()) path_[depth_ - 1] = name;
        if (depth_ == 2 && outline.is_list && name == "geometry") outline.has_geometries = true;
        return true;
    }
    bool start_object(std::size_t) override { return open(false); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception& why) override {
        fault = fault_told(at, why.what());
        return false;
    }

    JsonFault fault{};

private:
    void note_name(const std::string& name) {
        if (outline.names.size() < most_names)
            outline.names.push_back(name);
        else
            outline.has_more_names = true;
    }
    bool open(bool is_array) {
        if (depth_ == 0) outline.is_list = is_array;
        if (depth_ < is_list_at_.size()) is_list_at_[depth_] = is_array;
        if (!outline.is_list) note_lists(is_array);
        if (++depth_ <= path_.size()) path_[depth_ - 1].clear();
        return true;
    }
    /// A list counts for more when things stand in it, and when it stands at the top.
    void note_lists(bool is_array) {
        if (depth_ == 1 && is_array) note_list({true, false, path_[0], ""});
        if (depth_ == 2 && is_list_at_[1]) note_list({false, false, path_[0], ""});
        if (depth_ == 2 && is_array && !is_list_at_[1]) note_list({true, true, path_[1], path_[0]});
        if (depth_ == 3 && is_list_at_[2] && !is_list_at_[1]) note_list({false, true, path_[1], path_[0]});
    }
    bool close() {
        --depth_;
        return true;
    }
    struct Listed {
        bool holds_nothing = true;
        bool is_held = true;
        std::string name{};
        std::string holder{};
    };
    void note_list(const Listed& listed) {
        const auto rank = [](const Listed& one) {
            return std::tuple(one.holds_nothing, one.is_held,
                              std::find(list_names.begin(), list_names.end(), one.name));
        };
        if (!best_.name.empty() && rank(listed) >= rank(best_)) return;
        best_ = listed;
        outline.list = best_.name;
        outline.holder = best_.holder;
    }

    Listed best_{};
    std::size_t depth_ = 0;
    std::array<bool, 3> is_list_at_{};
    std::array<std::string, 3> path_{};  ///< names on the way to where it reads
};

/// The first lines that are not blank, without the mark that may begin a record (RFC 8142).
std::vector<std::string_view> lines_of(std::string_view json, std::size_t most) {
    constexpr std::string_view blanks = " \t\r\x1E";
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin < json.size() && lines.size() < most;) {
        const std::size_t end = std::min(json.find('\n', begin), json.size());
        std::string_view line = json.substr(begin, end - begin);
        line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
        line = line.substr(0, line.find_last_not_of(blanks) + 1);
        if (!line.empty()) lines.push_back(line);
        begin = end + 1;
    }
    return lines;
}

bool is_thing(std::string_view line) {
    return (line.front() == '{' || line.front() == '[') && Json::accept(line);
}

std::string word_of(std::string_view object, const char* name) {
    const Json parsed = Json::parse(object, nullptr, false);
    const auto found = parsed.is_object() ? parsed.find(name) : parsed.end();
    return found != parsed.end() && found->is_string() ? found->get<std::string>() : std::string();
}

constexpr std::size_t escape_size = 6;  ///< of "\\u0041"

/// The number of an escape "\\uXXXX" that stands here.
std::optional<unsigned> escaped_sign(std::string_view json, std::size_t at) {
    if (at + escape_size > json.size() || !json.substr(at).starts_with("\\u")) return {};
    unsigned number = 0;
    const char* end = json.data() + at + escape_size;
    const auto read = std::from_chars(json.data() + at + 2, end, number, 16);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

/// Names that stand more than once in one object of a thing, by the events in which it is read.
class NamesRepeated {
public:
    void note(int depth, Json::parse_event_t event, const Json& parsed) {
        const auto level = static_cast<std::size_t>(depth);
        if (event == Json::parse_event_t::key) {
            if (names_.size() <= level) names_.resize(level + 1);
            names_[level].push_back(parsed.get<std::string>());
        } else if (event == Json::parse_event_t::object_end && level + 1 < names_.size()) {
            std::vector<std::string>& names = names_[level + 1];
            if (names.size() > parsed.size()) note_repeated(names);
            names.clear();
        }
    }

    std::vector<std::string> taken() { return std::exchange(repeated_, {}); }

private:
    void note_repeated(std::vector<std::string>& names) {
        std::sort(names.begin(), names.end());
        for (std::size_t i = 1; i < names.size(); ++i)
            if (names[i] == names[i - 1] && (repeated_.empty() || repeated_.back() != names[i]))
                repeated_.push_back(names[i]);
    }

    std::vector<std::vector<std::string>> names_{};  ///< of the object that is open at each depth
    std::vector<std::string> repeated_{};
};

bool is_high_half(unsigned sign) { return sign >= 0xD800 && sign <= 0xDBFF; }
bool is_low_half(unsigned sign) { return sign >= 0xDC00 && sign <= 0xDFFF; }

}  // namespace detail_json_things

using namespace detail_json_things;

bool is_geometry(std::string_view type) {
    constexpr auto types =
        std::to_array<std::string_view>({"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon",
                                         "MultiPolygon", "GeometryCollection"});
    return std::find(types.begin(), types.end(), type) != types.end();
}

bool JsonOutline::is_single() const { return !is_list && (type == "Feature" || is_geometry(type)); }

bool JsonOutline::is_geojson() const {
    if (is_list) return type == "Feature" && has_geometries;
    return is_single() || type == "FeatureCollection";
}

std::variant<JsonOutline, JsonFault> outline_of(std::string_view json) {
    Outliner outliner;
    if (!Json::sax_parse(json, &outliner)) return outliner.fault;
    // The library takes a zero byte behind the text for its end.
    if (const std::size_t zero = json.find('\0'); zero != json.npos) return JsonFault{.at = zero};
    return std::move(outliner.outline);
}

std::string with_half_signs_replaced(std::string json) {
    for (std::size_t at = json.find('\\'); at != std::string::npos; at = json.find('\\', at)) {
        const auto sign = escaped_sign(json, at);
        const auto next = sign ? escaped_sign(json, at + escape_size) : std::nullopt;
        const bool is_pair = sign && next && is_high_half(*sign) && is_low_half(*next);
        if (sign && !is_pair && (is_high_half(*sign) || is_low_half(*sign)))
            json.replace(at, escape_size, "\\ufffd");
        at += is_pair ? 2 * escape_size : sign ? escape_size : 2;
    }
    return json;
}

std::string lines_joined(std::string_view json) {
    std::vector<std::string_view> lines = lines_of(json, 2);
    if (lines.size() < 2 || lines[1].front() != lines[0].front() || !is_thing(lines[0])) return {};
    lines = lines_of(json, json.size());
    const bool are_features = word_of(lines[0], "type") == "Feature";
    std::string joined = are_features ? R"({"type":"FeatureCollection","features":[)" : "[";
    joined.reserve(json.size() + lines.size() + 50);
    for (const std::string_view line : lines) {
        joined += line.data() == lines[0].data() ? "" : ",";
        joined += line;
    }
    return joined + (are_features ? "]}" : "]");
}

JsonFault fault_of_lines(std::string_view json) {
    for (const std::string_view line : lines_of(json, json.size())) {
        const auto begin = static_cast<std::size_t>(line.data() - json.data());
        if (line.starts_with("\uFEFF")) return {.at = begin};  // the library passes over one before a text
        const auto read = outline_of(line);
        if (const auto* fault = std::get_if<JsonFault>(&read)) {
            JsonFault of_file = *fault;
            of_file.at += begin;
            return of_file;
        }
    }
    ENSEJAM_EXPECT(false, "JSON lines of which each can be read are one list");
    return {};
}

void each_thing(std::string_view json, const JsonOutline& outline,
                const std::function<bool(const JsonThing& thing)>& taker) {
    using Event = Json::parse_event_t;
    const int depth_of_list = outline.is_single() ? -1 : outline.is_list ? 0 : outline.holder.empty() ? 1 : 2;
    const int depth_of_things = depth_of_list + 1;
    bool in_list = outline.is_list || outline.is_single();
    bool in_holder = depth_of_list < 2;
    bool goes_on = true;
    NamesRepeated names;
    const auto watch = [&](int depth, Event event, Json& parsed) {
        if (event == Event::key && depth == 1 && depth_of_list == 2) {
            in_list = false;
            return in_holder = parsed == outline.holder;
        }
        if (event == Event::key && depth == depth_of_list && in_holder)
            return in_list = parsed == outline.list;
        if (in_list && depth >= depth_of_things) names.note(depth, event, parsed);
        const bool is_end = event == Event::object_end || event == Event::array_end || event == Event::value;
        if (!in_list || !is_end || depth != depth_of_things) return true;
        if (goes_on) goes_on = taker({parsed, names.taken()});
        return false;
    };
    [[maybe_unused]] const Json rest = Json::parse(json, watch, false);
}

}  // namespace ensejam::intake
