#include "cli/house/document.h"

#include "cli/command_line/suggest.h"
#include "publish/publish.h"
#include "text/text.h"

namespace ensejam::cli {
namespace detail_document {

/// A heading of Markdown: its depth, its words, and where its line begins.
struct DocumentHeading {
    std::size_t depth = 0;
    std::string_view words{};
    std::size_t begin = 0;
};

std::vector<DocumentHeading> headings_of(std::string_view document) {
    std::vector<DocumentHeading> headings;
    for (std::size_t begin = 0; begin < document.size();) {
        const std::size_t end = std::min(document.find('\n', begin), document.size());
        const std::string_view line = document.substr(begin, end - begin);
        const std::size_t depth = std::min(line.find_first_not_of('#'), line.size());
        if (depth > 0 && depth < line.size() && line[depth] == ' ')
            headings.push_back({depth, line.substr(depth + 1), begin});
        begin = end + 1;
    }
    return headings;
}

}  // namespace detail_document

using namespace detail_document;

bool is_document(std::string_view name) { return !publish::embedded_document(name).empty(); }

Result<std::string> document_page(std::string_view name, std::string_view section) {
    const std::string_view document = publish::embedded_document(name);
    if (section.empty()) return std::string(document);
    const auto headings = headings_of(document);
    const std::string asked = text::name_key(section);
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        known.push_back(headings[i].words);
        if (asked.empty() || !text::name_key(headings[i].words).starts_with(asked)) continue;
        const auto next =
            std::find_if(headings.begin() + static_cast<std::ptrdiff_t>(i) + 1, headings.end(),
                         [&](const DocumentHeading& heading) { return heading.depth <= headings[i].depth; });
        const std::size_t end = next == headings.end() ? document.size() : next->begin;
        return text::trimmed(document.substr(headings[i].begin, end - headings[i].begin)) + "\n";
    }
    return Error{
        .code = Code::unknown_verb,
        .blanks = {{"verb", fmt::format("help {} {}", name, section)},
                   {"meant", fmt::format("help {} {}", name, nearest_or(section, known, known.back()))}}};
}

}  // namespace ensejam::cli
