#include "intake/files/book.h"

#include "intake/files/formats.h"
#include "intake/files/looks.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_book {

constexpr std::size_t chunk_size = 1 << 20;

bool is_named(std::string_view file_name, std::initializer_list<std::string_view> endings) {
    const std::string name = text::name_key(file_name);
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return name.ends_with(ending); });
}

bool claims_to_be_workbook(std::string_view file_name) {
    return is_named(file_name, {" xlsx", " xlsm", " xlsb", " ods"});
}

/// A page; that it is XML too may stand before it.
bool is_html(std::string_view start) {
    if (const std::size_t end = start.find("?>"); start.starts_with("<?") && end != std::string_view::npos) {
        start.remove_prefix(end + 2);
        start.remove_prefix(std::min(start.find('<'), start.size()));
    }
    const std::string begin = text::name_key(start.substr(0, 40));
    return begin.starts_with("html") || begin.starts_with("doctype html");
}

std::string_view without_blanks_before(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view{} : bytes.substr(first);
}

/// An object, or a list of objects or lists.
bool looks_like_json(std::string_view start) {
    if (start.starts_with('['))
        start = without_blanks_before(start.substr(1));
    else if (start.starts_with('\x1E'))
        start.remove_prefix(1);
    else
        return start.starts_with('{');
    return start.starts_with('{') || start.starts_with('[');
}

/// XML in UTF-16 begins with a byte order mark.
bool is_wide_xml(std::string_view bytes) {
    constexpr std::string_view little{"\xFF\xFE<\0", 4};
    constexpr std::string_view big{"\xFE\xFF\0<", 4};
    return bytes.starts_with(little) || bytes.starts_with(big);
}

/// An Office file under a password is an old compound file that holds a stream of this name, in UTF-16.
bool is_encrypted_office(std::string_view bytes) {
    constexpr std::string_view stream{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0", 20};
    return bytes.starts_with("\xD0\xCF\x11\xE0") && bytes.find(stream) != std::string_view::npos;
}

/// The refusal of a text behind the name of a workbook: another ending helps.
Error not_as_named(std::string_view start, std::string_view file_name) {
    if (start.starts_with("<")) return file_error(Code::file_not_as_named, file_name, {{"kind", "XML"}});
    if (looks_like_json(start)) return file_error(Code::file_not_as_named, file_name, {{"kind", "JSON"}});
    return file_error(Code::file_not_as_named, file_name, {{"kind", "text"}, {"form", "text"}});
}

}  // namespace detail_book

using namespace detail_book;

std::string& Memory::own(std::string text) {
    room_ = 0;
    return owned_.emplace_back(std::move(text));
}

std::string_view Memory::copy(std::string_view text) {
    if (text.empty()) return "";
    if (text.size() > chunk_size / 4) return own(std::string(text));
    if (room_ < text.size()) {
        owned_.emplace_back().reserve(chunk_size);
        room_ = chunk_size;
    }
    std::string& chunk = owned_.back();
    const std::size_t at = chunk.size();
    chunk.append(text);  // never beyond what was reserved, so earlier views stay
    room_ -= text.size();
    return std::string_view(chunk).substr(at, text.size());
}

Error file_error(Code code, std::string_view file_name, Blanks blanks) {
    blanks.emplace_back("file", std::string(file_name));
    return {.code = code, .where = {.file = std::string(file_name)}, .blanks = std::move(blanks)};
}

Result<Book> read_book(std::string bytes, std::string_view file_name, const Limits& limits) {
    const std::string_view start = without_blanks_before(bytes);
    if (start.empty()) return file_error(Code::file_empty, file_name);
    if (start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06"))
        return read_workbook(std::move(bytes), file_name, limits);
    if (is_encrypted_office(bytes)) return file_error(Code::file_encrypted, file_name);
    if (const Look look = look_of(start); !look.kind.empty()) return not_read(look, file_name);
    if (start.starts_with("<") && is_html(start)) return not_read({"HTML", "page", ".html"}, file_name);
    if (claims_to_be_workbook(file_name)) return not_as_named(start, file_name);
    if (start.starts_with("<") || is_wide_xml(bytes))
        return read_xml_book(std::move(bytes), file_name, limits);
    if (looks_like_json(start) || is_named(file_name, {" json", " geojson", " jsonl", " ndjson"}))
        return read_json_book(std::move(bytes), file_name, limits);
    return read_csv(std::move(bytes), file_name, limits);
}

}  // namespace ensejam::intake
