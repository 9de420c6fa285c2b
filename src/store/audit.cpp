#include "store/audit.h"

#include <charconv>

namespace ensejam::store {
namespace detail_audit {

void add(std::string& out, std::string_view name, std::string_view value) {
    out += fmt::format("{}:{}:", name, value.size());
    out += value;
    out += '\n';
}

void add(std::string& out, std::string_view name, std::int64_t value) {
    add(out, name, std::string_view(fmt::format("{}", value)));
}

bool is_hash(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string_view trimmed(std::string_view line) {
    const auto first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

std::optional<Anchor> read_anchor(std::string_view line) {
    Anchor anchor;
    const auto read = std::from_chars(line.data(), line.data() + line.size(), anchor.n);
    if (read.ec != std::errc{} || anchor.n < 0) return {};
    const auto digits = static_cast<std::size_t>(read.ptr - line.data());
    if (digits >= line.size() || line[digits] != ' ') return {};
    anchor.hash = trimmed(line.substr(digits));
    return is_hash(anchor.hash) ? std::optional(anchor) : std::nullopt;
}

}  // namespace detail_audit

using namespace detail_audit;

std::optional<std::int64_t> Verification::first_bad_line() const {
    std::optional<std::int64_t> first;
    for (const Fault& fault : faults) {
        if (fault.kind != FaultKind::line && fault.kind != FaultKind::anchor) continue;
        if (!first || fault.number < *first) first = fault.number;
    }
    return first;
}

std::optional<std::vector<Anchor>> read_anchors(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::vector<Anchor> anchors;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        const auto anchor = read_anchor(line);
        if (!anchor) return {};
        anchors.push_back(*anchor);
    }
    return anchors;
}

std::string write_anchor(const Anchor& anchor) { return fmt::format("{} {}\n", anchor.n, anchor.hash); }

std::string_view word_of(FaultKind kind) {
    constexpr std::array<std::string_view, 5> words{"page", "line", "anchor", "change", "installation"};
    return words[static_cast<std::size_t>(kind)];
}

std::string canonical_bytes(const AuditLine& line) {
    std::string out;
    add(out, "n", line.n);
    add(out, "at", line.entry.at);
    add(out, "who", line.entry.who);
    add(out, "role", line.entry.role);
    add(out, "scope", line.entry.scope);
    add(out, "task", line.entry.task);
    add(out, "subject", line.entry.subject);
    add(out, "outcome", line.entry.outcome);
    add(out, "version_before", line.version_before);
    add(out, "version_after", line.version_after);
    add(out, "change_sha256", line.change_sha256);
    return out;
}

}  // namespace ensejam::store
