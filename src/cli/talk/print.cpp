#include "cli/talk/print.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/machine/files.h"
#include "cli/talk/talk.h"

namespace ensejam::cli {

namespace detail_print {

/// Text as it is shown to a person.
std::string shown(const Call& call, std::string text) {
    if (call.format() != Format::text) return text;
    return with_data(with_digits(std::move(text), call.text("digits")), call.typed_data);
}

std::string written(const Call& call, const publish::Listing& listing) {
    switch (call.format()) {
        case Format::json:
            return publish::as_json(listing);
        case Format::jsonl:
            return publish::as_jsonl(listing);
        case Format::plain:
            return publish::as_plain(listing);
        case Format::csv:
            return publish::as_csv(listing);
        case Format::text:
            return with_digits(publish::as_text(listing, call.language()), call.text("digits"));
    }
    return {};
}

Done to_standard_output(std::string_view bytes) {
    const bool is_written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
    if (is_written && std::fflush(stdout) == 0) return done();
    return Error{.code = Code::file_not_writable, .blanks = {{"file", "-"}, {"why", std::strerror(errno)}}};
}

}  // namespace detail_print

Done put(const Call& call, std::string_view bytes) {
    const std::string path = call.text("output");
    if (path.empty() || path == "-") return detail_print::to_standard_output(bytes);
    return call.is_dry() ? done() : write_file(path, bytes);
}

Done print(const Call& call, std::string text) {
    return put(call, detail_print::shown(call, std::move(text)));
}

Done print(const Call& call, const publish::Listing& listing) {
    return put(call, detail_print::written(call, listing));
}

Done print(const Call& call, const std::vector<publish::Listing>& listings) {
    if (call.format() == Format::json) return put(call, publish::as_json(listings));
    if (call.format() != Format::text) return print(call, listings.front());
    std::string text;
    for (const publish::Listing& listing : listings)
        text += (text.empty() ? "" : "\n") + publish::as_text(listing, call.language());
    return print(call, std::move(text));
}

Done show(const Call& call, std::string text) {
    return detail_print::to_standard_output(detail_print::shown(call, std::move(text)));
}

Done show(const Call& call, const publish::Listing& listing) {
    return detail_print::to_standard_output(detail_print::written(call, listing));
}

publish::ListColumn column(const Call& call, std::string_view key, bool is_code) {
    return {.key = std::string(key),
            .heading = publish::say(call.language(), fmt::format("column.{}", key)),
            .is_code = is_code};
}

publish::ListColumn day_column(const Call& call, std::string_view key) {
    publish::ListColumn days = column(call, key);
    days.is_day = true;
    return days;
}

}  // namespace ensejam::cli
